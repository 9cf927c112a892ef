import CatalogModel
import FileContent
import TableValues
import Wording

/// Numbers have digits that counting in twos leaves behind.
struct CellDigitsLeftOver: ColumnRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "зайві цифри від обчислень у числах",
      en: "digits left over from calculation"),
    reason: LocalizedText(
      uk:
        "702676.0299999999 – це 702676.03: програма порахувала двійковими дробами й записала без округлення.",
      en:
        "702676.0299999999 is 702676.03: a program counted in binary fractions and wrote the result without rounding."
    ),
    cure: LocalizedText(
      uk: "Округліть числа перед вивантаженням.",
      en: "Round the numbers before export."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.roundings else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): зайві цифри від обчислень, значень \(column.share(problem).uk)",
        en: "\(column.label.en): digits left over from calculation, values \(column.share(problem).en)"),
      of: subject)
  }
}
