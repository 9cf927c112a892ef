import CatalogModel
import FileContent

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
    let pairs = [
      ("/contributors", passport.publisherName, publisher.name),
      ("/publisher_edrpou", passport.publisherEdrpou, publisher.edrpou),
      ("/koatuu", passport.koatuu, publisher.koatuu),
      ("/katottg", passport.katottg, publisher.katottg),
    ]
    for (pointer, own, common) in pairs {
      guard case .value(let text, let range) = own, let expected = common.value,
        text.foldedWords != expected.foldedWords
      else { continue }
      findings.add(
        LocalizedText(
          uk: "розпорядник інший, ніж у catalog.yaml", en: "the publisher is not that of catalog.yaml"),
        in: passport.file, at: range, pointer: pointer, expected: expected, found: text)
    }
  }
}
