import ArgumentParser
import CatalogWork

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Звірити з переліком обов’язкових наборів. / Compare with the list of required data sets.")

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

  @OptionGroup var result: ResultOptions<CoverageForms>

  func run() throws {
    try result.write(options.request().coverage(path, edition: edition, comparedWith: compare))
  }
}
