import CatalogModel
import FileContent
import Wording

/// A figure of the report that cannot be counted, or not in full.
struct FactBroken: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "показник звіту (facts) не можна порахувати", en: "a figure of the report (facts) cannot be counted"
    ),
    reason: LocalizedText(
      uk: "У звіті за період на місці такого показника буде неповне число або не буде числа.",
      en: "The report of a period will have a part of the number in its place, or none."),
    cure: LocalizedText(
      uk: "Виправте запис у catalog.yaml: набір, документи й назви стовпців мають бути такі, як у каталозі.",
      en: "Correct the entry of catalog.yaml: set, documents and columns must be those of the catalogue."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    let problems = FactDefinition.problems(
      in: subject.catalog, on: subject.today, contents: subject.factContents)
    for problem in problems {
      findings.add(
        problem.message, in: file.path, at: problem.range, pointer: problem.pointer,
        expected: problem.expected)
    }
  }
}
