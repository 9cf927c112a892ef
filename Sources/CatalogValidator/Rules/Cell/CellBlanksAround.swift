import CatalogModel
import FileContent
import TableValues
import Wording

/// Values begin or end with a blank.
struct CellBlanksAround: ColumnRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "пропуски на початку або в кінці значень",
      en: "blanks before or after values"),
    reason: LocalizedText(
      uk: "«Київ» і «Київ » із пропуском для програми – різні значення.",
      en: "“Kyiv” and “Kyiv ” with a blank are different values for a program."),
    cure: LocalizedText(
      uk: "Приберіть зайві пропуски (в Excel – функція TRIM).",
      en: "Take the blanks away (in Excel the function TRIM)."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.blanksAround else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): пропуски на початку або в кінці, значень \(column.share(problem).uk)",
        en: "\(column.label.en): blanks before or after, values \(column.share(problem).en)"),
      of: subject)
  }
}
