import Testing

@testable import FileContent

@Suite struct JSONValueTests {
  private let value: JSONValue = [
    "z": 1, "a": ["б", .null, .boolean(true), [], [:]], "m": .optional(nil as String?), "n": .optional(-5),
  ]

  @Test func writesKeysInTheGivenOrder() {
    #expect(value.compactText == #"{"z":1,"a":["б",null,true,[],{}],"m":null,"n":-5}"#)
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
