import ArgumentParser
import CatalogPublisher
import CatalogWork

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

  @OptionGroup var result: ResultOptions<ReportForms>

  func run() throws {
    let request = options.request()
    if showTemplate {
      return try Output(result.output).write(ReportTemplate.builtIn(request.language()))
    }
    var wishes = ReportWishes()
    wishes.from = from
    wishes.to = to
    wishes.template = template
    try result.write(request.report(path, wishes))
  }
}
