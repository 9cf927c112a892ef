/// Ukrainian in Latin letters by Resolution of the Cabinet of Ministers No. 55 of 27 January 2010.
package enum Transliteration {
  /// Letters of other alphabets, digits and signs stay.
  package static func latin(_ text: String) -> String {
    var out = ""
    var previous: Character = " "
    for character in text.composed {
      let isFirst = !previous.isLetter && !apostrophes.contains(previous)
      let lower = character.lowercased().first ?? character
      let letters: String? =
        if apostrophes.contains(character), previous.isLetter {
          ""
        } else if lower == "г", previous.lowercased() == "з" {
          "gh"
        } else {
          (isFirst ? first[lower] : nil) ?? plain[lower]
        }
      if let letters {
        out += character.isUppercase ? letters.prefix(1).uppercased() + letters.dropFirst() : letters
      } else {
        out.append(character)
      }
      previous = character
    }
    return out
  }

  /// A name of lower-case Latin letters, digits and hyphens, cut at a word; empty when nothing is left.
  package static func slug(_ text: String, limit: Int = 100) -> String {
    var words: [String] = [""]
    for byte in latin(text).lowercased().utf8 {
      let isKept = (97...122).contains(byte) || (48...57).contains(byte)
      if isKept {
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      let longer = slug.isEmpty ? word : slug + "-" + word
      guard longer.utf8.count <= limit else { break }
      slug = longer
    }
    return slug.isEmpty ? String(words.first?.prefix(limit) ?? "") : slug
  }

  private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`"]

  private static let plain: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
  ]
  /// At the beginning of a word.
  private static let first: [Character: String] = ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]
}
