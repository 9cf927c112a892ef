import CatalogModel
import FileContent
import Wording

/// A file is larger than is read.
struct DocumentTooLarge: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "файл завеликий, щоб перевірити його вміст",
      en: "a file too large for its content to be checked"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Поділіть дані на кілька документів, наприклад за роками, або збережіть таблицю як CSV. Якщо файл справді такий, збільште межу json_bytes чи container_bytes у settings.limits.",
      en:
        "Divide the data into several documents, for example by years, or save the table as CSV. If the file is right as it is, raise json_bytes or container_bytes in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.fileTooLarge, of: subject) { exceeded in
      LocalizedText(
        uk: "вміст не перевірено: файл більший за межу (байтів: \(exceeded.limit))",
        en: "the content is not checked: the file is larger than the limit (bytes: \(exceeded.limit))")
    }
  }
}
