package import CByteScan

/// What one cell looks like, from one pass over its bytes. Kept beside them, so that whoever asks need not look again.
/// Counts are of bytes, and stop at 255.
@frozen package struct CellLook: Sendable {
  package enum Kind: Sendable {
    case blank
    /// Digits and what people write between and behind them: numbers, dates, times.
    case number
    case text
  }

  @usableFromInline let look: dani_look

  @inlinable @inline(__always) package init(_ look: dani_look) { self.look = look }

  package init(_ cell: UnsafeBufferPointer<UInt8>) {
    look = dani_see_cell(cell.baseAddress, cell.count).look
  }

  package var kind: Kind { isBlank ? .blank : isNumber ? .number : .text }
  /// Nothing but blanks and control characters.
  @inlinable package var isBlank: Bool {
    @inline(__always) get { Int(look.kind) == DANI_BLANK }
  }
  @inlinable package var isNumber: Bool {
    @inline(__always) get { Int(look.kind) == DANI_NUMBER }
  }
  @inlinable package var digits: Int {
    @inline(__always) get { Int(look.digits) }
  }
  /// Letters in ASCII.
  @inlinable package var letters: Int {
    @inline(__always) get { Int(look.letters) }
  }
  @inlinable package var beyondASCII: Int {
    @inline(__always) get { Int(look.beyond) }
  }
  /// Blanks and tabs.
  @inlinable package var blanks: Int {
    @inline(__always) get { Int(look.blanks) }
  }
  /// Hyphens, points and slashes.
  @inlinable package var separators: Int {
    @inline(__always) get { Int(look.separators) }
  }
  @inlinable package var ats: Int {
    @inline(__always) get { Int(look.ats) }
  }

  var hasDigits: Bool { look.digits > 0 }
  var hasNonASCII: Bool { look.beyond > 0 }
  /// Something that no program should meet in a cell: a control character, a character without width.
  var hasInvisible: Bool { has(DANI_INVISIBLE) }
  /// A sign in front, and what a formula has behind it.
  var mayBeFormula: Bool { has(DANI_FORMULA) }
  /// Letters of Western Europe, frames of tables or capitals «Р» and «С» as they appear in text read in a wrong encoding.
  var mayBeMisread: Bool { has(DANI_MISREAD) }
  /// Letters that a conversion replaced: `?` inside a word, or U+FFFD.
  var hasLostLetters: Bool { has(DANI_LOST) }
  /// Begins with `#`, as the errors of formulas do.
  var mayBeError: Bool { has(DANI_ERROR) }
  /// Digits, a letter and a plus sign, as in `1,23E+10`.
  var mayBeShortened: Bool { has(DANI_SHORTENED) }

  private func has(_ sign: Int) -> Bool { Int(look.signs) & sign != 0 }
}
