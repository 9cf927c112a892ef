import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import Wording

struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Записати знімок каталогу в його історію. / Write a snapshot of the catalogue to its history.",
    discussion: """
      Документи, що враховано на день, з розмірами й контрольними сумами: history/РРРР-ММ-ДД.csv.
      The documents that count on the day with sizes and checksums: history/YYYY-MM-DD.csv.
      """)

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Flag(help: "Замінити інший знімок того самого дня. / Replace another snapshot of the day.")
  var replace = false

  func run() throws {
    Terminal.print(try options.request().snapshot(path, replacing: replace))
  }
}
