/// A data set whose tables have the columns of a file.
package struct DatasetSuggestion: Sendable {
  package let dataset: Dataset
  /// Columns in common among all columns of both, 0 to 1.
  package let likeness: Double

  /// The most alike first; none below three fifths. `headerOf` reads the header of a document of a set that has
  /// no structure.
  package static func list(
    for header: [String], named fileName: String, in catalog: Catalog, headerOf: (Dataset) -> [String]
  ) -> [DatasetSuggestion] {
    let wanted = Set(header.map(key))
    guard !wanted.isEmpty else { return [] }
    let words = Set(Transliteration.slug(fileName).split(separator: "-"))
    let found = catalog.datasets.compactMap { dataset -> (suggestion: DatasetSuggestion, words: Int)? in
      let columns = Set((dataset.structure.structure?.columns.map(\.name) ?? headerOf(dataset)).map(key))
      let likeness = Double(wanted.intersection(columns).count) / Double(wanted.union(columns).count)
      guard likeness >= 0.6 else { return nil }
      let common = words.intersection(dataset.name.split(separator: "-")).count
      return (DatasetSuggestion(dataset: dataset, likeness: likeness), common)
    }
    // Among sets with the same columns the name of the file decides.
    return found.sorted {
      ($0.suggestion.likeness, $0.words, $1.suggestion.dataset.name)
        > ($1.suggestion.likeness, $1.words, $0.suggestion.dataset.name)
    }.map(\.suggestion)
  }

  private static func key(_ column: String) -> String {
    column.lowercased().filter { !$0.isWhitespace && $0 != "_" }
  }
}
