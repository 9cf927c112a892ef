/// The rows of a file that its examination had in memory anyway: whoever asks for them next need not unpack and parse
/// the file again.
enum KeptRows: Sendable {
  case sheets([SheetRow])
  case objects(JSONTable)

  /// Memory of the rows of a workbook beyond which they are not kept but read once more.
  static let mostBytes = 16 << 20
  /// Of a cell, beside its text.
  static let bytesOfCell = 100
}

/// Keeps the rows of a workbook while they are few.
struct RowKeeper {
  private var rows: [SheetRow]? = []
  private var bytes = 0

  mutating func take(_ row: SheetRow) {
    guard rows != nil else { return }
    for cell in row.cells { bytes += KeptRows.bytesOfCell + cell.text.utf8.count }
    if bytes <= KeptRows.mostBytes { rows?.append(row) } else { rows = nil }
  }

  /// Nil when there were too many.
  var kept: KeptRows? { rows.map { .sheets($0) } }
}
