/// The rows of a file that its examination had in memory anyway: a second reading need not unpack and parse
/// the file again.
enum KeptRows: Sendable {
  case sheets([SheetRow])
  case objects(JSONTable)

  /// Memory of the rows of a workbook beyond which they are not kept but read once more.
  static let mostBytes = 64 << 20
  /// The memory that a cell with a short text takes, and a row beside its cells.
  static let bytesOfCell = 64
  static let bytesOfRow = 128
}

/// Keeps the rows of a workbook while they are few.
struct RowKeeper {
  private var rows: [SheetRow]? = []
  private var bytes = 0

  mutating func take(_ row: SheetRow) {
    guard rows != nil else { return }
    bytes += KeptRows.bytesOfRow
    for cell in row.cells {
      let text = cell.text.utf8.count
      // Shorter texts are stored within the cell.
      bytes += KeptRows.bytesOfCell + (text > 15 ? text : 0)
    }
    if bytes <= KeptRows.mostBytes { rows?.append(row) } else { rows = nil }
  }

  /// Nil when there were too many.
  var kept: KeptRows? { rows.map { .sheets($0) } }
}
