import ArgumentParser
import CatalogPublisher
import CatalogWork

struct ReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: said(uk: "Скласти звіт за період.", en: "Write the report of a period."))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "report SampleData/lysychansk --from 01.08.2020 --to 30.09.2020",
      uk: "Звіт за два місяці.", en: "A report of two months."),
    VerbExample(
      "report katalog -o zvit.docx --format docx",
      uk: "Звіт за минулий місяць для Word.", en: "A report of last month for Word."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      uk: "Перший день періоду; без періоду – минулий місяць.",
      en: "First day of the period; last month without one.", .day))
  var from: String?

  @Option(help: ArgumentHelp(uk: "Останній день періоду.", en: "Last day of the period.", .day))
  var to: String?

  @Option(help: ArgumentHelp(uk: "Власний шаблон тексту.", en: "Your own template of the text.", .file))
  var template: String?

  @Flag(
    name: .customLong("show-template"),
    help: ArgumentHelp(
      uk: "Показати вбудований шаблон, щоб переписати його.",
      en: "Print the built-in template, to rewrite it."))
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
