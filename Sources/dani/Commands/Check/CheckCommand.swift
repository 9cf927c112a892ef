import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogValidator
import CatalogWork
import FileContent
import Wording

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Перевірити каталог, набір, папку або файл. / Check a catalogue, a data set, a folder or a file.")

  @Argument(help: "Папка або файл. / A folder or a file.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @OptionGroup var outputs: CheckOutputs

  @Option(
    name: .customLong("last-published"),
    help: ArgumentHelp(
      "Результат publish: звірити з ним дати змін. / Output of publish to compare dates of change with.",
      valueName: "folder"))
  var lastPublished: String?

  @OptionGroup var selection: RuleSelection

  @OptionGroup var accepted: BaselineOptions

  @Option(
    help:
      "Скільки файлів читати водночас; без параметра – скільки ядер, не більше 16. / Files read at the same time; without it as many as there are cores, at most 16."
  )
  var jobs: Int?

  mutating func run() throws {
    let start = Terminal.monotonicTenths()
    var wishes = CheckWishes()
    wishes.selected = selection.selected
    wishes.ignored = selection.ignored
    wishes.lastPublished = lastPublished
    wishes.allowedUnchecked = selection.allowUnchecked
    wishes.baseline = accepted.baseline
    wishes.newBaseline = accepted.newBaseline
    let answer = try options.request(jobs: jobs).check(path, wishes)
    var context = RenderingContext(
      language: answer.language, toolVersion: Dani.version,
      elapsedTenths: outputs.isPrintedAsText ? Terminal.monotonicTenths() - start : nil,
      isSingleFile: answer.isSingleFile)
    context.titles = answer.titles
    context.failOn = selection.failOn.severity
    try outputs.write(answer, context, of: path)
    let leavesUnchecked = answer.leavesUnchecked && selection.failOn != .never
    if answer.report.reaches(selection.failOn.severity) || leavesUnchecked || !answer.isWhole {
      throw ExitCode(1)
    }
  }
}

/// Findings that are accepted for now.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Не показувати зауважень із цього файлу. / Leave out the findings in this file.", valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      "Записати всі теперішні зауваження у файл, щоб далі бачити лише нові. / Write all present findings to a file, to see only new ones from now on.",
      valueName: "file"))
  var newBaseline: String?
}

/// Every form of the report that `Renderings` of the validator lists.
enum CheckForms: OfferedForms {
  static var offered: [(name: String, condition: LocalizedText?)] {
    FormOrder.sorted(allRenderings.map(\.name)).map { ($0, nil) }
  }
}
