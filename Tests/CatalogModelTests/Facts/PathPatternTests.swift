import CatalogModel
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("data/*.csv", "data/2020-08.csv"), ("data/*.csv", "data/.csv"), ("*.csv", "a.csv"), ("**", "a/b/c"),
    ("data/**.csv", "data/2020/08.csv"), ("**/*.csv", "data/2020/08.csv"),
    ("data/2020-??.csv", "data/2020-08.csv"),
    ("./data//a.csv", "data/a.csv"), ("data/а*я.csv", "data/абвя.csv"), ("*a*b*", "xaxbx"),
    ("data/й.csv", "data/и\u{306}.csv"),
  ])
  func matches(_ pattern: String, _ path: String) {
    #expect(PathPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("data/*.csv", "data/2020/08.csv"), ("data/*.csv", "data/a.xlsx"), ("*.csv", "data/a.csv"),
    ("data/?.csv", "data/ab.csv"),
    ("data/?.csv", "data//.csv"), ("data/a.csv", "data/a.csvx"), ("", "a"), ("*a*b", "xaxbx"),
    ("data/a.csv", "data/A.csv"),
  ])
  func doesNotMatch(_ pattern: String, _ path: String) {
    #expect(!PathPattern(pattern).matches(path))
  }

  @Test func manyStarsTakeNoTime() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }
}
