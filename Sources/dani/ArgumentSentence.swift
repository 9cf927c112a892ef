import ArgumentParser
import CatalogModel
import FileContent
import Wording

/// A mistake in the arguments, as one sentence in both languages.
///
/// The argument parser speaks English only; its sentences are told apart by how they begin.
struct ArgumentSentence {
  let text: LocalizedText

  init(_ message: String) {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    let subject = quoted.count > 1 ? String(quoted[1]) : ""
    // `--format <format>`: the placeholder says nothing.
    let second = quoted.count > 3 ? String(quoted[3].prefix { $0 != " " }) : ""
    let choices = Self.choices(in: message, quoted)
    let ukrainian: String? =
      if message.hasPrefix("Unknown option") {
        "Невідомий параметр \(subject)."
      } else if message.hasPrefix("Missing value for") {
        "Після параметра \(subject) бракує значення."
      } else if message.hasPrefix("The value") {
        "Значення «\(subject)» не підходить для параметра \(second)."
          + (choices.isEmpty ? "" : " Можливі: " + choices.joined(separator: ", ") + ".")
      } else if message.hasPrefix("Missing expected argument") {
        "Бракує обов’язкового значення: \(subject.prefix { $0 != " " })."
      } else if message.contains("nexpected argument"), Self.verb.isEmpty {
        "Немає команди «\(subject)»."
      } else if message.contains("nexpected argument") {
        "Зайве значення: «\(subject)»."
      } else {
        nil
      }
    let english = String(message.prefix { $0 != "\n" })
    var ended = english.hasSuffix(".") ? english : english + "."
    if let offer = ended.firstRange(of: Self.offer) {
      ended = ended[..<offer.lowerBound] + "Possible: " + choices.joined(separator: ", ") + "."
    }
    text = LocalizedText(
      uk: (ukrainian ?? "Не вдалося зрозуміти параметри: \(ended)") + " Перелік: dani \(Self.verb)--help.",
      en: "\(ended) See dani \(Self.verb)--help.")
  }

  private static let offer = "Please provide one of"

  /// The values that the parser offers: in one line, or one in a line each when there are many.
  private static func choices(in message: String, _ quoted: [Substring]) -> [String] {
    guard message.contains(offer) else { return [] }
    let listed = message.split(separator: "\n").map(\.trimmingBlanks).filter { $0.hasPrefix("- ") }
    guard listed.isEmpty else { return listed.map { String($0.dropFirst(2)) } }
    return quoted.enumerated().filter { $0.offset > 4 && $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The verb that was called, with a blank behind it.
  private static var verb: String {
    guard let verb = CommandLine.arguments.dropFirst().first, !verb.hasPrefix("-") else { return "" }
    let known = Dani.configuration.subcommands.compactMap { $0.configuration.commandName }
    return known.contains(verb) ? verb + " " : ""
  }
}
