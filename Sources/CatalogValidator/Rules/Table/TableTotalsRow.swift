import CatalogModel
import FileContent
import Wording

/// A row of totals is among the records of a table.
struct TableTotalsRow: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "підсумковий рядок у таблиці",
      en: "a row of totals in a table"),
    reason: LocalizedText(
      uk: "Програма порахує такий рядок разом з іншими, і кожна сума вийде вдвічі більшою.",
      en: "A program counts such a row with the others, and every sum comes out twice as large."),
    cure: LocalizedText(
      uk: "Вилучіть підсумкові рядки: суму кожен порахує сам.",
      en: "Remove the rows of totals: everybody can add up."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.totalsRow, of: subject) { text in
      LocalizedText(
        uk: "підсумковий рядок «\(text)», вилучіть його",
        en: "a row of totals, “\(text)”, remove it")
    }
  }
}
