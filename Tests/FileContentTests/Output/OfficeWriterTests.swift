import DocumentWriting
import FileContent
import Testing
import Wording
import XML

@Suite("Writers of office documents")
struct OfficeWriterTests {
  private let sheets = [
    SheetContent(
      name: "Паркінги/2020",
      rows: [
        [.text("Код"), .text("Назва"), .text("Площа"), .text("Дата")],
        [.text("00123"), .text("  вул. <Нова> & «Стара»\u{1}"), .decimal("91.5"), .date(date(2020, 9, 3))],
        [.text("00124"), .empty, .integer(-7), .date(date(1899, 1, 1))],
      ]),
    SheetContent(name: "Порожній", rows: []),
  ]
  private let paragraphs = [
    Paragraph("Розпорядження № 12", style: .heading), Paragraph("Перший  рядок\nдругий\tрядок, ґава й їжак"),
  ]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  @Test func sameContentGivesSameBytes() throws {
    #expect(try WorkbookWriter.xlsx(sheets) == WorkbookWriter.xlsx(sheets))
    #expect(try WorkbookWriter.ods(sheets) == WorkbookWriter.ods(sheets))
    #expect(
      try TextDocumentWriter.docx(paragraphs: paragraphs) == TextDocumentWriter.docx(paragraphs: paragraphs))
    #expect(
      try TextDocumentWriter.odt(paragraphs: paragraphs) == TextDocumentWriter.odt(paragraphs: paragraphs))
  }

  /// OpenDocument 1.3, part 2, 3.3: the kind stands uncompressed at byte 38.
  @Test func openDocumentNamesItsKindAtAFixedPlace() throws {
    let spreadsheet = try WorkbookWriter.ods(sheets)
    #expect(
      spreadsheet.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8))
    let text = try TextDocumentWriter.odt(paragraphs: paragraphs)
    #expect(text.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument.text".utf8))
  }

  @Test func everyPartIsWellFormed() throws {
    let office = ["[Content_Types].xml", "_rels/.rels"]
    let openDocument = ["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]
    try expectParts(
      of: WorkbookWriter.xlsx(sheets),
      office + [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml",
      ])
    try expectParts(
      of: TextDocumentWriter.docx(paragraphs: paragraphs),
      office + ["word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"])
    try expectParts(of: WorkbookWriter.ods(sheets), openDocument)
    try expectParts(of: TextDocumentWriter.odt(paragraphs: paragraphs), openDocument)
  }

  @Test func aTableHasAHeaderThatComesAgainOnEveryPage() throws {
    let rows = [["Показник", "Число"], ["Набори <&>\nданих", "101"], ["Документи", "856"]]
    let table = TextBlock.table(rows: rows, widths: [70, 30], numbers: [1])
    let bytes = try TextDocumentWriter.docx([.paragraph(paragraphs[0]), table])
    var document = ""
    _ = ArchiveReader.read(.bytes(bytes)) { member, content in
      if member.name == "word/document.xml" {
        let part = content.rest()
        #expect(XMLReader.read(part) { _ in .proceed } == [])
        document = String(decoding: part, as: UTF8.self)
      }
      return .proceed
    }
    #expect(document.split(separator: "<w:tr>").count == 4)
    #expect(document.split(separator: "<w:tc>").count == 7)
    #expect(document.split(separator: #"<w:jc w:val="right"/>"#).count == 4)
    #expect(document.split(separator: "<w:tblHeader/>").count == 2)
    #expect(document.contains("Набори &lt;&amp;&gt;</w:t><w:br/>"))
  }

  @Test func aSheetForPaperSaysSo() throws {
    let sheet = SheetContent(name: "а", rows: [[.text("б")]], fitsPageWidth: true)
    _ = ArchiveReader.read(.bytes(try WorkbookWriter.xlsx([sheet]))) { member, content in
      let part = String(decoding: content.rest(), as: UTF8.self)
      if member.name == "xl/worksheets/sheet1.xml" {
        #expect(part.contains(#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension"#))
        #expect(part.contains(#"</sheetData><pageSetup paperSize="9""#))
      }
      return .proceed
    }
  }

  private func expectParts(of bytes: [UInt8], _ expected: [String]) throws {
    var names: [String] = []
    let report = ArchiveReader.read(.bytes(bytes)) { member, content in
      names.append(member.name)
      let part = content.rest()
      if member.name != "mimetype" {
        #expect(XMLReader.read(part) { _ in .proceed } == [], "\(member.name)")
      }
      return .proceed
    }
    #expect(names == expected)
    #expect(report.faults == [])
  }

  @Test func refusesWhatASpreadsheetCannotHold() {
    let wide = SheetContent(name: "а", rows: [Array(repeating: .empty, count: 16_385)])
    #expect(throws: OutputFault.tooManyColumns(sheet: "а", row: 1)) { try WorkbookWriter.xlsx([wide]) }
    let long = SheetContent(name: "а", rows: [[.empty, .text(String(repeating: "ї", count: 32_768))]])
    #expect(throws: OutputFault.cellTextTooLong(sheet: "а", row: 1, column: 2)) {
      try WorkbookWriter.ods([long])
    }
  }

  @Test func refusesMoreMembersThanAnArchiveCanCount() {
    let members = Array(repeating: ZIPMember(name: "a", bytes: [], isStored: true), count: 65_536)
    #expect(throws: OutputFault.tooManyMembers(65_536)) { try ZIPWriter.archive(members) }
  }
}
