/// The cells of one row as bytes, without the quotes of CSV. Kept in one piece, so that a row costs no allocation.
package struct TableCells: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  /// For each cell where it ends, twice, and one more when it was written in quotes.
  private var marks: [Int] = []

  /// Bytes of one row that are kept; what follows them is dropped, and `isCut` says so.
  private static let limit = 4 << 20
  /// True when the row was longer than is kept: its last cells are incomplete.
  package private(set) var isCut = false

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts {
      append(text)
      endCell(isQuoted: false)
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { marks.count }
  package subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : marks[index - 1] >> 1)..<marks[index] >> 1]
  }

  /// Every cell with its index: faster than one by one, for those who look at all.
  package func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (index, mark) in marks.enumerated() {
        body(index, UnsafeBufferPointer(rebasing: bytes[start..<mark >> 1]))
        start = mark >> 1
      }
    }
  }

  /// Bytes of the longest cell.
  var longest: Int {
    var longest = 0
    var start = 0
    for mark in marks {
      longest = Swift.max(longest, mark >> 1 - start)
      start = mark >> 1
    }
    return longest
  }

  /// Whether the cell was written in quotes.
  package func isQuoted(_ index: Int) -> Bool { marks[index] & 1 == 1 }

  /// Nothing but blanks and control characters.
  package func isBlank(_ index: Int) -> Bool { self[index].allSatisfy { $0 <= 0x20 } }

  /// The cell as text; what is not UTF-8 becomes U+FFFD.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ piece: Slice<UnsafeRawBufferPointer>) {
    guard bytes.count + piece.count <= Self.limit else {
      isCut = true
      return
    }
    bytes.append(contentsOf: piece)
  }

  mutating func endCell(isQuoted: Bool) {
    marks.append(bytes.count << 1 | (isQuoted ? 1 : 0))
  }

  mutating func removeAll() {
    isCut = false
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }
}
