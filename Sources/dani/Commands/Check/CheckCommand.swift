import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogValidator
import CatalogWork
import FileContent

struct CheckCommand: ParsableCommand {
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
    name: .customLong("last-published"),
    help: ArgumentHelp(
      "Результат publish: звірити з ним дати змін. / Output of publish to compare dates of change with.",
      valueName: "folder"))
  var lastPublished: String?

  @OptionGroup var selection: RuleSelection

  @Option(help: "Скільки файлів читати водночас. / Files read at the same time.")
  var jobs = 2

  mutating func run() throws {
    guard let rendering = allRenderings.first(where: { $0.name == format }) else {
      let known = allRenderings.map(\.name).joined(separator: ", ")
      throw Stop(
        uk: "Невідомий вигляд звіту «\(format)». Можливі: \(known).",
        en: "Unknown report form “\(format)”. Possible: \(known).")
    }
    let start = Terminal.monotonicTenths()
    let opened = try options.open(path)
    var check = Check(opened, today: try options.today(of: opened))
    check.jobs = jobs
    check.selected = try selection.selected(options.language())
    check.ignored = try selection.ignored(options.language())
    check.lastPublished = try lastPublished.map {
      try LastPublication.state(of: $0, options.language(opened.catalog))
    }
    let report = check.report()
    let context = RenderingContext(
      language: options.language(opened.catalog), toolVersion: Dani.version,
      elapsedTenths: output == nil ? Terminal.monotonicTenths() - start : nil,
      isSingleFile: opened.catalog.kind == .looseFiles && opened.catalog.looseFiles.count == 1)
    let sink = MemorySink()
    rendering.write(report, context, to: sink)
    try Output(output, of: path).write(sink.bytes)
    if report.reaches(selection.failOn.severity) || !opened.catalog.unread.isEmpty || report.documents.isEmpty
    {
      throw ExitCode(1)
    }
  }
}
