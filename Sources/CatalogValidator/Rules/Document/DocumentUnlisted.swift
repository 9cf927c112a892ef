import CatalogModel
import FileContent
import Wording

/// A file is among the documents, but no passport lists it.
struct DocumentUnlisted: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "файл є в папці, але його немає в паспорті", en: "a file that no passport lists"),
    reason: LocalizedText(
      uk: "Такий файл не оприлюднюється й не рахується, хоча, можливо, мав би.",
      en: "Such a file is neither published nor counted, although perhaps it should be."),
    cure: LocalizedText(
      uk: "Додайте його: dani add НАБІР ФАЙЛ, або приберіть із папки.",
      en: "Add it: dani add SET FILE, or take it out of the folder."),
    basis: .passportElement(.link))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    for file in subject.catalog.strayFiles {
      findings.add(
        LocalizedText(
          uk: "файл не належить до жодного набору даних: \(file.name)",
          en: "the file belongs to no data set: \(file.name)"),
        in: file.path)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    // A file that a misspelt path means is reported together with that path.
    let meant = Set(subject.dataset.documents.compactMap { subject.dataset.misspelling(of: $0)?.path })
    for file in subject.dataset.unlisted where !meant.contains(file.path) {
      findings.add(
        LocalizedText(
          uk: "файл є в папці, але його немає в паспорті: \(file.name)",
          en: "the file is in the folder but not in the passport: \(file.name)"),
        in: file.path)
    }
  }
}
