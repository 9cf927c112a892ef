import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import Wording

struct PassportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passports",
    abstract: "Усі паспорти в одну таблицю й назад. / All passports into one table and back.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Записати таблицю: .xlsx, .ods або .csv. / Write the table.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Внести зміни з таблиці; порожні клітинки нічого не змінюють. / Bring in a table; empty cells change nothing.",
      valueName: "file"))
  var from: String?

  @Flag(help: "Замінити таблицю, що вже є. / Replace a table that is there.")
  var replace = false

  @Flag(help: "Не запитувати. / Do not ask.")
  var yes = false

  func run() throws {
    let request = options.request()
    guard let from else { return try request.writePassports(of: path, to: output, replacing: replace) }
    try request.updatePassports(of: path, from: from, Terminal.conversation(agreed: yes))
  }
}
