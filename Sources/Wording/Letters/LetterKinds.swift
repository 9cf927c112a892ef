extension Unicode.Scalar {
  /// Letters of ASCII and of Cyrillic are known without asking the tables of Unicode, which costs fifty times as much.
  package var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }

  package var isDigitOrNumber: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : !isCyrillicLetter && properties.numericType != nil
  }

  package var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    default: !isCyrillicLetter && properties.isWhitespace
    }
  }

  package var isCapital: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0..<0x80, 0x430...0x45F: false
    default: properties.isUppercase
    }
  }

  package var isSmall: Bool {
    switch value {
    case 0x61...0x7A, 0x430...0x45F: true
    case 0..<0x80, 0x400...0x42F: false
    default: properties.isLowercase
    }
  }

  /// The three signs that people write inside «ім’я».
  package var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" }

  /// A mark that belongs to the letter before it, as in «й» written with two characters.
  package var isCombiningMark: Bool { (0x300...0x36F).contains(value) }

  private var isCyrillicLetter: Bool { (0x400...0x481).contains(value) }
}
