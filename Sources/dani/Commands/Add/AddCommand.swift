import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Wording

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Додати документи до набору. / Put documents into a data set.")

  @Argument(
    help: ArgumentHelp(
      "Набір і файли; без набору його підкажуть стовпці. / The set and files; without a set the columns tell it.",
      valueName: "set-and-files"))
  var items: [String]

  @Option(help: ArgumentHelp("Набір. / The data set.", valueName: "set"))
  var to: String?

  @Option(help: ArgumentHelp("Папка каталогу. / Folder of the catalogue.", valueName: "folder"))
  var catalog = "."

  @OptionGroup var options: CatalogOptions
  @OptionGroup var wishes: AddingOptions
  @OptionGroup var copies: AddingCopies
  @OptionGroup var permission: AddingPermission

  @Flag(help: "Не запитувати. / Do not ask.")
  var yes = false

  func run() throws {
    let request = options.request()
    let order = AddOrder(
      items: items, set: to, catalog: catalog, wishes: wishes.value,
      copies: try copies.order(request.language()), permission: permission.value)
    try request.add(order, Terminal.conversation(agreed: yes))
  }
}
