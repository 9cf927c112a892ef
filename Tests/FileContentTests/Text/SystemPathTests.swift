import FileContent
import Testing

@Suite struct SystemPathTests {
  @Test(arguments: [
    ("a.csv", "a.csv", "."), ("data/a.csv", "a.csv", "data"), ("data//2020//", "2020", "data"),
    ("/a.csv", "a.csv", "/"), ("//srv/дані/", "дані", "//srv"), ("../a", "a", ".."), ("./a", "a", "."),
    ("/", "", "/"), ("", "", "."), (".", ".", "."),
    // A mark that follows a slash joins it to one letter.
    ("data/\u{301}a.csv", "\u{301}a.csv", "data"), ("/\u{301}a", "\u{301}a", "/"),
  ])
  func isTakenApart(_ text: String, _ name: String, _ folder: String) {
    let path = SystemPath(text)
    #expect(Array(path.name.unicodeScalars) == Array(name.unicodeScalars))
    #expect(path.folder.text == folder)
  }

  @Test(arguments: [
    ("a/b/c", ["a", "a/b", "a/b/c"]), ("/a/b/", ["/a", "/a/b"]), ("./a", ["./a"]), ("../a", ["..", "../a"]),
    ("/", []), (".", []), ("", []),
  ])
  func foldersLeadToIt(_ text: String, _ folders: [String]) {
    #expect(SystemPath(text).leading.map(\.text) == folders)
  }

  @Test(arguments: [
    ("out", "a", "out/a"), ("out/", "a", "out/a"), ("/", "a", "/a"), ("", "a", "a"), ("out", "", "out"),
  ])
  func somethingInsideHasAPath(_ folder: String, _ inside: String, _ path: String) {
    #expect(SystemPath(folder).appending(inside) == path)
  }

  @Test(arguments: [
    ("data/2020/a.csv", "data/2020"), ("a.csv", ""), ("data//a.csv", "data"), ("data/2020/", "data"),
    ("/a", ""),
    ("", ""),
  ])
  func theLastStepIsTakenAway(_ path: String, _ rest: String) {
    #expect(path.withoutLastStep == rest)
  }
}
