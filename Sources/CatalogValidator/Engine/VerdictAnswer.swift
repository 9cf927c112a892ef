import Pages
import Wording

extension Verdict {
  /// The verdict as a page shows it: a shape, one word in large letters, and the reason.
  func answer(_ language: Language) -> (shape: StatusShape, word: String, sentence: String) {
    let (shape, word) = shapeAndWord
    let full = text[language]
    let reason = full.hasPrefix(word[language]) ? full.dropFirst(word[language].count) : full[...]
    let sentence = reason.drop { $0 == "." || $0 == " " || $0 == "," }
    return (shape, word[language], sentence.prefix(1).uppercased() + sentence.dropFirst())
  }

  private var shapeAndWord: (StatusShape, LocalizedText) {
    switch self {
    case .personalData, .errors: (.error, LocalizedText(uk: "Ні", en: "No"))
    case .warnings: (.warning, LocalizedText(uk: "Так, але", en: "Yes, with warnings"))
    case .clean: (.ok, LocalizedText(uk: "Так", en: "Yes"))
    case .unread, .notChecked, .rulesLeftOut:
      (.unknown, LocalizedText(uk: "Підтвердити не можемо", en: "Cannot confirm"))
    case .partly: (.error, LocalizedText(uk: "Не все", en: "Not all"))
    case .draft: (.unknown, LocalizedText(uk: "Ще ні", en: "Not yet"))
    case .onlyDrafts(_, let ready) where ready > 0: (.unknown, LocalizedText(uk: "Ще ні", en: "Not yet"))
    case .onlyDrafts:
      (.unknown, LocalizedText(uk: "Ще нічого оприлюднювати", en: "Nothing to publish yet"))
    case .nothingToCheck: (.unknown, LocalizedText(uk: "Немає що перевіряти", en: "Nothing to check"))
    }
  }
}
