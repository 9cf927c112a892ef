import CatalogModel
import FileContent
import Wording

/// A workbook holds more sheets than are read.
struct SheetsTooMany: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у книзі забагато аркушів",
      en: "too many sheets in a workbook"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Зведіть однакові таблиці в одну або поділіть книгу на кілька файлів. Якщо файл справді такий, збільште межу sheets у settings.limits.",
      en:
        "Join tables of one kind, or divide the workbook into several files. If the file is right as it is, raise sheets in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.tooManySheets, of: subject) { exceeded in
      LocalizedText(
        uk: "аркушів у книзі більше за межу (\(exceeded.limit)): решту не перевірено",
        en: "there are more than \(exceeded.limit) sheets in the workbook: the rest is not checked")
    }
  }
}
