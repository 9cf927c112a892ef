import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import Wording

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Показати картку набору для форми порталу. / Show the card of a data set for the portal’s form."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, html
  }

  @Argument(help: ArgumentHelp("Ім’я або назва набору. / Name or title of a data set.", valueName: "set"))
  var set: String

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(help: "Вигляд: text або html. / Form: text or html.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Записати у файл. / Write to a file.")
  var output: String?

  func run() throws {
    let opened = try options.open(path)
    let language = options.language(opened.catalog)
    guard let dataset = opened.catalog.dataset(named: set) else {
      throw Stop(unknownSet: set, in: opened.catalog, language: language)
    }
    let card = DatasetCard(
      dataset, in: opened.catalog, on: try options.today(of: opened), annex: opened.catalog.annex)
    switch format {
    case .text: try Output(output).write(card.text(language))
    case .html: try Output(output).write(card.page(language))
    }
  }
}

extension Stop {
  /// Says which names are near, or why the set is not there.
  init(unknownSet set: String, in catalog: Catalog, language: Language) {
    if let unread = catalog.unread.first(where: { $0.name == set || $0.folder == set }) {
      self.init(
        uk: "Набір «\(set)» не прочитано: \(unread.file). Докладно: dani check.",
        en: "The data set \(set) could not be read: \(unread.file). Details: dani check.", language: language)
      return
    }
    let near = NearNames.of(set, among: catalog.datasets.map(\.name)).joined(separator: ", ")
    self.init(
      uk: "Немає набору «\(set)»." + (near.isEmpty ? " Перелік: dani count." : " Можливо: \(near)."),
      en: "No data set “\(set)”." + (near.isEmpty ? " List: dani count." : " Perhaps: \(near)."),
      language: language)
  }
}
