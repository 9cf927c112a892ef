import ArgumentParser
import CatalogModel
import CatalogValidator
import CatalogWork
import Wording

struct ExplainCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: said(uk: "Пояснити правило.", en: "Explain a rule."))
  static let group = VerbGroup.engineers
  static let examples = allRules.map(\.code).sorted().prefix(2).map {
    VerbExample(
      "explain \($0)", uk: "Що знаходить це правило і що зробити.", en: "What this rule finds and what to do."
    )
  }

  @Argument(help: ArgumentHelp(uk: "Код правила.", en: "Code of a rule.", .code))
  var code: String

  @Option(help: ArgumentHelp(uk: "Мова: uk або en.", en: "Language: uk or en.", .language))
  var lang: Language?

  func run() throws {
    let language = lang ?? Terminal.languageOfEnvironment ?? .uk
    guard let rule = allRules.first(where: { $0.code == code }) else {
      throw Stop(
        uk: "Немає правила «\(code)». Перелік: dani rules.", en: "No rule “\(code)”. List: dani rules.",
        language: language)
    }
    Terminal.print(RuleExplanation(rule).text[language])
  }
}
