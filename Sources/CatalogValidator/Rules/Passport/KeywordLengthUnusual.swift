import CatalogModel
import FileContent
import Wording

/// A keyword that CKAN would refuse for its length.
struct KeywordLengthUnusual: Rule {
  static let usual = 2...100

  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "ключове слово закоротке або задовге", en: "a keyword is too short or too long"),
    reason: LocalizedText(
      uk: "CKAN приймає ключові слова від 2 до 100 знаків.", en: "CKAN takes keywords of 2 to 100 characters."
    ),
    cure: LocalizedText(
      uk: "Запишіть кожне ключове слово окремим пунктом списку, від 2 до 100 знаків.",
      en: "Write each keyword as an item of its own, 2 to 100 characters long."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for item in subject.passport.items(of: "keywords") {
      let length = item.text.unicodeScalars.count
      guard !Self.usual.contains(length) else { continue }
      findings.add(
        LocalizedText(
          uk: "ключове слово: довжина \(length), а потрібно від 2 до 100 знаків",
          en: "a keyword is \(length) long, 2 to 100 characters are needed"),
        in: subject.passport.file, at: item.range, pointer: item.pointer, found: item.text.excerpt)
    }
  }
}
