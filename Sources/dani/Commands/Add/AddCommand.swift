import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Wording

struct AddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: said(uk: "Додати документи до набору.", en: "Put documents into a data set."))
  static let group = VerbGroup.daily
  static let examples = [
    VerbExample(
      "add zvity zvit.csv --catalog katalog",
      uk: "Додати файл до набору: його перевірять, скопіюють і впишуть у паспорт.",
      en: "Add a file to a data set: it is checked, copied and entered into the passport."),
    VerbExample(
      "add zvity zvit.xlsx --as csv --catalog katalog",
      uk: "Додати таблицю Excel як CSV.", en: "Add an Excel table as CSV."),
  ]

  @Argument(
    help: ArgumentHelp(
      uk: "Набір і файли; без набору його підкажуть стовпці.",
      en: "The set and files; without a set the columns tell it.", .datasetAndFiles))
  var items: [String]

  @Option(help: ArgumentHelp(uk: "Набір.", en: "The data set.", .dataset))
  var to: String?

  @Option(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .folder))
  var catalog = "."

  @OptionGroup var options: CatalogOptions
  @OptionGroup var wishes: AddingOptions
  @OptionGroup var copies: AddingCopies
  @OptionGroup var permission: AddingPermission

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
  var yes = false

  func run() throws {
    let request = options.request()
    let order = AddOrder(
      items: items, set: to, catalog: catalog, wishes: wishes.value,
      copies: try copies.order(request.language()), permission: permission.value)
    try request.add(order, Terminal.conversation(agreed: yes))
  }
}
