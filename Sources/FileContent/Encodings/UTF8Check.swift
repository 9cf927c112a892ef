/// Checks that bytes are UTF-8, piece by piece, and finds the first that are not.
///
/// Strict as the standard: no overlong forms, no surrogates, nothing above U+10FFFF.
package struct UTF8Check {
  /// Where the first wrong sequence begins. The offset counts from the first byte given.
  package private(set) var firstFault: TextPosition?
  /// Wrong sequences in all.
  package private(set) var faults = 0
  /// Right sequences of more than one byte.
  package private(set) var multibyteSequences = 0

  private var lines = LineCounter()
  /// Bytes that are still to come of a sequence, and the range of the next one.
  private var awaited = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF
  private var sequenceStart = TextPosition(line: 1, column: 1, offset: 0)

  package init() {}

  package var isValid: Bool { faults == 0 }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if awaited > 0 {
        index = resume(bytes, at: index)
      } else {
        index = skipWholeSequences(bytes, from: index)
        if index < bytes.count { index = take(bytes, at: index) }
      }
    }
    lines.advance(over: bytes)
  }

  /// Call once, at the end: a sequence may be cut.
  package mutating func finish() {
    guard awaited > 0 else { return }
    awaited = 0
    noteFault(at: sequenceStart)
  }

  /// ASCII eight bytes at a time, and the sequences of two bytes that Cyrillic consists of.
  private mutating func skipWholeSequences(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    var pairs = 0
    let count = bytes.count
    while index < count {
      if index + 8 <= count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      while index < count, bytes[index] < 0x80 { index += 1 }
      while index + 1 < count, bytes[index] &- 0xC2 < 0x1E, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
        pairs += 1
      }
      if index < count, bytes[index] >= 0x80 { break }
    }
    multibyteSequences += pairs
    return index
  }

  /// One sequence that begins in this piece; returns where the next one begins.
  private mutating func take(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let expected = Self.tail(of: bytes[start])
    (awaited, next) = (expected.count, expected.first)
    var index = start + 1
    while awaited > 0, index < bytes.count, next.contains(bytes[index]) {
      awaited -= 1
      next = 0x80...0xBF
      index += 1
    }
    if awaited == 0, expected.count > 0 {
      multibyteSequences += 1
    } else if awaited > 0, index == bytes.count {
      if firstFault == nil { sequenceStart = lines.position(of: start, in: bytes) }
    } else {
      awaited = 0
      noteFault(at: firstFault ?? lines.position(of: start, in: bytes))
    }
    return index
  }

  /// One more byte of a sequence that began in an earlier piece.
  private mutating func resume(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    guard next.contains(bytes[index]) else {
      // The wrong byte may begin a sequence of its own.
      awaited = 0
      noteFault(at: sequenceStart)
      return index
    }
    awaited -= 1
    next = 0x80...0xBF
    if awaited == 0 { multibyteSequences += 1 }
    return index + 1
  }

  /// How many bytes follow the first one, and the range of the first of them (Unicode, table 3-7).
  private static func tail(of byte: UInt8) -> (count: Int, first: ClosedRange<UInt8>) {
    switch byte {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xE1...0xEF: (2, 0x80...0xBF)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }

  private mutating func noteFault(at position: TextPosition) {
    faults += 1
    if firstFault == nil { firstFault = position }
  }
}

/// Counts lines of text that comes in pieces: `\n`, `\r\n` and `\r` end a line.
package struct LineCounter {
  /// Lines ended before the current piece.
  private var linesEnded = 0
  /// Scalars of the unfinished line before the current piece.
  private var scalars = 0
  private var offset = 0
  private var endsWithReturn = false
  private let countsContinuationBytes: Bool

  /// A column counts scalars of UTF-8, or bytes of an encoding with one byte for each character.
  package init(isUTF8: Bool = true) {
    countsContinuationBytes = !isUTF8
  }

  /// Where the byte `index` of the piece after everything given to `advance` stands.
  package func position(of index: Int, in bytes: UnsafeRawBufferPointer) -> TextPosition {
    var ahead = self
    ahead.advance(over: UnsafeRawBufferPointer(rebasing: bytes[..<index]))
    return TextPosition(line: ahead.linesEnded + 1, column: ahead.scalars + 1, offset: ahead.offset)
  }

  package mutating func advance(over bytes: UnsafeRawBufferPointer) {
    guard let last = bytes.last else { return }
    var feeds = 0
    var returns = 0
    for byte in bytes {
      feeds &+= byte == 0x0A ? 1 : 0
      returns &+= byte == 0x0D ? 1 : 0
    }
    if returns > 0 || endsWithReturn {
      var previous: UInt8 = endsWithReturn ? 0x0D : 0
      for byte in bytes {
        if byte == 0x0A, previous == 0x0D { feeds &-= 1 }
        previous = byte
      }
    }
    linesEnded += feeds + returns
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
    if lineStart > 0 { scalars = 0 }
    for byte in bytes[lineStart...] where countsContinuationBytes || byte & 0xC0 != 0x80 { scalars += 1 }
    endsWithReturn = last == 0x0D
    offset += bytes.count
  }
}
