import CatalogModel
import FileContent
import Wording

/// A table has a header and no data.
struct TableHeaderOnly: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у таблиці немає даних, є лише заголовок", en: "a table with a header and no data"),
    reason: LocalizedText(
      uk:
        "Порожня таблиця рахується документом, але нічого не повідомляє: невідомо, чи даних немає, чи їх забули додати.",
      en:
        "An empty table counts as a document and says nothing: nobody knows whether there are no data, or they were forgotten."
    ),
    cure: LocalizedText(
      uk: "Додайте дані; якщо за цей період їх справді немає, зазначте це в описі документа.",
      en: "Add the data; if there are none for the period, say so in the description of the document."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // In a damaged workbook the rows may be what is lost.
    guard !subject.isContentLost else { return }
    findings.add(.headerOnly, of: subject) { _ in
      LocalizedText(
        uk: "у таблиці лише заголовок, рядків з даними немає",
        en: "the table is only a header, without any data")
    }
  }
}
