import Wording

/// Follows the records of a CSV file and sums up their shape in constant memory.
package struct TableShapeBuilder: CSVReceiver {
  private let dialect: CSVDialect
  /// The number of the record with the names; nil when there are none.
  private let headerNumber: Int?
  /// The number of the record with which the table begins.
  private let firstNumber: Int?
  /// Records of names.
  private let headerRecords: Int
  /// Cells that a record must have: those of the header, or what most records of the beginning have.
  private var expectedCells: Int
  private var headerRecord: CSVRecord?
  private var headerCells = TableCells()
  /// Names in the rows below the first one of the header.
  private var lowerCells: [TableCells] = []
  private var blankRowsAbove = 0
  private var isBeforeTable = true
  private var firstRow = 1
  private var records = 0
  private var widestRow = 0
  /// The line of the first record that has more cells than are kept of one; the table is then not read.
  private(set) var lineOfTooWideRow: Int?
  /// What all records have so far that are not as wide as the header; nil when they differ, or when some are.
  private var commonWidth: CommonWidth = .unknown
  /// Columns up to the last one with a name.
  private var named = 0
  /// Records with a value to the right of the named columns and of a gap after them, until it is clear whether such
  /// records are more than a few.
  private var outlying: [(line: Int, cell: Int)] = []
  private static let mostOutlying = 3
  private var faults: ContentFaults

  /// The width of the records, as long as all have the same.
  private enum CommonWidth: Equatable {
    case unknown
    case cells(Int, firstLine: Int)
    case differing
  }

  package init(
    _ dialect: CSVDialect, header: KnownContent.Header? = nil, faultLimit: Int = 1000
  ) {
    self.dialect = dialect
    switch header {
    case .absent: (headerNumber, firstNumber, headerRecords) = (nil, nil, 0)
    case .row(let number): (headerNumber, firstNumber, headerRecords) = (number, number, 1)
    case nil:
      headerNumber = dialect.headerRecord
      firstNumber = dialect.firstRecord
      headerRecords = dialect.headerRecord == nil ? 0 : dialect.headerRecords
    }
    expectedCells = dialect.columns
    faults = ContentFaults(limit: faultLimit)
  }

  package var wantsCells: Bool { headerNumber != nil && (isBeforeTable || isInHeader) }

  /// More rows of names may follow.
  private var isInHeader: Bool {
    headerRecord.map { _ in lowerCells.count + 1 < headerRecords } ?? false
  }

  package var plainRecords: PlainRecords {
    isBeforeTable || isInHeader || mayHaveOutlying ? .oneByOne : .counted(cells: expectedCells)
  }

  /// The header is blank at its right edge.
  private var mayHaveOutlying: Bool {
    headerRecord != nil && named > 0 && named + 2 < expectedCells && outlying.count <= Self.mostOutlying
  }

  package mutating func take(plainRecords: Int, widest: Int) {
    records += plainRecords
    widestRow = max(widestRow, widest)
    commonWidth = .differing
  }

  package mutating func take(_ record: CSVRecord, cells: TableCells) {
    guard record.cells <= TableCells.mostCells else {
      lineOfTooWideRow = lineOfTooWideRow ?? record.line
      return
    }
    guard isBeforeTable else {
      if isInHeader { takeNames(record, cells) }
      return takeData(record)
    }
    switch role(of: record) {
    case .above:
      firstRow = record.number + 1
      noteAbove(record)
    case .header:
      isBeforeTable = false
      firstRow = record.number + 1
      headerRecord = record
      headerCells = cells
      named = (headerCells.lastIndex { !Self.isBlank($0) } ?? -1) + 1
      expectedCells = record.cells
    case .data:
      isBeforeTable = false
      firstRow = record.number
      takeData(record)
    }
  }

  /// Names below those of the first row.
  private mutating func takeNames(_ record: CSVRecord, _ cells: TableCells) {
    lowerCells.append(cells)
    named = max(named, record.lastFilledCell)
    expectedCells = max(expectedCells, record.cells)
  }

  /// What a record is above which there are only titles.
  private func role(of record: CSVRecord) -> TableRow.Role {
    guard let firstNumber else { return .data }
    if record.number < firstNumber { return .above }
    return record.number == headerNumber ? .header : .data
  }

  private mutating func noteAbove(_ record: CSVRecord) {
    let place = Place.text(line: record.line, column: 1)
    if record.isBlank {
      blankRowsAbove += 1
      faults.add(.blankRow, at: place)
    } else if record.number == 1, dialect.hasSeparatorLine {
      faults.add(.separatorLine, at: place)
    } else {
      faults.add(.titleRow, at: place)
    }
  }

  private mutating func takeData(_ record: CSVRecord) {
    records += 1
    if !record.isBlank { noteWidth(of: record) }
    if record.isBlank {
      faults.add(.blankRow, at: .text(line: record.line, column: 1))
    } else if record.cells != expectedCells, !record.isUnclosed {
      faults.add(
        .raggedRow, RowWidth(cells: record.cells, expected: expectedCells),
        at: .text(line: record.line, column: 1))
    }
    guard mayHaveOutlying, record.lastFilledCell > named + 2 else {
      widestRow = max(widestRow, record.lastFilledCell)
      return
    }
    outlying.append((record.line, record.lastFilledCell))
  }

  private mutating func noteWidth(of record: CSVRecord) {
    switch commonWidth {
    case .unknown: commonWidth = .cells(record.cells, firstLine: record.line)
    case .cells(record.cells, _), .differing: break
    case .cells: commonWidth = .differing
    }
  }

  /// All records have as many values as each other, and not as many as the header has names: that is one fault.
  private mutating func joinRaggedRows() {
    guard let record = headerRecord, case .cells(let cells, let line) = commonWidth, cells != record.cells,
      faults.total(.raggedRow) > 2
    else { return }
    let rows = faults.total(.raggedRow)
    faults = faults.without(.raggedRow)
    faults.add(
      .narrowHeader, HeaderAndRows(names: record.cells, values: cells, rows: rows),
      at: .text(line: line, column: 1))
    expectedCells = max(expectedCells, cells)
  }

  /// The shape, with the faults of `scanner` added; `encoding` is that of the file.
  package consuming func shape(from scanner: CSVScanner, encoding: TextEncoding) -> TableShape {
    joinRaggedRows()
    var faults = faults
    faults.merge(scanner.faults)
    if dialect.hasDoubledReturns { faults.add(.doubledReturns, at: .file) }
    if scanner.lineEndings.summary == .mixed {
      faults.add(.mixedLineEndings, scanner.lineEndings, at: .file)
    }
    let header = names(in: encoding)
    // Beside values nearer by, those farther away are no strays: all of them are in columns without a name.
    let areStray = widestRow <= named && outlying.count <= Self.mostOutlying
    let widestRow = areStray ? widestRow : outlying.reduce(widestRow) { max($0, $1.cell) }
    // Columns at the right edge without a name and without a value in any row.
    let columns =
      headerRecord == nil ? max(expectedCells, widestRow) : min(max(named, widestRow), expectedCells)
    if let record = headerRecord {
      judge(header.prefix(columns), of: record, into: &faults)
      for cell in outlying where areStray {
        faults.add(.cellOutside, at: .text(line: cell.line, column: 1))
      }
      if columns < header.count, outlying.isEmpty || !areStray {
        faults.add(
          .phantomColumns, HeaderWidth(columns: header.count, filled: columns),
          at: .text(line: record.line, column: 1))
      }
      if records == faults.total(.blankRow) - blankRowsAbove {
        faults.add(.headerOnly, at: .text(line: record.line, column: 1))
      }
    }
    return TableShape(
      headerRow: headerRecord?.number, headerRows: max(1, lowerCells.count + 1),
      header: Array(header.prefix(columns)), firstRow: firstRow, rows: records, columns: columns,
      hasDoubledReturns: dialect.hasDoubledReturns, faults: faults)
  }

  /// The names of the first row, and where it has none those of the rows below it.
  private func names(in encoding: TextEncoding) -> [String] {
    var names = headerCells.map { encoding.decode($0) }
    for cells in lowerCells {
      while names.count < cells.count { names.append("") }
      for (index, cell) in cells.enumerated() where names[index].trimmingBlanks.isEmpty {
        names[index] = encoding.decode(cell)
      }
    }
    return names
  }

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool { cell.allSatisfy { $0 <= 0x20 } }

  /// The header with the place of each name.
  private func judge(_ header: ArraySlice<String>, of record: CSVRecord, into faults: inout ContentFaults) {
    var position = 1
    var names: [(text: String, place: Place)] = []
    for (index, name) in header.enumerated() {
      // Names of groups, and those below them, may repeat: only both together are the name of a column.
      let isAboveOthers = lowerCells.contains { $0.indices.contains(index) && !$0.isBlank(index) }
      let isOfLowerRow = isAboveOthers && (!headerCells.indices.contains(index) || headerCells.isBlank(index))
      if !isAboveOthers { names.append((name, .text(line: record.line, column: position))) }
      guard headerCells.indices.contains(index) else { continue }
      let written = isOfLowerRow ? "" : name
      let quotes = headerCells.isQuoted(index) ? 2 + written.unicodeScalars.count { $0 == "\"" } : 0
      position += written.unicodeScalars.count + quotes + 1
    }
    faults.judgeHeader(names)
  }
}
