/// The 8-bit encoding of the text in our PDF files: ASCII at its own codes, from 128 Cyrillic and the
/// signs of Ukrainian typography. Names of glyphs are from the Adobe Glyph List; widths, in thousandths
/// of the font size, are those of Liberation Sans, which has the metrics of Helvetica.
struct PDFEncoding {
  struct Glyph {
    let scalar: Unicode.Scalar
    let name: String
    let width: Int

    init(_ scalar: Unicode.Scalar, _ name: String, _ width: Int) {
      self.scalar = scalar
      self.name = name
      self.width = width
    }
  }

  /// Glyphs of the codes 128, 129 and so on.
  let upperGlyphs: [Glyph]
  private let codes: [Unicode.Scalar: UInt8]

  static let ukrainian = PDFEncoding()

  private init() {
    upperGlyphs = Self.cyrillic + Self.signs
    codes = Dictionary(
      uniqueKeysWithValues: upperGlyphs.enumerated().map { ($1.scalar, UInt8(truncatingIfNeeded: 128 + $0)) })
  }

  /// A tab becomes a blank, a character that the encoding lacks a question mark.
  func encoded(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20...0x7E: UInt8(truncatingIfNeeded: scalar.value)
      case 0x09: 0x20
      default: codes[scalar] ?? UInt8(ascii: "?")
      }
    }
  }

  func width(of code: UInt8) -> Int {
    switch code {
    case 32...126: Self.asciiWidths[Int(code) - 32]
    case 128..<(128 + UInt8(upperGlyphs.count)): upperGlyphs[Int(code) - 128].width
    default: 0
    }
  }

  private static let asciiWidths = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  private static let cyrillic = zip(cyrillicScalars, zip(cyrillicNames, cyrillicWidths)).map { value, rest in
    Glyph(Unicode.Scalar(value) ?? "?", "afii\(rest.0)", rest.1)
  }

  private static let cyrillicScalars: [UInt32] =
    Array(0x401...0x40C) + [0x40E, 0x40F] + Array(0x410...0x44F) + Array(0x451...0x45C)
    + [0x45E, 0x45F, 0x490, 0x491]

  /// Numbers of the `afii` names.
  private static let cyrillicNames =
    [10023] + Array(10051...10062) + [10145] + Array(10017...10022) + Array(10024...10049)
    + Array(10065...10070) + Array(10072...10097) + [10071] + Array(10099...10110) + [10193, 10050, 10098]

  private static let cyrillicWidths = [
    667, 865, 542, 719, 667, 278, 278, 500, 1057, 1010, 854, 583, 635, 719, 667, 656, 667, 542, 677,
    667, 923, 604, 719, 719, 583, 656, 833, 722, 778, 719, 667, 722, 611, 635, 760, 667, 740, 667, 917,
    938, 792, 885, 656, 719, 1010, 722, 556, 573, 531, 365, 583, 556, 669, 458, 559, 559, 438, 583, 688,
    552, 556, 542, 556, 500, 458, 500, 823, 500, 573, 521, 802, 823, 625, 719, 521, 510, 750, 542, 556,
    556, 365, 510, 500, 222, 278, 222, 906, 812, 556, 438, 500, 552, 489, 411,
  ]

  private static let signs = [
    Glyph("\u{2116}", "afii61352", 1073),
    Glyph("\u{00AB}", "guillemotleft", 556),
    Glyph("\u{00BB}", "guillemotright", 556),
    Glyph("\u{2013}", "endash", 556),
    Glyph("\u{2014}", "emdash", 1000),
    Glyph("\u{2018}", "quoteleft", 222),
    Glyph("\u{2019}", "quoteright", 222),
    Glyph("\u{201C}", "quotedblleft", 333),
    Glyph("\u{201D}", "quotedblright", 333),
    Glyph("\u{201E}", "quotedblbase", 333),
    Glyph("\u{2026}", "ellipsis", 1000),
    Glyph("\u{00B0}", "degree", 400),
    Glyph("\u{00A7}", "section", 556),
    Glyph("\u{00A9}", "copyright", 737),
    Glyph("\u{2022}", "bullet", 350),
    Glyph("\u{00B1}", "plusminus", 549),
    Glyph("\u{00D7}", "multiply", 584),
    Glyph("\u{20AC}", "Euro", 556),
    Glyph("\u{00B2}", "twosuperior", 333),
    Glyph("\u{00B3}", "threesuperior", 333),
    Glyph("\u{02BC}", "quoteright", 222),
    Glyph("\u{00A0}", "space", 278),
  ]
}
