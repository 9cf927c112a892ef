import DocumentWriting
import Testing

@testable import FileContent

@Suite struct JSONValueTests {
  private let value: JSONValue = [
    "z": 1, "a": ["б", .null, .boolean(true), [], [:]], "m": .optional(nil as String?), "n": .optional(-5),
  ]

  @Test func writesKeysInTheGivenOrder() {
    #expect(value.compactText == #"{"z":1,"a":["б",null,true,[],{}],"m":null,"n":-5}"#)
  }

  @Test func anObjectWrittenEntryByEntryIsTheSameText() {
    let items: [JSONValue] = ["б", .null, ["c": [1, 2]], []]
    let sink = MemorySink()
    var object = JSONObjectStream(to: sink)
    object.write("z", value)
    object.write("list", items: items) { $0 }
    object.write("none", items: [JSONValue]()) { $0 }
    object.write("\"", .string("\n"))
    object.end()
    let whole: JSONValue = ["z": value, "list": .array(items), "none": [], "\"": "\n"]
    #expect(String(decoding: sink.bytes, as: UTF8.self) == whole.prettyText)
    let empty = MemorySink()
    JSONObjectStream(to: empty).end()
    #expect(String(decoding: empty.bytes, as: UTF8.self) == JSONValue.object([]).prettyText)
  }

  @Test func writesPrettyTextWithALineEnd() {
    #expect(
      value.prettyText == """
        {
          "z": 1,
          "a": [
            "б",
            null,
            true,
            [],
            {}
          ],
          "m": null,
          "n": -5
        }

        """)
  }

  @Test func escapesWhatTheStandardForbidsAndNoLetters() {
    let text = "\"\\\n\r\t\u{0}\u{1F}\u{7F} /'ї😀\u{2028}"
    #expect(JSONValue.string(text).compactText == #""\"\\\n\r\t\u0000\u001f\u007f /'ї😀"# + "\u{2028}\"")
  }

  @Test func isReadBackByTheOwnReader() {
    let scalars = (0..<0x250).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let value: JSONValue = [
      scalars: .strings([scalars, "", "\r\n"]), "max": .integer(.max), "min": .integer(.min),
    ]
    for text in [value.compactText, value.prettyText] {
      let tree = JSONTree.read(text)
      #expect(tree.faultLines == [])
      #expect(tree.root?.compact == value.compactText)
    }
  }
}
