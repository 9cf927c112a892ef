import CByteScan

/// The cells of one row as bytes, without the quotes of CSV, and what each looks like. Kept in one piece, so that a row
/// costs no allocation.
package struct TableCells: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    /// Where the cell ends in `bytes`.
    let end: Int
    let isQuoted: Bool
    let cellClass: CellClass
  }

  /// Bytes of one row that are kept; what follows them is dropped, and `isCut` says so.
  package static let limit = 4 << 20
  /// Cells of one row that are kept: four times as many as the widest sheet has.
  package static let mostCells = 1 << 16
  /// True when the row was longer than is kept: its last cells are incomplete, or missing.
  package private(set) var isCut = false
  private(set) var hasQuotes = false
  /// Equal for rows with equal cells, and next to never for others. Not to be stored.
  private(set) var hash: UInt64 = 0

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts {
      append(text)
      endCell(isQuoted: false)
    }
  }

  /// Cells that have been looked at, with the hash of them all.
  init(_ cells: UnsafeBufferPointer<dani_csv_cell>, hash: UInt64) {
    self.hash = hash
    for cell in cells {
      if cell.is_quoted { hasQuotes = true }
      bytes.append(contentsOf: UnsafeBufferPointer(start: cell.bytes, count: Int(cell.count)))
      marks.append(Mark(end: bytes.count, isQuoted: cell.is_quoted, cellClass: CellClass(cell.cell_class)))
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { marks.count }
  package subscript(index: Int) -> ArraySlice<UInt8> { bytes[start(of: index)..<marks[index].end] }

  private func start(of index: Int) -> Int { index == 0 ? 0 : marks[index - 1].end }

  /// Every cell with its index: faster than one by one, for those who look at all.
  package func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>, CellClass) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      marks.withUnsafeBufferPointer { marks in
        var start = 0
        for index in marks.indices {
          body(index, UnsafeBufferPointer(rebasing: bytes[start..<marks[index].end]), marks[index].cellClass)
          start = marks[index].end
        }
      }
    }
  }

  /// The cells of some columns, each with the place of its column in the list.
  package func forEachCell(
    of columns: [Int], _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void, missing: (Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      for (place, column) in columns.enumerated() {
        if column < marks.count {
          body(place, UnsafeBufferPointer(rebasing: bytes[start(of: column)..<marks[column].end]))
        } else {
          missing(place)
        }
      }
    }
  }

  /// Bytes of the longest cell.
  var longest: Int {
    var longest = 0
    var start = 0
    for mark in marks {
      longest = Swift.max(longest, mark.end - start)
      start = mark.end
    }
    return longest
  }

  /// What one cell looks like.
  package func cellClass(_ index: Int) -> CellClass { marks[index].cellClass }

  /// Whether the cell was written in quotes.
  package func isQuoted(_ index: Int) -> Bool { marks[index].isQuoted }

  /// Nothing but blanks and control characters.
  package func isBlank(_ index: Int) -> Bool { marks[index].cellClass.isBlank }

  /// How many hold something.
  package var filledCells: Int { marks.count { !$0.cellClass.isBlank } }

  /// The cell as text; what is not UTF-8 becomes U+FFFD.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    guard bytes.count + piece.count <= Self.limit else {
      isCut = true
      return
    }
    bytes.append(contentsOf: piece)
  }

  /// The quotes that were taken off the cell at hand, of which the second is followed by more text.
  mutating func restoreQuotes() {
    hasQuotes = true
    bytes.insert(0x22, at: marks.last?.end ?? 0)
    bytes.append(0x22)
  }

  /// Of a cell that begins with a quote and ends with two the outer ones are its own: `"Блок "Єдність""`.
  mutating func takeOuterQuotes() {
    let start = marks.last?.end ?? 0
    guard bytes.count > start + 3, bytes[start] == 0x22, bytes.suffix(2).elementsEqual([0x22, 0x22]) else {
      return
    }
    bytes.removeLast()
    bytes.remove(at: start)
  }

  mutating func endCell(isQuoted: Bool) {
    if isQuoted { hasQuotes = true }
    let start = marks.last?.end ?? 0
    let seen = bytes.withUnsafeBufferPointer { bytes in
      dani_classify_cell(bytes.baseAddress.map { $0 + start }, bytes.count - start)
    }
    hash = dani_row_hash(hash, seen.hash)
    marks.append(Mark(end: bytes.count, isQuoted: isQuoted, cellClass: CellClass(seen.cell_class)))
  }

  /// Leaves out what was appended since the last cell.
  mutating func dropCell() {
    isCut = true
    bytes.removeLast(bytes.count - (marks.last?.end ?? 0))
  }

  mutating func removeAll() {
    isCut = false
    hasQuotes = false
    hash = 0
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }
}
