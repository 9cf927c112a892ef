import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Wording

struct AddCommand: ParsableCommand {
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
  @OptionGroup var wishes: AddingOptions
  @OptionGroup var copies: AddingCopies
  @OptionGroup var permission: AddingPermission

  @Flag(help: "Не запитувати. / Do not ask.")
  var yes = false

  func run() throws {
    let destination = try AddingDestination(items, to: to, title: wishes.title, catalog: catalog, options)
    let language = destination.target.language
    let today = try options.today()
    let scratch = try copies.scratchFolder()
    defer { scratch?.remove() }
    let files = try copies.files(destination.files, in: scratch, language)
    for file in files {
      let check = try AddedFileCheck(file, today: today, options)
      if let refusal = check.refusal(allowing: permission) {
        Terminal.complain(refusal[language])
        throw ExitCode(1)
      }
      if let remark = check.remark { Terminal.complain(remark[language]) }
    }
    let adding = try Adding(files, to: destination.target, wishes, options, today: today)
    Terminal.print(adding.preview(destination.suggestion, language))
    if destination.suggestion != nil || adding.isPeriodGuessed, !yes, !adding.plan.isEmpty {
      let question = LocalizedText(uk: "Виконати?", en: "Do it?")
      guard let agrees = Terminal.agrees(to: question, language) else { throw Stop.unanswered(language) }
      if !agrees { return }
    }
    try adding.plan.carryOut(language: language)
  }
}
