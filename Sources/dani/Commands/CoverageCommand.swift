import ArgumentParser
import CatalogModel
import CatalogPublisher
import FileContent

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Звірити з переліком обов’язкових наборів. / Compare with the list of required data sets.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      "Інша редакція переліку, також проєкт. / Another edition of the list, drafts too.", valueName: "name"))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      "Що додає ця редакція до чинної або до --edition. / What this edition adds.", valueName: "name"))
  var compare: String?

  @Option(help: "Вигляд: text, json або csv. / Form: text, json or csv.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  func run() throws {
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let today = try options.today(of: opened)
    let choice = EditionChoice(catalog: opened.catalog, today: today, language: language)
    if let compare {
      let comparison = try choice.comparison(from: edition, to: compare)
      switch format {
      case .text: try Output(output).write(comparison.text(language))
      case .json: try Output(output).write(comparison.json.prettyText)
      case .csv: try Output(output).write(comparison.csv)
      }
    } else {
      let coverage = try choice.coverage(by: edition)
      switch format {
      case .text: try Output(output).write(coverage.text(language))
      case .json: try Output(output).write(coverage.json.prettyText)
      case .csv: try Output(output).write(coverage.csv)
      }
    }
    try Partial(opened.catalog).complain(language)
  }
}
