import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Порівняти два стани каталогу. / Compare two states of a catalogue.",
    discussion: """
      A і B – папка, день (2020-10-01) або ревізія git, у цьому порядку. Код виходу 0, хоч відмінності є (1 – з \
      --exit-code), і 1, якщо щось не прочитано.
      A and B are a folder, a day (2020-10-01) or a git revision, tried in this order. The exit code is 0 also when \
      there are differences (1 with --exit-code), and 1 when something could not be read.
      """)

  @Argument(help: ArgumentHelp("Два стани. / Two states.", valueName: "A B"))
  var operands: [String] = []

  @OptionGroup var options: CatalogOptions

  @Option(help: "Каталог, до якого належать дні й ревізії. / The catalogue of days and revisions.")
  var catalog = "."

  @Option(
    name: .customLong("last-published"),
    help: ArgumentHelp(
      "Що завантажити на портал: порівняти результат publish з каталогом. / What to upload: the output of publish against the catalogue.",
      valueName: "folder"))
  var lastPublished: String?

  @OptionGroup var result: ResultOptions<DiffForms>

  @Flag(name: .customLong("exit-code"), help: "Код виходу 1, якщо є відмінності. / Exit 1 on differences.")
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
