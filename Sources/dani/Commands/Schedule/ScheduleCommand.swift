import ArgumentParser
import CatalogModel
import CatalogWork

extension ScheduleConvention: ExpressibleByArgument {}

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Показати строки оновлення. / Show the update terms.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: "Правило обчислення строку. / How the term is computed.")
  var convention: ScheduleConvention?

  @Option(
    name: .customLong("due-in"),
    help: ArgumentHelp("Показати строки найближчих днів. / Terms within so many days.", valueName: "days"))
  var dueIn: Int?

  @OptionGroup var result: ResultOptions<ScheduleForms>

  @OptionGroup(title: "Документи / Documents") var documents: LetterOptions

  func run() throws {
    let request = options.request()
    guard documents.order.isEmpty else {
      return try request.write(
        documents.order, of: path, convention: convention, Terminal.conversation())
    }
    try result.write(request.schedule(path, convention: convention, dueWithin: dueIn))
  }
}
