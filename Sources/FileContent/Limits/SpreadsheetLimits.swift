/// Bounds that keep a hostile spreadsheet from taking time or memory.
package struct SpreadsheetLimits: Sendable {
  /// Cells that hold something, repeated ones counted one by one.
  package let cells: Int
  /// Bytes of the texts that XLSX keeps once for all cells.
  package let sharedTextBytes: Int
  /// Bytes of the text of one cell.
  package let textBytes: Int
  /// Bytes of one part after unpacking.
  package let partBytes: Int
  /// Bytes of all parts that are read, and of the texts of all cells, repeated ones counted one by one.
  package let totalTextBytes: Int
  package let sheets: Int
  let deadline: Deadline

  package init(
    cells: Int = 20_000_000, sharedTextBytes: Int = 64 << 20, textBytes: Int = 4 << 20,
    partBytes: Int = 1 << 30, totalTextBytes: Int = 1 << 30, sheets: Int = 256
  ) {
    self.init(
      cells: cells, sharedTextBytes: sharedTextBytes, textBytes: textBytes, partBytes: partBytes,
      totalTextBytes: totalTextBytes, sheets: sheets, deadline: .after(seconds: ContentLimits().seconds))
  }

  init(
    cells: Int, sharedTextBytes: Int = 64 << 20, textBytes: Int, partBytes: Int, totalTextBytes: Int,
    sheets: Int, deadline: Deadline
  ) {
    self.cells = cells
    self.sharedTextBytes = sharedTextBytes
    self.textBytes = textBytes
    self.partBytes = partBytes
    self.totalTextBytes = totalTextBytes
    self.sheets = sheets
    self.deadline = deadline
  }
}
