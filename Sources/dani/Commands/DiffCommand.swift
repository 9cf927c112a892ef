import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Порівняти два стани каталогу. / Compare two states of a catalogue.",
    discussion: """
      A і B – папка, день (2020-10-01) або ревізія git, у цьому порядку. Код виходу 0, хоч відмінності є (1 – з \
      --exit-code), і 1, якщо щось не прочитано.
      A and B are a folder, a day (2020-10-01) or a git revision, tried in this order. The exit code is 0 also when \
      there are differences (1 with --exit-code), and 1 when something could not be read.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Два стани. / Two states.", valueName: "A B"))
  var operands: [String] = []

  @OptionGroup var options: CatalogOptions

  @Option(help: "Каталог, до якого належать дні й ревізії. / The catalogue of days and revisions.")
  var catalog = "."

  @Option(
    name: .customLong("last-published"),
    help: ArgumentHelp(
      "Що завантажити на портал: порівняти результат publish з каталогом. / What to upload: the output of publish against the catalogue.",
      valueName: "folder"))
  var lastPublished: String?

  @Option(help: "Вигляд: text або json. / Form: text or json.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  @Flag(name: .customLong("exit-code"), help: "Код виходу 1, якщо є відмінності. / Exit 1 on differences.")
  var exitCode = false

  func run() throws {
    let (report, language) = try lastPublished == nil ? comparison() : upload()
    switch format {
    case .text: try Output(output).write(report.text(language))
    case .json: try Output(output).write(report.json.prettyText)
    }
    try Partial(report.unreadable).complain(language)
    if exitCode, !report.diff.isEmpty { throw ExitCode(1) }
  }

  private func comparison() throws -> (DiffReport, Language) {
    guard operands.count == 2 else {
      throw Stop(
        uk: "Назвіть два стани: папку, день або ревізію git. Перелік: dani diff --help.",
        en: "Name two states: a folder, a day or a git revision. See dani diff --help.")
    }
    let pair = operands.map { DiffOperand(text: $0, options: options, catalog: catalog) }
    let countsOnDay = pair.contains(where: \.isDay)
    let from = try pair[0].state(countsOnDay: countsOnDay)
    let to = try pair[1].state(countsOnDay: countsOnDay)
    return (DiffReport(from: from.state, to: to.state), to.language)
  }
}
