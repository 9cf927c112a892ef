import Testing
import XML

@Suite("XML writer")
struct XMLStreamWriterTests {
  @Test func writesIndentedText() throws {
    var writer = try XMLStreamWriter()
    try writer.start("catalog", ["xmlns": "urn:x", "empty": nil, "title": "«A» & <B>\n\"C\""])
    try writer.element("dataset", text: "перший & <другий>")
    try writer.element("none", ["id": "1"])
    try writer.end()
    let bytes = try writer.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <catalog xmlns="urn:x" title="«A» &amp; &lt;B&gt;&#10;&quot;C&quot;">
          <dataset>перший &amp; &lt;другий&gt;</dataset>
          <none id="1"/>
        </catalog>

        """)
  }

  @Test func whateverIsWrittenComesBack() throws {
    let text =
      (0...0x2FF).compactMap { Unicode.Scalar($0).map(String.init) }.joined() + "\u{FFFE}\u{FFFF}\u{1F600}]]>"
    var writer = try XMLStreamWriter()
    try writer.start("a", ["b": text])
    try writer.text(text)
    try writer.end()
    let expected = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isForbidden = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
          return isForbidden || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar
        }))
    var read: [String] = []
    let faults = XMLReader.read(try writer.finish()) { event in
      switch event {
      case .start(let tag): read += tag.attributes.map(\.value)
      case .text(let text): read.append(text)
      case .end: break
      }
      return .proceed
    }
    #expect(faults == [])
    #expect(read.map { Array($0.utf8) } == [Array(expected.utf8), Array(expected.utf8)])
  }

  @Test func refusesWhatWouldNotBeWellFormed() throws {
    var writer = try XMLStreamWriter()
    #expect(throws: XMLWriteFault.outsideRoot) { try writer.text("a") }
    #expect(throws: XMLWriteFault.outsideRoot) { try writer.end() }
    #expect(throws: XMLWriteFault.badName("1 a")) { try writer.start("1 a") }
    try writer.start("a")
    #expect(throws: XMLWriteFault.duplicateAttribute("x")) { try writer.start("b", ["x": "1", "x": "2"]) }
  }

  @Test func refusesToFinishTooEarly() {
    #expect(throws: XMLWriteFault.outsideRoot) { try XMLStreamWriter().finish() }
    #expect(throws: XMLWriteFault.unclosed(count: 1)) {
      var writer = try XMLStreamWriter()
      try writer.start("a")
      _ = try writer.finish()
    }
  }
}
