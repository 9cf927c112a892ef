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
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    guard let from else { return try write(opened.catalog, language) }
    let update = try PassportUpdate(of: opened, from: TableFile(from).rows(language), language)
    Terminal.print(update.text)
    if !update.plan.isEmpty {
      if !yes {
        let question = LocalizedText(uk: "Внести ці зміни?", en: "Make these changes?")
        guard let agrees = Terminal.agrees(to: question, language) else { throw Stop.unanswered(language) }
        if !agrees { return }
      }
      try update.plan.carryOut(language: language)
    }
    try Partial(opened.catalog).complain(language)
  }

  private func write(_ catalog: Catalog, _ language: Language) throws {
    guard let output else {
      throw Stop(
        uk:
          "Зазначте, куди записати таблицю (-o паспорти.xlsx) або звідки взяти зміни (--from паспорти.xlsx).",
        en:
          "Say where to write the table (-o passports.xlsx) or where changes come from (--from passports.xlsx).",
        language: language)
    }
    let sheet = LocalizedText(uk: "Паспорти", en: "Passports")[language]
    try TableFile(output).write(
      PassportTable.rows(of: catalog, language), sheet: sheet, replacing: replace, language)
    try Partial(catalog).complain(language)
  }
}
