import CatalogModel
import FileContent
import Wording

/// The language is no code of two letters of ISO 639-1; «ua» is the code of the country.
struct LanguageCodeUnknown: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "невідомий код мови", en: "an unknown language code"),
    reason: LocalizedText(
      uk: "За кодом мови набір знаходять портали інших країн; «ua» – код держави, мова – «uk».",
      en: "Portals find a data set by the code of its language; “ua” is the country, the language is “uk”."),
    cure: LocalizedText(
      uk: "Запишіть код мови за ISO 639-1: uk, en.", en: "Write the code of ISO 639-1: uk, en."),
    basis: .passportElement(.language))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for item in subject.passport.items(of: "language") where !LanguageCode.all.contains(item.text) {
      let meant = LanguageCode.meant(by: item.text)
      findings.add(
        meant == nil
          ? LocalizedText(uk: "мова: невідомий код", en: "language: an unknown code")
          : LocalizedText(
            uk: "мову записано не кодом ISO 639-1", en: "the language is not a code of ISO 639-1"),
        in: subject.passport.file, at: item.range, pointer: item.pointer, expected: meant, found: item.text,
        severity: meant == nil ? nil : .note, basis: meant == nil ? nil : .recommendation,
        fix: meant == nil ? nil : .safe)
    }
  }
}
