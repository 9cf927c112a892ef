import CatalogModel
import FileContent
import Wording

/// A resource of a passport does not say its format.
struct DocumentFormatMissing: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "бракує формату документа", en: "a document without a format"),
    reason: LocalizedText(
      uk: "Формат – обов’язковий елемент паспорта: за ним читач обирає документ, який зможе відкрити.",
      en:
        "The format is an obligatory element of the passport: by it readers choose the document that they can open."
    ),
    cure: LocalizedText(
      uk: "Додайте до документа в паспорті ключ format, наприклад CSV.",
      en: "Add the key format to the document in the passport, such as CSV."),
    basis: .passportElement(.format))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let severity = PassportElement[.format].severityWhenMissing else { return }
    var judged: Set<String> = []
    for document in subject.dataset.documents where judged.insert(document.pointer).inserted {
      guard document.format.isMissing else { continue }
      let format = subject.content(of: document)?.format ?? PathExtension(path: document.path)?.format
      findings.add(
        LocalizedText(
          uk: "не зазначено формату документа: \(document.path)",
          en: "the format of the document is not given: \(document.path)"),
        in: subject.passport.file, at: document.place(of: document.format, "format"),
        expected: document.isLink ? nil : format?.key, severity: severity)
    }
  }
}
