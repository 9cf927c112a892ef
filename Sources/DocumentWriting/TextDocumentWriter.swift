package import FileContent
import Wording

/// A paragraph of a text document.
package struct Paragraph: Hashable, Sendable {
  package enum Style: Sendable {
    case heading
    case body
    /// Bold, of the size of the text.
    case strong
  }

  package let text: String
  package let style: Style

  package init(_ text: String, style: Style = .body) {
    self.text = text
    self.style = style
  }
}

/// A piece of a text document.
package enum TextBlock: Hashable, Sendable {
  case paragraph(Paragraph)
  /// The first row is the header, which is repeated on every page. `widths` are shares of the line, in percent.
  /// Columns in `numbers`, from 0, stand to the right.
  case table(rows: [[String]], widths: [Int], numbers: Set<Int> = [])
}

/// Writes text documents in Ukrainian. The same paragraphs give the same bytes.
package enum TextDocumentWriter {
  /// Office Open XML, ECMA-376.
  package static func docx(paragraphs: [Paragraph]) throws(OutputFault) -> [UInt8] {
    try docx(paragraphs.map { .paragraph($0) })
  }

  /// Office Open XML, ECMA-376.
  package static func docx(_ blocks: [TextBlock]) throws(OutputFault) -> [UInt8] {
    let body = blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        let style = paragraph.style == .heading ? #"<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>"# : ""
        return "<w:p>\(style)\(wordRun(paragraph.text, isBold: paragraph.style == .strong))</w:p>"
      case .table(let rows, let widths, let numbers): return wordTable(rows, widths, numbers)
      }
    }
    let document = """
      <w:document xmlns:w="\(wordNamespace)"><w:body>\(body.joined())\
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
    return try ZIPWriter.archive([
      OfficeOpenXML.contentTypes([
        ("word/document.xml", "wordprocessingml.document.main"),
        ("word/styles.xml", "wordprocessingml.styles"),
      ]),
      OfficeOpenXML.relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
      .part("word/document.xml", document),
      OfficeOpenXML.relationships("word/_rels/document.xml.rels", [("styles", "styles.xml")]),
      .part("word/styles.xml", wordStyles),
    ])
  }

  private static func wordRun(_ text: String, isBold: Bool, halfPoints: Int? = nil) -> String {
    let size = halfPoints.map { #"<w:sz w:val="\#($0)"/>"# } ?? ""
    let format = (isBold ? "<w:b/>" : "") + size
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { #"<w:t xml:space="preserve">\#(MarkupText.escaped(String($0)))</w:t>"# }
    return
      "<w:r>\(format.isEmpty ? "" : "<w:rPr>\(format)</w:rPr>")\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// Between the margins of the page, in twentieths of a point.
  private static let lineWidth = 9355

  /// Tables with more columns than this are set in smaller letters and narrower margins.
  package static let usualColumns = 6

  private static func wordTable(_ rows: [[String]], _ widths: [Int], _ numbers: Set<Int>) -> String {
    let columns = widths.map { $0 * lineWidth / 100 }
    let grid = columns.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#
    }.joined()
    let isWide = columns.count > usualColumns
    let margins =
      isWide
      ? #"<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>"# : ""
    let body = rows.enumerated().map { index, row in
      let cells = zip(row, columns).enumerated().map { column, cell in
        let side = numbers.contains(column) ? #"<w:jc w:val="right"/>"# : ""
        let run = wordRun(cell.0, isBold: index == 0, halfPoints: isWide ? 16 : 20)
        return #"<w:tc><w:tcPr><w:tcW w:w="\#(cell.1)" w:type="dxa"/></w:tcPr>"#
          + #"<w:p><w:pPr><w:spacing w:after="0"/>\#(side)</w:pPr>\#(run)</w:p></w:tc>"#
      }.joined()
      return "<w:tr>\(index == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")\(cells)</w:tr>"
    }.joined()
    // A table must not be the last thing of a document.
    return #"<w:tbl><w:tblPr><w:tblW w:w="\#(columns.reduce(0, +))" w:type="dxa"/>"#
      + #"<w:tblBorders>\#(borders)</w:tblBorders><w:tblLayout w:type="fixed"/>\#(margins)</w:tblPr>"#
      + "<w:tblGrid>\(grid)</w:tblGrid>\(body)</w:tbl><w:p/>"
  }

  /// OpenDocument Text 1.3 (ISO/IEC 26300).
  package static func odt(paragraphs: [Paragraph]) throws(OutputFault) -> [UInt8] {
    let body = paragraphs.map { paragraph in
      let text = OfficeMarkup.openDocumentText(paragraph.text)
      return paragraph.style == .heading
        ? #"<text:h text:style-name="Heading" text:outline-level="1">\#(text)</text:h>"#
        : #"<text:p text:style-name="Standard">\#(text)</text:p>"#
    }
    return try OpenDocument.archive(
      mediaType: "application/vnd.oasis.opendocument.text", automaticStyles: "",
      body: "<office:text>\(body.joined())</office:text>", styles: openDocumentStyles)
  }

  private static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static let wordStyles = """
    <w:styles xmlns:w="\(wordNamespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
    <w:sz w:val="24"/><w:lang w:val="uk-UA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
    <w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr>\
    <w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>
    """

  private static let openDocumentStyles = """
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2mm"/>\
    <style:text-properties fo:font-family="&apos;Times New Roman&apos;" fo:font-size="12pt" \
    fo:language="uk" fo:country="UA"/></style:default-style>\
    <style:style style:name="Standard" style:family="paragraph"/>\
    <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">\
    <style:paragraph-properties fo:keep-with-next="always" fo:margin-top="4mm"/>\
    <style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
    """
}
