import ArgumentParser
import Wording

/// A verb of the program as the help shows it.
protocol Verb: ParsableCommand {
  /// When people need it.
  static var group: VerbGroup { get }
  /// Two commands at least that work on a catalogue that `dani init` made, or on the sample.
  static var examples: [VerbExample] { get }
}

/// When people need a verb, in the order of the help.
enum VerbGroup: CaseIterable {
  case daily, monthly, cards, beginning, files, engineers

  var label: LocalizedText {
    switch self {
    case .daily: LocalizedText(uk: "Щодня", en: "Every day")
    case .monthly: LocalizedText(uk: "Щомісяця", en: "Every month")
    case .cards: LocalizedText(uk: "Картки й довідки", en: "Cards and summaries")
    case .beginning: LocalizedText(uk: "На початку роботи", en: "To begin with")
    case .files: LocalizedText(uk: "Окремі файли", en: "Single files")
    case .engineers: LocalizedText(uk: "Для ІТ", en: "For engineers")
    }
  }
}

/// A command as people type it, and what it is for.
struct VerbExample {
  let purpose: LocalizedText
  /// What stands after `dani`.
  let command: String

  init(_ command: String, uk: String, en: String) {
    self.command = command
    purpose = LocalizedText(uk: uk, en: en)
  }
}
