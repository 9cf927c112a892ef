package import CatalogModel
import FileContent

/// A data set that a file seems to belong to, and what speaks for it.
package struct DatasetSuggestion: Sendable {
  /// What is known of the file.
  package struct Evidence: Sendable {
    package let header: [String]
    package let fileName: String
    /// What the user calls it.
    package let title: String?

    package init(header: [String], fileName: String, title: String?) {
      self.header = header
      self.fileName = fileName
      self.title = title
    }
  }

  package let dataset: Dataset
  /// Columns in common among all columns of both, 0 to 1; of the table of the set that is most alike.
  package let columns: Double
  /// The file is named as a document of the set is, or as the next one of its series would be.
  package let followsSeries: Bool
  /// Share of the words of the file’s name and title that name or title of the set have too, 0 to 1.
  package let words: Double

  /// Columns weigh most, words only decide between sets that are alike in the rest.
  private var weight: Double {
    (columns < Self.enough ? 0 : columns) + (followsSeries ? 0.75 : 0) + words / 4
  }
  private static let enough = 0.6

  /// The likeliest first. `headerOf` reads the header of a document of a set that has no structure.
  package static func list(
    for file: Evidence, in catalog: Catalog, headerOf: (Dataset) -> [String]
  ) -> [DatasetSuggestion] {
    let wanted = Set(file.header.map(key))
    let words = Self.words(of: [FileName(file.fileName).stem, file.title ?? ""])
    let found = catalog.datasets.compactMap { dataset -> DatasetSuggestion? in
      let tables = wanted.isEmpty ? [] : tables(of: dataset, headerOf: headerOf)
      let own = Self.words(of: [dataset.name, dataset.title])
      let suggestion = DatasetSuggestion(
        dataset: dataset, columns: tables.map { likeness(wanted, $0) }.max() ?? 0,
        followsSeries: follows(file.fileName, dataset),
        words: words.isEmpty ? 0 : Double(words.intersection(own).count) / Double(words.count))
      // Words alone do not speak against columns.
      let isNamed = suggestion.words >= 0.5 && tables.isEmpty
      return suggestion.columns >= enough || suggestion.followsSeries || isNamed ? suggestion : nil
    }
    return found.sorted { ($1.weight, $0.dataset.name) < ($0.weight, $1.dataset.name) }
  }

  /// The suggestions that nothing tells apart from the first one, itself included.
  package static func likeliest(of suggestions: [DatasetSuggestion]) -> [DatasetSuggestion] {
    suggestions.prefix { $0.weight == suggestions.first?.weight }.map(\.self)
  }

  private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
    left.isDisjoint(with: right)
      ? 0 : Double(left.intersection(right).count) / Double(left.union(right).count)
  }

  /// Columns of each table that the set describes, once by their names and once by their titles.
  private static func tables(of dataset: Dataset, headerOf: (Dataset) -> [String]) -> [Set<String>] {
    guard let structure = dataset.structure.structure else {
      let header = headerOf(dataset)
      return header.isEmpty ? [] : [Set(header.map(key))]
    }
    return structure.tables.flatMap { [Set($0.map { key($0.name) }), Set($0.map { key($0.title) })] }
  }

  private static func follows(_ path: String, _ dataset: Dataset) -> Bool {
    let name = path.lastPathStep
    if dataset.documents.contains(where: { !$0.isLink && $0.path.lastPathStep == name }) {
      return true
    }
    let subject = SeriesPattern.subject(of: FileName(path).stem)
    return !subject.isEmpty && SeriesPattern(of: dataset, format: nil)?.subject == subject
  }

  /// Words of three letters and more in Latin letters, without periods.
  private static func words(of texts: [String]) -> Set<String> {
    Set(texts.flatMap { SeriesPattern.subject(of: $0) }.filter { $0.utf8.count > 2 })
  }

  private static func key(_ column: String) -> String {
    column.lowercased().filter { !$0.isWhitespace && $0 != "_" }
  }
}
