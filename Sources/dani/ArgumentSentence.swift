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
        "Невідомий параметр \(subject)." + Self.offer(of: subject, among: Self.options).uk
      } else if message.hasPrefix("Missing value for") {
        "Після параметра \(subject) бракує значення."
      } else if message.hasPrefix("The value") {
        "Значення «\(subject)» не підходить для параметра \(second)."
          + (choices.isEmpty ? "" : " Можливі: " + choices.joined(separator: ", ") + ".")
      } else if message.hasPrefix("Missing expected argument") {
        "Бракує значення: \(Self.place(subject))." + Self.example.uk
      } else if message.contains("nexpected argument"), Self.verb.isEmpty {
        "Немає команди «\(subject)»." + Self.offer(of: subject, among: Self.verbs).uk
      } else if message.contains("nexpected argument") {
        "Зайве значення: «\(subject)»."
      } else {
        nil
      }
    let english: String =
      if message.hasPrefix("Unknown option") {
        "Unknown option \(subject)." + Self.offer(of: subject, among: Self.options).en
      } else if message.hasPrefix("Missing expected argument") {
        "Missing: \(Self.place(subject))." + Self.example.en
      } else if message.contains("nexpected argument"), Self.verb.isEmpty {
        "There is no command \(subject)." + Self.offer(of: subject, among: Self.verbs).en
      } else {
        String(message.prefix { $0 != "\n" })
      }
    var ended = english.hasSuffix(".") ? english : english + "."
    if let offer = ended.firstRange(of: Self.listOfChoices) {
      ended = ended[..<offer.lowerBound] + "Possible: " + choices.joined(separator: ", ") + "."
    }
    text = LocalizedText(
      uk: (ukrainian ?? "Не вдалося зрозуміти параметри: \(ended)") + " Перелік: dani \(Self.verb)--help.",
      en: "\(ended) See dani \(Self.verb)--help.")
  }

  /// What was probably meant; empty when nothing is near.
  private static func offer(of text: String, among known: [String]) -> LocalizedText {
    guard let near = NearMiss.nearest(to: text, among: known) else { return LocalizedText(uk: "", en: "") }
    return LocalizedText(uk: " Можливо, \(near).", en: " Perhaps \(near).")
  }

  /// `<НАБІР>` as the help has it: НАБІР.
  private static func place(_ subject: String) -> String {
    subject.filter { $0 != "<" && $0 != ">" }.replacing(" ...", with: "")
  }

  /// How the verb is called, from the help.
  private static var example: LocalizedText {
    guard
      let example = Dani.verbs.first(where: { $0.configuration.commandName == verb.trimmingBlanks })?
        .examples.first
    else { return LocalizedText(uk: "", en: "") }
    return LocalizedText(
      uk: " Наприклад: dani \(example.command).", en: " For example: dani \(example.command).")
  }

  private static var verbs: [String] { Dani.verbs.compactMap { $0.configuration.commandName } }

  /// Options of the verb that was called.
  private static var options: [String] {
    let tool = ToolDescription(json: Dani._dumpHelp())
    let called = tool?.command.subcommands?.first { $0.commandName == verb.trimmingBlanks }
    return (called?.arguments ?? []).flatMap(\.spellings).filter { $0.hasPrefix("--") }
  }

  private static let listOfChoices = "Please provide one of"

  /// The values that the parser offers: in one line, or one in a line each when there are many.
  private static func choices(in message: String, _ quoted: [Substring]) -> [String] {
    guard message.contains(listOfChoices) else { return [] }
    let listed = message.split(separator: "\n").map(\.trimmingBlanks).filter { $0.hasPrefix("- ") }
    guard listed.isEmpty else { return listed.map { String($0.dropFirst(2)) } }
    return quoted.enumerated().filter { $0.offset > 4 && $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The verb that was called, with a blank behind it.
  private static var verb: String {
    guard let verb = CommandLine.arguments.dropFirst().first, !verb.hasPrefix("-") else { return "" }
    return verbs.contains(verb) ? verb + " " : ""
  }
}
