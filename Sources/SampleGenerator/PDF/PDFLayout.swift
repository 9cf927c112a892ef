import DocumentWriting

/// Breaks paragraphs into lines and pages, as the content streams of a PDF.
struct PDFLayout {
  /// A4 in points.
  static let pageWidth = 595
  static let pageHeight = 842
  /// 20 mm.
  private static let margin = 57

  let encoding: PDFEncoding

  private struct Line {
    let codes: ArraySlice<UInt8>
    let size: Int
    /// Points from the base line above.
    let advance: Int
  }

  /// One content stream for each page; a document without text has one blank page.
  func pages(of paragraphs: [Paragraph]) -> [String] {
    var pages: [[Line]] = [[]]
    var remaining = Self.pageHeight - 2 * Self.margin
    for line in paragraphs.flatMap(lines) {
      if line.advance > remaining {
        pages.append([])
        remaining = Self.pageHeight - 2 * Self.margin
      }
      pages[pages.count - 1].append(line)
      remaining -= line.advance
    }
    return pages.map(stream)
  }

  private func lines(of paragraph: Paragraph) -> [Line] {
    let size = paragraph.style == .heading ? 16 : 11
    let width = (Self.pageWidth - 2 * Self.margin) * 1000 / size
    let pieces = paragraph.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .flatMap { wrapped(encoding.encoded(String($0)), width: width) }
    return pieces.enumerated().map { index, codes in
      Line(codes: codes, size: size, advance: size * 13 / 10 + (index == 0 ? size / 2 : 0))
    }
  }

  /// Breaks at blanks; a word that is longer than the line is cut. `width` in thousandths of the font size.
  private func wrapped(_ codes: [UInt8], width: Int) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var lineWidth = 0
    var lastBlank: Int?
    var index = 0
    while index < codes.count {
      if codes[index] == 0x20 { lastBlank = index }
      lineWidth += encoding.width(of: codes[index])
      guard lineWidth > width, index > start else {
        index += 1
        continue
      }
      let end = lastBlank.map { max($0, start) } ?? index
      let isCut = lastBlank == nil || end == start
      lines.append(codes[start..<(isCut ? index : end)])
      start = isCut ? index : end + 1
      index = start
      lineWidth = 0
      lastBlank = nil
    }
    lines.append(codes[start...])
    return lines
  }

  private func stream(_ lines: [Line]) -> String {
    var out = "BT\n1 0 0 1 \(Self.margin) \(Self.pageHeight - Self.margin) Tm\n"
    var size = 0
    for line in lines {
      if line.size != size {
        size = line.size
        out += "/F1 \(size) Tf\n"
      }
      let text = line.codes.map { PDFWriter.hex(Int($0), digits: 2) }.joined()
      out += "0 -\(line.advance) Td <\(text)> Tj\n"
    }
    return out + "ET\n"
  }
}
