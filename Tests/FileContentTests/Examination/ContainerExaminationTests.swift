import DocumentWriting
import FileContent
import Testing

@Suite struct ContainerExaminationTests {
  private func examine(_ bytes: [UInt8]) -> ContentExamination {
    examineContent(of: MemorySource(bytes), named: "file")
  }

  private func row(_ texts: String...) -> [CellValue] {
    texts.map { $0.isEmpty ? .empty : .text($0) }
  }

  @Test func countsTheRowsOfEverySheet() throws {
    let sheets = [
      SheetContent(
        name: "Заклади", rows: [row("код", "назва"), row("1", "Школа"), row(), row("2", "Ліцей")]),
      SheetContent(name: "Порожній", rows: []),
      SheetContent(name: "Звіт", rows: [row("Звіт за рік"), row("а", "б", "в"), row("1", "2", "3")]),
    ]
    for bytes in [try WorkbookWriter.xlsx(sheets), try WorkbookWriter.ods(sheets)] {
      let examination = examine(bytes)
      #expect(examination.status == .examined)
      #expect(examination.tables.map(\.name) == ["Заклади", "Звіт"])
      #expect(examination.tables.map(\.rows) == [3, 1])
      #expect(examination.tables.map(\.columns) == [2, 3])
      #expect(examination.tables.map(\.headerRow) == [1, 2])
      #expect(examination.tables.last?.header == ["а", "б", "в"])
      #expect(
        examination.faults.listed(.blankRow).map(\.place) == [.cell(sheet: "Заклади", row: 3, column: 1)])
      #expect(examination.faults.listed(.titleRow).map(\.place) == [.cell(sheet: "Звіт", row: 1, column: 1)])
      #expect(examination.faults.totals.count == 2)
    }
  }

  @Test func judgesHeadersOfSheets() throws {
    let sheet = SheetContent(name: "А", rows: [row("а", "а", "", " г"), row("1", "2", "3", "4", "5")])
    let examination = examine(try WorkbookWriter.xlsx([sheet]))
    #expect(
      examination.faults.listed(.duplicateHeader).map(\.place) == [.cell(sheet: "А", row: 1, column: 2)])
    #expect(examination.faults.total(.blankHeader) == 1)
    #expect(examination.faults.detailed(.paddedHeader).map(\.detail) == ["г"])
    #expect(examination.faults.detailed(.raggedRow).map(\.detail.cells) == [5])
  }

  @Test func verifiesMembersOfArchives() throws {
    let bytes = try ZIPWriter.archive([
      ZIPMember(name: "дані.csv", bytes: Array("а;б\n1;2\n".utf8), isStored: true)
    ])
    #expect(examine(bytes).status == .examined)
    #expect(examine(bytes).faults.isEmpty)
    var damaged = bytes
    let index = try #require(damaged.indices.first { damaged[$0...].starts(with: "1;2".utf8) })
    damaged[index] = 0x39
    #expect(examine(damaged).faults.listed(.damaged).map(\.place) == [.member("дані.csv", .file)])
  }

  @Test func readsThePartsOfTextDocuments() throws {
    let paragraphs = [Paragraph("Рішення", style: .heading), Paragraph("Текст & ще")]
    for bytes in [
      try TextDocumentWriter.docx(paragraphs: paragraphs), try TextDocumentWriter.odt(paragraphs: paragraphs),
    ] {
      #expect(examine(bytes).status == .examined)
      #expect(examine(bytes).faults.isEmpty)
    }
    let broken = try ZIPWriter.archive([
      ZIPMember(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
      ZIPMember(name: "word/document.xml", bytes: Array("<document>".utf8)),
    ])
    #expect(examine(broken).format == .docx)
    #expect(
      examine(broken).faults.listed(.truncated).first.map(\.place)
        == .member("word/document.xml", .text(line: 1, column: 11)))
  }

  @Test func doesNotHoldMoreThanTheLimit() throws {
    let bytes = try WorkbookWriter.xlsx([SheetContent(name: "а", rows: [row("а"), row("1")])])
    let examination = examineContent(
      of: MemorySource(bytes), named: "file", limits: ContentLimits(containerBytes: 100))
    #expect(examination.format == .xlsx)
    #expect(examination.status == .notChecked(.limit))
  }
}
