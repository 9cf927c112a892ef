import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import Wording

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Записати «змін немає». / Record that the data of a set are still current.")

  @Argument(
    help: ArgumentHelp(
      "Ім’я, назва або папка набору. / Name, title or folder of a data set.", valueName: "set"))
  var set: String

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      "Станом на який день; без параметра – сьогодні. / The day it is true of; today when left out.",
      valueName: "YYYY-MM-DD"))
  var date: String?

  func run() throws {
    Terminal.print(try options.request().confirm(set, in: path, on: date))
  }
}
