import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import Wording

struct ConfirmCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: said(uk: "Записати «змін немає».", en: "Record that the data of a set are still current."))
  static let group = VerbGroup.daily
  static let examples = [
    VerbExample(
      "confirm adresnyi-reiestr SampleData/lysychansk",
      uk: "Записати, що дані набору й сьогодні ті самі.",
      en: "Record that the data of a set are the same today."),
    VerbExample(
      "confirm deputaty SampleData/lysychansk --date 01.10.2020",
      uk: "Записати це на інший день.", en: "Record it for another day."),
  ]

  @Argument(
    help: ArgumentHelp(
      uk: "Ім’я, назва або папка набору.", en: "Name, title or folder of a data set.", .dataset))
  var set: String

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      uk: "Станом на який день; без параметра – сьогодні.", en: "The day it is true of; today when left out.",
      .day))
  var date: String?

  func run() throws {
    Terminal.print(try options.request().confirm(set, in: path, on: date))
  }
}
