import ArgumentParser
import CatalogModel
import CatalogValidator
import CatalogWork
import Wording

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Пояснити правило. / Explain a rule.")

  @Argument(help: ArgumentHelp("Код правила. / Code of a rule.", valueName: "code"))
  var code: String

  @Option(help: "Мова: uk або en. / Language: uk or en.")
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
