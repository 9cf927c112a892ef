import ArgumentParser
import CatalogModel
import FileContent

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "Зробити чисту копію таблиці: UTF-8, кома, LF. / Make a clean copy of a table: UTF-8, comma, LF.")

  @Argument(help: "Файл або папка. / A file or a folder.")
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Файл або папка для копії; без цього – на екран. / File or folder of the copy; else standard output.",
      valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Формат копії. / Format of the copy.", valueName: "csv|json|xlsx"))
  var to: TableConversion.Format?

  @Option(help: ArgumentHelp("Лише цей аркуш. / This sheet only.", valueName: "name"))
  var sheet: String?

  @Flag(name: .customLong("iso-dates"), help: "Дати 01.10.2020 записати як 2020-10-01. / Days as ISO 8601.")
  var isoDates = false

  @Flag(
    name: .customLong("drop-titles"), help: "Прибрати рядки над таблицею. / Leave out rows above the table.")
  var dropTitles = false

  @Flag(
    name: .customLong("for-excel"), help: "Копія для перегляду в Excel. / A copy to be looked at in Excel.")
  var forExcel = false

  @Flag(help: "Замінити файл, що вже є. / Replace a file that is there.")
  var replace = false

  @OptionGroup var options: KnownContentOptions

  func run() throws {
    var wishes = TableConversion.Wishes()
    wishes.hasISODates = isoDates
    wishes.dropsTitles = dropTitles
    if forExcel {
      wishes.delimiter = UInt8(ascii: ";")
      wishes.hasByteOrderMark = true
    }
    let order = CopyOrder(
      format: to, sheet: sheet, wishes: wishes, isForExcel: forExcel, known: try options.known(),
      mayReplace: replace, language: options.language)
    if FolderCopy.isFolder(path) {
      let copy = try FolderCopy(path, to: output, order)
      try copy.run()
      Terminal.print(copy.text)
      if !copy.isWhole { throw ExitCode(1) }
    } else {
      let copy = try FileCopy(path, to: output, order)
      for remark in try copy.run() { Terminal.complain(remark[options.language]) }
    }
    if forExcel { Terminal.complain(CopyOrder.excelWarning[options.language]) }
  }
}

extension TableConversion.Format: ExpressibleByArgument {}
