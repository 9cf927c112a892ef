import CatalogEditing
import CatalogModel
import FileContent
import Wording

/// Which files go into which data set.
struct AddingDestination {
  let target: DatasetTarget
  let files: [String]
  /// What speaks for the set, when the user did not name it.
  let suggestion: DatasetSuggestion?

  init(_ order: AddOrder, _ request: CatalogRequest) throws(Stop) {
    let items = order.items
    if let set = order.set {
      target = try DatasetTarget(set, in: order.catalog, request)
      files = items
      suggestion = nil
    } else if items.count > 1, !AddedFile(items[0]).exists {
      target = try DatasetTarget(items[0], in: order.catalog, request)
      files = Array(items.dropFirst())
      suggestion = nil
    } else {
      let opened = try request.openSound(order.catalog)
      let language = request.language(opened.catalog)
      if let named = items.first, !AddedFile(named).exists, opened.catalog.dataset(meantBy: named) != nil {
        throw Stop(
          uk: "Назвіть файли, які додати до набору: dani add \(named) ФАЙЛ.",
          en: "Name the files to put into the set: dani add \(named) FILE.", language: language)
      }
      let found = try Self.suggestion(for: AddedFile(items[0]), order.wishes.title, in: opened, language)
      files = items
      target = try DatasetTarget(found.dataset.name, opened, request)
      suggestion = found
    }
  }

  private static func suggestion(
    for file: AddedFile, _ title: String?, in opened: OpenedCatalog, _ language: Language
  ) throws(Stop) -> DatasetSuggestion {
    guard file.exists else {
      throw Stop(
        uk: "Не знайдено файл «\(file.name)». Перевірте шлях.",
        en: "No such file: \(file.name). Check the path.",
        language: language)
    }
    let evidence = DatasetSuggestion.Evidence(header: file.header, fileName: file.name, title: title)
    let likeliest = DatasetSuggestion.likeliest(
      of: DatasetSuggestion.list(for: evidence, in: opened.catalog, headerOf: { header(of: $0, in: opened) }))
    guard let first = likeliest.first else {
      throw Stop(
        uk: "За назвою і стовпцями файлу «\(file.name)» набір не визначити. Назвіть його: --to НАБІР. "
          + "Перелік: dani count.",
        en: "Name and columns of \(file.name) tell no data set. Name it: --to SET. List: dani count.",
        language: language)
    }
    guard likeliest.count == 1 else {
      let names = likeliest.prefix(5).map(\.dataset.name).joined(separator: ", ")
      throw Stop(
        uk: "Файл «\(file.name)» однаково підходить до кількох наборів: \(names). Виберіть: --to НАБІР.",
        en: "The file \(file.name) fits several data sets alike: \(names). Choose one: --to SET.",
        language: language)
    }
    return first
  }

  /// The columns of the newest table of a set without a structure.
  private static func header(of dataset: Dataset, in opened: OpenedCatalog) -> [String] {
    guard let entry = dataset.documents.last(where: { $0.entry != nil })?.entry,
      let source = try? opened.tree.open(entry.path)
    else { return [] }
    return examineContent(of: source, named: entry.path, digests: []).tables.first?.header ?? []
  }
}

extension DatasetSuggestion {
  /// What led to the set.
  var reason: LocalizedText {
    if columns >= 0.6, followsSeries {
      return LocalizedText(
        uk: "набір підказали стовпці й назва файлу", en: "the columns and the name of the file tell the set")
    }
    if columns >= 0.6 {
      return LocalizedText(uk: "набір підказали стовпці", en: "the columns tell the set")
    }
    return LocalizedText(uk: "набір підказала назва файлу", en: "the name of the file tells the set")
  }
}

extension DocumentAddition.Wishes {
  init(_ said: AddWishes, on day: CalendarDate) throws(Stop) {
    self.init()
    title = said.title
    mayReplace = said.mayReplace
    nextPeriodBegunOn = day
    period = said.period.flatMap(DocumentPeriod.init(in:))
    if let text = said.period, period == nil {
      throw Stop(
        uk:
          "Не зрозуміло, який це період: «\(text)». Напишіть, наприклад: 2020, 2020-q3, 2020-09 або 2020-09-30.",
        en: "Not a period: “\(text)”. Write for example 2020, 2020-q3, 2020-09 or 2020-09-30.")
    }
  }
}
