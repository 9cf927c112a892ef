/// What one cell looks like, from one pass over its bytes.
struct CellLook {
  enum Kind {
    case blank
    /// Digits and what people write between and behind them: numbers, dates, times.
    case number
    case text
  }

  private(set) var kind = Kind.blank
  private(set) var hasDigits = false
  /// Something that no program should meet in a cell: a control character, a character without width.
  private(set) var hasInvisible = false
  /// Begins as a formula does.
  private(set) var mayBeFormula = false
  /// Letters of Western Europe, frames of tables or capitals «Р» and «С» as they appear in text read in a wrong encoding.
  private(set) var mayBeMisread = false
  /// Letters that a conversion replaced: `?` inside a word, or U+FFFD.
  private(set) var lostLetters = 0
  private(set) var hasNonASCII = false

  /// - Parameter hash: goes on with the bytes of the cell (FNV-1a).
  init(_ cell: UnsafeBufferPointer<UInt8>, hash: inout UInt64) {
    look(at: cell, hash: &hash)
    hash = (hash ^ 0x1F) &* Self.prime
  }

  static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, hash: inout UInt64) {
    var first: UInt8 = 0
    var others = false
    var nonASCII = 0
    var western = 0
    var frames = 0
    var capitals = 0
    var questions = 0
    for index in bytes.indices {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte)) &* Self.prime
      if first == 0, byte > 0x20 { first = byte }
      switch byte {
      case 0x30...0x39: hasDigits = true
      case 0x09, 0x0A, 0x0D, 0x20, 0x25, 0x2B...0x2F, 0x3A: break
      case 0x3F:
        others = true
        questions += 1
      case 0..<0x20, 0x7F:
        others = true
        hasInvisible = true
      case 0x80...:
        nonASCII += 1
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        // U+00A0 to U+00BF: a no-break space stands between the digits of a number.
        case 0xC2:
          if next == 0xAD || (0x80...0x9F).contains(next) { hasInvisible = true }
          if next != 0xA0 { others = true }
        case 0xA0 where index > 0 && bytes[index - 1] == 0xC2: break
        case 0xC3: western += 1
        case 0xD0 where next == 0xA0 || next == 0xA1: capitals += 1
        case 0xE2:
          if (0x94...0x96).contains(next) { frames += 1 }
          if next == 0x80, index + 2 < bytes.count, (0x8B...0x8F).contains(bytes[index + 2]) {
            hasInvisible = true
          }
        case 0xEF where next == 0xBB: hasInvisible = true
        case 0xEF where next == 0xBF: lostLetters += 1
        default: break
        }
        if byte != 0xC2, !(byte == 0xA0 && index > 0 && bytes[index - 1] == 0xC2) { others = true }
      default: others = true
      }
    }
    if first == 0 { return }
    kind = hasDigits && !others ? .number : .text
    hasNonASCII = nonASCII > 0
    mayBeFormula = kind == .text && Self.formulaSigns.contains(first) && bytes.count > 1
    mayBeMisread = western >= 2 || frames >= 2 || capitals >= 2 && capitals * 6 >= nonASCII
    if questions > 0 { lostLetters += Self.lostLetters(in: bytes) }
  }

  private static let formulaSigns: [UInt8] = Array("=+-@".utf8)

  /// Question marks where a letter should be: between letters, or in place of a whole word.
  private static func lostLetters(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    func isCyrillic(at index: Int) -> Bool {
      bytes.indices.contains(index) && (0xD0...0xD3).contains(bytes[index])
    }
    func isCyrillicEnd(at index: Int) -> Bool { isCyrillic(at: index - 1) && bytes[index] & 0xC0 == 0x80 }
    func isSmallCyrillic(at index: Int) -> Bool {
      guard index + 1 < bytes.count else { return false }
      return bytes[index] == 0xD0 && bytes[index + 1] >= 0xB0 || bytes[index] == 0xD1
    }
    var lost = 0
    var run = 0
    for index in bytes.indices {
      guard bytes[index] == 0x3F else {
        run = 0
        continue
      }
      run += 1
      if run == 4 { lost += 4 } else if run > 4 { lost += 1 }
      let isInside = index > 0 && isCyrillicEnd(at: index - 1)
      let isAtStart = index == 0 || " \"(".utf8.contains(bytes[index - 1])
      if isInside && isCyrillic(at: index + 1) || isAtStart && isSmallCyrillic(at: index + 1) { lost += 1 }
    }
    return lost
  }
}
