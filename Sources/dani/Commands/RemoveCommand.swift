import ArgumentParser
import CatalogWork
import Wording

struct RemoveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: said(uk: "Вилучити документ із набору.", en: "Take a document out of a data set."))
  static let group = VerbGroup.daily
  static let examples = [
    VerbExample(
      "remove zvity zvit.csv katalog --yes", uk: "Вилучити документ, не запитуючи.",
      en: "Take a document out without being asked."),
    VerbExample(
      "remove adresnyi-reiestr adresnyi-reiestr-2018-q4.csv SampleData/lysychansk --date 01.10.2020 --yes",
      uk: "Вилучити документ із дня, який ви назвете.", en: "Take a document out on a day that you name."),
  ]

  @Argument(help: ArgumentHelp(uk: "Назва або папка набору.", en: "Title or folder of a data set.", .dataset))
  var set: String

  @Argument(
    help: ArgumentHelp(
      uk: "Назва документа або його файл.", en: "Title of the document, or its file.", .document))
  var document: String

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      uk: "З якого дня документа вже немає; без параметра – сьогодні.",
      en: "The first day without the document; today when left out.", .day))
  var date: String?

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
  var yes = false

  func run() throws {
    var order = RemoveOrder(document, of: set, in: path)
    order.date = date
    try options.request().remove(order, Terminal.conversation(agreed: yes))
  }
}
