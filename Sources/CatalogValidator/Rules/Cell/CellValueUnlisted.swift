import CatalogModel
import FileContent
import TableValues
import Wording

/// Values of a column are not among those that the structure allows.
struct CellValueUnlisted: ConformanceRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "значення не з переліку у структурі", en: "values that the structure does not list"),
    reason: LocalizedText(
      uk: "Перелік значень (enum) оголошує сам розпорядник; за ним програми групують і рахують.",
      en: "The holder lists the values (enum); programs group and count by them."),
    cure: LocalizedText(
      uk: "Виправте значення або доповніть enum у структурі.", en: "Correct the values, or add them to enum."),
    basis: .passportElement(.structure))

  func check(
    _ problem: ValueProblem, in column: ColumnConformance, of subject: DocumentSubject,
    _ findings: inout Findings
  ) {
    guard problem.kind == .notListed else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): значень не з переліку \(column.share(problem).uk)",
        en: "\(column.label.en): values that are not listed \(column.share(problem).en)"),
      of: subject)
  }
}
