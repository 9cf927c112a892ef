import ArgumentParser
import CatalogWork
import Wording

struct StructureCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "structure",
    abstract: said(
      uk: "Описати стовпці набору за файлом.", en: "Describe the columns of a data set by a file."))
  static let group = VerbGroup.beginning
  static let examples = [
    VerbExample(
      "structure administratyvni-dani zvit.csv katalog --yes", uk: "Описати стовпці, яких ще не описано.",
      en: "Describe columns that are not described yet."),
    VerbExample(
      "structure zvity zvit.csv katalog --replace --yes", uk: "Описати їх заново.",
      en: "Describe them anew."),
  ]

  @Argument(help: ArgumentHelp(uk: "Назва або папка набору.", en: "Title or folder of a data set.", .dataset))
  var set: String

  @Argument(help: ArgumentHelp(uk: "Таблиця з цими стовпцями.", en: "A table with these columns.", .file))
  var file: String

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Flag(help: ArgumentHelp(uk: "Замінити структуру, що вже є.", en: "Replace a structure that is there."))
  var replace = false

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
  var yes = false

  func run() throws {
    var order = StructureOrder(set, by: file, in: path)
    order.mayReplace = replace
    try options.request().describe(order, Terminal.conversation(agreed: yes))
  }
}
