/// The cells of one row as bytes, without the quotes of CSV, and what each looks like. Kept in one piece, so that a row
/// costs no allocation.
package struct TableCells: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    /// In `bytes`.
    let end: Int
    let isQuoted: Bool
    let look: CellLook
  }

  /// Bytes of one row that are kept; what follows them is dropped, and `isCut` says so.
  private static let limit = 4 << 20
  /// True when the row was longer than is kept: its last cells are incomplete.
  package private(set) var isCut = false
  private(set) var hasQuotes = false

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts {
      append(text)
      endCell(isQuoted: false)
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { marks.count }
  package subscript(index: Int) -> ArraySlice<UInt8> { bytes[start(of: index)..<marks[index].end] }

  private func start(of index: Int) -> Int { index == 0 ? 0 : marks[index - 1].end }

  /// Every cell with its index: faster than one by one, for those who look at all.
  package func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>, CellLook) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      marks.withUnsafeBufferPointer { marks in
        var start = 0
        for index in marks.indices {
          body(index, UnsafeBufferPointer(rebasing: bytes[start..<marks[index].end]), marks[index].look)
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
  package func look(_ index: Int) -> CellLook { marks[index].look }

  /// Whether the cell was written in quotes.
  package func isQuoted(_ index: Int) -> Bool { marks[index].isQuoted }

  /// Nothing but blanks and control characters.
  package func isBlank(_ index: Int) -> Bool { marks[index].look.isBlank }

  /// How many hold something.
  package var filledCells: Int { marks.count { !$0.look.isBlank } }

  /// Equal for rows with equal cells, and next to never for others. Not to be stored.
  var hash: UInt64 {
    var hash: UInt64 = 0
    for mark in marks { hash = (hash ^ mark.look.hash) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    return hash
  }

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

  mutating func endCell(isQuoted: Bool) {
    if isQuoted { hasQuotes = true }
    let start = marks.last?.end ?? 0
    let look = bytes.withUnsafeBufferPointer { CellLook(UnsafeBufferPointer(rebasing: $0[start...])) }
    marks.append(Mark(end: bytes.count, isQuoted: isQuoted, look: look))
  }

  mutating func removeAll() {
    isCut = false
    hasQuotes = false
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }
}
