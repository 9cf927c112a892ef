import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogValidator

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Скласти звіт за період. / Write the report of a period.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      "Перший день періоду; без періоду – минулий місяць. / First day of the period; last month without one.",
      valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(help: ArgumentHelp("Останній день періоду. / Last day of the period.", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(help: ArgumentHelp("Власний шаблон тексту. / Your own template of the text.", valueName: "file"))
  var template: String?

  @Flag(
    name: .customLong("show-template"),
    help: "Показати вбудований шаблон, щоб переписати його. / Print the built-in template, to rewrite it.")
  var showTemplate = false

  @Option(
    help:
      "Вигляд: text, markdown, html, docx, xlsx або json. / Form: text, markdown, html, docx, xlsx or json.")
  var format = PeriodReportForm.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  func run() throws {
    if showTemplate { return try Output(output).write(ReportTemplate.builtIn(options.language())) }
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let period = try PeriodOption(from: from, to: to).period(
      options, today: options.today(of: opened), language)
    let words = try TemplateOption(template).words(opened.catalog.settings, language)
    let check = Check(opened, today: period.dayAfter).report()
    let report = PeriodReport(of: opened, in: period, check: check)
    try Output(output).write(try format.bytes(of: report, words, isFile: output != nil, language))
    try Partial(opened.catalog, report.factProblems, records: report.unreadableRecords).complain(language)
  }
}
