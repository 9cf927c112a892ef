import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import TableValues

struct InspectCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: said(
      uk: "Описати файл: формат, кодування, таблиці, стовпці.",
      en: "Describe a file: format, encoding, tables, columns.")
  )
  static let group = VerbGroup.files
  static let examples = [
    VerbExample(
      "inspect zvit.csv",
      uk: "Формат, кодування, стовпці.", en: "Format, encoding, columns."),
    VerbExample(
      "inspect zvit.csv --rows",
      uk: "Показати й усі рядки.", en: "Show every row as well."),
  ]

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp(uk: "Файл.", en: "The file.", .file))
  var file: String

  @Option(help: ArgumentHelp(uk: "Вигляд.", en: "Form.", .format))
  var format = Format.text

  @Flag(help: ArgumentHelp(uk: "Показати всі рядки даних.", en: "Show every row of data."))
  var rows = false

  @Option(name: .shortAndLong, help: ArgumentHelp(uk: "Записати у файл.", en: "Write to a file.", .file))
  var output: String?

  @OptionGroup var options: KnownContentOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let inspection: FileInspection
    let known = try options.known()
    do throws(ReadFault) {
      inspection = try FileInspection(file, knowing: known, keepsCells: rows)
    } catch {
      throw Stop(error, file: file, language: speech.language)
    }
    try Output(output, of: [file]).write(
      format == .json ? inspection.json.prettyText : inspection.text(speech.language))
    if !inspection.isComplete { throw ExitCode(1) }
  }
}
