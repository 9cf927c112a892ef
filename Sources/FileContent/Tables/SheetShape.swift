import Wording

/// Follows the rows of one sheet and sums up their shape.
struct SheetShapeBuilder {
  private static let keptRows = 50
  /// Blank rows or columns beyond which a few cells do not belong to the table.
  private static let strayDistance = 100
  /// Rows that are still «a few cells».
  private static let strayRows = 3

  /// Faults whose cells get the name of the sheet at the end: rows come without it.
  private var faults: ContentFaults
  /// The first rows, until it is clear which of them is the header.
  private var top: [SheetRow] = []
  private let knownHeader: KnownContent.Header?
  private var isBeforeTable = true
  private var hasContent = false
  private var headerRow: Int?
  private var headerRows = 1
  /// Names in the rows below the first one of the header.
  private var lowerNames: [SheetCell] = []
  private var header: [SheetCell] = []
  /// The last name of other tables below this one.
  private var laterNames = 0
  /// Above the row at hand is a blank one, or a title below a blank one.
  private var followsGap = false
  /// The last column over which a name of the header is merged.
  private var mergedNames = 0
  private var lastRow = 0
  private var lastColumn = 0
  private var filledRows = 0
  /// Cells to the right of the named columns with a gap between, until it is clear whether they are more than a few.
  private var outlying: [(row: Int, cell: SheetCell)] = []
  private var outlyingAreMany = false
  /// The last row with something below the header, by column.
  private var lastFilledRows: [Int: Int] = [:]
  /// Rows far below the table, until it is clear whether it goes on there.
  private var distant: [SheetRow] = []

  init(header: KnownContent.Header?, faultLimit: Int) {
    knownHeader = header
    faults = ContentFaults(limit: faultLimit)
  }

  /// Rows without content are not among those given.
  mutating func take(_ row: SheetRow) {
    hasContent = true
    guard isBeforeTable else { return takeData(row) }
    switch knownHeader {
    case .row(let number) where row.row < number: noteTitle(row)
    case .row(let number):
      beginTable(below: number, row.row == number ? row.cells : [])
      if row.row > number { takeData(row) }
    case .absent:
      // The first row alone tells how wide the table is.
      isBeforeTable = false
      lastColumn = row.cells.last?.column ?? 0
      accept(row)
    case nil where row.isBlank: break
    case nil:
      top.append(row)
      if top.count == Self.keptRows { settleHeader() }
    }
  }

  /// Nil for a sheet without content. `merged` are the merged ranges of the sheet.
  consuming func shape(named name: String, merged: [Sheet.Range] = []) -> TableShape? {
    guard hasContent else { return nil }
    if isBeforeTable {
      if case .row(let number) = knownHeader { beginTable(below: number, []) } else { settleHeader() }
    }
    for row in distant {
      for cell in row.cells { noteStray(cell, row: row.row) }
    }
    for (row, cell) in outlying { noteStray(cell, row: row) }
    takeMergedNames(merged)
    guard let headerRow else {
      return TableShape(
        name: name, headerRow: nil, header: [], firstRow: 1, rows: lastRow, columns: lastColumn,
        faults: faults.without(.raggedRow).inSheet(name))
    }
    // Columns to the last name or value; a column without a name counts when it holds something.
    let texts = Dictionary(
      (header + lowerNames).map { ($0.column, $0.text) },
      uniquingKeysWith: { first, second in first.trimmingBlanks.isEmpty ? second : first })
    var named = max(1, lastName)
    // Values to the right of the last name in most rows: not the rows are torn, names are missing.
    if faults.total(.raggedRow) * 2 > filledRows, filledRows > 1 {
      faults = faults.without(.raggedRow)
      named = max(named, min(lastColumn, named + Self.strayDistance))
    }
    let names = (1...named).map { texts[$0] ?? "" }
    judge(names, in: headerRow, merged)
    if filledRows == 0 { faults.add(.headerOnly, at: .cell(sheet: "", row: headerRow, column: 1)) }
    return TableShape(
      name: name, headerRow: headerRow, headerRows: headerRows, header: names, firstRow: headerRow + 1,
      rows: lastRow - headerRow, columns: max(names.count, lastColumn), faults: faults.inSheet(name))
  }

  /// The last column with a name.
  private var lastName: Int { max(header.last?.column ?? 0, lowerNames.last?.column ?? 0, mergedNames) }

  /// A name that is merged over several columns is that of all of them: values below it do not lie outside.
  private mutating func takeMergedNames(_ merged: [Sheet.Range]) {
    guard let headerRow else { return }
    let last = lastName
    let named = merged.filter {
      $0.rows.contains(headerRow) && $0.columns.lowerBound <= last && $0.columns.upperBound > last
    }.map(\.columns.upperBound).max()
    guard let named, named - last < Self.strayDistance else { return }
    mergedNames = named
    let wider = faults.detailed(.raggedRow).filter { $0.detail.cells > named }
    // Where not all are kept, how many there are is told by none of them.
    guard faults.total(.raggedRow) <= faults.limit else { return }
    faults = faults.without(.raggedRow)
    for fault in wider {
      faults.add(.raggedRow, RowWidth(cells: fault.detail.cells, expected: named), at: fault.place)
    }
  }

  private mutating func beginTable(below row: Int, _ cells: [SheetCell]) {
    isBeforeTable = false
    headerRow = row
    header = cells
    lastRow = row
  }

  private mutating func noteTitle(_ row: SheetRow) {
    guard let cell = row.cells.first else { return }
    faults.add(.titleRow, at: .cell(sheet: "", row: row.row, column: cell.column))
  }

  /// Rows with one filled cell above a table of three columns and more are its titles.
  private mutating func settleHeader() {
    let rows = top
    top = []
    let width = rows.map(\.cells.count).max() ?? 0
    let look = TableTop(
      rows.compactMap { TopRow(number: $0.row, cells: TableCells($0)) }, columns: width, mayLackHeader: false)
    for title in rows.prefix(look.above) { noteTitle(title) }
    guard let first = rows.dropFirst(look.above).first else { return }
    beginTable(below: first.row, first.cells)
    headerRows = look.headerRows
    lowerNames = rows.dropFirst(look.above + 1).prefix(headerRows - 1).flatMap(\.cells)
      .sorted { $0.column < $1.column }
    for row in rows.dropFirst(look.above + 1) { takeData(row) }
  }

  /// Names that a merged cell covers, and the gap before another table, are no faults of their own.
  private mutating func judge(_ names: [String], in row: Int, _ merged: [Sheet.Range]) {
    let besides = Self.tablesBeside(names, lastFilledRows)
    for table in besides {
      faults.add(
        .secondTable, names[table.lowerBound - 1],
        at: .cell(sheet: "", row: row, column: table.lowerBound))
    }
    let gaps = besides.flatMap { table in (1..<table.lowerBound).reversed().prefix { names[$0 - 1].isEmpty } }
    let isCovered = Self.covered(merged.lazy.filter { $0.rows.contains(row) }.map(\.columns), of: names.count)
    let passedOver = Set(gaps)
    // Names of groups, and those below them, may repeat: only both together are the name of a column.
    let ofLowerRows = Set(lowerNames.map(\.column))
    faults.judgeHeader(
      names.enumerated().filter { !ofLowerRows.contains($0.offset + 1) }.filter {
        !$0.element.isEmpty || !isCovered[$0.offset] && !passedOver.contains($0.offset + 1)
      }.map {
        ($0.element, .cell(sheet: "", row: row, column: $0.offset + 1))
      })
  }

  /// Which of the first columns lie under a merged cell and not at its beginning. Ranges may overlap, and end anywhere:
  /// the work does not grow with their width.
  private static func covered(_ ranges: some Sequence<ClosedRange<Int>>, of count: Int) -> [Bool] {
    var ends = [Int](repeating: 0, count: count)
    // The last column of the widest range that begins under each column.
    for columns in ranges where columns.lowerBound < count {
      ends[columns.lowerBound] = max(ends[columns.lowerBound], min(columns.upperBound, count))
    }
    var end = 0
    return (1...max(count, 1)).prefix(count).map { column in
      end = max(end, ends[column - 1])
      return column <= end
    }
  }

  /// Columns of tables to the right of the first one: two names and more after two wholly blank columns
  /// and more, or after one when they end rows before the columns to the left or rows below them.
  private static func tablesBeside(_ names: [String], _ lastRows: [Int: Int]) -> [Range<Int>] {
    func lastRow(_ columns: Range<Int>) -> Int { columns.compactMap { lastRows[$0] }.max() ?? 0 }
    var tables: [Range<Int>] = []
    var blanks = 0
    for column in 1...max(1, names.count) {
      let isBlank = names[column - 1].isEmpty && lastRows[column] == nil
      if !isBlank, blanks > 0, column > blanks + 1, column < names.count, !names[column].isEmpty {
        let rest = column..<names.count + 1
        let block = column..<(rest.first { names[$0 - 1].isEmpty && lastRows[$0] == nil } ?? rest.upperBound)
        if blanks > 1 || abs(lastRow(block) - lastRow(1..<column)) > 1 { tables.append(rest) }
      }
      blanks = isBlank ? blanks + 1 : 0
    }
    return tables
  }

  private mutating func takeData(_ row: SheetRow) {
    guard distant.isEmpty, row.row - lastRow <= Self.strayDistance else {
      distant.append(row)
      guard distant.count > Self.strayRows else { return }
      let rows = distant
      distant = []
      for row in rows { accept(row) }
      return
    }
    accept(row)
  }

  private mutating func accept(_ row: SheetRow) {
    noteBlankRows(lastRow + 1..<row.row)
    if row.row > lastRow + 1 { followsGap = true }
    lastRow = row.row
    if row.isBlank {
      followsGap = true
      return noteBlankRows(row.row..<row.row + 1)
    }
    filledRows += 1
    let named = namedColumns(at: row)
    let far = max(named, lastColumn) + Self.strayDistance
    let gap = outlyingAreMany ? far : min(far, max(named, lastColumn) + 2)
    var near = row.cells
    // In most rows no cell is farther away than that.
    if let last = near.last, last.column > gap {
      for cell in near where cell.column > far { noteStray(cell, row: row.row) }
      outlying += near.filter { gap < $0.column && $0.column <= far }.map { (row.row, $0) }
      near.removeAll { $0.column > gap }
      if !outlyingAreMany, outlying.count > Self.strayRows { acceptOutlying(named) }
    }
    for cell in near { lastFilledRows[cell.column] = row.row }
    noteEnd(row.row, near.last?.column ?? 0, named)
  }

  /// Columns up to the last name; names of another table below this one count from their row on.
  private mutating func namedColumns(at row: SheetRow) -> Int {
    let named = max(lastName, laterNames)
    let isApart = followsGap
    followsGap = row.cells.count == 1 && isApart
    guard isApart, row.cells.count > 1, let last = row.cells.last, last.column > named,
      row.cells.allSatisfy({ if case .text(let text) = $0.value { text.utf8.count <= 100 } else { false } })
    else { return named }
    laterNames = last.column
    return last.column
  }

  /// Too many to be strays: they are values without names.
  private mutating func acceptOutlying(_ named: Int) {
    outlyingAreMany = true
    for (row, cell) in outlying { noteEnd(row, cell.column, named) }
    outlying = []
  }

  private mutating func noteEnd(_ row: Int, _ last: Int, _ named: Int) {
    lastColumn = max(lastColumn, last)
    if last > named {
      faults.add(
        .raggedRow, RowWidth(cells: last, expected: named),
        at: .cell(sheet: "", row: row, column: named + 1))
    }
  }

  private mutating func noteStray(_ cell: SheetCell, row: Int) {
    faults.add(.strayCell, at: .cell(sheet: "", row: row, column: cell.column))
  }

  private mutating func noteBlankRows(_ rows: Range<Int>) {
    // One far cell can leave a million rows blank.
    let listed = rows.prefix(faults.limit)
    for row in listed { faults.add(.blankRow, at: .cell(sheet: "", row: row, column: 1)) }
    faults.addUnlisted(.blankRow, count: rows.count - listed.count)
  }
}

extension SheetRow {
  /// Nothing but blanks in all its cells.
  var isBlank: Bool {
    cells.allSatisfy { cell in
      if case .text(let text) = cell.value { text.trimmingBlanks.isEmpty } else { false }
    }
  }
}

extension ContentFaults {
  fileprivate func inSheet(_ name: String) -> ContentFaults {
    mapPlaces { place in
      if case .cell(_, let row, let column) = place {
        .cell(sheet: name, row: row, column: column)
      } else {
        place
      }
    }
  }
}
