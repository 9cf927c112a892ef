import ArgumentParser
import CatalogModel
import CatalogPublisher
import FileContent

extension ScheduleConvention: ExpressibleByArgument {}

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Показати строки оновлення. / Show the update terms.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, ics
  }

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: "Правило обчислення строку. / How the term is computed.")
  var convention: ScheduleConvention?

  @Option(
    name: .customLong("due-in"),
    help: ArgumentHelp("Показати строки найближчих днів. / Terms within so many days.", valueName: "days"))
  var dueIn: Int?

  @Option(help: "Вигляд: text, json, csv або ics. / Form: text, json, csv or ics.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  @OptionGroup(title: "Документи / Documents") var documents: LetterOptions

  func run() throws {
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let schedule = CatalogSchedule(
      of: opened.catalog, on: try options.today(of: opened), convention: convention)
    if documents.isAsked {
      try documents.write(of: opened, schedule, catalogOptions: options, language)
      return try Partial(opened.catalog).complain(language)
    }
    switch format {
    case .text: try Output(output).write(schedule.text(language, dueWithin: dueIn))
    case .json: try Output(output).write(schedule.json.prettyText)
    case .csv: try Output(output).write(schedule.csv)
    case .ics: try Output(output).write(schedule.calendar(publisher: opened.catalog.publisher, language))
    }
    try Partial(opened.catalog).complain(language)
  }
}
