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

  /// How lines end, whatever stands in them; nil for a single line.
  package var lineEnding: LineEnding? { lines.lineEndings.summary }

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

  /// ASCII eight bytes at a time, Cyrillic four letters at a time, and single pairs of bytes.
  private mutating func skipWholeSequences(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    var pairs = 0
    defer { multibyteSequences += pairs }
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let highs = word & 0x8080_8080_8080_8080
      if highs == 0 {
        index += 8
      } else if word & 0xC0FC_C0FC_C0FC_C0FC == 0x80D0_80D0_80D0_80D0 {
        // U+0400 to U+04FF: 0xD0 to 0xD3, each with a byte that continues it.
        index += 8
        pairs += 4
      } else if highs & 0x80 == 0 {
        index += highs.trailingZeroBitCount >> 3
      } else if Self.isPair(UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)) {
        index += 2
        pairs += 1
      } else {
        return index
      }
    }
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if index + 1 < bytes.count, Self.isPair(bytes[index], bytes[index + 1]) {
        index += 2
        pairs += 1
      } else {
        break
      }
    }
    return index
  }

  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    first &- 0xC2 < 0x1E && second & 0xC0 == 0x80
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
  /// How the lines before the current piece ended.
  private(set) var lineEndings = LineEndingCounts()
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
    return TextPosition(line: ahead.lineEndings.total + 1, column: ahead.scalars + 1, offset: ahead.offset)
  }

  package mutating func advance(over bytes: UnsafeRawBufferPointer) {
    guard let last = bytes.last else { return }
    let returns = Self.count(0x0D, in: bytes)
    lineEndings.count(feeds: Self.count(0x0A, in: bytes), returns: returns)
    if returns > 0 || endsWithReturn {
      // A feed behind a return ends the same line.
      var previous: UInt8 = endsWithReturn ? 0x0D : 0
      for byte in bytes {
        if byte == 0x0A, previous == 0x0D { lineEndings.joinReturnAndFeed() }
        previous = byte
      }
    }
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
    if lineStart > 0 { scalars = 0 }
    for byte in bytes[lineStart...] where countsContinuationBytes || byte & 0xC0 != 0x80 { scalars += 1 }
    endsWithReturn = last == 0x0D
    offset += bytes.count
  }

  /// Eight bytes at a time, each with a counter of its own in one word; emptied before one can overflow.
  private static func count(_ wanted: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(wanted) &* ones
    let lows = 0x7F &* ones
    let words = bytes.count / 8
    var total = 0
    for start in stride(from: 0, to: words, by: 255) {
      var counters: UInt64 = 0
      for index in start..<min(start + 255, words) {
        let rest = bytes.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self) ^ pattern
        // The highest bit of a byte of `matches` is set where `rest` is 0, exactly.
        let matches = ~((rest & lows) &+ lows | rest | lows)
        counters &+= matches >> 7
      }
      let pairs = (counters & 0x00FF_00FF_00FF_00FF) &+ (counters >> 8 & 0x00FF_00FF_00FF_00FF)
      total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    for index in words * 8..<bytes.count where bytes[index] == wanted { total += 1 }
    return total
  }
}
