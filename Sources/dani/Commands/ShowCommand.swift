import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import Wording

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Показати картку набору для форми порталу. / Show the card of a data set for the portal’s form."
  )

  @Argument(help: ArgumentHelp("Ім’я або назва набору. / Name or title of a data set.", valueName: "set"))
  var set: String

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @OptionGroup var result: ResultOptions<CardForms>

  func run() throws {
    try result.write(options.request().show(set, in: path))
  }
}
