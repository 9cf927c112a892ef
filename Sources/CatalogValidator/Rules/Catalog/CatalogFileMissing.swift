import CatalogModel
import FileContent
import Wording

/// A catalogue without `catalog.yaml`: the publisher and the sections of the annex are not known.
struct CatalogFileMissing: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "у каталозі немає файлу catalog.yaml", en: "the catalogue has no catalog.yaml"),
    reason: LocalizedText(
      uk: "У цьому файлі зазначають розпорядника й розділи переліку; без нього діють типові налаштування.",
      en: "It names the publisher and the sections of the annex; without it defaults hold."),
    cure: LocalizedText(
      uk: "Додайте catalog.yaml із розділом publisher: назва, код ЄДРПОУ, КАТОТТГ.",
      en: "Add catalog.yaml with a section publisher: name, EDRPOU code, KATOTTG code."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard subject.catalog.kind == .catalog, case .absent = subject.settings.source else { return }
    findings.add(info.title, in: "")
  }
}
