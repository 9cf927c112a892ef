import DocumentWriting
import Testing

@testable import FileContent

/// Workbooks that are small and made to exhaust, or to end the program.
@Suite struct HostileSpreadsheetTests {
  private static let header = "<row>" + text("а") + text("б") + text("в") + "</row>"

  private static func text(_ text: String) -> String { #"<c t="inlineStr"><is><t>\#(text)</t></is></c>"# }

  // MARK: Ranges

  @Test(arguments: [
    ("C1:A1", 1...1, 1...3), ("A5:A1", 1...5, 1...1), ("XFD1048576:A1", 1...1_048_576, 1...16_384),
    ("B2:C3", 2...3, 2...3),
  ]) func cornersOfMergedCellsMayStandInAnyOrder(
    _ reference: String, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>
  ) throws {
    let book = try Self.xlsx(
      [Self.header], after: #"<mergeCells><mergeCell ref="\#(reference)"/></mergeCells>"#)
    let range = try #require(Self.read(book).sheets.first?.mergedRanges.items.first)
    #expect(range.rows == rows && range.columns == columns)
    #expect(examineContent(of: MemorySource(book), named: "x.xlsx").status == .examined)
  }

  @Test(arguments: ["A1:", ":", "A1:ZZZ99999999999999999999", "-1:2", "A1:B2:C3", "A0:B1"])
  func whatIsNoRangeIsDamage(_ reference: String) throws {
    let book = try Self.xlsx([""], after: #"<mergeCell ref="\#(reference)"/>"#)
    #expect(Self.read(book).faults.map(\.kind) == [.badAddress(found: reference)])
  }

  @Test func hiddenColumnsEndWithTheSheet() throws {
    let most = "9223372036854775807"
    let columns = [("1", "2"), ("4", most), (most, most), ("5", "1"), ("0", "3"), ("-5", "7")].map {
      #"<col hidden="1" min="\#($0)" max="\#($1)"/>"#
    }
    let book = try Self.xlsx([Self.header], before: columns.joined())
    #expect(Self.read(book).sheets.first?.hiddenColumns.items == [1...2, 4...16_384])
    let column =
      #"<table:table-column table:visibility="collapse" table:number-columns-repeated="\#(most)"/>"#
    let other = try Self.ods(column + column + "<table:table-row>\(Self.cell("а"))</table:table-row>")
    #expect(Self.read(other).sheets.first?.hiddenColumns.items == [1...16_384])
  }

  @Test(arguments: ["9223372036854775807", "99999999999999999999", "-9223372036854775808", "16777216", "0"])
  func spansAndRepetitionsOfAnySizeAreRead(_ count: String) throws {
    let attributes = ["columns-spanned", "rows-spanned", "columns-repeated"].map {
      #"table:number-\#($0)="\#(count)""#
    }
    let row = """
      <table:table-row table:number-rows-repeated="\(count)">\
      \(String(repeating: Self.cell("а", attributes.joined(separator: " ")), count: 3))</table:table-row>
      """
    let examination = examineContent(of: MemorySource(try Self.ods(row + row)), named: "x.ods")
    for sheet in examination.workbook?.sheets ?? [] {
      #expect(sheet.mergedRanges.items.allSatisfy { $0.columns.upperBound <= 16_384 })
    }
  }

  /// Names under a merged cell are no gaps in the header, wherever and however often cells are merged.
  @Test func overlappingMergedCellsCoverTheirColumnsOnce() throws {
    let row = #"<row>\#(Self.text("а"))<c/><c/><c/>\#(Self.text("д"))</row>"#
    let data = "<row>" + String(repeating: "<c><v>1</v></c>", count: 5) + "</row>"
    func gaps(_ merged: [String]) throws -> Int {
      let book = try Self.xlsx(
        [row, data], after: merged.map { #"<mergeCell ref="\#($0)"/>"# }.joined())
      return examineContent(of: MemorySource(book), named: "x.xlsx").faults.total(.blankHeader)
    }
    #expect(try gaps([]) == 3)
    #expect(try gaps(["A1:C1", "B1:C1", "A1:B1"]) == 1)
    #expect(try gaps(["A1:D1"] + Array(repeating: "A1:XFD1", count: 900)) == 0)
    #expect(try gaps(["A2:XFD3"]) == 3)
  }

  // MARK: What swells

  @Test func repeatedTextsCountEachTime() throws {
    let text = String(repeating: "я", count: 100_000)
    let row = "<table:table-row table:number-rows-repeated=\"1000000\">\(Self.cell(text))</table:table-row>"
    let book = try Self.ods(row)
    #expect(Self.faults(of: book, "x.ods") == [.unpackedTooLarge])
    #expect(Self.faults(of: try Self.ods(Self.cells(text, repeated: 16_384)), "x.ods") == [.unpackedTooLarge])
    // The same text in a few rows is nothing to speak of.
    let few = "<table:table-row table:number-rows-repeated=\"20\">\(Self.cell(text))</table:table-row>"
    #expect(Self.faults(of: try Self.ods(few), "x.ods") == [])
  }

  @Test func sharedTextsCountEachTime() throws {
    let shared = "<si><t>" + String(repeating: "я", count: 500_000) + "</t></si>"
    let row = #"<row><c t="s"><v>0</v></c><c><v>1</v></c></row>"#
    let book = try Self.xlsx([String(repeating: row, count: 1000)], shared: shared)
    #expect(Self.faults(of: book, "x.xlsx") == [.unpackedTooLarge])
    #expect(Self.faults(of: try Self.xlsx([row + row], shared: shared), "x.xlsx") == [])
  }

  @Test func oneTextEndsWhereItIsTooLong() throws {
    let blanks = String(repeating: #"<text:s text:c="1000"/>"#, count: 5000)
    let lines = String(repeating: "<text:p>\(String(repeating: "x", count: 1000))</text:p>", count: 5000)
    for inside in ["<text:p>\(blanks)</text:p>", lines] {
      let cell = #"<table:table-cell office:value-type="string">\#(inside)</table:table-cell>"#
      let book = try Self.ods("<table:table-row>\(cell)</table:table-row>")
      #expect(Self.faults(of: book, "x.ods") == [.textTooLong])
    }
    let runs = String(repeating: "<r><t>\(String(repeating: "x", count: 1000))</t></r>", count: 5000)
    let book = try Self.xlsx([#"<row><c t="inlineStr"><is>\#(runs)</is></c></row>"#])
    #expect(Self.faults(of: book, "x.xlsx") == [.textTooLong])
    let second = try Self.xlsx([#"<row><c t="s"><v>0</v></c></row>"#], shared: "<si>\(runs)</si>")
    #expect(Self.faults(of: second, "x.xlsx") == [.textTooLong])
  }

  @Test func cellsOfASmallWorkbookAreBounded() throws {
    let row = #"<table:table-row table:number-rows-repeated="1000000">\#(Self.cell("а"))</table:table-row>"#
    let limits = ContentLimits().ofSpreadsheet(bytes: 1000)
    #expect(limits.cells == ContentLimits.harmlessCells)
    #expect(ContentLimits().ofSpreadsheet(bytes: 40 << 20).cells == ContentLimits().cells)
    #expect(ContentLimits().ofSpreadsheet(bytes: .max).cells == ContentLimits().cells)
    #expect(
      Self.read(try Self.ods(row), limits: SpreadsheetLimits(cells: 1000)).faults.map(\.kind) == [
        .tooManyCells(limit: 1000)
      ])
  }

  @Test func twoSheetsAreNotOnePart() throws {
    let book = try Self.xlsx([Self.header], sheets: 3)
    let workbook = Self.read(book)
    #expect(workbook.sheets.count == 1)
    #expect(workbook.faults.map(\.place) == [.member("xl/s1.xml", .file)])
    #expect(!workbook.isComplete)
  }

  // MARK: Time

  @Test func everyPassHasTheClock() throws {
    let book = try Self.xlsx([String(repeating: Self.header, count: 10)])
    var limits = ContentLimits()
    let examination = examineContent(of: MemorySource(book), named: "x.xlsx").withoutRows()
    let table = Array("a;b\n1;2\n".utf8)
    let text = examineContent(of: MemorySource(table), named: "x.csv")
    limits.seconds = 0
    #expect(throws: ReadFault.timeExceeded(seconds: 0)) {
      try TableReader.read(MemorySource(book), as: examination, limits: limits) { _ in .proceed }
    }
    #expect(throws: ReadFault.timeExceeded(seconds: 0)) {
      try TableReader.read(MemorySource(table), as: text, limits: limits) { _ in .proceed }
    }
    let late = try text.scrutinised(MemorySource(table), limits: limits)
    #expect(late.status == .notChecked(.limit) && late.faults.total(.timeExceeded) == 1)
    limits.seconds = .max
    #expect(try text.scrutinised(MemorySource(table), limits: limits).status == .examined)
  }

  // MARK: - Small files

  private static func read(_ book: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) -> Workbook {
    SpreadsheetReader.read(.bytes(book), limits: limits)
  }

  /// The limits that were met.
  private static func faults(of book: [UInt8], _ name: String) -> [ContentFault.Kind] {
    let examination = examineContent(of: MemorySource(book), named: name)
    return examination.faults.listed.map(\.kind).filter(ContentFault.Kind.limits.contains)
  }

  /// A workbook whose sheets are one part, which holds the rows.
  private static func xlsx(
    _ rows: [String], before: String = "", after: String = "", shared: String = "", sheets: Int = 1
  ) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = (0..<sheets).map { #"<sheet name="\#($0)" r:id="b"/>"# }.joined()
    let parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", #"<r><Relationship Id="a" Type="\#(office)/officeDocument" Target="xl/b.xml"/></r>"#),
      ("xl/b.xml", #"<workbook xmlns:r="\#(office)"><sheets>\#(names)</sheets></workbook>"#),
      (
        "xl/_rels/b.xml.rels",
        #"<r><Relationship Id="b" Type="\#(office)/worksheet" Target="s1.xml"/>"#
          + #"<Relationship Id="c" Type="\#(office)/sharedStrings" Target="t.xml"/></r>"#
      ),
      (
        "xl/s1.xml",
        "<worksheet>\(before)<sheetData>\(rows.joined())</sheetData>\(after)</worksheet>"
      ),
      ("xl/t.xml", "<sst>\(shared)</sst>"),
    ]
    return try ZIPWriter.archive(parts.map { ZIPMember(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  private static func cell(_ text: String, _ attributes: String = "") -> String {
    #"<table:table-cell \#(attributes) office:value-type="string"><text:p>\#(text)</text:p></table:table-cell>"#
  }

  private static func cells(_ text: String, repeated: Int) -> String {
    "<table:table-row>\(cell(text, #"table:number-columns-repeated="\#(repeated)""#))</table:table-row>"
  }

  private static func ods(_ rows: String) throws -> [UInt8] {
    let names = ["office", "table", "text"].map {
      #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
    }
    let content = """
      <office:document-content\(names.joined())><office:body><office:spreadsheet><table:table table:name="А">\(rows)\
      </table:table></office:spreadsheet></office:body></office:document-content>
      """
    let kind = "application/vnd.oasis.opendocument.spreadsheet"
    return try ZIPWriter.archive([
      ZIPMember(name: "mimetype", bytes: Array(kind.utf8), isStored: true),
      ZIPMember(name: "content.xml", bytes: Array(content.utf8)),
    ])
  }
}
