import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import Wording

struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said(
      uk: "Показати картку набору для форми порталу.",
      en: "Show the card of a data set for the portal’s form.")
  )
  static let group = VerbGroup.cards
  static let examples = [
    VerbExample(
      "show zvity katalog",
      uk: "Показати картку, щоб заповнити форму порталу.", en: "Show the card to fill in the portal’s form."),
    VerbExample(
      "show zvity katalog -o kartka.txt",
      uk: "Записати картку у файл.", en: "Write the card to a file."),
  ]

  @Argument(help: ArgumentHelp(uk: "Ім’я або назва набору.", en: "Name or title of a data set.", .dataset))
  var set: String

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @OptionGroup var result: ResultOptions<CardForms>

  func run() throws {
    try result.write(options.request().show(set, in: path))
  }
}
