import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Порахувати набори й документи. / Count data sets and documents.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, svg
  }

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp("Що нового після цього дня. / What is new after this day.", valueName: "YYYY-MM-DD"))
  var since: String?

  @Flag(help: "Ряд за місяцями: за датами паспортів і знімками. / The monthly series.")
  var history = false

  @Option(
    help: "Вигляд: text, json, csv або svg (з --history). / Form: text, json, csv or svg (with --history).")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  func run() throws {
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let today = try options.today(of: opened)
    let start = try since.map { try options.day($0, option: "--since") }
    if let start, start > today {
      throw Stop(
        uk: "День «\(start.iso)» параметра --since пізніший за день, на який рахуємо.",
        en: "The day \(start.iso) of --since is later than the day counted for.", language: language)
    }
    if history { return try writeSeries(of: opened, until: today, language) }
    let count = CatalogCount(of: opened.catalog, on: today, since: start)
    switch format {
    case .text: try Output(output).write(count.text(language))
    case .json: try Output(output).write(count.json.prettyText)
    case .csv: try Output(output).write(count.csv(language))
    case .svg:
      throw Stop(
        uk: "Діаграму svg малюють для ряду: додайте --history.",
        en: "An svg chart shows the series: add --history.", language: language)
    }
    try Partial(opened.catalog).complain(language)
  }

  private func writeSeries(of opened: OpenedCatalog, until day: CalendarDate, _ language: Language) throws {
    let series = CountSeries(of: opened.catalog, opened.history, until: day)
    switch format {
    case .text: try Output(output).write(series.text(language))
    case .json: try Output(output).write(series.json.prettyText)
    case .csv: try Output(output).write(series.csv)
    case .svg: try Output(output).write(series.chart(language))
    }
    try Partial(opened.catalog.unread.map(\.file) + series.unreadable).complain(language)
  }
}
