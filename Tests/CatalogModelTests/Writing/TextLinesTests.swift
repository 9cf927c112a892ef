import CatalogModel
import FileContent
import Testing

@testable import CatalogEditing

@Suite struct TextLinesTests {
  @Test(arguments: ["\n", "\r\n", "\r"]) func everyByteIsOnTheLineThatEndsBehindIt(_ lineBreak: String) {
    let text = "а" + lineBreak + "б" + lineBreak
    let lines = TextLines(Array(text.utf8))
    let second = 2 + lineBreak.utf8.count
    for offset in 0..<second { #expect(lines.start(offset) == 0) }
    for offset in second..<text.utf8.count { #expect(lines.start(offset) == second) }
  }

  /// What is edited must never be refused where it is so plain.
  @Test(arguments: [
    ("a: [x]\n", "a: []\n", TreeText.Syntax.yaml), ("{\"a\": [7]}", "{\"a\": []}", .json),
  ])
  func theOnlyItemOfAListCanBeTakenOut(_ old: String, _ new: String, _ syntax: TreeText.Syntax) throws {
    var text = try TreeText(Array(old.utf8), syntax: syntax)
    try text.apply(.remove(.index(0), from: [.key("a")]))
    #expect(String(decoding: text.bytes, as: UTF8.self) == new)
  }
}
