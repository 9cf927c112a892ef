import TestSupport
import Testing

@testable import FileContent

@Suite struct CSVTextTests {
  @Test(arguments: [
    (["a", "б"], "a,б\n"), (["a,b", "c\"d", "e\nf", "g\rh"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\n"),
    (["e\r\nf", ";", " x "], "\"e\r\nf\",;, x \n"), (["", ""], ",\n"), ([""], "\"\"\n"),
    (["e\u{301}\""], "\"e\u{301}\"\"\"\n"),
    (["\"\u{301}"], "\"\"\"\u{301}\"\n"),
  ])
  func quotesOnlyWhereTheStandardNeedsIt(cells: [String], line: String) {
    #expect(CSVText.line(cells) == line)
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\r\nc,\"d\r\ne\"\r\n", [["a", "b"], ["c", "d\r\ne"]]),
    ("a,\"b\"\"c\"\n\n\r\n,\n", [["a", "b\"c"], ["", ""]]),
    ("\"\"\nx", [[""], ["x"]]),
    ("a,\"b", [["a", "b"]]),
    ("a\rb\r\n", [["a"], ["b"]]),
    ("", []),
    ("a,", [["a", ""]]),
  ])
  func readsRecords(text: String, records: [[String]]) {
    #expect(CSVText.records(in: Array(text.utf8)) == records)
  }

  @Test func readsBackWhatItWrote() {
    var random = SeededRandom(7)
    let signs = ["a", "ї", "\"", ",", "\n", "\r\n", "\r", ";", " ", "😀", ""]
    for _ in 0..<300 {
      let rows = (0...random.next(4)).map { _ in
        (0...random.next(3)).map { _ in
          (0..<random.next(6)).map { _ in signs[random.next(signs.count)] }.joined()
        }
      }
      #expect(CSVText.records(in: Array(CSVText.text(rows).utf8)) == rows)
    }
  }
}
