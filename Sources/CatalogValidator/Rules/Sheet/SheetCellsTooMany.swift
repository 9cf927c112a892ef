import CatalogModel
import FileContent
import Wording

/// A workbook holds more cells than are read.
struct SheetCellsTooMany: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у книзі забагато клітинок",
      en: "too many cells in a workbook"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Збережіть таблицю як CSV або поділіть її на кілька файлів. Якщо файл справді такий, збільште межу cells у settings.limits.",
      en:
        "Save the table as CSV, or divide it into several files. If the file is right as it is, raise cells in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.tooManyCells, of: subject) { exceeded in
      LocalizedText(
        uk: "клітинок більше за межу (\(exceeded.limit)): решту не перевірено",
        en: "there are more than \(exceeded.limit) cells: the rest is not checked")
    }
  }
}
