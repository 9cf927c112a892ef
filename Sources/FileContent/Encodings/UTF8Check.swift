import CByteScan

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

  /// How lines end, whatever they hold; nil for a single line.
  package var lineEnding: LineEnding? { lines.lineEndings.summary }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while awaited > 0, index < bytes.count { index = resume(bytes, at: index) }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
    if let start = rest.baseAddress?.assumingMemoryBound(to: UInt8.self) {
      // The bytes before are those of a sequence: none of them ends a line.
      let found = dani_scan_utf8(start, rest.count, index == 0 && lines.endsWithReturn)
      multibyteSequences += found.multibyte
      faults += found.faults
      if found.faults > 0, firstFault == nil {
        firstFault = lines.position(of: index + found.first_fault, in: bytes)
      }
      if found.end < rest.count {
        awaitRest(of: rest[found.end...])
        lines.advance(over: bytes, ends: found.line_ends)
        sequenceStart = lines.lastScalar(length: rest.count - found.end)
        return
      }
      lines.advance(over: bytes, ends: found.line_ends)
    } else {
      lines.advance(over: bytes)
    }
  }

  /// Call once, at the end: a sequence may be cut.
  package mutating func finish() {
    guard awaited > 0 else { return }
    awaited = 0
    noteFault(at: sequenceStart)
  }

  /// A sequence that the end of the piece cuts.
  private mutating func awaitRest(of sequence: Slice<UnsafeRawBufferPointer>) {
    guard let first = sequence.first else { return }
    let expected = Self.tail(of: first)
    awaited = expected.count - (sequence.count - 1)
    next = sequence.count == 1 ? expected.first : 0x80...0xBF
  }

  /// Takes one more byte of a sequence that began in an earlier piece.
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
  /// How the lines before the current piece ended.
  private(set) var lineEndings = LineEndingCounts()
  /// Scalars of the unfinished line before the current piece.
  private var scalars = 0
  private var offset = 0
  private(set) var endsWithReturn = false
  private let countsContinuationBytes: Bool

  /// A column counts scalars of UTF-8, or bytes of an encoding with one byte for each character.
  package init(isUTF8: Bool = true) {
    countsContinuationBytes = !isUTF8
  }

  /// The position of the byte `index` of the piece that follows everything given to `advance`.
  package func position(of index: Int, in bytes: UnsafeRawBufferPointer) -> TextPosition {
    var ahead = self
    ahead.advance(over: UnsafeRawBufferPointer(rebasing: bytes[..<index]))
    return TextPosition(line: ahead.lineEndings.total + 1, column: ahead.scalars + 1, offset: ahead.offset)
  }

  /// The position of the last scalar, whose bytes so far are `length`.
  func lastScalar(length: Int) -> TextPosition {
    TextPosition(line: lineEndings.total + 1, column: scalars, offset: offset - length)
  }

  package mutating func advance(over bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    advance(over: bytes, ends: dani_count_line_ends(start, bytes.count, endsWithReturn))
  }

  /// - Parameter ends: of these bytes, counted already.
  mutating func advance(over bytes: UnsafeRawBufferPointer, ends: dani_line_ends) {
    guard let last = bytes.last, let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return
    }
    lineEndings.count(feeds: ends.feeds, returns: ends.returns, joined: ends.joined)
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
    if lineStart > 0 { scalars = 0 }
    let length = bytes.count - lineStart
    scalars += countsContinuationBytes ? length : dani_count_scalars(start + lineStart, length)
    endsWithReturn = last == 0x0D
    offset += bytes.count
  }
}
