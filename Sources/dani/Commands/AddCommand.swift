import ArgumentParser
import CatalogModel
import FileContent

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Додати документи до набору. / Put documents into a data set.")

  @Argument(
    help: ArgumentHelp(
      "Набір і файли; без набору його підкажуть стовпці. / The set and files; without a set the columns tell it.",
      valueName: "set-and-files"))
  var items: [String]

  @Option(help: ArgumentHelp("Набір. / The data set.", valueName: "set"))
  var to: String?

  @Option(help: ArgumentHelp("Папка каталогу. / Folder of the catalogue.", valueName: "folder"))
  var catalog = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: ArgumentHelp("День оприлюднення. / Day of publication.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    name: .customLong("data-as-of"),
    help: ArgumentHelp("На який день дані актуальні. / The day the data are of.", valueName: "YYYY-MM-DD"))
  var dataAsOf: String?

  @Option(help: ArgumentHelp("За який період: 2020-09, 2020-q3. / The period.", valueName: "period"))
  var period: String?

  @Option(help: "Назва документа. / Title of the document.")
  var title: String?

  @Flag(help: "Замінити файл з такою самою назвою. / Replace a file of the same name.")
  var replace = false

  @Flag(name: .customLong("allow-errors"), help: "Додати, хоч у файлі є помилки. / Add a file with errors.")
  var allowErrors = false

  @Flag(help: "Не запитувати. / Do not ask.")
  var yes = false

  func run() async throws {
    let destination = try AddingDestination(items, to: to, title: title, catalog: catalog, options)
    let language = destination.target.language
    let today = try options.today()
    for file in destination.files where !allowErrors {
      guard let refusal = try await AddedFile(file).refusal(today: today, options, language) else { continue }
      Terminal.complain(refusal)
      throw ExitCode(1)
    }
    let day = try date.map { try options.day($0, option: "--date", notAfter: today) } ?? today
    let adding = try Adding(
      destination.files, to: destination.target,
      wishes: DocumentAddition.Wishes(period: period, title: title, mayReplace: replace, on: day), on: day,
      dataAsOf: dataAsOf.map { try options.day($0, option: "--data-as-of", notAfter: today) } ?? day)
    Terminal.print(adding.preview(destination.suggestion, language))
    if destination.suggestion != nil || adding.isPeriodGuessed, !yes, !adding.plan.isEmpty {
      let question = LocalizedText(uk: "Виконати?", en: "Do it?")
      guard let agrees = Terminal.agrees(to: question, language) else { throw Stop.unanswered(language) }
      if !agrees { return }
    }
    try adding.plan.carryOut(language: language)
  }
}
