import Wording

/// Recognises the first cell of a row with totals: «Усього», «Разом за розділом 2», «Итого:».
enum TotalsWords {
  enum Match {
    /// The cell says nothing else.
    case whole
    /// More words follow; it is a row of totals when there are numbers in it.
    case beginning
  }

  /// False for nearly all cells, from their first letters.
  static func mayBegin(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = cell.firstIndex(where: { $0 > 0x40 || (0x30...0x39).contains($0) }) else {
      return false
    }
    let rest = cell[start...]
    if rest.first == 0xD0 || rest.first == 0xD1 {
      return beginnings.contains { Self.begins(rest, $0.capital, $0.small) }
    }
    return cell[start] >= 0x80 || rest.first.map { $0 | 0x20 } == UInt8(ascii: "t")
  }

  /// The first two letters, each capital or small.
  private static func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ capital: [UInt8], _ small: [UInt8])
    -> Bool
  {
    guard text.count >= 4 else { return false }
    let start = text.startIndex
    func stands(_ letter: Int) -> Bool {
      let (first, second) = (text[start + letter], text[start + letter + 1])
      return first == capital[letter] && second == capital[letter + 1]
        || first == small[letter] && second == small[letter + 1]
    }
    return stands(0) && stands(2)
  }

  private static let beginnings = Set(words.map { String($0.prefix(2)) }).map { letters in
    (capital: Array(letters.uppercased().utf8), small: Array(letters.utf8))
  }.filter { $0.small.count == 4 }

  static func match(_ cell: ArraySlice<UInt8>) -> Match? {
    // Asked of every row: nearly all begin with a digit or with another letter.
    guard let start = cell.firstIndex(where: { $0 > 0x40 || (0x30...0x39).contains($0) }),
      cell[start] >= 0x80 || cell[start] | 0x20 == UInt8(ascii: "t")
    else { return nil }
    if cell[start] == 0xD0 || cell[start] == 0xD1, start + 1 < cell.endIndex {
      let value = UInt32(cell[start] & 0x1F) << 6 | UInt32(cell[start + 1] & 0x3F)
      if let letter = Unicode.Scalar(value), cyrillicLetters.contains(letter), !initials.contains(letter) {
        return nil
      }
    }
    let cell = String(decoding: cell, as: UTF8.self)
    guard let initial = cell.unicodeScalars.first(where: \.properties.isAlphabetic),
      initials.contains(initial)
    else { return nil }
    let text = cell.inSmallLetters.drop { !$0.isLetter }
    guard let word = words.first(where: { text.utf8.starts(with: $0.utf8) }) else { return nil }
    let rest = text.dropFirst(word.count)
    guard let next = rest.first else { return .whole }
    if next.isLetter { return nil }
    let words = rest.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" && $0 != "-" }
    guard let second = words.first else { return .whole }
    // «Разом до перемоги» is a name; «Разом по місту» is a sum.
    if word == "разом" { return prepositions.contains(String(second)) ? .beginning : nil }
    return next == "-" ? nil : .beginning
  }

  /// A unit, a sign that there is nothing to add, a remark of a few letters, or words for a sum once more.
  static func mayStandBesideSum(_ text: String) -> Bool {
    let words = text.inSmallLetters.split { !$0.isLetter }
    return words.allSatisfy { word in word.count <= 2 || units.contains { word.hasPrefix($0) } }
      || match(Array(text.utf8)[...]) != nil || text.contains("#")
  }

  private static let units = [
    "грн", "гривень", "тис", "млн", "млрд", "шт", "штук", "осіб", "особи", "один", "кіл", "кіломет", "метр",
    "куб",
    "квад", "тон", "літр", "люд", "год", "дн", "рок", "раз", "кг", "квт", "вс", "ус", "true", "false", "uah",
    "pcs",
    "tonn",
  ]
  private static let words = [
    "усього", "всього", "разом", "підсумок", "підсумки", "загалом", "итого", "всего", "total",
  ]
  private static let cyrillicLetters: ClosedRange<Unicode.Scalar> = "\u{400}"..."\u{481}"
  private static let initials = Set(
    (words + words.map { $0.uppercased() }).compactMap(\.unicodeScalars.first))
  private static let prepositions: Set<String> = ["по", "за", "у", "в", "на", "із", "з", "для", "грн", "тис"]
}
