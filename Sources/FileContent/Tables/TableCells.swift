/// The cells of one row as bytes, without the quotes of CSV. Kept in one piece, so that a row costs no allocation.
package struct TableCells: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var quoted: [Bool] = []

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
  package var endIndex: Int { ends.count }
  package subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether the cell was written in quotes.
  package func isQuoted(_ index: Int) -> Bool { quoted[index] }

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
    ends.append(bytes.count)
    quoted.append(isQuoted)
  }

  mutating func removeAll() {
    isCut = false
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    quoted.removeAll(keepingCapacity: true)
  }
}
