package import FileContent
package import Wording

/// Why a figure of the report is not counted, or not counted in full.
package struct FactProblem: Sendable {
  package enum Kind: Sendable {
    case noName
    case malformedName(String)
    /// Another figure, of the catalogue or of every report, has this name.
    case nameTaken(String)
    case noTitle
    /// Key of `forms` that is not there while others are.
    case missingForm(String)
    case unknownGender(String)
    case noSources
    case noDataset
    case noPath
    case unknownRows(String)
    case noDateColumn
    case unknownDataset(String, nearest: String?)
    /// The passport of the set could not be read.
    case unreadDataset(String)
    /// The set does not count on the day.
    case notPublished(dataset: String, CalendarDate)
    case noDocument(dataset: String, path: String)
    case unreadDocument(String)
    /// The document has no table with a header.
    case noTable(String)
    /// The document has more than one table that may be meant.
    case severalTables(String)
    case missingColumn(String, document: String, nearest: String?)
    /// A cell of the date column is blank or holds something else: the first one, and how many rows have such.
    case unreadableDate(String, document: String, Place, rows: Int)
  }

  package let kind: Kind
  /// Name of the figure; nil when it has none.
  package let fact: String?
  /// Where in `catalog.yaml` the cause is.
  package let range: TextRange
  package let pointer: String

  /// True for what the definition itself says; the rest depends on the documents and the day.
  package var isOfDefinition: Bool {
    switch kind {
    case .noName, .malformedName, .nameTaken, .noTitle, .missingForm, .unknownGender, .noSources, .noDataset,
      .noPath, .unknownRows, .noDateColumn, .unknownDataset:
      true
    case .unreadDataset, .notPublished, .noDocument, .unreadDocument, .noTable, .severalTables,
      .missingColumn,
      .unreadableDate:
      false
    }
  }

  /// What is expected there, when that can be said.
  package var expected: String? {
    switch kind {
    case .unknownDataset(_, let nearest), .missingColumn(_, _, let nearest): nearest
    case .unknownRows(let text):
      NearMiss.nearest(to: text, among: FactDefinition.Rows.allCases.map(\.rawValue))
    case .unknownGender(let text):
      NearMiss.nearest(to: text, among: CountedNoun.Gender.allCases.map(\.rawValue))
    default: nil
    }
  }

  /// In lower case, without the name of the figure.
  package var message: LocalizedText {
    switch kind {
    case .noName: LocalizedText(uk: "не зазначено назви показника (name)", en: "no name is given")
    case .malformedName(let name):
      LocalizedText(
        uk: "у назві «\(name)» можуть бути лише малі латинські літери, цифри й «_», першою – літера",
        en: "the name “\(name)” may have small Latin letters, digits and “_” only, a letter first")
    case .nameTaken(let name):
      LocalizedText(
        uk: "назву «\(name)» уже має інший показник", en: "another figure has the name “\(name)”")
    case .noTitle: LocalizedText(uk: "не зазначено заголовка (title)", en: "no title is given")
    case .missingForm(let key):
      LocalizedText(
        uk: "у forms бракує «\(key)»: потрібні форми one, few і many",
        en: "“\(key)” is missing from forms: one, few and many are needed")
    case .unknownGender(let text):
      LocalizedText(
        uk: "роду «\(text)» немає, можливі: masculine, feminine, neuter",
        en: "there is no gender “\(text)”, possible are: masculine, feminine, neuter")
    case .noSources:
      LocalizedText(uk: "не зазначено, де рахувати (sources)", en: "no sources to count in are given")
    case .noDataset: LocalizedText(uk: "не зазначено набору (dataset)", en: "no data set is named")
    case .noPath:
      LocalizedText(uk: "не зазначено документів (path)", en: "no documents are named (path)")
    case .unknownRows(let text):
      LocalizedText(
        uk: "rows: значення «\(text)» немає, можливі: newest, period",
        en: "rows: there is no “\(text)”, possible are: newest, period")
    case .noDateColumn:
      LocalizedText(
        uk: "для rows: period потрібен стовпець із датою (date_column)",
        en: "rows: period needs a column with dates (date_column)")
    case .unknownDataset(let name, _):
      LocalizedText(
        uk: "набору «\(name)» у каталозі немає", en: "the catalogue has no data set “\(name)”")
    case .unreadDataset(let name):
      LocalizedText(
        uk: "паспорт набору «\(name)» не прочитано", en: "the passport of the data set “\(name)” is not read")
    case .notPublished(let name, let day):
      LocalizedText(
        uk: "набір «\(name)» на \(day.ukrainian) не оприлюднено",
        en: "the data set “\(name)” is not published on \(day.iso)")
    case .noDocument(let name, let path):
      LocalizedText(
        uk: "у наборі «\(name)» немає документа «\(path)»",
        en: "the data set “\(name)” has no document “\(path)”")
    case .unreadDocument(let path):
      LocalizedText(uk: "документ «\(path)» не прочитано", en: "the document \(path) is not read")
    case .noTable(let path):
      LocalizedText(
        uk: "у документі «\(path)» немає таблиці із заголовком",
        en: "the document \(path) has no table with a header")
    case .severalTables(let path):
      LocalizedText(
        uk:
          "у документі «\(path)» кілька таблиць, і невідомо, рядки якої рахувати: залиште одну або зазначте її стовпці",
        en: "the document \(path) has several tables, and it is unknown whose rows to count: "
          + "leave one, or name its columns")
    case .missingColumn(let column, let path, _):
      LocalizedText(
        uk: "у документі «\(path)» немає стовпця «\(column)»",
        en: "the document \(path) has no column “\(column)”")
    case .unreadableDate(let text, let path, let place, let count):
      Self.unreadableDate(text, path, place, count)
    }
  }

  private static func unreadableDate(
    _ text: String, _ path: String, _ place: Place, _ count: Int
  ) -> LocalizedText {
    let found =
      text.isEmpty
      ? LocalizedText(uk: "немає дати", en: "there is no date")
      : LocalizedText(uk: "«\(text)» – не дата", en: "“\(text)” is not a date")
    return LocalizedText(
      uk: "документ «\(path)», \(place.text?.uk ?? ""): \(found.uk) (таких рядків: \(count))",
      en: "\(path), \(place.text?.en ?? ""): \(found.en) (such rows: \(count))")
  }
}
