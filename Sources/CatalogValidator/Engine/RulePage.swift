import CatalogModel
package import Wording

/// One page of `Documentation/rules`: a rule for whoever has met its code in a report and never read a manual.
package struct RulePage: Sendable {
  /// A file of a fixture that the rule was run over.
  package struct Excerpt: Sendable {
    /// Name of the file in its fixture.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  private let rule: RuleExplanation
  private let faulty: Excerpt?
  private let sound: Excerpt?

  /// - Parameters:
  ///   - example: what the rule says about its first fixture.
  ///   - faulty: data that the example speaks of, where they are text.
  ///   - sound: like data over which the rule is silent.
  package init(_ rule: any Rule, example: LocalizedText?, faulty: Excerpt?, sound: Excerpt?) {
    self.rule = RuleExplanation(rule, example: example)
    self.faulty = faulty
    self.sound = sound
  }

  package func markdown(_ language: Language) -> String {
    let info = rule.info
    let title = info.title[language].prefix(1).uppercased() + info.title[language].dropFirst()
    let code = rule.code
    var parts = [
      "# \(title)", "`\(code)` · \(info.severity.label[language]) · \(other(language))",
      heading("Чому це важливо", "Why it matters", language), info.reason[language],
      heading("Що зробити", "What to do", language), info.cure[language],
      heading("Підстава", "Basis", language), basis(language),
    ]
    if let example = rule.example {
      parts.append(heading("Приклад", "Example", language))
      if let faulty { parts.append(block(faulty)) }
      parts.append("```text\n\(example[language])```")
    }
    if let sound {
      parts += [heading("Так добре", "This is fine", language), block(sound)]
    }
    parts += [
      heading("Якщо правило не підходить", "When the rule does not fit", language), settings(language),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func basis(_ language: Language) -> String {
    let text = rule.info.basis.fullText[language]
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func other(_ language: Language) -> String {
    language == .uk ? "[English](\(rule.code).en.md)" : "[Українською](\(rule.code).md)"
  }

  private func heading(_ uk: String, _ en: String, _ language: Language) -> String {
    "## " + LocalizedText(uk: uk, en: en)[language]
  }

  private func block(_ excerpt: Excerpt) -> String {
    "`\(excerpt.name)`:\n\n```text\n\(excerpt.text)\(excerpt.text.hasSuffix("\n") ? "" : "\n")```"
  }

  private func settings(_ language: Language) -> String {
    if rule.info.traits.contains(.personalData), rule.info.severity == .error {
      return LocalizedText(
        uk: "Цього правила не можна вимкнути чи послабити: оприлюднені персональні дані назад не повернути.",
        en: "This rule can be neither switched off nor softened: what was published cannot be taken back.")[
          language]
    }
    return LocalizedText(
      uk: """
        Інший рівень – у `catalog.yaml`: `settings: {rules: {\(rule.code): note}}` (`error`, `warning`, `note` або `off`). \
        Одне зауваження – у `suppressions`, з причиною.
        """,
      en: """
        Another level in `catalog.yaml`: `settings: {rules: {\(rule.code): note}}` (`error`, `warning`, `note` or `off`). \
        A single finding in `suppressions`, with its reason.
        """)[language]
  }
}
