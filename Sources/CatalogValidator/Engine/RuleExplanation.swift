import CatalogModel
package import Wording

/// One rule in words: what, why, cure, basis and a real example.
package struct RuleExplanation: Sendable {
  package let code: String
  package let info: RuleInfo
  /// What the rule says about its first fixture; nil for a rule that has none yet.
  package let example: LocalizedText?

  /// With the example recorded when the program was built.
  package init(_ rule: any Rule) {
    self.init(rule, example: RuleExamples.all[rule.code].map { LocalizedText(uk: $0.uk, en: $0.en) })
  }

  init(_ rule: any Rule, example: LocalizedText?) {
    code = rule.code
    info = rule.info
    self.example = example
  }

  package var text: LocalizedText {
    LocalizedText(
      uk: """
        \(code) – \(info.severity.label.uk)
        \(info.title.uk)

        Чому: \(info.reason.uk)
        Що зробити: \(info.cure.uk)
        Підстава: \(info.basis.fullText.uk)

        \(example.map { "Приклад:\n" + $0.uk } ?? "")
        """,
      en: """
        \(code) – \(info.severity.label.en)
        \(info.title.en)

        Why: \(info.reason.en)
        What to do: \(info.cure.en)
        Basis: \(info.basis.fullText.en)

        \(example.map { "Example:\n" + $0.en } ?? "")
        """)
  }
}
