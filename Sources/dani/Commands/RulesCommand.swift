import ArgumentParser
import CatalogModel
import CatalogValidator
import Wording

struct RulesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: said(uk: "Перелік правил.", en: "The rules."))
  static let group = VerbGroup.engineers
  static let examples = [
    VerbExample(
      "rules",
      uk: "Перелік правил українською.", en: "The rules in Ukrainian."),
    VerbExample(
      "rules --lang en",
      uk: "Те саме англійською.", en: "The same in English."),
  ]

  @Option(help: ArgumentHelp(uk: "Мова: uk або en.", en: "Language: uk or en.", .language))
  var lang: Language?

  func run() {
    let language = lang ?? Terminal.languageOfEnvironment ?? .uk
    let rules = allRules.map { (code: $0.code, info: $0.info) }.sorted { left, right in
      left.info.severity != right.info.severity
        ? left.info.severity > right.info.severity : left.code < right.code
    }
    let width = rules.map(\.code.count).max() ?? 0
    let lines = rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.code.count)
      return "\(rule.code)\(padding)  \(rule.info.severity.label[language]): \(rule.info.title[language])\n"
    }
    let total = LocalizedText(
      uk: "Правил: \(rules.count). Докладно: dani explain КОД.",
      en: "Rules: \(rules.count). Details: dani explain CODE.")
    Terminal.print(lines.joined() + "\n" + total[language] + "\n")
  }
}
