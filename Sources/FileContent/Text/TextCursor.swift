import CByteScan

/// Tells line and column of places in a text that comes in pieces, from its beginning to its end.
struct TextCursor {
  private let isUTF8: Bool
  private var line = 1
  /// Characters of the line before `counted`, an index in the current piece.
  private var characters = 0
  private var counted = 0
  /// Bytes before the current piece.
  private var bytesBefore = 0
  private var lastReturn = -1

  /// A column counts scalars of UTF-8, or bytes of an encoding with one byte for each character.
  ///
  /// - Parameter start: of the first piece in a text.
  init(isUTF8: Bool, at start: TextPosition = .start) {
    self.isUTF8 = isUTF8
    line = start.line
    characters = start.column - 1
    bytesBefore = start.offset
  }

  /// Not before a place that was asked for earlier.
  mutating func position(of index: Int, in piece: UnsafeBufferPointer<UInt8>) -> TextPosition {
    if let start = piece.baseAddress, index > counted {
      characters += isUTF8 ? dani_count_scalars(start + counted, index - counted) : index - counted
      counted = index
    }
    return TextPosition(line: line, column: characters + 1, offset: bytesBefore + index)
  }

  /// LF, CR or CR LF ends a line: told of each byte.
  mutating func endLine(_ byte: UInt8, at index: Int) {
    let offset = bytesBefore + index
    if byte == 0x0D { lastReturn = offset }
    if byte == 0x0D || lastReturn != offset - 1 { line += 1 }
    characters = 0
    counted = index + 1
  }

  /// The piece is done with.
  mutating func leave(_ piece: UnsafeBufferPointer<UInt8>) {
    _ = position(of: piece.count, in: piece)
    bytesBefore += piece.count
    counted = 0
  }
}
