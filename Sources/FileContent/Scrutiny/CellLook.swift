import CByteScan

/// What one cell looks like, from one pass over its bytes. Kept beside them, so that whoever asks need not look again.
package struct CellLook: Sendable {
  package enum Kind: Sendable {
    case blank
    /// Digits and what people write between and behind them: numbers, dates, times.
    case number
    case text
  }

  package let kind: Kind
  /// Nothing but blanks and control characters.
  package let isBlank: Bool
  /// Equal for equal bytes, and next to never for others. Not to be stored.
  package let hash: UInt64
  package let digits: Int32
  /// Letters in ASCII.
  package let letters: Int32
  /// Bytes beyond ASCII.
  package let beyondASCII: Int32
  /// Blanks and tabs.
  package let blanks: Int32
  /// Hyphens, points and slashes.
  package let separators: Int32
  package let ats: Int32
  /// Something that no program should meet in a cell: a control character, a character without width.
  let hasInvisible: Bool
  /// Begins as a formula does.
  let mayBeFormula: Bool
  /// Letters of Western Europe, frames of tables or capitals «Р» and «С» as they appear in text read in a wrong encoding.
  let mayBeMisread: Bool
  /// Letters that a conversion replaced: `?` inside a word, or U+FFFD.
  let lostLetters: Int32

  package init(_ cell: UnsafeBufferPointer<UInt8>) {
    let scan = dani_scan_cell(cell.baseAddress, cell.count)
    kind = scan.first == 0 ? .blank : scan.digits > 0 && !scan.has_others ? .number : .text
    isBlank = scan.first == 0
    hash = scan.hash
    digits = Int32(truncatingIfNeeded: scan.digits)
    letters = Int32(truncatingIfNeeded: scan.letters)
    beyondASCII = Int32(truncatingIfNeeded: scan.beyond)
    blanks = Int32(truncatingIfNeeded: scan.blanks)
    separators = Int32(truncatingIfNeeded: scan.separators)
    ats = Int32(truncatingIfNeeded: scan.ats)
    hasInvisible = scan.has_invisible
    mayBeFormula = kind == .text && cell.count > 1 && Self.beginsFormula(scan.first)
    mayBeMisread =
      scan.western >= 2 || scan.frames >= 2 || scan.capitals >= 2 && scan.capitals * 6 >= scan.beyond
    lostLetters =
      Int32(truncatingIfNeeded: scan.replaced)
      + (scan.questions > 0 ? Int32(truncatingIfNeeded: Self.lostLetters(in: cell)) : 0)
  }

  var hasDigits: Bool { digits > 0 }
  var hasNonASCII: Bool { beyondASCII > 0 }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

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
