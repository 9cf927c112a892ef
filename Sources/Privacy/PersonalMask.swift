/// Hides what may identify a person in a text that will be shown.
package enum PersonalMask {
  /// Numbers of six digits and more, mailboxes and the names of people lose all but their ends: `31******48`.
  package static func masked(_ text: String) -> String {
    replacing(in: text, wordsWith: "@._-+%’'", by: maskedWord)
  }

  /// The text itself where it holds nothing personal by its shape; words stay, numbers and mailboxes do not.
  package static func withoutNumbers(_ text: String) -> String {
    replacing(in: text, wordsWith: "@._-+%*") { word in
      word.contains("@") || word.count(where: \.isNumber) >= 6 ? maskedWord(word) : word
    }
  }

  /// The text with every word replaced; a word is of letters, digits and `signs`.
  private static func replacing(
    in text: String, wordsWith signs: String, by replacement: (String) -> String
  ) -> String {
    var out = ""
    var word = ""
    for character in text {
      if isInWord(character, signs) {
        word.append(character)
      } else {
        out += replacement(word)
        word = ""
        out.append(character)
      }
    }
    return out + replacement(word)
  }

  private static func isInWord(_ character: Character, _ signs: String) -> Bool {
    guard let byte = character.asciiValue else {
      return character.isLetter || character.isNumber || signs.contains(character)
    }
    return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || signs.utf8.contains(byte)
  }

  private static func maskedWord(_ word: String) -> String {
    let count = word.count
    if count < 4 { return count < 2 ? word : word.prefix(1) + String(repeating: "*", count: count - 1) }
    if let at = word.lastIndex(of: "@") { return word.prefix(1) + "***" + word[at...] }
    let shown = word.contains(where: \.isNumber) && count > 7 ? 2 : 1
    return word.prefix(shown) + String(repeating: "*", count: count - 2 * shown)
      + (shown == 2 ? word.suffix(2) : word.suffix(1))
  }
}
