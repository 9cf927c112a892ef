import CByteScan

/// What kind of text one cell holds, from one pass over its bytes. Kept beside them, so that they need not be looked
/// at again.
/// Counts are of bytes, and stop at 255. Laid out as `dani_cell_class` is.
package struct CellClass: Sendable {
  package enum Kind: UInt8, Sendable {
    case blank
    /// Digits and what people write between and after them: numbers, dates, times.
    case number
    case text
  }

  package let digits: UInt8
  /// Letters in ASCII.
  package let letters: UInt8
  /// Bytes beyond ASCII.
  package let beyondASCII: UInt8
  /// Blanks and tabs.
  package let blanks: UInt8
  /// Hyphens, points and slashes.
  package let separators: UInt8
  package let ats: UInt8
  package let kind: Kind
  /// What should be looked at more closely.
  let signs: UInt8

  init(_ cellClass: dani_cell_class) { self = unsafeBitCast(cellClass, to: CellClass.self) }

  package init(_ cell: UnsafeBufferPointer<UInt8>) {
    self.init(dani_classify_cell(cell.baseAddress, cell.count).cell_class)
  }

  /// Nothing but blanks and control characters.
  package var isBlank: Bool { kind == .blank }
  var hasDigits: Bool { digits > 0 }
  var hasNonASCII: Bool { beyondASCII > 0 }
  /// Something that no program should meet in a cell: a control character, a character without width.
  var hasInvisible: Bool { has(DANI_INVISIBLE) }
  /// Begins with a sign that is followed by what formulas hold.
  var mayBeFormula: Bool { has(DANI_FORMULA) }
  /// Letters of Western Europe, frames of tables or capitals «Р» and «С» as they appear in text read in a wrong encoding.
  var mayBeMisread: Bool { has(DANI_MISREAD) }
  /// Letters that a conversion replaced: `?` inside a word, or U+FFFD.
  var hasLostLetters: Bool { has(DANI_LOST) }
  /// Begins with `#`, as the errors of formulas do.
  var mayBeError: Bool { has(DANI_ERROR) }
  /// Digits, a letter and a plus sign, as in `1,23E+10`.
  var mayBeShortened: Bool { has(DANI_SHORTENED) }

  private func has(_ sign: Int) -> Bool { Int(signs) & sign != 0 }
}
