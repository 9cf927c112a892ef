package import FileContent
package import Wording

/// The content of the documents as it was last written down: in the last publication or the newest snapshot.
package struct FormerContent: Sendable {
  package struct Document: Sendable {
    package let checksum: DigestText
    /// The date of change that was stated then; nil where it was not kept.
    package let changed: CalendarDate?
  }

  /// The day for which it was written down.
  package let day: CalendarDate
  /// By path inside the catalogue; only those whose checksum is known.
  package let documents: [String: Document]
  /// How many documents each set had.
  package let documentCounts: [String: Int]
}

extension FormerContent {
  init(_ snapshot: CatalogSnapshot) {
    day = snapshot.day
    let rows = snapshot.rows.filter { !$0.path.isEmpty }
    documents = Dictionary(
      rows.compactMap { row in
        DigestText(parsing: row.hash).map { (row.path, Document(checksum: $0, changed: nil)) }
      }, uniquingKeysWith: { first, _ in first })
    documentCounts = Dictionary(grouping: rows, by: \.dataset).mapValues(\.count)
  }

  /// Nil for a state that is no publication.
  init?(_ state: ComparedState) {
    guard case .publication(_, let day) = state.source else { return nil }
    self.day = day
    documents = Dictionary(
      state.inventory.documents.compactMap { document in
        document.content.sha256.map {
          (document.location, Document(checksum: $0, changed: document.content.changed))
        }
      }, uniquingKeysWith: { first, _ in first })
    documentCounts = Dictionary(
      state.inventory.datasets.map { ($0.name, $0.documents.count) }, uniquingKeysWith: { first, _ in first })
  }
}

extension CatalogHistory {
  /// The newest of what was written down until the day; of two of one day the publication, which keeps dates.
  package func formerContent(until day: CalendarDate, publication: ComparedState?) -> FormerContent? {
    let published = publication.flatMap { FormerContent($0) }.flatMap { $0.day <= day ? $0 : nil }
    let snapshot = snapshots.last { $0.day <= day }
    guard let snapshot, published.map({ $0.day < snapshot.day }) ?? true else { return published }
    return FormerContent(snapshot)
  }
}
