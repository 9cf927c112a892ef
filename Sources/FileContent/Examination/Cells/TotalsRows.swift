/// Rows that begin like a sum and are filled from end to end: the name of something may begin so too. They are sums when
/// one of their numbers is that of the rows above, or when they are the last of their group.
struct TotalsRows {
  /// Records that are added up: in longer tables only the place of a row tells.
  private static let mostRecords = 500
  private static let mostColumns = 64

  private var records = 0
  /// Of all records, and of those below the last sum.
  private var sums: [(all: Decimals, group: Decimals)] = []
  private var groupRecords = 0
  /// A row that is a sum if nothing follows it in its group.
  private var waiting: (place: Place, text: String)?
  private var decided: [(place: Place, text: String)] = []

  /// Whether a row is to be taken for a record until it is clear what follows it.
  ///
  /// - Parameter records: those above it.
  mutating func isRecord(_ row: TableRow, records: Int) -> Bool {
    guard records > 0 else { return true }
    if records == self.records, records <= Self.mostRecords, isSum(row) { return false }
    waiting = (row.place(of: 0), row.cells.text(row.cells.indices.first { !row.cells.isBlank($0) } ?? 0))
    return true
  }

  private func isSum(_ row: TableRow) -> Bool {
    guard records > 1 else { return false }
    return row.cells.indices.prefix(sums.count).contains { column in
      guard row.cells.cellClass(column).kind == .number,
        let value = row.cells[column].withUnsafeBufferPointer({ Decimals($0) }), value.amount != 0
      else { return false }
      return value == sums[column].all || groupRecords > 1 && value == sums[column].group
    }
  }

  /// A sum was met: what follows is added up anew.
  mutating func begin() {
    for column in sums.indices { sums[column].group = Decimals() }
    groupRecords = 0
  }

  mutating func take(_ row: TableRow, isAfterGap: Bool) {
    settle(beforeGap: isAfterGap, at: row)
    guard mayAdd() else { return }
    row.cells.forEachCell { column, cell, cellClass in add(cell, cellClass, to: column) }
  }

  /// Records that came together.
  mutating func take(_ run: PlainRun) {
    waiting = nil
    for row in run.range {
      guard mayAdd() else {
        records += run.range.upperBound - row - 1
        return
      }
      for column in 0..<min(run.rows.width, Self.mostColumns) {
        let cell = run.rows[row, column]
        add(cell.bytes, cell.cellClass, to: column)
      }
    }
  }

  /// A row that waits is a sum when a gap follows it, and a record when another record does.
  private mutating func settle(beforeGap: Bool, at row: TableRow) {
    guard let waiting, waiting.place != row.place(of: 0) else { return }
    if beforeGap { decided.append(waiting) }
    self.waiting = nil
  }

  private mutating func mayAdd() -> Bool {
    records += 1
    groupRecords += 1
    return records <= Self.mostRecords
  }

  private mutating func add(_ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, to column: Int) {
    guard cellClass.kind == .number, column < Self.mostColumns, let value = Decimals(cell) else { return }
    while sums.count <= column { sums.append((Decimals(), Decimals())) }
    sums[column].all.add(value)
    sums[column].group.add(value)
  }

  /// Adds what turned out to be sums.
  func finish(_ faults: inout ContentFaults) {
    for row in decided + (waiting.map { [$0] } ?? []) { faults.add(.totalsRow, row.text, at: row.place) }
  }
}

/// A number of at most four decimals, for exact sums.
private struct Decimals: Equatable {
  /// In ten-thousandths.
  private(set) var amount = 0

  /// With four decimals more it still has room.
  private static let most = 10_000_000_000_000

  init() {}

  /// `1234`, `1 234,56`, `-5.5`; nil for anything else, such as days.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var value = 0
    var decimals = -1
    var isNegative = false
    for (index, byte) in cell.enumerated() {
      switch byte {
      case 0x30...0x39:
        guard value < Self.most, decimals < 4 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        if decimals >= 0 { decimals += 1 }
      case 0x2C where decimals < 0, 0x2E where decimals < 0: decimals = 0
      case 0x2D where index == 0: isNegative = true
      case 0x20, 0xC2, 0xA0: continue
      default: return nil
      }
    }
    for _ in max(0, decimals)..<4 { value *= 10 }
    amount = isNegative ? -value : value
  }

  mutating func add(_ other: Decimals) { amount &+= other.amount }
}
