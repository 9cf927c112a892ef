package import CatalogModel
package import Wording

/// What a rule says about its own fixture: the example of `dani explain` and of the rule catalogue.
package enum RuleExample {
  package static func text(of report: CheckReport, _ language: Language) -> String {
    TextRendering().findingLines(report.diagnostics, language).joined(separator: "\n") + "\n"
  }
}

/// `Documentation/Rules.md`, generated from the rules and their fixtures.
package enum RuleCatalog {
  /// - Parameter examples: what the rules say about their fixtures, by code.
  package static func markdown(examples: [String: LocalizedText]) -> String {
    let rules = allRules.map { RuleExplanation($0, example: examples[$0.code]) }
    let counts = Severity.allCases.reversed().map { severity in
      "\(severity.label.uk) (\(severity.label.en)): \(rules.count { $0.info.severity == severity })"
    }
    let head = """
      # Правила / Rules

      Написано збиранням з правил і їхніх прикладів; не редагуйте. Generated from the rules and their fixtures; do not edit.

      Усього / total: \(rules.count). \(counts.joined(separator: ", ")).


      """
    let toc = rules.map { "- [\($0.code)](#\($0.code)) – \($0.info.title.uk)\n" }.joined()
    return head + toc + "\n" + rules.map(section).joined(separator: "\n")
  }

  private static func section(_ rule: RuleExplanation) -> String {
    let example = rule.example.map { "\n```text\n\($0.uk)```\n" } ?? ""
    return """
      ## \(rule.code)

      **\(rule.info.severity.label.uk)** · \(rule.info.title.uk)

      \(rule.info.reason.uk) **Що зробити:** \(rule.info.cure.uk) **Підстава:** \(rule.info.basis.text.uk).

      *\(rule.info.severity.label.en)* · \(rule.info.title.en). \(rule.info.reason.en) \
      **What to do:** \(rule.info.cure.en) **Basis:** \(rule.info.basis.text.en).
      \(example)
      """
  }
}
