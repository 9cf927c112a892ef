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
    help: ArgumentHelp(
      uk: "З якого рівня зауважень код виходу 1.", en: "Severity from which the exit code is 1.", .level))
  var failOn = FailureThreshold.error

  @Option(help: ArgumentHelp(uk: "Лише ці правила.", en: "Only these rules.", .codes))
  var select: String?

  @Option(help: ArgumentHelp(uk: "Без цих правил.", en: "Without these rules.", .codes))
  var ignore: String?

  @Option(
    name: .customLong("allow-unchecked"),
    help: ArgumentHelp(
      uk: "Документ або набір, який не перевірено й це прийнято; можна повторити.",
      en: "A document or set that may stay unchecked; repeatable.", .name))
  var allowUnchecked: [String] = []

  @Option(
    help: ArgumentHelp(
      uk: "Рівень правила чи кількох за першими словами: error, warning, note, off.",
      en: "Level of a rule, or of several by their first words: error, warning, note, off.", .levels))
  var level: String?

  var levels: [String] { Self.codes(level) }
  var selected: [String] { Self.codes(select) }
  var ignored: [String] { Self.codes(ignore) }

  private static func codes(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map(String.init)
  }
}
