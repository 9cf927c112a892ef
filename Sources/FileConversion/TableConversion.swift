import DocumentWriting
package import FileContent

/// Makes a clean copy of the tables of a file: UTF-8, comma, `\n`; no cell lost, none invented.
///
/// Rows and cells are those of the file in its order, blank rows too. Sheets become rectangles: a cell without
/// content is an empty one, a merged cell has its value where it begins, a formula its stored result.
package struct TableConversion {
  package enum Format: String, CaseIterable, Sendable {
    case csv, json, xlsx
  }

  package struct Wishes: Sendable {
    package var delimiter: UInt8 = UInt8(ascii: ",")
    /// For Excel, which takes CSV without it for windows-1251.
    package var hasByteOrderMark = false
    /// Columns in which every value is a day written in another way, `01.10.2020`, become ISO 8601.
    package var hasISODates = false
    /// Titles and blank rows above the table are left out.
    package var dropsTitles = false

    package init() {}
  }

  /// What was done, for the table that was written.
  package struct Summary: Hashable, Sendable {
    /// Rows of data, blank ones too.
    package internal(set) var rows = 0
    package internal(set) var blankRows = 0
    /// Rows above the table, without blank ones.
    package internal(set) var titles = 0
    package internal(set) var rewrittenDates = 0
    /// Columns with days among other values, which were left as they are; the place is that of the first other.
    package internal(set) var mixedDateColumns: [Place] = []
  }

  /// Why nothing was written.
  package enum Obstacle: Error, Hashable, Sendable {
    /// It was not looked into.
    case notChecked(ContentExamination.Reason)
    case noTable
    case unreadable(ReadFault)
    /// Something of the file could not be read, or may be read in more than one way.
    case damaged(ContentFault)
    /// The same of JSON.
    case treeDamaged(TreeFault)
    /// Bytes that are no text in the encoding.
    case notText(Place)
    /// The file says more than its table: members of a JSON file beside the array, the geometry of GeoJSON.
    case outsideTable
    /// JSON has no place for rows above the table.
    case titles(Int)
    /// JSON needs names: the table has no header, a name twice, or a value in a column without a name.
    case headerMissing
    case nameRepeated(String, Place)
    case nameMissing(Place)
    /// A cell so far from the others that the copy would be blank for the most part.
    case farCell(Place)
    case doesNotFit(OutputFault)
    /// Other rows came than were counted before.
    case changedMeanwhile
  }

  package let examination: ContentExamination
  private let wishes: Wishes
  private let open: () throws(ReadFault) -> any ByteSource

  /// - Parameters:
  ///   - examination: of the file that `open` opens from its beginning, once for each pass.
  package init(
    _ examination: ContentExamination, wishes: Wishes = Wishes(),
    open: @escaping () throws(ReadFault) -> any ByteSource
  ) throws(Obstacle) {
    self.examination = examination
    self.wishes = wishes
    self.open = open
    if let obstacle = Self.obstacle(in: examination) { throw obstacle }
  }

  /// Index in `examination.tables`.
  package typealias TableIndex = Int

  /// Writes one table as CSV or JSON.
  package func write(
    _ table: TableIndex, as format: Format, to sink: some ByteSink
  ) throws(Obstacle) -> Summary {
    switch format {
    case .csv: return try run(CSVCopy(sink, wishes), on: table)
    case .json: return try run(JSONCopy(sink), on: table)
    case .xlsx: return try writeWorkbook([table], to: sink).first ?? Summary()
    }
  }

  /// Writes tables as the sheets of one workbook. Only what was a number or a date in a sheet is one again:
  /// text that looks like a number, such as a code with zeros at its beginning, stays text.
  package func writeWorkbook(_ tables: [TableIndex], to sink: some ByteSink) throws(Obstacle) -> [Summary] {
    var sheets: [(name: String, rows: [[CellValue]])] = []
    var summaries: [Summary] = []
    for table in tables {
      let copy = SheetCopy()
      summaries.append(try run(copy, on: table))
      sheets.append((examination.tables[table].name ?? "", copy.rows))
    }
    sink.append(try Self.workbook(sheets))
    return summaries
  }

  private static func workbook(_ sheets: [(name: String, rows: [[CellValue]])]) throws(Obstacle) -> [UInt8] {
    do throws(OutputFault) {
      return try WorkbookWriter.xlsx(sheets.map { SheetContent(name: $0.name, rows: $0.rows) })
    } catch {
      throw .doesNotFit(error)
    }
  }

  // MARK: One table

  private func run(_ copy: some TableCopy, on table: TableIndex) throws(Obstacle) -> Summary {
    let shape = examination.tables[table]
    try refuseFarCells(shape)
    var reading = TableCopying(shape, of: examination, wishes)
    if wishes.hasISODates {
      var dates = DateColumns()
      try read(table) { row in
        if row.role == .data { dates.take(row) }
        return nil
      }
      reading.dates = dates
    }
    if let obstacle = copy.begin(reading.header) { throw obstacle }
    try read(table) { row in reading.take(row, into: copy) }
    copy.end()
    guard reading.summary.rows == shape.rows else { throw .changedMeanwhile }
    return reading.summary
  }

  /// Ends at the first obstacle.
  private func read(_ table: TableIndex, _ onRow: (TableRow) -> Obstacle?) throws(Obstacle) {
    var obstacle: Obstacle?
    do throws(ReadFault) {
      try TableReader.read(open(), as: examination) { row in
        guard row.table == table else { return row.table < table ? .proceed : .stop }
        if row.cells.isCut {
          let fault = ContentFault(.textTooLong, ExceededLimit(TableCells.limit), at: row.place(of: 0))
          obstacle = .damaged(fault)
          return .stop
        }
        obstacle = onRow(row)
        return obstacle == nil ? .proceed : .stop
      }
    } catch {
      throw .unreadable(error)
    }
    if let obstacle { throw obstacle }
  }

  // MARK: Obstacles

  private static func obstacle(in examination: ContentExamination) -> Obstacle? {
    if case .notChecked(let reason) = examination.status { return .notChecked(reason) }
    let unsafe: Set<ContentFault.Kind> = [
      .truncated, .encrypted, .unreadable, .mixedEncodings, .unclosedQuote, .missingPart, .badCellAddress,
      .badSharedText, .damaged, .notWellFormed, .doctype, .fileTooLarge, .memberTooLarge, .unpackedTooLarge,
      .nestingTooDeep, .tooManyCells, .tooManySheets, .textTooLong, .timeExceeded,
    ]
    if let fault = examination.faults.listed.first(where: { unsafe.contains($0.kind) }) {
      return .damaged(fault)
    }
    if let stray = examination.faults.listed(.strayCell).first { return .farCell(stray.place) }
    if let fault = examination.treeFaults.first { return .treeDamaged(fault) }
    guard !examination.tables.isEmpty else { return .noTable }
    if examination.format == .geoJSON || examination.tables.contains(where: { !$0.isWholeFile }) {
      return .outsideTable
    }
    return nil
  }

  /// A sheet of one table and a stray cell at its far corner would become gigabytes of commas.
  private func refuseFarCells(_ shape: TableShape) throws(Obstacle) {
    guard let name = shape.name, let sheet = examination.workbook?.sheets.first(where: { $0.name == name })
    else { return }
    if sheet.usedRows * max(shape.columns, 1) > SpreadsheetLimits().cells {
      throw .farCell(.cell(sheet: name, row: sheet.usedRows, column: shape.columns))
    }
  }
}
