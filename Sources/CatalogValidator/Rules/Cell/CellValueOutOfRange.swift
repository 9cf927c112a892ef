import CatalogModel
import FileContent
import TableValues
import Wording

/// Values of a column are smaller, larger, shorter or longer than the structure allows.
struct CellValueOutOfRange: ConformanceRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "значення поза межами у структурі", en: "values beyond the bounds of the structure"),
    reason: LocalizedText(
      uk:
        "Межі (minimum, maximum, minLength, maxLength) оголошує сам розпорядник: або значення, або межа хибні.",
      en:
        "The holder sets the bounds (minimum, maximum, minLength, maxLength): either the value or the bound is wrong."
    ),
    cure: LocalizedText(
      uk: "Виправте значення або межу у структурі.", en: "Correct the values, or the bound in the structure."),
    basis: .passportElement(.structure))

  func check(
    _ problem: ValueProblem, in column: ColumnConformance, of subject: DocumentSubject,
    _ findings: inout Findings
  ) {
    guard let bound = problem.kind.bound(column.described.constraints) else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): значень, \(bound.uk), \(column.share(problem).uk)",
        en: "\(column.label.en): values \(bound.en), \(column.share(problem).en)"),
      of: subject)
  }
}

extension ValueProblem.Kind {
  /// The bound that is broken, in words; nil for a problem of another kind.
  fileprivate func bound(_ constraints: Structure.Constraints) -> LocalizedText? {
    func text(_ uk: String, _ en: String, _ bound: String?) -> LocalizedText {
      LocalizedText(uk: "\(uk) \(bound ?? "")", en: "\(en) \(bound ?? "")")
    }
    switch self {
    case .belowMinimum:
      return constraints.minimum?.isExclusive == true
        ? text("що не більші за", "not above", constraints.minimum?.text)
        : text("що менші за", "below", constraints.minimum?.text)
    case .aboveMaximum:
      return constraints.maximum?.isExclusive == true
        ? text("що не менші за", "not below", constraints.maximum?.text)
        : text("що більші за", "above", constraints.maximum?.text)
    case .tooShort: return text("коротших за довжину", "shorter than", constraints.shortest.map(String.init))
    case .tooLong: return text("довших за довжину", "longer than", constraints.longest.map(String.init))
    default: return nil
    }
  }
}
