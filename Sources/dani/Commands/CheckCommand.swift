import ArgumentParser
import CatalogModel
import CatalogValidator
import FileContent

/// From which severity findings make the exit code 1.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  var severity: Severity? { Severity(rawValue: rawValue) }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Перевірити каталог, набір, папку або файл. / Check a catalogue, a data set, a folder or a file.")

  @Argument(help: "Папка або файл. / A folder or a file.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: ArgumentHelp("Вигляд звіту. / Form of the report.", valueName: "text|json"))
  var format = "text"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Записати звіт у файл. / Write the report to a file.", valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: "З якого рівня зауважень код виходу 1. / Severity from which the exit code is 1.")
  var failOn = FailureThreshold.error

  @Option(
    help: ArgumentHelp("Лише ці правила. / Only these rules.", valueName: "code,…"))
  var select: String?

  @Option(help: ArgumentHelp("Без цих правил. / Without these rules.", valueName: "code,…"))
  var ignore: String?

  @Option(help: "Скільки файлів читати водночас. / Files read at the same time.")
  var jobs = 2

  mutating func run() async throws {
    guard let rendering = allRenderings.first(where: { $0.name == format }) else {
      let known = allRenderings.map(\.name).joined(separator: ", ")
      throw Stop(
        uk: "Невідомий вигляд звіту «\(format)». Можливі: \(known).",
        en: "Unknown report form “\(format)”. Possible: \(known).")
    }
    let start = Terminal.monotonicTenths()
    let opened = try options.open(path)
    var check = Check(opened, today: try options.today())
    check.jobs = jobs
    check.selected = try codes(select, option: "--select")
    check.ignored = try codes(ignore, option: "--ignore")
    let report = await check.report()
    let context = RenderingContext(
      language: options.language(opened.catalog), toolVersion: Dani.version,
      elapsedTenths: output == nil ? Terminal.monotonicTenths() - start : nil,
      isSingleFile: opened.catalog.kind == .looseFiles && opened.catalog.looseFiles.count == 1)
    try Output(output).write(rendering.text(report, context))
    if report.reaches(failOn.severity) || !opened.catalog.unread.isEmpty || report.documents.isEmpty {
      throw ExitCode(1)
    }
  }

  private func codes(_ text: String?, option: String) throws -> [String] {
    let codes = (text ?? "").split(separator: ",").map(String.init)
    for code in codes where !allRules.contains(where: { $0.code == code || $0.code.hasPrefix(code + "-") }) {
      throw Stop(
        uk: "Невідоме правило «\(code)» у параметрі \(option). Перелік: dani rules.",
        en: "Unknown rule “\(code)” in \(option). List: dani rules.", language: options.language())
    }
    return codes
  }
}
