import CatalogModel
import FileContent
import Wording

/// One sheet or file holds several tables.
struct TablesSeveral: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "кілька таблиць в одному файлі чи аркуші",
      en: "several tables in one file or sheet"),
    reason: LocalizedText(
      uk: "Програми читають файл як одну таблицю: рядки другої потраплять під назви стовпців першої.",
      en:
        "Programs read the file as one table: rows of the second come below the names of columns of the first."
    ),
    cure: LocalizedText(
      uk: "Збережіть кожну таблицю окремим файлом.",
      en: "Save each table as a file of its own."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.secondTable, of: subject) { text in
      text.trimmingBlanks.isEmpty
        ? LocalizedText(uk: "тут, схоже, починається інша таблиця", en: "another table seems to begin here")
        : LocalizedText(
          uk: "тут, схоже, починається інша таблиця: «\(text)»",
          en: "another table seems to begin here: “\(text)”")
    }
  }
}
