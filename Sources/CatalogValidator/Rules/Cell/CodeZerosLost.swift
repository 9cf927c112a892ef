import CatalogModel
import FileContent
import TableValues
import Wording

/// Codes in ЄДРПОУ have lost the zeros in front.
struct CodeZerosLost: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "коди ЄДРПОУ без нулів на початку", en: "codes in ЄДРПОУ without the zeros in front"),
    reason: LocalizedText(
      uk:
        "Код має вісім цифр. Електронна таблиця прийняла його за число і відкинула нулі: за таким кодом організації не "
        + "знайти.",
      en:
        "The code has eight digits. A spreadsheet took it for a number and dropped the zeros: no body is found by such "
        + "a code."),
    cure: LocalizedText(
      uk:
        "Зробіть стовпець текстовим і допишіть нулі до восьми цифр; контрольна цифра підтверджує, що код саме такий.",
      en:
        "Make it a column of text and add zeros up to eight digits; the check digit confirms that this is the code."
    ),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.codesWithoutZeros else { return }
    findings.add(
      problem,
      LocalizedText(
        uk:
          "\(column.label.uk): коди ЄДРПОУ без нулів на початку, значень \(problem.count) із \(column.filled)",
        en: "\(column.label.en): codes in ЄДРПОУ without the zeros in front, values \(problem.count) of "
          + "\(column.filled)"),
      of: subject)
  }
}
