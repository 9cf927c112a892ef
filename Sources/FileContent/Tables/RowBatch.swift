import CByteScan

/// Rows of a text file in which nothing is out of the ordinary, some at a time, so that they can be looked at column by
/// column and most of them never become objects. Valid until the next ones are read into the same place.
///
/// Every row has as many cells as the header, one of them filled, no stray quote, no NUL, no line end inside a cell.
package final class RowBatch {
  /// Cells of each row.
  package let width: Int
  package private(set) var count = 0
  /// The number of the first row among the records; `firstLine` is its line.
  private var firstNumber = 1
  private var firstLine = 1
  private let room: dani_csv_room
  /// Row by row.
  package let cells: UnsafePointer<PlainCell>
  private let storage: UnsafeMutablePointer<dani_csv_cell>
  private let summaries: UnsafeMutablePointer<dani_csv_row>

  /// Wider tables are looked at row by row.
  static let widest = 1000
  /// What the cells of a batch take fits into the nearest cache of a processor.
  private static let mostCells = 1000
  private static let spareBytes = 64 << 10

  /// - Parameter longest: bytes of a cell; a row with a longer one is not among these.
  package init(width: Int, longest: Int) {
    self.width = width
    let rows = min(128, max(8, Self.mostCells / max(1, width)))
    storage = .allocate(capacity: rows * width)
    cells = UnsafeRawPointer(storage).assumingMemoryBound(to: PlainCell.self)
    summaries = .allocate(capacity: rows)
    room = dani_csv_room(
      rows: rows, cells: width, longest: longest, delimiter: 0, row: summaries, cell: storage,
      spare: .allocate(capacity: Self.spareBytes), spare_bytes: Self.spareBytes)
  }

  deinit {
    storage.deallocate()
    summaries.deallocate()
    room.spare.deallocate()
  }

  /// Reads rows from the first byte on, at which record `number` begins on `line`.
  func read(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, number: Int, line: Int) -> dani_csv_taken {
    var room = room
    room.delimiter = delimiter
    let taken = dani_csv_rows(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, &room)
    (count, firstNumber, firstLine) = (taken.rows, number, line)
    return taken
  }

  func summary(_ row: Int) -> dani_csv_row { summaries[row] }
  package func number(_ row: Int) -> Int { firstNumber + row }
  /// The line of a row in the file; none of the rows holds a line end.
  package func line(_ row: Int) -> Int { firstLine + row }
  /// Where the row begins.
  func place(_ row: Int) -> Place { .text(line: firstLine + row, column: 1) }

  package subscript(row: Int, column: Int) -> PlainCell { cells[row * width + column] }

  /// A copy to hold on to.
  package func row(_ index: Int) -> TableRow {
    let cells = UnsafeBufferPointer(start: storage + index * width, count: width)
    return TableRow(
      number: number(index), line: firstLine + index, cells: TableCells(cells, hash: summaries[index].hash))
  }
}

/// A cell of such a row: its bytes without quotes, and what they look like. Laid out as `dani_csv_cell` is.
package struct PlainCell {
  package let start: UnsafePointer<UInt8>
  package let count: UInt32
  let isQuoted: Bool
  package let cellClass: CellClass

  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(count)) }
}

/// Some rows of a batch, one after the other, all of which are records.
package struct PlainRun {
  package let rows: RowBatch
  package let range: Range<Int>
}
