import Wording

/// Findings that one repair takes away, or that a reader takes in at one glance.
package struct Cause: Sendable {
  /// The gravest and topmost of them.
  package let first: Diagnostic
  /// In the order of the report, the first among them.
  package fileprivate(set) var findings: [Diagnostic]
}

/// The findings of a report put together by what causes them: the one place where that is decided, for every form in
/// which findings are given out.
package struct Causes: Sendable {
  /// One thing to do, for all findings of a rule.
  package struct Action: Sendable {
    package let first: Diagnostic
    /// Places, also those that are not listed.
    package let total: Int
    /// Data sets in which the findings are.
    package let datasets: Int
  }

  private let findings: [Diagnostic]

  /// - Parameter findings: in the order of the report.
  package init(of findings: [Diagnostic]) { self.findings = findings }

  /// Findings of one rule in one file that say the same of different places.
  package var all: [Cause] { grouped { [$0.code, $0.file, $0.message.uk] } }

  /// Findings of one rule in one file, whatever they say.
  package var byRuleAndFile: [Cause] { grouped { [$0.code, $0.file] } }

  /// Findings of one rule, wherever they are.
  package var byRule: [Cause] { grouped { [$0.code] } }

  /// The findings in their order, of each rule in each file at most so many.
  package func listed(perRuleAndFile limit: Int) -> [Diagnostic] {
    var counts: [[String]: Int] = [:]
    return findings.filter { finding in
      counts[[finding.code, finding.file], default: 0] += 1
      return counts[[finding.code, finding.file], default: 0] <= limit
    }
  }

  /// What to do first: errors and warnings by rule, data of people before all else, then the gravest and the most
  /// frequent.
  ///
  /// - Parameter totals: findings by code, also those that are not listed.
  package func actions(totals: [String: Int]) -> [Action] {
    let grave = Causes(of: findings.filter { $0.severity > .note })
    let actions = grave.byRule(totals)
    return actions.sorted { left, right in
      let isPersonal = left.first.traits.contains(.personalData)
      if isPersonal != right.first.traits.contains(.personalData) { return isPersonal }
      if left.first.severity != right.first.severity { return left.first.severity > right.first.severity }
      return left.total != right.total ? left.total > right.total : left.first.code < right.first.code
    }
  }

  /// Rules that speak of more data sets than so many, the gravest first. Data of people are never put together.
  ///
  /// - Parameter totals: findings by code, also those that are not listed.
  package func common(toMoreSetsThan count: Int, totals: [String: Int]) -> [Action] {
    byRule(totals).filter { $0.datasets > count && !$0.first.traits.contains(.personalData) }
  }

  private func byRule(_ totals: [String: Int]) -> [Action] {
    grouped { [$0.code] }.map { cause in
      Action(
        first: cause.first, total: totals[cause.first.code] ?? 1,
        datasets: Set(cause.findings.compactMap(\.dataset)).count)
    }
  }

  /// In the order of the first finding of each group.
  private func grouped(by key: (Diagnostic) -> [String]) -> [Cause] {
    findings.grouped(by: key).map { Cause(first: $0.elements[0], findings: $0.elements) }
  }
}
