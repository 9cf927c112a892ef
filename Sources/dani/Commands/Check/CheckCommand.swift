import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogValidator
import CatalogWork
import FileContent
import Wording

struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      uk: "Перевірити каталог, набори, папки або файли.",
      en: "Check a catalogue, data sets, folders or files."))
  static let group = VerbGroup.daily
  static let examples = [
    VerbExample(
      "check katalog",
      uk: "Перевірити весь каталог.", en: "Check a whole catalogue."),
    VerbExample(
      "check zvit.csv",
      uk: "Перевірити один файл, перш ніж завантажити його.", en: "Check one file before it is uploaded."),
  ]

  @OptionGroup var input: CheckInput

  @OptionGroup var options: CatalogOptions

  @OptionGroup var outputs: CheckOutputs

  @Option(
    name: .customLong("last-published"),
    help: ArgumentHelp(
      uk: "Результат publish: звірити з ним дати змін.",
      en: "Output of publish to compare dates of change with.", .folder))
  var lastPublished: String?

  @OptionGroup var selection: RuleSelection

  @OptionGroup var accepted: BaselineOptions

  @Option(
    help: ArgumentHelp(
      uk: "Скільки файлів читати водночас; без параметра – скільки ядер, не більше 16.",
      en: "Files read at the same time; without it as many as there are cores, at most 16.", .number)
  )
  var jobs: Int?

  mutating func run() throws {
    let start = Terminal.monotonicTenths()
    var wishes = CheckWishes(selection, accepted)
    wishes.lastPublished = lastPublished
    wishes.changedSince = input.changedSince
    let stream = accepted.isAsked ? nil : outputs.streamed
    let bar = ProgressBar(options.lang ?? Terminal.languageOfEnvironment ?? .uk)
    let answer = try options.request(jobs: jobs).check(input.named(), wishes, progress: bar?.shower) {
      stream?.write($0, $1)
    }
    bar?.end()
    let context = RenderingContext(
      answer, failOn: selection.failOn.severity,
      elapsedTenths: outputs.isPrintedAsText ? Terminal.monotonicTenths() - start : nil)
    if let stream {
      stream.writeEnd(of: answer, context)
    } else {
      try outputs.write(answer, context, of: input.paths)
    }
    let leavesUnchecked = answer.leavesUnchecked && selection.failOn != .never
    if answer.report.reaches(selection.failOn.severity) || leavesUnchecked || !answer.isWhole {
      throw ExitCode(1)
    }
  }
}
