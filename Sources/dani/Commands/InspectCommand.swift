import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import TableValues

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Описати файл: формат, кодування, таблиці, стовпці. / Describe a file: format, encoding, tables, columns."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Файл. / The file.")
  var file: String

  @Option(help: ArgumentHelp("Вигляд. / Form.", valueName: "text|json"))
  var format = Format.text

  @Flag(help: "Показати всі рядки даних. / Show every row of data.")
  var rows = false

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
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
