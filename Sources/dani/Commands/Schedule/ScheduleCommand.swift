import ArgumentParser
import CatalogModel
import CatalogWork

extension ScheduleConvention: ExpressibleByArgument {}

struct ScheduleCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: said(uk: "Показати строки оновлення.", en: "Show the update terms."))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "schedule SampleData/lysychansk --as-of 01.10.2020 --due-in 14",
      uk: "Що оновити за два тижні.", en: "What to update within two weeks."),
    VerbExample(
      "schedule SampleData/lysychansk --as-of 01.10.2020 --letters lysty",
      uk: "Скласти листи підрозділам.", en: "Write letters to the departments."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: ArgumentHelp(uk: "Правило обчислення строку.", en: "How the term is computed.", .rule))
  var convention: ScheduleConvention?

  @Option(
    name: .customLong("due-in"),
    help: ArgumentHelp(uk: "Показати строки найближчих днів.", en: "Terms within so many days.", .days))
  var dueIn: Int?

  @OptionGroup var result: ResultOptions<ScheduleForms>

  @OptionGroup(title: said(uk: "Документи", en: "Documents")) var documents: LetterOptions

  func run() throws {
    let request = options.request()
    guard documents.order.isEmpty else {
      return try request.write(
        documents.order, of: path, convention: convention, Terminal.conversation())
    }
    try result.write(request.schedule(path, convention: convention, dueWithin: dueIn))
  }
}
