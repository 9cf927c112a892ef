import ArgumentParser
import CatalogModel
import CatalogValidator
import CatalogWork
import Wording

/// From which severity findings make the exit code 1.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  var severity: Severity? { Severity(rawValue: rawValue) }
}

/// Which rules run, and which findings count.
struct RuleSelection: ParsableArguments {
  @Option(
    name: .customLong("fail-on"),
    help: "З якого рівня зауважень код виходу 1. / Severity from which the exit code is 1.")
  var failOn = FailureThreshold.error

  @Option(help: ArgumentHelp("Лише ці правила. / Only these rules.", valueName: "code,…"))
  var select: String?

  @Option(help: ArgumentHelp("Без цих правил. / Without these rules.", valueName: "code,…"))
  var ignore: String?

  func selected(_ language: Language) throws -> [String] {
    try codes(select, option: "--select", language)
  }

  func ignored(_ language: Language) throws -> [String] {
    try codes(ignore, option: "--ignore", language)
  }

  private func codes(_ text: String?, option: String, _ language: Language) throws -> [String] {
    let codes = (text ?? "").split(separator: ",").map(String.init)
    for code in codes where !allRules.contains(where: { $0.code == code || $0.code.hasPrefix(code + "-") }) {
      throw Stop(
        uk: "Невідоме правило «\(code)» у параметрі \(option). Перелік: dani rules.",
        en: "Unknown rule “\(code)” in \(option). List: dani rules.", language: language)
    }
    return codes
  }
}
