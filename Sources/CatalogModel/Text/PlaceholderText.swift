/// Texts that hold the place of one that nobody wrote: «без опису», «test», «ПІБ», «уточнюється».
///
/// Only a text that is nothing else is one: «Звіт» is, «Звіт про виконання бюджету» is not. Meant for titles,
/// descriptions, purposes and names of persons; «Назва» and «Опис» are good names of columns.
package enum PlaceholderText {
  package static func matches(_ text: String) -> Bool {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return false }
    if isSlot(trimmed) { return true }
    let words = normalized(trimmed)
    // Only signs: «–», «…», «???».
    guard !words.isEmpty else { return true }
    return known.contains(words) || isOneLetterRepeated(words)
      || openings.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  /// `{{title}}`, `<назва>`, `[опис]`: the gap of a template.
  private static func isSlot(_ text: String) -> Bool {
    [("{", "}"), ("<", ">"), ("[", "]")].contains { text.hasPrefix($0) && text.hasSuffix($1) }
  }

  /// «xxx», «аааа»; not the Roman «III» and not a number.
  private static func isOneLetterRepeated(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, !"iі".contains(first) else { return false }
    return text.count > 2 && text.allSatisfy { $0 == first }
  }

  /// Lower case, letters and digits only, one blank between words, a number behind left out («тест 2»).
  private static func normalized(_ text: String) -> String {
    var words = text.lowercased()
      .split { !$0.isLetter && !$0.isNumber && !"'’ʼ/".contains($0) }
      .map { String($0.map { "’ʼ".contains($0) ? "'" : $0 }) }
    if words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let openings = ["lorem ipsum", "todo", "tbd", "fixme"]

  private static let known: Set<String> = [
    "без опису", "без назви", "без теми", "опис", "опис відсутній", "опис набору", "опис набору даних",
    "короткий опис", "назва", "назва набору", "назва набору даних", "заголовок", "найменування",
    "набір", "набір даних", "набір відкритих даних", "новий набір", "новий набір даних", "відкриті дані",
    "дані", "документ", "новий документ", "файл", "ресурс", "таблиця", "звіт", "інформація", "текст", "інше",
    "тест", "тестовий", "тестовий набір", "тестовий набір даних", "тестування", "тестовий опис", "проба",
    "приклад", "зразок", "шаблон", "чернетка",
    "піб", "п і б", "прізвище", "прізвище ім'я по батькові", "прізвище ім'я та по батькові", "ім'я",
    "відповідальна особа", "контактна особа", "мета", "мета збирання", "ключові слова", "ключове слово",
    "слово",
    "уточнюється", "уточнити", "буде уточнено", "буде додано", "буде заповнено", "заповнити", "заповніть",
    "вкажіть", "немає", "нема", "немає даних", "немає опису", "відсутній", "відсутня", "відсутнє", "відсутні",
    "не вказано", "не зазначено", "не визначено", "не заповнено", "не застосовується", "н/д", "н/в", "б/н",
    "те саме",
    "test", "testing", "test dataset", "test data", "dataset", "data", "title", "name", "description", "text",
    "no title", "no description", "untitled", "unnamed", "unknown", "example", "sample", "placeholder",
    "draft",
    "none", "null", "nil", "n/a", "na", "undefined", "empty", "nan", "asdf", "asdfgh", "qwerty", "йцукен",
    "фівапр",
    "abc", "абв", "xx", "хх",
  ]
}
