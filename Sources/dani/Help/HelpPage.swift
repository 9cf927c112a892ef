import ArgumentParser
import Wording

/// The help of the program or of one verb, in one language.
struct HelpPage {
  private let language: Language
  private let description: ToolDescription.Command
  private let verb: (any Verb.Type)?

  /// Nil when the arguments do not ask for help.
  ///
  /// - Parameter arguments: those of the command line, without the name of the program.
  init?(_ arguments: [String], _ language: Language) {
    let words = arguments.prefix { $0 != "--" }
    let first = words.first
    guard arguments.isEmpty || first == "help" || words.contains("--help") || words.contains("-h") else {
      return nil
    }
    let called = first == "help" ? words.dropFirst().first : first
    let name = called.flatMap { $0.hasPrefix("-") ? nil : $0 }
    let verb = Dani.verbs.first { $0.configuration.commandName == name }
    // Of a verb that does not exist the parser speaks.
    guard name == nil || verb != nil, let tool = ToolDescription(json: Dani._dumpHelp()) else { return nil }
    self.language = language
    self.verb = verb
    description =
      tool.command.subcommands?.first { verb != nil && $0.commandName == name } ?? tool.command
  }

  var text: String {
    var parts = [description.abstract, description.discussion].compactMap { $0 }.map {
      wrapped($0, indent: 0)
    }
    parts.append(section(LocalizedText(uk: "ВИКОРИСТАННЯ", en: "USAGE"), ["  " + usage]))
    if verb == nil { parts.append(section(LocalizedText(uk: "КОМАНДИ", en: "COMMANDS"), verbs)) }
    let values = shown.filter { $0.kind == .positional }
    if !values.isEmpty {
      parts.append(section(LocalizedText(uk: "ЗНАЧЕННЯ", en: "VALUES"), rows(values)))
    }
    let options = shown.filter { $0.kind != .positional }
    let sections =
      [String?.none]
      + options.compactMap(\.sectionTitle).reduce(into: []) { titles, title in
        if !titles.contains(title) { titles.append(title) }
      }
    for title in sections {
      let members = options.filter { $0.sectionTitle == title }
      let heading = title.map { LocalizedText(uk: $0.uppercased(), en: $0.uppercased()) }
      if !members.isEmpty {
        parts.append(section(heading ?? LocalizedText(uk: "ПАРАМЕТРИ", en: "OPTIONS"), rows(members)))
      }
    }
    if let verb, !verb.examples.isEmpty {
      let lines = verb.examples.flatMap {
        [wrapped($0.purpose[language], indent: 2), "    dani " + $0.command]
      }
      parts.append(section(LocalizedText(uk: "ПРИКЛАДИ", en: "EXAMPLES"), lines))
    }
    parts.append(section(LocalizedText(uk: "КОДИ ЗАВЕРШЕННЯ", en: "EXIT CODES"), exitCodes))
    if verb == nil {
      parts.append(
        LocalizedText(
          uk: "Докладно про команду: dani КОМАНДА --help", en: "More about a command: dani COMMAND --help")[
            language])
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var shown: [ToolDescription.Argument] {
    (description.arguments ?? []).filter(\.shouldDisplay)
  }

  private func section(_ heading: LocalizedText, _ lines: [String]) -> String {
    ([heading[language]] + lines).joined(separator: "\n")
  }

  private var usage: String {
    guard verb != nil else {
      return LocalizedText(uk: "dani КОМАНДА [параметри]", en: "dani COMMAND [options]")[language]
    }
    let values = shown.filter { $0.kind == .positional }.map { argument in
      let name = heading(argument)
      return argument.isOptional ? "[\(name)]" : name
    }
    let options = LocalizedText(uk: "[параметри]", en: "[options]")[language]
    return (["dani", description.commandName] + values + [options]).joined(separator: " ")
  }

  private var verbs: [String] {
    let descriptions = description.subcommands ?? []
    let width = descriptions.map(\.commandName.count).max() ?? 0
    return VerbGroup.allCases.flatMap { group in
      let members = Dani.verbs.filter { $0.group == group }.compactMap { verb in
        descriptions.first { $0.commandName == verb.configuration.commandName }
      }
      return members.isEmpty
        ? []
        : ["  " + group.label[language]]
          + members.map { row($0.commandName, $0.abstract ?? "", indent: 4, width: width) }
    }
  }

  private func rows(_ arguments: [ToolDescription.Argument]) -> [String] {
    let headings = arguments.map(heading)
    // One long name does not push all texts to the right.
    let width = headings.map(\.count).filter { $0 <= Self.widestHeading }.max() ?? 0
    return zip(headings, arguments).map { row($0, explanation(of: $1), indent: 2, width: width) }
  }

  /// `-o, --output ФАЙЛ`, `НАБІР ФАЙЛ…`
  private func heading(_ argument: ToolDescription.Argument) -> String {
    let value = (argument.valueName ?? "") + (argument.isRepeating && argument.kind == .positional ? "…" : "")
    let names = argument.spellings.joined(separator: ", ")
    switch argument.kind {
    case .positional: return value
    case .flag: return names
    case .option: return names + " " + value
    }
  }

  private func explanation(of argument: ToolDescription.Argument) -> String {
    if argument.spellings.contains("--help") {
      return LocalizedText(uk: "Показати цю довідку.", en: "Show this help.")[language]
    }
    if argument.spellings.contains("--version") {
      return LocalizedText(uk: "Показати версію.", en: "Show the version.")[language]
    }
    let text = argument.abstract ?? ""
    var remarks: [String] = []
    if let values = argument.allValues, !values.allSatisfy({ text.contains($0) }) {
      let list = values.joined(separator: ", ")
      remarks.append(LocalizedText(uk: "одне з: \(list)", en: "one of: \(list)")[language])
    }
    if let usual = argument.defaultValue, argument.kind != .flag {
      let unsaid = usual == "." ? LocalizedText(uk: "поточна папка", en: "the folder at hand") : .same(usual)
      remarks.append(
        LocalizedText(uk: "якщо не зазначено – \(unsaid.uk)", en: "when left out: \(unsaid.en)")[language])
    }
    guard !remarks.isEmpty else { return text }
    // The full stop stands behind the bracket.
    let sentence = text.last == "." ? String(text.dropLast()) : text
    return "\(sentence) (\(remarks.joined(separator: "; ")))."
  }

  private var exitCodes: [String] {
    let meanings = [
      LocalizedText(
        uk: "зроблено; зауважень, що зупиняють, немає", en: "done; no findings that stop"),
      LocalizedText(
        uk: "є помилки, або щось не перевірено, або пораховано не все",
        en: "there are errors, or something was not checked, or not all was counted"),
      LocalizedText(
        uk: "не зроблено: немає файлу чи папки, хибний параметр, немає прав",
        en: "not done: no such file or folder, a wrong option, no permission"),
    ]
    return meanings.enumerated().map {
      row("\($0.offset) –", $0.element[language], indent: 2, width: 3, gap: 1)
    }
  }

  // MARK: - Lines

  /// Characters of a line.
  private static let lineWidth = 80
  private static let widestHeading = 24

  /// A heading, and its explanation beside it, or below it when the heading is long.
  private func row(_ heading: String, _ text: String, indent: Int, width: Int, gap: Int = 2) -> String {
    let start = indent + width + gap
    let lines = broken(text, at: Self.lineWidth - start)
    let margin = String(repeating: " ", count: start)
    let head = String(repeating: " ", count: indent) + heading
    guard heading.count <= width else {
      return ([head] + lines.map { margin + $0 }).joined(separator: "\n")
    }
    let padding = String(repeating: " ", count: start - indent - heading.count)
    return (head + padding + lines.joined(separator: "\n" + margin)).trimmingEnd
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return broken(text, at: Self.lineWidth - indent).map { margin + $0 }.joined(separator: "\n")
  }

  /// The words of a text in lines of at most `width` characters; a longer word stands alone.
  private func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
