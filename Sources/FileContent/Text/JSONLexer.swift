/// Cuts JSON into tokens, byte by byte and without allocation while the text is correct (RFC 8259).
///
/// It goes on after every mistake: what people write instead of JSON becomes a token that says so.
/// The bytes must be UTF-8, checked before.
struct JSONLexer {
  struct Token {
    enum Kind {
      case beginObject, endObject, beginArray, endArray, colon, comma
      case string, number, `true`, `false`, null
      /// Text that is none of these: `NaN`, `Так`, `007`.
      case word
      case end
    }

    let kind: Kind
    /// Bytes of the file, quotes included.
    let range: Range<Int>
    /// Between the quotes of a string; else as `range`.
    let content: Range<Int>
    var hasEscapes = false

    init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      self.range = range
      content = range
    }

    init(string range: Range<Int>, content: Range<Int>, hasEscapes: Bool) {
      kind = .string
      self.range = range
      self.content = content
      self.hasEscapes = hasEscapes
    }

    var beginsValue: Bool {
      switch kind {
      case .beginObject, .beginArray, .string, .number, .true, .false, .null, .word: true
      case .endObject, .endArray, .colon, .comma, .end: false
      }
    }
  }

  struct Fault {
    let kind: TreeFault.SyntaxFault
    let range: Range<Int>
    /// False when the value is known in spite of the mistake.
    let losesContent: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int
  /// Mistakes inside and before the last token; the caller takes them away.
  var faults: [Fault] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    index = start
  }

  mutating func next() -> Token {
    skipBlanks()
    guard index < bytes.count else { return Token(.end, bytes.count..<bytes.count) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return sign(.beginObject)
    case UInt8(ascii: "}"): return sign(.endObject)
    case UInt8(ascii: "["): return sign(.beginArray)
    case UInt8(ascii: "]"): return sign(.endArray)
    case UInt8(ascii: ":"): return sign(.colon)
    case UInt8(ascii: ","): return sign(.comma)
    case UInt8(ascii: "\""): return string()
    default:
      if let length = foreignQuoteLength(at: index), let token = foreignString(quoteLength: length) {
        return token
      }
      return number() ?? word()
    }
  }

  private mutating func sign(_ kind: Token.Kind) -> Token {
    index += 1
    return Token(kind, index - 1..<index)
  }

  mutating func report(_ kind: TreeFault.SyntaxFault, _ range: Range<Int>, losesContent: Bool) {
    faults.append(Fault(kind: kind, range: range, losesContent: losesContent))
  }

  func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  mutating func move(to index: Int) { self.index = index }
}

// MARK: Between values

extension JSONLexer {
  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09:
        index += 1
      case UInt8(ascii: "#"):
        comment(to: lineEnd(from: index))
      case UInt8(ascii: "/"):
        if starts(with: "//", at: index) {
          comment(to: lineEnd(from: index))
        } else if starts(with: "/*", at: index) {
          comment(to: blockCommentEnd())
        } else {
          return
        }
      case 0xC2...:
        guard skipForeignBlanks() else { return }
      default:
        return
      }
    }
  }

  private mutating func comment(to end: Int) {
    report(.comment, index..<end, losesContent: false)
    index = end
  }

  func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func blockCommentEnd() -> Int {
    var end = index + 2
    while end < bytes.count {
      if starts(with: "*/", at: end) { return end + 2 }
      end += 1
    }
    return end
  }

  /// Blanks of word processors, such as U+00A0, are no blanks of JSON.
  private mutating func skipForeignBlanks() -> Bool {
    let start = index
    while let length = foreignBlankLength(at: index) { index += length }
    guard index > start else { return false }
    report(.other, start..<index, losesContent: false)
    return true
  }

  private func foreignBlankLength(at index: Int) -> Int? {
    switch (byte(at: index), byte(at: index + 1), byte(at: index + 2)) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): 2
    case (0xE2, 0x80, .some(0x80...0x8B)), (0xE2, 0x80, .some(0xA8...0xAF)), (0xE2, 0x81, 0x9F),
      (0xE2, 0x81, 0xA0):
      3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
    default: nil
    }
  }
}

// MARK: Numbers and words

extension JSONLexer {
  /// A number of JSON that is followed by a sign, a blank or the end; nil leaves the place as it was.
  private mutating func number() -> Token? {
    let start = index
    var end = start
    func digits() -> Bool {
      let first = end
      while end < bytes.count, bytes[end] &- 48 < 10 { end += 1 }
      return end > first
    }
    if byte(at: end) == UInt8(ascii: "-") { end += 1 }
    if byte(at: end) == UInt8(ascii: "0") { end += 1 } else if !digits() { return nil }
    if byte(at: end) == UInt8(ascii: ".") {
      end += 1
      guard digits() else { return nil }
    }
    if let letter = byte(at: end), letter | 0x20 == UInt8(ascii: "e") {
      end += 1
      if let sign = byte(at: end), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { end += 1 }
      guard digits() else { return nil }
    }
    guard isBoundary(end) else { return nil }
    index = end
    return Token(.number, start..<end)
  }

  private func isBoundary(_ index: Int) -> Bool {
    switch byte(at: index) {
    case nil, 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private static let literals: [(Token.Kind, StaticString)] = [
    (.true, "true"), (.false, "false"), (.null, "null"),
  ]

  private mutating func word() -> Token {
    let start = index
    for (kind, text) in Self.literals
    where starts(with: text, at: start) && isBoundary(start + text.utf8CodeUnitCount) {
      index += text.utf8CodeUnitCount
      return Token(kind, start..<index)
    }
    // A phrase without quotes is one mistake, blanks and all; `http://…` too.
    var end = start
    var lastInk = start
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "\""):
        break scan
      case UInt8(ascii: ":"):
        guard starts(with: "://", at: end) else { break scan }
        lastInk = end
      case 0x20, 0x09: break
      default: lastInk = end
      }
      end += 1
    }
    index = max(lastInk, start) + 1
    return Token(.word, start..<index)
  }

  /// A word that was meant as a number: `007`, `+1`, `.5`, `1.`, `0x1F`, `NaN`, `-Infinity`.
  func looksLikeNumber(_ range: Range<Int>) -> Bool {
    for name in ["NaN", "nan", "Infinity", "+Infinity", "-Infinity", "inf", "-inf"] as [StaticString]
    where range.count == name.utf8CodeUnitCount && starts(with: name, at: range.lowerBound) { return true }
    var first = range.lowerBound
    while first < range.upperBound,
      [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(bytes[first])
    {
      first += 1
    }
    guard first < range.upperBound, bytes[first] &- 48 < 10 else { return false }
    return !bytes[range].contains { $0 == 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: ":") }
  }
}
