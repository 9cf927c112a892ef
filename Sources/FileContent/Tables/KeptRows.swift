/// The rows of a file that its examination had in memory anyway: whoever asks for them next need not unpack and parse
/// the file again.
enum KeptRows: Sendable {
  case sheets([SheetRow])
  case objects(JSONTable)

  /// Cells of a workbook beyond which its rows are not kept but read once more: about 10 MB.
  static let mostCells = 100_000
}

/// Keeps the rows of a workbook while they are few.
struct RowKeeper {
  private var rows: [SheetRow]? = []
  private var cells = 0

  mutating func take(_ row: SheetRow) {
    cells += row.cells.count
    if cells <= KeptRows.mostCells { rows?.append(row) } else { rows = nil }
  }

  /// Nil when there were too many.
  var kept: KeptRows? { rows.map { .sheets($0) } }
}
