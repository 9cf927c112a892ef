import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct DiffCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: said(uk: "Порівняти два стани каталогу.", en: "Compare two states of a catalogue."),
    discussion: said(
      uk:
        "A і B – папка, день (2020-10-01) або ревізія git, у цьому порядку. Код виходу 0, хоч відмінності є (1 – з --exit-code), і 1, якщо щось не прочитано.",
      en:
        "A and B are a folder, a day (2020-10-01) or a git revision, tried in this order. The exit code is 0 also when there are differences (1 with --exit-code), and 1 when something could not be read."
    ))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "diff 01.08.2020 01.10.2020 --catalog SampleData/lysychansk",
      uk: "Що змінилося між двома днями.", en: "What changed between two days."),
    VerbExample(
      "diff --last-published rozdil --catalog SampleData/lysychansk",
      uk: "Що завантажити на портал після останнього publish.",
      en: "What to upload to the portal since the last publish."),
  ]

  @Argument(help: ArgumentHelp(uk: "Два стани.", en: "Two states.", .states))
  var operands: [String] = []

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      uk: "Каталог, до якого належать дні й ревізії.", en: "The catalogue of days and revisions.", .folder))
  var catalog = "."

  @Option(
    name: .customLong("last-published"),
    help: ArgumentHelp(
      uk: "Що завантажити на портал: порівняти результат publish з каталогом.",
      en: "What to upload: the output of publish against the catalogue.", .folder))
  var lastPublished: String?

  @OptionGroup var result: ResultOptions<DiffForms>

  @Flag(
    name: .customLong("exit-code"),
    help: ArgumentHelp(uk: "Код виходу 1, якщо є відмінності.", en: "Exit 1 on differences."))
  var exitCode = false

  func run() throws {
    let request = options.request()
    let answer =
      if let lastPublished {
        try request.upload(operands, of: catalog, lastPublished: lastPublished)
      } else {
        try request.diff(operands, of: catalog)
      }
    try result.write(answer)
    if exitCode, !answer.value.diff.isEmpty { throw ExitCode(1) }
  }
}
