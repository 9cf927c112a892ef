import CatalogModel
import CatalogPublisher
package import Wording

/// What a result lacks: data sets that could not be read, and figures that could not be counted in full. A program
/// that printed such a result ends with exit 1.
package struct IncompleteResult: Sendable {
  private let files: [String]
  private let facts: [FactProblem]

  init(_ catalog: Catalog, _ facts: [FactProblem] = [], records: [String] = []) {
    files = catalog.uncounted.map(\.file) + records
    self.facts = facts
  }

  init(_ files: [String]) {
    self.files = files
    facts = []
  }

  /// One line for each figure, and one that names the files.
  private var sentences: [LocalizedText] {
    let names = files.joined(separator: ", ")
    let unread = LocalizedText(
      uk: "Не прочитано, тому не враховано: \(names). Докладно: dani check.",
      en: "Could not be read and is not counted: \(names). Details: dani check.")
    return facts.map(\.sentence) + (files.isEmpty ? [] : [unread])
  }

  /// Stops when something is lacking; the result itself is given out before.
  package func stop(_ language: Language) throws(Stop) {
    let sentences = sentences
    guard !sentences.isEmpty else { return }
    let lines = { (language: Language) in sentences.map { $0[language] }.joined(separator: "\n") }
    throw Stop(LocalizedText(uk: lines(.uk), en: lines(.en)), language, outcome: .findings)
  }
}
