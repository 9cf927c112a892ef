import CatalogModel
import FileContent
import TableValues
import Wording

/// Values of a column do not look as the structure says.
struct CellPatternMissed: ConformanceRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "значення не за шаблоном у структурі", en: "values that miss the pattern of the structure"),
    reason: LocalizedText(
      uk: "Шаблон (pattern) оголошує сам розпорядник: за ним програми впізнають коди й номери.",
      en: "The holder declares the pattern: programs recognise codes and numbers by it."),
    cure: LocalizedText(
      uk: "Виправте значення або шаблон у структурі. Шаблону має відповідати все значення.",
      en: "Correct the values, or the pattern in the structure. The whole value has to fit the pattern."),
    basis: .passportElement(.structure))

  func check(
    _ problem: ValueProblem, in column: ColumnConformance, of subject: DocumentSubject,
    _ findings: inout Findings
  ) {
    guard problem.kind == .patternMissed else { return }
    let pattern = (column.described.constraints.pattern ?? "").excerpt
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): значень не за шаблоном \(pattern) \(column.share(problem).uk)",
        en: "\(column.label.en): values that do not fit \(pattern) \(column.share(problem).en)"),
      of: subject)
  }
}
