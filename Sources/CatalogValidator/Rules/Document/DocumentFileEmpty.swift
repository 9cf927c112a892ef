import CatalogModel
import FileContent
import Wording

/// A document holds nothing.
struct DocumentFileEmpty: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "файл порожній", en: "an empty file"),
    reason: LocalizedText(
      uk: "Читач завантажить документ, у якому немає даних, хоча набір рахується оприлюдненим.",
      en: "Readers download a document without data, although the set counts as published."),
    cure: LocalizedText(
      uk: "Завантажте файл ще раз із першоджерела або вилучіть документ із паспорта.",
      en: "Take the file from its source again, or remove the document from the passport."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.empty, of: subject) { _ in
      subject.content?.bytes == 0
        ? LocalizedText(uk: "файл порожній: 0 байтів", en: "the file is empty: 0 bytes")
        : LocalizedText(uk: "у файлі немає даних", en: "the file holds no data")
    }
  }
}
