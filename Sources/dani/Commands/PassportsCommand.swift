import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import Wording

struct PassportsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "passports",
    abstract: said(uk: "Усі паспорти в одну таблицю й назад.", en: "All passports into one table and back."))
  static let group = VerbGroup.beginning
  static let examples = [
    VerbExample(
      "passports katalog -o passports.xlsx",
      uk: "Винести всі паспорти в таблицю Excel.", en: "Take all passports out into an Excel table."),
    VerbExample(
      "passports katalog --from passports.xlsx --yes",
      uk: "Внести їх із таблиці назад.", en: "Bring them back from the table."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(uk: "Записати таблицю: .xlsx, .ods або .csv.", en: "Write the table.", .file))
  var output: String?

  @Option(
    help: ArgumentHelp(
      uk: "Внести зміни з таблиці; порожні клітинки нічого не змінюють.",
      en: "Bring in a table; empty cells change nothing.", .file))
  var from: String?

  @Flag(help: ArgumentHelp(uk: "Замінити таблицю, що вже є.", en: "Replace a table that is there."))
  var replace = false

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
  var yes = false

  func run() throws {
    let request = options.request()
    guard let from else { return try request.writePassports(of: path, to: output, replacing: replace) }
    try request.updatePassports(of: path, from: from, Terminal.conversation(agreed: yes))
  }
}
