import CatalogModel
import FileContent
import TableValues
import Wording

/// Days that no calendar has stand in a column of days.
struct CellDayImpossible: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "дати, яких немає в календарі",
      en: "days that no calendar has"),
    reason: LocalizedText(
      uk: "31 лютого не буває: справжньої дати тепер не дізнатися, а програма зупиниться або візьме іншу.",
      en: "There is no 31 February: the true day is lost, and a program stops or takes another one."),
    cure: LocalizedText(
      uk: "Звірте дату з документом і запишіть як рік-місяць-день.",
      en: "Look the day up in the document, and write it as year-month-day."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard !subject.describes(column.name) else { return }
    guard let problem = column.impossibleDays else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): дат, яких немає в календарі, \(column.share(problem).uk)",
        en: "\(column.label.en): days that no calendar has, \(column.share(problem).en)"),
      of: subject)
  }
}
