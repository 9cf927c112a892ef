import CatalogModel
import FileContent
import TableValues
import Wording

/// Codes in ЄДРПОУ have a wrong check digit.
struct CodeCheckDigitWrong: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у кодах ЄДРПОУ хибна контрольна цифра",
      en: "codes in ЄДРПОУ with a wrong check digit"),
    reason: LocalizedText(
      uk:
        "Остання цифра коду залежить від семи інших; якщо вона не сходиться, у коді помилка, і організації за ним не знайти.",
      en:
        "The last digit of a code depends on the seven others; where it does not agree the code has a mistake, and no body is found by it."
    ),
    cure: LocalizedText(
      uk: "Звірте код із Єдиним державним реєстром.",
      en: "Look the code up in the state register."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let (problem, codes) = column.wrongCodes else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): хибна контрольна цифра ЄДРПОУ, кодів \(problem.count) із \(codes)",
        en: "\(column.label.en): a wrong check digit of ЄДРПОУ, codes \(problem.count) of \(codes)"),
      of: subject)
  }
}
