import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import Wording

struct SnapshotCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: said(
      uk: "Записати знімок каталогу в його історію.", en: "Write a snapshot of the catalogue to its history."),
    discussion: said(
      uk: "Документи, що враховано на день, з розмірами й контрольними сумами: history/РРРР-ММ-ДД.csv.",
      en: "The documents that count on the day with sizes and checksums: history/YYYY-MM-DD.csv."))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "snapshot katalog",
      uk: "Зберегти стан на сьогодні.", en: "Keep the state of today."),
    VerbExample(
      "snapshot katalog --replace",
      uk: "Зберегти його ще раз того самого дня.", en: "Keep it once more on the same day."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Flag(
    help: ArgumentHelp(
      uk: "Замінити інший знімок того самого дня.", en: "Replace another snapshot of the day."))
  var replace = false

  func run() throws {
    Terminal.print(try options.request().snapshot(path, replacing: replace))
  }
}
