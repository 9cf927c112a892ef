import CatalogModel
import FileContent
import Wording

/// A YAML date without quotes, which other readers turn from text into a date of their own.
struct DateUnquoted: KeyedFileRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "дата без лапок", en: "a date without quotes"),
    reason: LocalizedText(
      uk: "Інші програми перетворюють таку дату на об’єкт і можуть відхилити паспорт.",
      en: "Other programs turn such a date into an object and may refuse the passport."),
    cure: LocalizedText(uk: "Візьміть дату в лапки.", en: "Put the date in quotes."),
    basis: .recommendation)

  func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values where file.isYAML && value.shape.kind == .date && !value.node.isQuoted {
      guard let text = value.node.string, DateText(text) != nil else { continue }
      findings.add(
        LocalizedText(uk: "\(value.key): дата без лапок", en: "\(value.key): a date without quotes"),
        in: file.path, at: .value(value), expected: "\"\(text)\"", found: text, fix: .safe)
    }
  }
}
