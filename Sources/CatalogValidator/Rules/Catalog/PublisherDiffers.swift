import CatalogModel
import FileContent
import Wording

/// The passport names another publisher than `catalog.yaml`.
struct PublisherDiffers: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "розпорядник у паспорті й у catalog.yaml різний",
      en: "the publisher in a passport differs from catalog.yaml"),
    reason: LocalizedText(
      uk: "Один каталог належить одному розпорядникові; інакше набір зарахують іншій установі.",
      en: "A catalogue belongs to one publisher; otherwise the set is counted for another body."),
    cure: LocalizedText(
      uk: "Запишіть назву й код однаково або вилучіть їх із паспорта: вони діють із catalog.yaml.",
      en: "Write name and code alike, or leave them out of the passport: those of catalog.yaml hold."),
    basis: .passportElement(.publisher))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    let publisher = subject.settings.publisher
    // A code that is wrong in itself is another rule's finding; only good ones are compared.
    let pairs: [(String, Element<String>, Element<String>, (String) -> Bool)] = [
      ("/contributors", passport.publisherName, publisher.name, { _ in true }),
      ("/publisher_edrpou", passport.publisherEdrpou, publisher.edrpou, { EDRPOU($0) != nil }),
      ("/koatuu", passport.koatuu, publisher.koatuu, { KOATUU($0) != nil }),
      ("/katottg", passport.katottg, publisher.katottg, { KATOTTG($0) != nil }),
    ]
    for (pointer, own, common, isGood) in pairs {
      guard case .value(let text, let range) = own, let expected = common.value, text != expected,
        isGood(text), isGood(expected), text.foldedWords != expected.foldedWords
      else { continue }
      findings.add(
        LocalizedText(
          uk: "розпорядник інший, ніж у catalog.yaml", en: "the publisher is not that of catalog.yaml"),
        in: passport.file, at: range, pointer: pointer, expected: expected, found: text)
    }
  }
}
