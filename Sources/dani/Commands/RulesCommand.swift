import ArgumentParser
import CatalogModel
import CatalogValidator
import Wording

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Перелік правил. / The rules.")

  @Option(help: "Мова: uk або en. / Language: uk or en.")
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
