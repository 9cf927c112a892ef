import ArgumentParser
import CatalogModel

/// A mistake in the arguments, as one sentence in both languages.
///
/// The argument parser speaks English only; its sentences are told apart by how they begin.
struct ArgumentSentence {
  let text: LocalizedText

  init(_ message: String) {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    let subject = quoted.count > 1 ? String(quoted[1]) : ""
    let second = quoted.count > 3 ? String(quoted[3]) : ""
    let ukrainian: String? =
      if message.hasPrefix("Unknown option") {
        "Невідомий параметр \(subject)."
      } else if message.hasPrefix("Missing value for") {
        "Після параметра \(subject) бракує значення."
      } else if message.hasPrefix("The value") {
        "Значення «\(subject)» не підходить для параметра \(second)."
      } else if message.hasPrefix("Missing expected argument") {
        "Бракує обов’язкового значення: \(subject)."
      } else if message.contains("nexpected argument") {
        "Зайве значення: «\(subject)»."
      } else {
        nil
      }
    let english = String(message.prefix { $0 != "\n" })
    let ended = english.hasSuffix(".") ? english : english + "."
    text = LocalizedText(
      uk: (ukrainian ?? "Не вдалося зрозуміти параметри: \(ended)") + " Перелік: dani \(Self.verb)--help.",
      en: "\(ended) See dani \(Self.verb)--help.")
  }

  /// The verb that was called, with a blank behind it.
  private static var verb: String {
    guard let verb = CommandLine.arguments.dropFirst().first, !verb.hasPrefix("-") else { return "" }
    let known = Dani.configuration.subcommands.compactMap { $0.configuration.commandName }
    return known.contains(verb) ? verb + " " : ""
  }
}
