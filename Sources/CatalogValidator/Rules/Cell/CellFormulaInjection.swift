import CatalogModel
import FileContent
import Wording

/// A cell of a text file begins as a formula: a spreadsheet would run it.
struct CellFormulaInjection: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "клітинка починається як формула",
      en: "a cell that begins as a formula"),
    reason: LocalizedText(
      uk:
        "Excel виконає такий текст як формулу: так крадуть дані або запускають програми на комп’ютері читача.",
      en:
        "Excel runs such a text as a formula: so data are stolen and programs started on the reader’s computer."
    ),
    cure: LocalizedText(
      uk: "Перевірте, звідки ці значення; збережіть саме значення, а не формулу.",
      en: "Look where these values come from; store the value itself and not the formula."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.formulaInjection, of: subject) { _ in
      LocalizedText(
        uk: "текст клітинки Excel виконає як формулу",
        en: "Excel would run the text of the cell as a formula")
    }
  }
}
