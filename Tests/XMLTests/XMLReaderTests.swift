import Testing
import XML

@Suite("XML reader")
struct XMLReaderTests {
  private func faults(_ text: String, limits: XMLLimits = XMLLimits()) -> [XMLFault.Kind] {
    XMLReader.read(Array(text.utf8), limits: limits) { _ in .proceed }.map(\.kind)
  }

  /// One line for each event: `<name key=value`, `>name`, `"text"`.
  private func events(_ bytes: [UInt8], chunkSize: Int) -> (lines: [String], faults: [XMLFault]) {
    var lines: [String] = []
    var rest = bytes[...]
    let faults = XMLReader.read(
      next: { () throws(Never) in
        let chunk = rest.prefix(chunkSize)
        rest = rest.dropFirst(chunkSize)
        return chunk.isEmpty ? nil : Array(chunk)
      },
      onEvent: { event in
        switch event {
        case .start(let tag):
          lines.append(
            "<\(tag.name.local) "
              + tag.attributes.map { "\($0.name.local)=\($0.value)" }.joined(separator: " "))
        case .text(let text): lines.append("\"\(text)\"")
        case .end(let name): lines.append(">\(name.local)")
        }
        return .proceed
      })
    return (lines, faults)
  }

  @Test(arguments: [1, 3, 7, 1000])
  func eventsDoNotDependOnChunks(_ chunkSize: Int) {
    let text = """
      <?xml version="1.0"?><!-- c --><набір a="1 &amp; &lt;2&gt; &#38;#38;" b='ї'>П'ять &amp; <![CDATA[<шість>]]><?x y?> сім\
      <порожній/></набір>
      """
    let result = events(Array(text.utf8), chunkSize: chunkSize)
    #expect(result.faults == [])
    #expect(
      result.lines == [
        "<набір a=1 & <2> &#38; b=ї", #""П'ять & <шість> сім""#, "<порожній ", ">порожній", ">набір",
      ])
  }

  @Test func namesCarryTheirNamespace() {
    var tags: [XMLStartTag] = []
    let text =
      #"<o:a xmlns:o="urn:o" xmlns:c="urn:c" c:type="1" o:type="2" type="3"><b xmlns="urn:b"/></o:a>"#
    let faults = XMLReader.read(Array(text.utf8)) { event in
      if case .start(let tag) = event { tags.append(tag) }
      return .proceed
    }
    #expect(faults == [])
    #expect(tags.map(\.name) == [XMLName("a", namespace: "urn:o"), XMLName("b", namespace: "urn:b")])
    #expect(tags[0]["type", namespace: "urn:o"] == "2")
    #expect(tags[0]["type"] == "3")
    #expect(tags[0]["type", namespace: "urn:x"] == nil)
  }

  @Test func readsDeclaredCodePages() {
    var text = ""
    let bytes =
      Array(#"<?xml version="1.0" encoding="windows-1251"?><a>"#.utf8) + [0xBF, 0xE6] + Array("</a>".utf8)
    let faults = XMLReader.read(bytes) { event in
      if case .text(let piece) = event { text += piece }
      return .proceed
    }
    #expect(faults == [])
    #expect(text == "їж")
    var wide: [UInt8] = [0xFE, 0xFF]
    for unit in "<a>ї</a>".utf16 { wide += [UInt8(unit >> 8), UInt8(unit & 255)] }
    #expect(events(wide, chunkSize: 1).lines == ["<a ", "\"ї\"", ">a"])
  }

  @Test(arguments: [
    ("", XMLFault.Kind.empty),
    ("<a><b></a>", .notWellFormed(.tagMismatch)),
    ("<a><b>", .truncated),
    ("<a>текст", .truncated),
    ("<a b='1", .truncated),
    ("<?xml version='1.0'?>", .truncated),
    ("<a/><b/>", .notWellFormed(.contentAfterEnd)),
    ("<a b='1' b='2'/>", .notWellFormed(.duplicateAttribute)),
    ("<a b=1/>", .notWellFormed(.badAttribute)),
    ("<a>&nbsp;</a>", .notWellFormed(.unknownEntity)),
    ("<a>& </a>", .notWellFormed(.badEntity)),
    ("<a>\u{1}</a>", .notWellFormed(.badCharacter)),
    ("<p:a/>", .notWellFormed(.undeclaredPrefix)),
    ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .doctype),
  ])
  func namesTheMistake(_ text: String, _ kind: XMLFault.Kind) {
    #expect(faults(text) == [kind])
  }

  @Test func bytesThatAreNotOfTheEncodingAreAFault() {
    let bytes = Array("<a>".utf8) + [0xCF, 0xF0, 0xE8] + Array("</a>".utf8)
    #expect(XMLReader.read(bytes) { _ in .proceed }.map(\.kind) == [.notWellFormed(.badEncoding)])
  }

  @Test func faultsSayWhere() {
    let faults = XMLReader.read(Array("<a>\n  <b>\n</a>\n".utf8)) { _ in .proceed }
    #expect(faults.map(\.line) == [3])
    #expect(faults.map(\.reason) == ["Opening and ending tag mismatch: b line 2 and a"])
  }

  @Test func stoppingIsNoFault() {
    var count = 0
    let faults = XMLReader.read(Array("<a><b/><c>".utf8)) { _ in
      count += 1
      return count == 2 ? .stop : .proceed
    }
    #expect(faults == [])
    #expect(count == 2)
  }

  @Test func hostileFilesAreRefused() {
    let depth = String(repeating: "<a>", count: 200_000)
    #expect(faults(depth) == [.tooDeep(limit: 200)])
    let bomb =
      "<!DOCTYPE a [<!ENTITY b \"\(String(repeating: "b", count: 50_000))\">]><a>\(String(repeating: "&b;", count: 50_000))</a>"
    #expect(faults(bomb) == [.doctype])
    let attributes = "<a " + (0..<300_000).map { "a\($0)='' " }.joined() + "/>"
    #expect(faults(attributes) == [.tooLarge(limit: 1 << 18)])
    let some = "<a " + (0..<2000).map { "a\($0)='' " }.joined() + "/>"
    #expect(faults(some) == [.tooManyAttributes(limit: 1000)])
    let comment = "<a><!--" + String(repeating: "x", count: 1 << 20) + "--></a>"
    #expect(faults(comment) == [.tooLarge(limit: 1 << 18)])
    let text = "<a>" + String(repeating: "x", count: 9 << 20) + "</a>"
    #expect(faults(text) == [.tooLarge(limit: 8 << 20)])
    let long = "<a>" + String(repeating: "<b/>", count: 1000) + "</a>"
    #expect(faults(long, limits: XMLLimits(bytes: 100)) == [.tooLarge(limit: 100)])
  }

  @Test func namespacesInForceAreCounted() {
    let nested = (0..<40).map { level in
      "<a " + (0..<40).map { "xmlns:p\(level)x\($0)='urn:x' " }.joined() + ">"
    }.joined()
    #expect(faults(nested) == [.tooManyAttributes(limit: 1000)])
  }
}
