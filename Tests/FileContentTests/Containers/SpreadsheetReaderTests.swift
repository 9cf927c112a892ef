import DocumentWriting
import FileContent
import TestSupport
import Testing
import Wording

@Suite("Spreadsheet reader")
struct SpreadsheetReaderTests {
  /// Rows as `sheet!row: column=value|…`.
  private func rows(_ source: ArchiveSource, limits: SpreadsheetLimits = SpreadsheetLimits())
    -> (lines: [String], workbook: Workbook)
  {
    var lines: [String] = []
    let workbook = SpreadsheetReader.read(source, limits: limits) { row in
      let cells = row.cells.map { "\($0.column)=\($0.hasFormula ? "f:" : "")\(Self.short($0.value))" }
      lines.append("\(row.sheet)!\(row.row)\(row.isHidden ? "h" : ""): " + cells.joined(separator: "|"))
      return .proceed
    }
    return (lines, workbook)
  }

  private static func short(_ value: SheetCell.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let text): "#" + text
    case .boolean(let flag): flag ? "так" : "ні"
    case .date(let text): "@" + text
    case .error(let text): "!" + text
    case .empty: "-"
    }
  }

  /// The same workbook made by openpyxl, and by LibreOffice in both formats.
  @Test(arguments: ["openpyxl.xlsx", "calc.xlsx", "calc.ods"])
  func readsWhatOtherProgramsWrite(_ file: String) {
    let (lines, workbook) = rows(.file(Repository.fixture("FileContent/Spreadsheets/\(file)")))
    #expect(workbook.faults == [])
    #expect(workbook.isComplete)
    #expect(workbook.sheets.map(\.name) == ["Реєстр", "Схований", "Порожній"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, false])
    #expect(workbook.sheets.map(\.usedRows) == [9, 2, 0])
    #expect(workbook.sheets.map(\.usedColumns) == [8, 2, 0])
    let sheet = workbook.sheets[0]
    #expect(
      sheet.mergedRanges.items == [
        Sheet.Range(CellAddress(row: 7, column: 1), CellAddress(row: 8, column: 3))
      ])
    #expect(sheet.hiddenRows.items == [9])
    #expect(sheet.hiddenColumns.items == [6...6])
    #expect(Set(sheet.formulaCells.items).isSuperset(of: [CellAddress(row: 2, column: 8)]))
    #expect(lines[0] == "0!1: 1=Код|2=Назва|3=Площа|4=Дата|5=Час|6=Момент|7=Є|8=Разом")
    #expect(
      lines[1].hasPrefix("0!2: 1=00123|2=  Ґава |3=#91.5|4=@2020-10-01|5=@09:30:00|6=@2020-10-01T09:30:15|"))
    #expect(lines[2].hasPrefix("0!3: 1=00124|2=жирний|3=#0.3|"))
    #expect(lines[2].contains("|5=@27:00:00|"))
    #expect(lines[3] == "0!5: 1=під пропуском|3=#0.0000001|4=#12345678901234|5=рядок\nдругий")
    #expect(lines[4...] == ["0!7: 1=злито", "0!9h: 1=прихований", "1!2: 2=так"])
  }

  @Test(arguments: ["calc.xlsx", "calc.ods"])
  func errorsOfFormulasAreNoText(_ file: String) {
    let (lines, workbook) = rows(.file(Repository.fixture("FileContent/Spreadsheets/\(file)")))
    #expect(lines[2].hasSuffix("|8=f:!#DIV/0!"))
    #expect(workbook.sheets[0].errorCells.items == [CellAddress(row: 3, column: 8)])
  }

  @Test(arguments: [true, false])
  func whatWeWriteComesBack(_ isXLSX: Bool) throws {
    let day = try #require(CalendarDate(year: 2020, month: 9, day: 3))
    let text = " <a> & «б»  \t _x0041_ \nкінець "
    let rows: [[CellValue]] = [
      [.text("Код"), .text("Назва")], [],
      [.text("001"), .empty, .decimal("91.5"), .integer(-7), .date(day), .text(text)],
    ]
    let sheets = [SheetContent(name: "А", rows: rows), SheetContent(name: "Б", rows: [[.text("x")]])]
    let bytes = try isXLSX ? WorkbookWriter.xlsx(sheets) : WorkbookWriter.ods(sheets)
    let (lines, workbook) = self.rows(.bytes(bytes))
    #expect(workbook.faults == [])
    #expect(
      lines == ["0!1: 1=Код|2=Назва", "0!3: 1=001|3=#91.5|4=#-7|5=@2020-09-03|6=\(text)", "1!1: 1=x"])
  }

  @Test(arguments: [
    ("91.499999999999986", "91.5"), ("1E3", "1000"), ("-1.50e-3", "-0.0015"), ("0.1", "0.1"), ("007", "7"),
    ("1e-7", "0.0000001"), ("123456789012345678", "123456789012345678"),
    ("9999999999999999", "9999999999999999"),
    ("-0", "0"), ("1.0", "1"),
  ])
  func numbersAreCanonical(_ raw: String, _ canonical: String) throws {
    let (lines, _) = rows(.bytes(try Self.xlsx(#"<row><c><v>\#(raw)</v></c></row>"#)))
    #expect(lines == ["0!1: 1=#\(canonical)"])
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd", "@2020-10-01"), ("dd.mm.yyyy;@", "@2020-10-01"),
    ("[$-422]d mmmm yyyy\" р.\"", "@2020-10-01"),
    ("mmm", "@2020-10-01"), ("0.00", "#44105"), ("General", "#44105"), ("#,##0\\ \"дні\"", "#44105"),
    ("[Red]0", "#44105"),
    ("@", "#44105"),
  ])
  func formatsTellDatesFromNumbers(_ code: String, _ expected: String) throws {
    let row = #"<row r="1"><c r="A1" s="1"><v>44105</v></c></row>"#
    let (lines, _) = rows(.bytes(try Self.xlsx(row, format: code)))
    #expect(lines == ["0!1: 1=\(expected)"])
  }

  @Test func declaredDimensionIsOfNoAccount() throws {
    let (lines, workbook) = rows(
      .bytes(
        try Self.xlsx(
          #"<row r="3"><c r="C3"><v>1</v></c></row>"#, before: #"<dimension ref="A1:XFD1048576"/>"#)))
    #expect(lines == ["0!3: 3=#1"])
    #expect(workbook.sheets[0].usedRows == 3)
  }

  @Test func lastCellOfTheSheetCostsNothing() throws {
    let (lines, workbook) = rows(
      .bytes(try Self.xlsx(#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#)))
    #expect(lines == ["0!1048576: 16384=#1"])
    #expect(workbook.sheets[0].usedColumns == 16_384)
    let (_, outside) = rows(.bytes(try Self.xlsx(#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#)))
    #expect(outside.faults.map(\.kind) == [.badAddress(found: "XFE1")])
  }

  /// Found by fuzzing: such rows stopped the program.
  @Test func rowsThatStandTwiceOrTooHighAreReported() throws {
    let bytes = try readAll(
      FileSource(path: Repository.fixture("FileContent/Spreadsheets/rows-repeated.xlsx")))
    let (lines, workbook) = rows(.bytes(bytes))
    #expect(lines == ["0!1: 1=Назва|2=Код", "0!3: 1=Школа|2=1"])
    #expect(
      workbook.faults.map(\.place).prefix(2) == [
        .cell(sheet: "Аркуш1", row: 2, column: 1), .cell(sheet: "Аркуш1", row: 3, column: 1),
      ])
    #expect(!workbook.isComplete)
    let examination = examineContent(of: MemorySource(bytes), named: "x.xlsx")
    #expect(examination.tables.map(\.rows) == [2])
    #expect(examination.faults.total(.badCellAddress) == 3)
  }

  @Test func ofTwoCellsWithOneAddressTheFirstStays() throws {
    let (lines, workbook) = rows(
      .bytes(
        try readAll(FileSource(path: Repository.fixture("FileContent/Spreadsheets/cells-repeated.xlsx")))))
    #expect(lines == ["0!1: 1=Назва|2=Код"])
    #expect(workbook.faults.map(\.kind) == [.badAddress(found: "A1")])
  }

  @Test func missingSharedTextIsReported() throws {
    let (_, workbook) = rows(.bytes(try Self.xlsx(#"<row r="2"><c r="B2" t="s"><v>5</v></c></row>"#)))
    #expect(
      workbook.faults.map(\.kind) == [.badSharedText(index: "5")]
        && workbook.faults.map(\.place) == [.cell(sheet: "Аркуш", row: 2, column: 2)])
  }

  @Test func repeatedRowsAreCountedAndCapped() throws {
    let table = """
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2" \
      office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>\
      </table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>останній</text:p>\
      </table:table-cell></table:table-row>
      """
    let (lines, workbook) = rows(.bytes(try Self.ods(table)))
    #expect(lines == ["0!1: 1=#1|2=#1", "0!2: 1=#1|2=#1", "0!3: 1=#1|2=#1", "0!1048004: 1=останній"])
    #expect(workbook.faults == [])
    let bomb = """
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" \
      office:value-type="float" office:value="1"/></table:table-row>
      """
    let (_, refused) = rows(.bytes(try Self.ods(bomb)), limits: SpreadsheetLimits(cells: 100_000))
    #expect(refused.faults.map(\.kind) == [.tooManyCells(limit: 100_000)])
    #expect(!refused.isComplete)
  }

  @Test func commentsAndDrawingsAreNotContent() throws {
    let table = """
      <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>примітка</text:p>\
      </office:annotation><text:p>так<text:s text:c="2"/>і<text:tab/><text:span>ні</text:span></text:p>\
      <text:p>другий</text:p></table:table-cell></table:table-row>
      """
    #expect(rows(.bytes(try Self.ods(table))).lines == ["0!1: 1=так  і\tні\nдругий"])
  }

  @Test func brokenFilesAreFaults() throws {
    #expect(rows(.bytes(Array("a;b\n".utf8))).workbook.faults.map(\.kind) == [.notASpreadsheet])
    let document = try TextDocumentWriter.docx(paragraphs: [Paragraph("текст")])
    #expect(rows(.bytes(document)).workbook.faults.map(\.kind) == [.notASpreadsheet])
    let text = try TextDocumentWriter.odt(paragraphs: [Paragraph("текст")])
    #expect(rows(.bytes(text)).workbook.faults.map(\.kind) == [.notASpreadsheet])
    let (lines, workbook) = rows(.bytes(try Self.xlsx(#"<row r="1"><c r="A1"><v>1</v></c></row><row"#)))
    #expect(lines == ["0!1: 1=#1"])
    #expect(!workbook.isComplete)
    #expect(workbook.faults.map(\.place) == [.member("xl/worksheets/sheet1.xml", .file)])
    let whole = try WorkbookWriter.xlsx([
      SheetContent(name: "А", rows: Array(repeating: [.integer(1)], count: 500))
    ])
    for cut in stride(from: 100, to: whole.count - 1, by: 97) {
      let (_, workbook) = rows(.bytes(Array(whole.prefix(cut))))
      #expect(workbook.faults.map(\.kind) == [.archive(.truncated)])
    }
  }

  @Test func whatSwellsAHundredfoldIsRefused() throws {
    let blanks = String(repeating: "<!-- \(String(repeating: " ", count: 10_000)) -->", count: 7_000)
    let (_, workbook) = rows(.bytes(try Self.xlsx("", before: blanks)))
    #expect(workbook.faults.map(\.kind) == [.archive(.memberTooLarge(limit: 64 << 20))])
  }

  @Test func stoppingEndsTheReading() throws {
    let rows: [[CellValue]] = Array(repeating: [.integer(1)], count: 100)
    var count = 0
    let workbook = SpreadsheetReader.read(
      .bytes(try WorkbookWriter.xlsx([SheetContent(name: "А", rows: rows)]))
    ) { _ in
      count += 1
      return count == 3 ? .stop : .proceed
    }
    #expect(count == 3)
    #expect(!workbook.isComplete)
    #expect(workbook.faults == [])
  }

  // MARK: - Small files

  private static func xlsx(_ rows: String, before: String = "", format: String = "General") throws -> [UInt8]
  {
    let escaped = format.map { $0 == "\"" ? "&quot;" : String($0) }.joined()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func part(_ name: String, _ text: String) -> ZIPMember { ZIPMember(name: name, bytes: Array(text.utf8)) }
    return try ZIPWriter.archive([
      part("[Content_Types].xml", "<Types/>"),
      part(
        "_rels/.rels",
        #"<r><Relationship Id="a" Type="\#(office)/officeDocument" Target="/xl/workbook.xml"/></r>"#),
      part(
        "xl/workbook.xml",
        #"<workbook xmlns:r="\#(office)"><sheets><sheet name="Аркуш" sheetId="1" r:id="b"/></sheets></workbook>"#
      ),
      part(
        "xl/_rels/workbook.xml.rels",
        #"<r><Relationship Id="b" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/>"#
          + #"<Relationship Id="c" Type="\#(office)/styles" Target="./styles.xml"/></r>"#),
      part("xl/worksheets/sheet1.xml", "<worksheet>\(before)<sheetData>\(rows)</sheetData></worksheet>"),
      part(
        "xl/styles.xml",
        #"<s><numFmts><numFmt numFmtId="170" formatCode="\#(escaped)"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></s>"#
      ),
    ])
  }

  private static func ods(_ rows: String) throws -> [UInt8] {
    let names = ["office", "table", "text"].map {
      #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
    }
    let content = """
      <office:document-content\(names.joined())><office:body><office:spreadsheet><table:table table:name="А">\(rows)\
      </table:table></office:spreadsheet></office:body></office:document-content>
      """
    return try ZIPWriter.archive([ZIPMember(name: "content.xml", bytes: Array(content.utf8))])
  }
}
