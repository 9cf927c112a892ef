import CatalogModel
import FileContent
import Wording

/// Rows with a title come before the header of a table.
struct TableTitleAbove: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "над заголовком таблиці є назва", en: "a title above the header of a table"),
    reason: LocalizedText(
      uk: "Програми беруть перший рядок за назви стовпців, і вся таблиця читається неправильно.",
      en: "Programs take the first row for the names of columns, and the whole table is read wrongly."),
    cure: LocalizedText(
      uk: "Вилучіть рядки над заголовком, а назву таблиці запишіть у паспорт (ключ title документа).",
      en:
        "Remove the rows above the header, and write the title of the table into the passport (key title of the document)."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.titleRow, of: subject) { _ in
      LocalizedText(
        uk: "над заголовком таблиці є назва, вилучіть цей рядок",
        en: "a title stands above the header of the table, remove this row")
    }
  }
}
