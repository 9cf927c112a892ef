/// Follows the rows of one sheet and sums up their shape.
struct SheetShapeBuilder {
  private static let keptRows = 50

  /// Their cells get the name of the sheet at the end: rows come without it.
  private var faults: ContentFaults
  /// The first rows, until it is clear which of them is the header.
  private var top: [SheetRow] = []
  private var headerRow: Int?
  private var header: [SheetCell] = []
  private var lastRow = 0
  private var lastColumn = 0
  private var filledRows = 0

  init(faultLimit: Int) {
    faults = ContentFaults(limit: faultLimit)
  }

  /// Rows without content are not among those given.
  mutating func take(_ row: SheetRow) {
    guard headerRow == nil else { return takeData(row) }
    top.append(row)
    if top.count == Self.keptRows { settleHeader() }
  }

  /// Nil for a sheet without content.
  consuming func shape(named name: String) -> TableShape? {
    if headerRow == nil { settleHeader() }
    guard let headerRow else { return nil }
    // Columns to the last name or value; a column without a name counts when it holds something.
    let texts = Dictionary(header.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    let names = (1...max(1, header.last?.column ?? 1)).map { texts[$0] ?? "" }
    faults.judgeHeader(
      names.enumerated().map { ($0.element, .cell(sheet: "", row: headerRow, column: $0.offset + 1)) })
    if filledRows == 0 { faults.add(.headerOnly, at: .cell(sheet: "", row: headerRow, column: 1)) }
    return TableShape(
      name: name, headerRow: headerRow, header: names, rows: lastRow - headerRow,
      columns: max(names.count, lastColumn), faults: faults.inSheet(name))
  }

  /// Rows with one filled cell above a table of three columns and more are its titles.
  private mutating func settleHeader() {
    let rows = top
    top = []
    let width = rows.map(\.cells.count).max() ?? 0
    let titles = rows.prefix { width > 2 && $0.cells.count == 1 }
    for title in titles {
      faults.add(
        .titleRow, at: .cell(sheet: "", row: title.row, column: title.cells[0].column),
        found: title.cells[0].text)
    }
    guard let first = rows.dropFirst(titles.count).first else { return }
    headerRow = first.row
    header = first.cells
    lastRow = first.row
    for row in rows.dropFirst(titles.count + 1) { takeData(row) }
  }

  private mutating func takeData(_ row: SheetRow) {
    noteBlankRows(lastRow + 1..<row.row)
    lastRow = row.row
    filledRows += 1
    let last = row.cells.last?.column ?? 0
    lastColumn = max(lastColumn, last)
    let named = header.last?.column ?? 0
    if last > named {
      faults.add(
        .raggedRow, at: .cell(sheet: "", row: row.row, column: named + 1), found: String(last),
        expected: String(named))
    }
  }

  private mutating func noteBlankRows(_ rows: Range<Int>) {
    // One far cell can leave a million rows blank.
    let listed = rows.prefix(faults.limit)
    for row in listed { faults.add(.blankRow, at: .cell(sheet: "", row: row, column: 1)) }
    faults.addUnlisted(.blankRow, count: rows.count - listed.count)
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
