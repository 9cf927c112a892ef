import Wording

/// The outline of one table: how large it is, its header, and what is wrong with it.
package struct TableShape: Sendable {
  /// Name of the sheet; nil for the table of a text file.
  package let name: String?
  /// Record (or row of the sheet) with the names of the columns, from 1; nil when there is no header.
  package let headerRow: Int?
  /// Names as written; empty without a header.
  package let header: [String]
  /// Record (or row of the sheet) with which the data begin, from 1; the next one when there are none.
  package let firstRow: Int
  /// Records from there on, blank ones too.
  package let rows: Int
  /// Columns with a name or with something in them.
  package let columns: Int
  /// False for an array beside which a JSON file has other members.
  package let isWholeFile: Bool
  package let faults: ContentFaults

  package init(
    name: String? = nil, headerRow: Int?, header: [String], firstRow: Int, rows: Int, columns: Int,
    isWholeFile: Bool = true, faults: ContentFaults
  ) {
    self.name = name
    self.headerRow = headerRow
    self.header = header
    self.firstRow = firstRow
    self.rows = rows
    self.columns = columns
    self.isWholeFile = isWholeFile
    self.faults = faults
  }
}

/// Follows the records of a CSV file and sums up their shape in constant memory.
package struct TableShapeBuilder: CSVReceiver {
  private let hasHeader: Bool
  private let knownHeader: KnownContent.Header?
  /// Cells that a record must have: those of the header, or what most records of the beginning have.
  private var expectedCells: Int
  private var headerRecord: CSVRecord?
  private var headerCells = TableCells()
  private var titleRecords: Int
  private var blankRowsAbove = 0
  private var isBeforeTable = true
  private var firstRow = 1
  private var records = 0
  private var widestRow = 0
  /// The line of the first record that has more cells than are kept of one; the table is then not read.
  private(set) var lineOfTooWideRow: Int?
  /// Columns up to the last one with a name.
  private var named = 0
  /// Records with a value to the right of the named columns and of a gap after them, until it is clear whether such
  /// records are more than a few.
  private var outlying: [(line: Int, cell: Int)] = []
  private static let mostOutlying = 3
  private var faults: ContentFaults

  package init(
    _ dialect: CSVDialect, header: KnownContent.Header? = nil, faultLimit: Int = 1000
  ) {
    knownHeader = header
    hasHeader = header.map { $0 != .absent } ?? dialect.hasHeader
    titleRecords = dialect.titleRecords
    expectedCells = dialect.columns
    faults = ContentFaults(limit: faultLimit)
  }

  package var wantsCells: Bool { isBeforeTable && hasHeader }

  package var plainRecords: PlainRecords {
    isBeforeTable || mayHaveOutlying ? .oneByOne : .counted(cells: expectedCells)
  }

  /// The header is blank at its right edge.
  private var mayHaveOutlying: Bool {
    headerRecord != nil && named > 0 && named + 2 < expectedCells && outlying.count <= Self.mostOutlying
  }

  package mutating func take(plainRecords: Int, widest: Int) {
    records += plainRecords
    widestRow = max(widestRow, widest)
  }

  package mutating func take(_ record: CSVRecord, cells: TableCells) {
    guard record.cells <= TableCells.mostCells else {
      lineOfTooWideRow = lineOfTooWideRow ?? record.line
      return
    }
    guard isBeforeTable else { return takeData(record) }
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

  /// What a record is above which there are only titles.
  private func role(of record: CSVRecord) -> TableRow.Role {
    switch knownHeader {
    case .absent: .data
    case .row(let number): record.number < number ? .above : .header
    case nil: record.isBlank || titleRecords > 0 ? .above : hasHeader ? .header : .data
    }
  }

  private mutating func noteAbove(_ record: CSVRecord) {
    if record.isBlank {
      blankRowsAbove += 1
      faults.add(.blankRow, at: .text(line: record.line, column: 1))
    } else {
      titleRecords -= 1
      faults.add(.titleRow, at: .text(line: record.line, column: 1))
    }
  }

  private mutating func takeData(_ record: CSVRecord) {
    records += 1
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

  /// The shape, with the faults of `scanner` added; `encoding` is that of the file.
  package func shape(from scanner: CSVScanner, encoding: TextEncoding) -> TableShape {
    var faults = faults
    faults.merge(scanner.faults)
    if scanner.lineEndings.summary == .mixed {
      faults.add(.mixedLineEndings, scanner.lineEndings, at: .file)
    }
    let header = headerCells.map { encoding.decode($0) }
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
      headerRow: headerRecord?.number, header: Array(header.prefix(columns)), firstRow: firstRow,
      rows: records, columns: columns, faults: faults)
  }

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool { cell.allSatisfy { $0 <= 0x20 } }

  /// The header with the place of each name.
  private func judge(_ header: ArraySlice<String>, of record: CSVRecord, into faults: inout ContentFaults) {
    var position = 1
    var names: [(text: String, place: Place)] = []
    for (index, name) in header.enumerated() {
      names.append((name, .text(line: record.line, column: position)))
      let quotes = headerCells.isQuoted(index) ? 2 + name.unicodeScalars.count { $0 == "\"" } : 0
      position += name.unicodeScalars.count + quotes + 1
    }
    faults.judgeHeader(names)
  }
}

extension ContentFaults {
  /// Names of columns must be there, differ, and have no blanks around them.
  mutating func judgeHeader(_ names: [(text: String, place: Place)]) {
    var firstColumns: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let clean = name.text.trimmingBlanks
      guard !clean.isEmpty else {
        add(.blankHeader, at: name.place)
        continue
      }
      if clean != name.text { add(.paddedHeader, clean, at: name.place) }
      if let first = firstColumns[clean] {
        add(.duplicateHeader, RepeatedName(name: name.text, firstColumn: first), at: name.place)
      } else {
        firstColumns[clean] = index + 1
      }
    }
  }
}
