package import DocumentWriting
package import FileContent

/// Writes PDF 1.7 of A4 pages with a text layer: Cyrillic in the standard font Helvetica, with the letters
/// named in its encoding and a map back to Unicode. Nothing is embedded, so a page takes about a kilobyte.
/// Other than Ukrainian, Russian and English text with its usual signs becomes question marks.
package enum PDFWriter {
  package static func pdf(title: String, paragraphs: [Paragraph]) throws(OutputFault) -> [UInt8] {
    let encoding = PDFEncoding.ukrainian
    let pages = PDFLayout(encoding: encoding).pages(of: paragraphs)
    var file = PDFFile()
    let catalog = file.reserve()
    let tree = file.reserve()
    let font = file.add(
      fontDictionary(
        encoding, descriptor: file.add(fontDescriptor), toUnicode: try file.addStream(toUnicode(encoding))))
    let information = file.add("<< /Title <\(utf16(title))> /Producer (dani) >>")
    var kids: [String] = []
    for page in pages {
      let content = try file.addStream(page)
      let number = file.add("<< /Type /Page /Parent \(tree) 0 R /Contents \(content) 0 R >>")
      kids.append("\(number) 0 R")
    }
    file.set(
      tree,
      """
      << /Type /Pages /Count \(pages.count) /Kids [\(kids.joined(separator: " "))] \
      /MediaBox [0 0 \(PDFLayout.pageWidth) \(PDFLayout.pageHeight)] \
      /Resources << /Font << /F1 \(font) 0 R >> >> >>
      """)
    file.set(
      catalog,
      "<< /Type /Catalog /Pages \(tree) 0 R /Lang (uk-UA) /ViewerPreferences << /DisplayDocTitle true >> >>")
    return file.bytes(catalog: catalog, information: information)
  }

  private static func fontDictionary(_ encoding: PDFEncoding, descriptor: Int, toUnicode: Int) -> String {
    let last = 127 + encoding.upperGlyphs.count
    let widths = (32...last).map { String(encoding.width(of: UInt8(truncatingIfNeeded: $0))) }
    let names = encoding.upperGlyphs.map { "/" + $0.name }
    return """
      << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar \(last) \
      /Widths [\(widths.joined(separator: " "))] /FontDescriptor \(descriptor) 0 R /ToUnicode \(toUnicode) 0 R \
      /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding \
      /Differences [128 \(names.joined(separator: " "))] >> >>
      """
  }

  /// Values of Helvetica's font metrics; flag 32 says that it is no symbol font.
  private static let fontDescriptor = """
    << /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [-166 -225 1000 931] /ItalicAngle 0 \
    /Ascent 718 /Descent -207 /CapHeight 718 /StemV 88 >>
    """

  /// ISO 32000-1, 9.10.3. A block of the map holds at most 100 entries.
  private static func toUnicode(_ encoding: PDFEncoding) -> String {
    let entries = encoding.upperGlyphs.enumerated().map { index, glyph in
      "<\(hex(128 + index, digits: 2))> <\(utf16Units(String(glyph.scalar)))>\n"
    }
    var out = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <00> <FF>
      endcodespacerange
      1 beginbfrange
      <20> <7E> <0020>
      endbfrange

      """
    for start in stride(from: 0, to: entries.count, by: 100) {
      let block = entries[start..<min(start + 100, entries.count)]
      out += "\(block.count) beginbfchar\n\(block.joined())endbfchar\n"
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }

  private static func utf16(_ text: String) -> String { "FEFF" + utf16Units(text) }

  private static func utf16Units(_ text: String) -> String {
    text.utf16.map { hex(Int($0), digits: 4) }.joined()
  }

  static func hex(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

/// The numbered objects of a PDF file, its cross-reference table and trailer.
private struct PDFFile {
  private var objects: [[UInt8]] = []

  /// The number of an object whose content follows later.
  mutating func reserve() -> Int {
    objects.append([])
    return objects.count
  }

  mutating func set(_ number: Int, _ content: String) { objects[number - 1] = Array(content.utf8) }

  mutating func add(_ content: String) -> Int {
    objects.append(Array(content.utf8))
    return objects.count
  }

  mutating func addStream(_ content: String) throws(OutputFault) -> Int {
    let packed = try Deflate.compress(Array(content.utf8), .zlib)
    var object = Array("<< /Length \(packed.count) /Filter /FlateDecode >>\nstream\n".utf8)
    object += packed
    object += "\nendstream".utf8
    objects.append(object)
    return objects.count
  }

  func bytes(catalog: Int, information: Int) -> [UInt8] {
    // Four bytes above 127 tell programs that transfer files that this one is not text.
    var out = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(out.count)
      table += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      out += "\(index + 1) 0 obj\n".utf8
      out += object
      out += "\nendobj\n".utf8
    }
    let start = out.count
    out += table.utf8
    out += "trailer\n<< /Size \(objects.count + 1) /Root \(catalog) 0 R /Info \(information) 0 R >>\n".utf8
    out += "startxref\n\(start)\n%%EOF\n".utf8
    return out
  }
}
