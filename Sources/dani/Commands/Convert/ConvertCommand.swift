import ArgumentParser
import CatalogWork
import FileContent
import FileConversion
import Wording

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

  @OptionGroup var choice: CopyOptions

  @Flag(
    name: .customLong("for-excel"), help: "Копія для перегляду в Excel. / A copy to be looked at in Excel.")
  var forExcel = false

  @Flag(help: "Замінити файл, що вже є. / Replace a file that is there.")
  var replace = false

  @OptionGroup var speech: LanguageOption

  func run() throws {
    var wishes = choice.wishes
    if forExcel {
      wishes.delimiter = UInt8(ascii: ";")
      wishes.hasByteOrderMark = true
    }
    let order = CopyOrder(
      format: to, sheet: choice.sheet, wishes: wishes, known: try choice.content.known(),
      mayReplace: replace, language: speech.language)
    guard try order.carryOut(path, to: output, Terminal.conversation()) else { throw ExitCode(1) }
    if forExcel { Terminal.complain(CopyOrder.excelWarning[speech.language]) }
  }
}
