import ArgumentParser
import CatalogModel
import CatalogValidator
import CatalogWork
import FileContent
import Wording

/// `--format` and any number of `-o` of a check: several forms of one report in one run.
struct CheckOutputs: ParsableArguments {
  @Option(help: FormName<CheckForms>.help)
  var format: FormName<CheckForms>?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      uk: "Записати у файл; вигляд – за назвою файлу або form:file, параметр можна повторювати.",
      en: "Write to a file; form by its name or form:file, may be repeated.", .file))
  var output: [String] = []

  /// One form and where it goes; nil is standard output.
  private struct Target {
    let rendering: any Rendering
    let path: String?
  }

  /// Whether people read the report as it is printed, with the time that it took.
  var isPrintedAsText: Bool { output.isEmpty && (format ?? .usual).name == FormName<CheckForms>.usual.name }

  /// The form that is printed while the check goes on; nil where something else or more is asked for.
  var streamed: StreamedOutput? {
    guard output.isEmpty, let form = allRenderings.first(where: { $0.name == format?.name }) else {
      return nil
    }
    return (form as? any StreamedRendering).map(StreamedOutput.init)
  }

  func write(_ answer: CheckAnswer, _ context: RenderingContext, of inputs: [String]) throws {
    for target in try targets(context.language) {
      let sink = MemorySink()
      target.rendering.write(answer.report, context, to: sink)
      try Output(target.path, of: inputs).write(sink.bytes)
    }
  }

  private func targets(_ language: Language) throws -> [Target] {
    var targets = try output.map { try target($0, language) }
    let takesTerminal = targets.contains { $0.path == nil }
    let isText = targets.contains { $0.rendering.name == FormName<CheckForms>.usual.name }
    if targets.isEmpty || format == nil && !takesTerminal && !isText {
      targets.append(Target(rendering: try rendering((format ?? .usual).name, language), path: nil))
    }
    return targets
  }

  private func target(_ text: String, _ language: Language) throws -> Target {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let named = allRenderings.first(where: { $0.name == parts[0] }) {
      return Target(rendering: named, path: parts[1] == "-" ? nil : parts[1])
    }
    let form = format?.name ?? Self.form(of: text) ?? FormName<CheckForms>.usual.name
    return Target(rendering: try rendering(form, language), path: text == "-" ? nil : text)
  }

  private func rendering(_ name: String, _ language: Language) throws -> any Rendering {
    guard let rendering = allRenderings.first(where: { $0.name == name }) else {
      throw Stop(uk: "Немає вигляду «\(name)».", en: "There is no form “\(name)”.", language: language)
    }
    return rendering
  }

  /// The form that the end of a file’s name tells.
  private static func form(of path: String) -> String? {
    let ending = path.lastPathStep.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let forms = ["xml": "junit", "md": "markdown", "htm": "html"]
    return forms[ending] ?? allRenderings.first { $0.name == ending }?.name
  }
}
