import ArgumentParser
import CatalogWork
import FileContent
import FileConversion
import Wording

struct ConvertCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: said(
      uk: "Зробити чисту копію таблиці: UTF-8, кома, LF.",
      en: "Make a clean copy of a table: UTF-8, comma, LF."))
  static let group = VerbGroup.files
  static let examples = [
    VerbExample(
      "convert zvit.csv --to xlsx -o zvit.xlsx",
      uk: "Зробити з CSV таблицю Excel.", en: "Make an Excel table of a CSV."),
    VerbExample(
      "convert zvit.xlsx -o chysta.csv",
      uk: "Зробити з Excel чистий CSV.", en: "Make a clean CSV of an Excel table."),
  ]

  @Argument(help: ArgumentHelp(uk: "Файл або папка.", en: "A file or a folder.", .path))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      uk: "Файл або папка для копії; без цього – на екран.",
      en: "File or folder of the copy; else standard output.", .path))
  var output: String?

  @Option(help: ArgumentHelp(uk: "Формат копії.", en: "Format of the copy.", .format))
  var to: TableConversion.Format?

  @OptionGroup var choice: CopyOptions

  @Flag(
    name: .customLong("for-excel"),
    help: ArgumentHelp(uk: "Копія для перегляду в Excel.", en: "A copy to be looked at in Excel."))
  var forExcel = false

  @Flag(help: ArgumentHelp(uk: "Замінити файл, що вже є.", en: "Replace a file that is there."))
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
