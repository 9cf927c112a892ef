import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Порахувати набори й документи. / Count data sets and documents.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp("Що нового після цього дня. / What is new after this day.", valueName: "YYYY-MM-DD"))
  var since: String?

  @Flag(help: "Ряд за місяцями: за датами паспортів і знімками. / The monthly series.")
  var history = false

  @OptionGroup var result: ResultOptions<CountForms>

  func run() throws {
    try result.write(options.request().count(path, since: since, isHistory: history))
  }
}
