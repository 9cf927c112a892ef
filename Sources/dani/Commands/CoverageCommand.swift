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

  @Option(help: "Вигляд: text, json або csv. / Form: text, json or csv.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  func run() throws {
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let today = try options.today(of: opened)
    let annex = opened.catalog.annex
    let chosen = edition.flatMap { annex.edition(named: $0) }
    if let edition, chosen == nil {
      let known = annex.editions.map(\.name).joined(separator: ", ")
      throw Stop(
        uk: "Немає редакції «\(edition)». Відомі: \(known).", en: "No edition “\(edition)”. Known: \(known).",
        language: language)
    }
    guard let coverage = Coverage(of: opened.catalog, on: today, edition: chosen) else {
      throw Stop(
        uk: "На \(today.ukrainian) редакцію переліку не встановлено. Назвіть її параметром --edition.",
        en: "No edition of the list is established for \(today.iso). Name one with --edition.",
        language: language)
    }
    switch format {
    case .text: try Output(output).write(coverage.text(language))
    case .json: try Output(output).write(coverage.json.prettyText)
    case .csv: try Output(output).write(coverage.csv)
    }
    try Partial(opened.catalog).complain(language)
  }
}
