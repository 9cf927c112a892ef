import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct CountCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: said(uk: "Порахувати набори й документи.", en: "Count data sets and documents."))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "count katalog",
      uk: "Скільки наборів і документів є сьогодні.", en: "How many data sets and documents there are today."),
    VerbExample(
      "count SampleData/lysychansk --as-of 01.10.2020",
      uk: "Скільки їх було того дня.", en: "How many there were on that day."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(uk: "Що нового після цього дня.", en: "What is new after this day.", .day))
  var since: String?

  @Flag(help: ArgumentHelp(uk: "Ряд за місяцями: за датами паспортів і знімками.", en: "The monthly series."))
  var history = false

  @OptionGroup var result: ResultOptions<CountForms>

  func run() throws {
    try result.write(options.request().count(path, since: since, isHistory: history))
  }
}
