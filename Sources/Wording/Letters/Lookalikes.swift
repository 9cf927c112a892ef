/// Letters of the two alphabets that look alike, and words into which one of the other slipped.
package enum Lookalikes {
  /// Latin letter by the Cyrillic one that looks the same.
  package static let latin: [Character: Character] = [
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "К": "K", "М": "M", "О": "O", "Р": "P",
    "Т": "T", "Х": "X", "У": "Y", "Ї": "Ï",
    "а": "a", "с": "c", "е": "e", "і": "i", "к": "k", "о": "o", "р": "p", "х": "x", "у": "y", "ї": "ï",
  ]

  /// Cyrillic letter by the Latin one that looks the same.
  package static let cyrillic: [Character: Character] = Dictionary(
    uniqueKeysWithValues: latin.map { ($0.value, $0.key) })

  /// A word with letters of the wrong alphabet.
  package struct Word: Hashable, Sendable {
    package enum Kind: String, Sendable {
      /// «ceлище» with Latin c and e.
      case mixed
      /// «VІ» with a Cyrillic І, or «ІІІ» wholly Cyrillic.
      case romanNumeral = "roman_numeral"
      /// A Latin «i» as a word between Ukrainian words.
      case conjunction
    }

    package let kind: Kind
    package let text: String
    /// Where the word begins, in Unicode scalars of the whole text.
    package let offset: Int
    /// The letters of the wrong alphabet in their order, each once.
    package let foreign: [Character]
    /// The word with these letters replaced.
    package let suggestion: String
  }

  /// Words with letters of the wrong alphabet, in the order of the text.
  ///
  /// Not found, on purpose: Latin words beside Ukrainian ones («COVID-19», «Wi-Fi», «kg»), Roman numerals in
  /// Latin, words glued together («WEBсайт»), and whatever is part of an address or an e-mail.
  package static func words(in text: String) -> [Word] {
    mayHoldOne(text.utf8) ? judgedWords(in: text) : []
  }

  /// The same without the look at the bytes.
  static func judgedWords(in text: String) -> [Word] {
    let tokens = tokens(of: text)
    return tokens.indices.compactMap { index in
      word(tokens[index]) ?? conjunction(at: index, of: tokens)
    }
  }

  /// False for most texts, by a look at their bytes alone: no stretch between blanks has letters of both alphabets,
  /// «ІІ» or a lone Latin letter that begins it.
  private static func mayHoldOne(_ bytes: String.UTF8View) -> Bool {
    var hasLatin = false
    var hasCyrillic = false
    var length = 0
    var letters = 0
    var beginsWithConjunction = false
    var lead: UInt8 = 0
    var followsNumeralTwin = false
    for byte in bytes {
      if byte == 0x20 {
        if beginsWithConjunction, letters == 1 { return true }
        (hasLatin, hasCyrillic, length, letters, beginsWithConjunction) = (false, false, 0, 0, false)
        followsNumeralTwin = false
        continue
      }
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        hasLatin = true
        letters += 1
        if length == 0 { beginsWithConjunction = byte == UInt8(ascii: "i") || byte == UInt8(ascii: "a") }
      // U+00C0 to U+027F, and U+0400 to U+053F.
      case 0xC3...0xC9:
        hasLatin = true
        letters += 1
      case 0xD0...0xD4:
        hasCyrillic = true
        letters += 1
      default: break
      }
      if byte & 0xC0 == 0x80 {
        // ª, µ and º; the quotes « and » share their first byte.
        if lead == 0xC2, byte == 0xAA || byte == 0xB5 || byte == 0xBA {
          hasLatin = true
          letters += 1
        }
        // І and Х, of which a wholly Cyrillic numeral is made.
        let isTwin = lead == 0xD0 && (byte == 0x86 || byte == 0xA5)
        if isTwin, followsNumeralTwin { return true }
        followsNumeralTwin = isTwin
      } else if byte < 0x80 {
        followsNumeralTwin = false
      }
      if hasLatin, hasCyrillic { return true }
      lead = byte
      length += 1
    }
    return beginsWithConjunction && letters == 1
  }

  // MARK: Tokens

  private struct Token {
    let letters: [Character]
    let offset: Int
    /// Only one blank is between this word and the one before.
    let followsBlank: Bool
    let hasLatin: Bool
    let hasCyrillic: Bool

    var text: String { String(letters) }
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    var isBlankOnly = false
    for chunk in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isAddress(chunk) {
        appendTokens(of: chunk, offset: offset, afterBlank: isBlankOnly, to: &tokens)
      }
      isBlankOnly = chunk.last?.isLetter ?? false
      offset += chunk.unicodeScalars.count + 1
    }
    return tokens
  }

  private static func appendTokens(
    of chunk: Substring, offset: Int, afterBlank: Bool, to tokens: inout [Token]
  ) {
    var letters: [Character] = []
    var start = offset
    var position = offset
    var isFirst = true

    func finish() {
      while let last = letters.last, isApostrophe(last) { letters.removeLast() }
      defer {
        letters.removeAll()
        isFirst = false
      }
      guard !letters.isEmpty else { return }
      tokens.append(
        Token(
          letters: letters, offset: start, followsBlank: afterBlank && isFirst && start == offset,
          hasLatin: letters.contains(where: isLatin), hasCyrillic: letters.contains(where: isCyrillic)))
    }
    for character in chunk {
      if character.isLetter || isApostrophe(character) && !letters.isEmpty {
        if letters.isEmpty { start = position }
        letters.append(character)
      } else {
        finish()
      }
      position += character.unicodeScalars.count
    }
    finish()
  }

  private static func isAddress(_ chunk: Substring) -> Bool {
    chunk.contains("@") || chunk.contains("://") || chunk.lowercased().hasPrefix("www.")
  }

  // MARK: Judging a word

  private static func word(_ token: Token) -> Word? {
    if let numeral = romanNumeral(token) { return numeral }
    guard token.hasLatin, token.hasCyrillic else { return nil }
    // «iPhone’ом»: each side of the apostrophe is whole.
    let parts = token.letters.split(whereSeparator: isApostrophe)
    guard parts.contains(where: { $0.contains(where: isLatin) && $0.contains(where: isCyrillic) }) else {
      return nil
    }
    guard !isGlued(token.letters) else { return nil }
    let latinCount = token.letters.count(where: isLatin)
    let cyrillicCount = token.letters.count(where: isCyrillic)
    let towardsCyrillic = (isLatin, cyrillic)
    let towardsLatin = (isCyrillic, latin)
    let attempts =
      latinCount > cyrillicCount ? [towardsLatin, towardsCyrillic] : [towardsCyrillic, towardsLatin]
    for (isForeign, twins) in attempts {
      let foreign = token.letters.filter(isForeign)
      guard foreign.allSatisfy({ twins[$0] != nil }) else { continue }
      return finding(.mixed, token, foreign: foreign, twins: twins)
    }
    return nil
  }

  /// «ІІІ», «VІ»: upper-case Roman digits of which some are Cyrillic. A lone І is a word, not a numeral.
  private static func romanNumeral(_ token: Token) -> Word? {
    let folded = token.letters.map { romanTwins[$0] ?? $0 }
    guard token.hasCyrillic, token.letters.count > 1, folded.allSatisfy({ "IVXLCDM".contains($0) }),
      token.hasLatin || folded.allSatisfy({ "IX".contains($0) }), isRoman(folded)
    else { return nil }
    return finding(
      .romanNumeral, token, foreign: token.letters.filter(isCyrillic), twins: romanTwins)
  }

  private static let romanTwins: [Character: Character] = ["І": "I", "Х": "X", "С": "C", "М": "M"]

  /// Written the usual way: reading the number back gives the same letters.
  private static func isRoman(_ letters: [Character]) -> Bool {
    let digits: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
    let values = letters.compactMap { digits[$0] }
    var total = 0
    for (index, value) in values.enumerated() {
      total += index + 1 < values.count && value < values[index + 1] ? -value : value
    }
    guard total > 0 else { return false }
    var rest = total
    var written = ""
    let steps: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    for (value, text) in steps {
      while rest >= value {
        written += text
        rest -= value
      }
    }
    return written == String(letters)
  }

  /// A Latin abbreviation in capitals with a Ukrainian word or ending after it: «IPадреса», «PDFом».
  private static func isGlued(_ letters: [Character]) -> Bool {
    let head = letters.prefix(while: isLatin)
    let tail = letters.dropFirst(head.count)
    return head.count > 1 && head.allSatisfy(\.isUppercase) && !tail.isEmpty && tail.allSatisfy(isCyrillic)
      && tail.allSatisfy(\.isLowercase)
  }

  /// «хліб i сіль» with a Latin i.
  private static func conjunction(at index: Int, of tokens: [Token]) -> Word? {
    let token = tokens[index]
    guard token.letters.count == 1, "ia".contains(token.letters[0]), token.followsBlank, index > 0,
      index + 1 < tokens.count, tokens[index + 1].followsBlank,
      isWhollyCyrillic(tokens[index - 1]), isWhollyCyrillic(tokens[index + 1])
    else { return nil }
    return finding(.conjunction, token, foreign: token.letters, twins: cyrillic)
  }

  private static func isWhollyCyrillic(_ token: Token) -> Bool { token.hasCyrillic && !token.hasLatin }

  private static func finding(
    _ kind: Word.Kind, _ token: Token, foreign: [Character], twins: [Character: Character]
  ) -> Word {
    let wrong = Set(foreign)
    var shown: [Character] = []
    for letter in foreign where !shown.contains(letter) { shown.append(letter) }
    return Word(
      kind: kind, text: token.text, offset: token.offset, foreign: shown,
      suggestion: String(token.letters.map { wrong.contains($0) ? twins[$0] ?? $0 : $0 }))
  }

  // MARK: Alphabets

  private static func isApostrophe(_ character: Character) -> Bool { "'’ʼ".contains(character) }

  private static func isLatin(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.isLetter else { return false }
    return scalar.value < 0x250
  }

  private static func isCyrillic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x400...0x52F).contains(scalar.value)
  }
}
