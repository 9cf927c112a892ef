import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogValidator
import CatalogWork
import Wording

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Сформувати розділ «Відкриті дані». / Write every export of the catalogue.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Папка для результату. / Folder for the result.", valueName: "folder"))
  var output: String

  @OptionGroup var permission: PublishPermission

  @Flag(help: "Записати також знімок в історію каталогу. / Write a snapshot to the history as well.")
  var snapshot = false

  func run() throws {
    let opened = try options.open(path)
    let catalog = opened.catalog
    let language = options.language(catalog)
    let today = try options.today(of: opened)
    guard catalog.kind != .looseFiles, !catalog.datasets.isEmpty || !catalog.unread.isEmpty else {
      throw Stop(
        uk: "У «\(path)» немає жодного набору даних, публікувати нічого.",
        en: "There is no data set in \(path), nothing to publish.", language: language)
    }
    let folder = try stopping(language) { () throws(OutputFolderFault) in
      try OutputFolder(output, root: path, catalog: catalog)
    }
    var check = Check(opened, today: today)
    check.lastPublished = try? LastPublication(folder: output).state
    let report = check.report()
    if let refusal = PublishRefusal(report, of: catalog, allowing: permission) {
      Terminal.complain(refusal.message[language])
      throw ExitCode(1)
    }
    let history =
      try snapshot ? SnapshotFile(of: opened, in: path, on: today, language: language) : nil
    let publication = Publication(
      of: catalog, on: today, check: .init(report), toolVersion: Dani.version, checksums: report.checksums)
    try stopping(language) { () throws(OutputFolderFault) in
      try PublicationWriter().write(publication, to: folder)
    }
    Terminal.print(publication.summary(folder: output)[language] + "\n")
    if let history { Terminal.print(try history.write()[language] + "\n") }
    try Partial(catalog).complain(language)
  }

  private func stopping<Value>(
    _ language: Language, _ work: () throws(OutputFolderFault) -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch {
      throw Stop(uk: error.message.uk, en: error.message.en, language: language)
    }
  }
}
