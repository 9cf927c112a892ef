extension JSONLexer {
  mutating func string() -> Token {
    let start = index
    var hasEscapes = false
    /// Up to this quote the string is known to go on over line ends.
    var knownEnd = start
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: "\""):
        move(to: end + 1)
        return Token(string: start..<end + 1, content: start + 1..<end, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        end = escape(at: end)
      case 0x0A, 0x0D:
        if end > knownEnd {
          guard let quote = closingQuote(after: end) else {
            return unclosedString(start, lineEnd: end, hasEscapes)
          }
          knownEnd = quote
        }
        let isPair = byte == 0x0D && self.byte(at: end + 1) == 0x0A
        report(.controlCharacter, end..<end + (isPair ? 2 : 1), losesContent: false)
        end += isPair ? 2 : 1
      case 0..<0x20:
        report(.controlCharacter, end..<end + 1, losesContent: false)
        end += 1
      default:
        end += 1
      }
    }
    return unclosedString(start, lineEnd: bytes.count, hasEscapes)
  }

  /// Where the escape ends; a wrong one is reported and kept as it is written.
  private mutating func escape(at start: Int) -> Int {
    switch byte(at: start + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      switch Self.codeUnit(in: bytes, at: start) {
      case .some(0xD800...0xDBFF):
        if case .some(0xDC00...0xDFFF) = Self.codeUnit(in: bytes, at: start + 6) { return start + 12 }
        report(.badEscape, start..<start + 6, losesContent: true)
        return start + 6
      case .some(0xDC00...0xDFFF):
        report(.badEscape, start..<start + 6, losesContent: true)
        return start + 6
      case .some: return start + 6
      case nil:
        report(.badEscape, start..<start + 2, losesContent: true)
        return start + 2
      }
    default:
      // A whole character; a line end is left to the caller.
      var end = start + 1
      if let next = byte(at: end), next >= 0x20 { end += 1 }
      while let next = byte(at: end), end > start + 1, next & 0xC0 == 0x80 { end += 1 }
      report(.badEscape, start..<end, losesContent: true)
      return end
    }
  }

  /// The UTF-16 code unit of `\u` and four hexadecimal digits.
  static func codeUnit(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      let digit: UInt8
      switch bytes[index] {
      case let byte where byte &- 48 < 10: digit = byte - 48
      case let byte where (byte | 0x20) &- 97 < 6: digit = (byte | 0x20) - 87
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// The quote that ends a string of several lines; nil when the next quote begins another string.
  private func closingQuote(after start: Int) -> Int? {
    var quote = start
    while quote < bytes.count, bytes[quote] != UInt8(ascii: "\"") {
      quote += bytes[quote] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard quote < bytes.count else { return nil }
    var next = quote + 1
    while let blank = byte(at: next), blank == 0x20 || blank == 0x0A || blank == 0x0D || blank == 0x09 {
      next += 1
    }
    switch byte(at: next) {
    case nil, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return quote
    default: return nil
    }
  }

  /// The closing quote was forgotten: the string ends with its line, before a comma that separates.
  private mutating func unclosedString(_ start: Int, lineEnd: Int, _ hasEscapes: Bool) -> Token {
    var end = lineEnd
    func trimBlanks() {
      while end > start + 1, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    }
    trimBlanks()
    if end > start + 1, bytes[end - 1] == UInt8(ascii: ",") {
      end -= 1
      trimBlanks()
    }
    report(.unclosedString, start..<end, losesContent: true)
    move(to: end)
    return Token(string: start..<end, content: start + 1..<end, hasEscapes: hasEscapes)
  }
}

// MARK: Quotes of other languages

extension JSONLexer {
  /// The length of a quote that is not JSON's: `'`, a back quote, “ ” „ ‘ ’ « ».
  func foreignQuoteLength(at index: Int) -> Int? {
    switch (byte(at: index), byte(at: index + 1), byte(at: index + 2)) {
    case (UInt8(ascii: "'"), _, _), (UInt8(ascii: "`"), _, _): 1
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _): 2
    case (0xE2, 0x80, .some(0x98...0x9F)): 3
    default: nil
    }
  }

  /// A string in such quotes that ends on the same line, before a sign; else nil.
  mutating func foreignString(quoteLength: Int) -> Token? {
    let start = index
    var end = start + quoteLength
    while let byte = byte(at: end), byte != 0x0A, byte != 0x0D {
      let length = byte == UInt8(ascii: "\"") ? 1 : foreignQuoteLength(at: end)
      guard let length, isBeforeSign(end + length) else {
        end += 1
        continue
      }
      report(.singleQuotes, start..<end + length, losesContent: false)
      move(to: end + length)
      return Token(string: start..<end + length, content: start + quoteLength..<end, hasEscapes: false)
    }
    return nil
  }

  private func isBeforeSign(_ start: Int) -> Bool {
    var next = start
    while let blank = byte(at: next), blank == 0x20 || blank == 0x09 { next += 1 }
    switch byte(at: next) {
    case nil, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
      return true
    default: return false
    }
  }
}

// MARK: Text of a string

extension JSONLexer {
  func text(_ token: Token) -> String {
    let content = UnsafeBufferPointer(rebasing: bytes[token.content])
    guard token.hasEscapes else { return String(decoding: content, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\\"), index + 1 < content.count else {
        out.append(content[index])
        index += 1
        continue
      }
      switch content[index + 1] {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(content[index + 1])
      case UInt8(ascii: "u"):
        guard let unit = Self.codeUnit(in: content, at: index) else { fallthrough }
        var units = [unit]
        if UTF16.isLeadSurrogate(unit), let second = Self.codeUnit(in: content, at: index + 6),
          UTF16.isTrailSurrogate(second)
        {
          units.append(second)
        }
        out += String(decoding: units, as: UTF16.self).utf8
        index += 6 * units.count
        continue
      default: out += [UInt8(ascii: "\\"), content[index + 1]]
      }
      index += 2
    }
    return String(decoding: out, as: UTF8.self)
  }
}
