/// A paragraph of a text document.
package struct Paragraph: Hashable, Sendable {
  package enum Style: Sendable {
    case heading
    case body
  }

  package let text: String
  package let style: Style

  package init(_ text: String, style: Style = .body) {
    self.text = text
    self.style = style
  }
}

/// Writes text documents in Ukrainian. The same paragraphs give the same bytes.
package enum TextDocumentWriter {
  /// Office Open XML, ECMA-376.
  package static func docx(paragraphs: [Paragraph]) throws(OutputFault) -> [UInt8] {
    let body = paragraphs.map { paragraph in
      let style = paragraph.style == .heading ? #"<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>"# : ""
      let lines = paragraph.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { #"<w:t xml:space="preserve">\#(MarkupText.escaped(String($0)))</w:t>"# }
      return "<w:p>\(style)<w:r>\(lines.joined(separator: "<w:br/>"))</w:r></w:p>"
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

  /// OpenDocument Text 1.3 (ISO/IEC 26300).
  package static func odt(paragraphs: [Paragraph]) throws(OutputFault) -> [UInt8] {
    let body = paragraphs.map { paragraph in
      let text = MarkupText.openDocumentText(paragraph.text)
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
