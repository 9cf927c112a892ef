import ArgumentParser
import CatalogWork

struct CoverageCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: said(
      uk: "Звірити з переліком обов’язкових наборів.", en: "Compare with the list of required data sets."))
  static let group = VerbGroup.cards
  static let examples = [
    VerbExample(
      "coverage katalog",
      uk: "Які набори переліку оприлюднено, яких бракує.",
      en: "Which sets of the list are published, which are missing."),
    VerbExample(
      "coverage SampleData/lysychansk --format csv -o perelik.csv",
      uk: "Те саме таблицею.", en: "The same as a table."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      uk: "Інша редакція переліку, також проєкт.", en: "Another edition of the list, drafts too.", .name))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      uk: "Що додає ця редакція до чинної або до --edition.", en: "What this edition adds.", .name))
  var compare: String?

  @OptionGroup var result: ResultOptions<CoverageForms>

  func run() throws {
    try result.write(options.request().coverage(path, edition: edition, comparedWith: compare))
  }
}
