import CatalogModel
import FileContent
import Wording

/// Quotes that open a value are never closed.
struct TableQuoteUnclosed: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "лапки не закрито", en: "quotes that are not closed"),
    reason: LocalizedText(
      uk: "Усе до кінця файлу стає одним значенням: рядки після цього місця зникають.",
      en: "Everything up to the end of the file becomes one value: the rows behind this place vanish."),
    cure: LocalizedText(
      uk: "Закрийте лапки; лапки всередині значення подвойте.",
      en: "Close the quotes; double the quotes inside a value."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.unclosedQuote, of: subject) { _ in
      LocalizedText(
        uk: "лапки відкрито й не закрито до кінця файлу",
        en: "quotes are opened and not closed up to the end of the file")
    }
    findings.add(.lateQuote, of: subject) { _ in
      LocalizedText(
        uk: "лапки відкрито й не закрито: значення захопило наступний рядок",
        en: "quotes are opened and not closed: the value took in the next row")
    }
  }
}
