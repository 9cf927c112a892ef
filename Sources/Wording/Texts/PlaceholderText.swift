/// Texts that hold the place of one that nobody wrote: «без опису», «test», «ПІБ», «уточнюється».
///
/// Only a text that is nothing else is one: «Звіт» is, «Звіт про виконання бюджету» is not. Meant for titles,
/// descriptions, purposes and names of persons; «Назва» and «Опис» are good names of columns.
package enum PlaceholderText {
  package static func matches(_ text: String) -> Bool {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return false }
    if isSlot(trimmed) { return true }
    guard mayBeOne(trimmed) else { return false }
    let words = normalized(trimmed)
    // Only signs: «–», «…», «???».
    guard !words.isEmpty else { return true }
    return known.contains(words) || isOneLetterRepeated(words)
      || openings.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  /// False for nearly every text that says something: its first word begins no placeholder.
  private static func mayBeOne(_ text: String) -> Bool {
    let first = text.unicodeScalars.prefix { $0.value >= 0x80 || $0.properties.isAlphabetic }
    // Signs, digits and letters with marks are looked at closely.
    guard let letter = first.first, let second = first.dropFirst().first else { return true }
    return letter == second || firstWords.contains(String(first).inSmallLetters) || !isPlain(first)
  }

  private static func isPlain(_ word: Substring.UnicodeScalarView) -> Bool {
    word.allSatisfy { $0.isASCII || (0x404...0x491).contains($0.value) }
  }

  private static let firstWords = Set(
    (Array(known) + openings).compactMap { text in
      text.split(whereSeparator: { !$0.isLetter }).first.map(String.init)
    })

  /// `{{title}}`, `<назва>`, `[опис]`: the gap of a template.
  private static func isSlot(_ text: String) -> Bool {
    switch (text.utf8.first, text.utf8.last) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
      (UInt8(ascii: "["), UInt8(ascii: "]")):
      true
    default: false
    }
  }

  /// «xxx», «аааа»; not the Roman «III» and not a number.
  private static func isOneLetterRepeated(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, !"iі".contains(first) else { return false }
    return text.count > 2 && text.allSatisfy { $0 == first }
  }

  /// Lower case, letters and digits only, one blank between words, a number at the end left out («тест 2»).
  ///
  /// Of a long text only the beginning: no placeholder is as long.
  private static func normalized(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    var length = 0
    var isCut = false
    func finishWord() {
      if !word.isEmpty { words.append(word.inSmallLetters) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      guard
        scalar.isApostrophe || scalar == "/" || scalar.isLetter || scalar.isDigitOrNumber
          || scalar.isCombiningMark
      else {
        finishWord()
        isCut = length > longest
        if isCut { break }
        continue
      }
      word.unicodeScalars.append(scalar.isApostrophe ? "'" : scalar)
      length += 1
    }
    finishWord()
    if !isCut, words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let longest = known.map(\.count).max() ?? 0

  private static let openings = ["lorem ipsum", "todo", "tbd", "fixme"]

  private static let known = NoDataWords.whole.union([
    "без опису", "без назви", "без теми", "опис", "опис відсутній", "опис набору", "опис набору даних",
    "короткий опис", "назва", "назва набору", "назва набору даних", "заголовок", "найменування",
    "набір", "набір даних", "набір відкритих даних", "новий набір", "новий набір даних", "відкриті дані",
    "дані", "документ", "новий документ", "файл", "ресурс", "таблиця", "звіт", "інформація", "текст", "інше",
    "тест", "тестовий", "тестовий набір", "тестовий набір даних", "тестування", "тестовий опис", "проба",
    "приклад", "зразок", "шаблон", "чернетка",
    "піб", "п і б", "прізвище", "прізвище ім'я по батькові", "прізвище ім'я та по батькові", "ім'я",
    "відповідальна особа", "контактна особа", "мета", "мета збирання", "ключові слова", "ключове слово",
    "слово",
    "уточнити", "буде уточнено", "буде додано", "буде заповнено", "заповнити", "заповніть",
    "вкажіть", "немає опису", "те саме",
    "test", "testing", "test dataset", "test data", "dataset", "data", "title", "name", "description", "text",
    "no title", "no description", "untitled", "unnamed", "unknown", "example", "sample", "placeholder",
    "draft",
    "undefined", "empty", "asdf", "asdfgh", "qwerty", "йцукен", "фівапр", "abc", "абв", "xx", "хх",
  ])
}
