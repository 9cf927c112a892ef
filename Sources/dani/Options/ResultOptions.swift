import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

/// The forms that a verb offers after `--format`.
protocol OfferedForms {
  /// Names in the order of the help, each with what the form asks beside it. The first one is taken where none is named.
  static var offered: [(name: String, condition: LocalizedText?)] { get }
}

/// Forms that a folder of `Forms/` lists.
protocol ListedForms: OfferedForms {
  associatedtype Result
  static var forms: ResultForms<Result> { get }
}

extension ListedForms {
  static var offered: [(name: String, condition: LocalizedText?)] {
    forms.all.map { ($0.name, $0.condition) }
  }
}

enum CountForms: ListedForms { static var forms: ResultForms<CountResult> { .count } }
enum CoverageForms: ListedForms { static var forms: ResultForms<CoverageResult> { .coverage } }
enum ScheduleForms: ListedForms { static var forms: ResultForms<ScheduleResult> { .schedule } }
enum DiffForms: ListedForms { static var forms: ResultForms<DiffReport> { .diff } }
enum CardForms: ListedForms { static var forms: ResultForms<DatasetCard> { .card } }
enum ReportForms: ListedForms { static var forms: ResultForms<WordedReport> { .report } }

/// One of the names that a verb offers.
struct FormName<Forms: OfferedForms>: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    name = argument
  }

  private init(_ name: String) {
    self.name = name
  }

  static var usual: Self { Self(allValueStrings.first ?? "") }
  static var allValueStrings: [String] { Forms.offered.map(\.name) }
  var defaultValueDescription: String { name }

  /// «Формат: text, json або svg (з --history).»
  static var help: ArgumentHelp {
    func list(_ language: Language, _ or: String) -> String {
      let names = Forms.offered.map { form in
        form.condition.map { "\(form.name) (\($0[language]))" } ?? form.name
      }
      guard names.count > 1, let last = names.last else { return names.joined() }
      return names.dropLast().joined(separator: ", ") + " \(or) " + last
    }
    return ArgumentHelp(uk: "Формат: \(list(.uk, "або")).", en: "Form: \(list(.en, "or")).", .format)
  }
}

/// `--format` and `-o` of a verb that gives out a result.
struct ResultOptions<Forms: OfferedForms>: ParsableArguments {
  @Option(help: FormName<Forms>.help)
  var format = FormName<Forms>.usual

  @Option(name: .shortAndLong, help: ArgumentHelp(uk: "Записати у файл.", en: "Write to a file.", .file))
  var output: String?
}

extension ResultOptions where Forms: ListedForms {
  /// Gives the answer out, and stops when it lacks something.
  func write(_ answer: Answer<Forms.Result>) throws {
    let language = answer.language
    guard let form = Forms.forms[name: format.name] else { return }
    if form.needsFile, output == nil {
      throw Stop(
        uk: "Для вигляду \(form.name) назвіть файл: -o звіт.\(form.name).",
        en: "The form \(form.name) needs a file: -o report.\(form.name).", language: language)
    }
    let sink = MemorySink()
    try stopping(language) { () throws(FormFault) in
      try form.write(answer.value, language, to: sink)
    }
    try Output(output).write(sink.bytes)
    if let remark = answer.remark { Terminal.complain(remark[language]) }
    try answer.incomplete.stop(language)
  }
}
