import CatalogModel
import FileContent
import Wording

/// The header is followed by a second row of names, or by the numbers of the columns.
struct TableHeaderDouble: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "заголовок із двох рядків",
      en: "a header of two rows"),
    reason: LocalizedText(
      uk: "Назвою стовпця програми вважають один рядок, другий потрапляє в дані.",
      en: "Programs take one row for the names of columns, the second gets among the data."),
    cure: LocalizedText(
      uk: "Лишіть один рядок назв; номери стовпців («1, 2, 3…») вилучіть.",
      en: "Keep one row of names; remove the numbers of columns (“1, 2, 3…”)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.secondHeader, of: subject) { text in
      LocalizedText(
        uk: "заголовок із двох рядків, лишіть один (другий починається так: «\(text)»)",
        en: "the header has two rows, keep one (the second begins with “\(text)”)")
    }
  }
}
