import FileContent
import Wording

/// A document in its set.
package struct PlacedDocument: Sendable {
  package let set: DatasetState
  package let document: CountedDocument

  /// Relative to the catalogue's folder.
  package var path: String { self.set.dataset.path(document.path) }
}

/// What came and what went between two states of a catalogue.
///
/// A document is the same when set, path and day of publication are. Of equal ones as many stay as both states have,
/// so that always: after = before + new − withdrawn.
package struct StateChange: Sendable {
  package let newDatasets: [DatasetState]
  package let withdrawnDatasets: [DatasetState]
  package let newDocuments: [PlacedDocument]
  package let withdrawnDocuments: [PlacedDocument]

  package init(from before: CatalogState, to after: CatalogState) {
    newDatasets = Self.difference(after.datasets, before.datasets) { $0.dataset.name }
    withdrawnDatasets = Self.difference(before.datasets, after.datasets) { $0.dataset.name }
    newDocuments = Self.difference(after.documents, before.documents, by: Identity.init)
    withdrawnDocuments = Self.difference(before.documents, after.documents, by: Identity.init)
  }

  private struct Identity: Hashable {
    let dataset: String
    let path: String
    let issued: CalendarDate

    init(_ placed: PlacedDocument) {
      dataset = placed.set.dataset.name
      path = placed.document.path
      issued = placed.document.issued
    }
  }

  /// What the first list has more of than the second, in its order.
  private static func difference<Item, Key: Hashable>(
    _ items: [Item], _ others: [Item], by key: (Item) -> Key
  ) -> [Item] {
    var left = Dictionary(others.map { (key($0), 1) }, uniquingKeysWith: +)
    return items.filter { item in
      guard let count = left[key(item)], count > 0 else { return true }
      left[key(item)] = count - 1
      return false
    }
  }
}

extension CatalogState {
  /// Set by set, in the order of the catalogue.
  package var documents: [PlacedDocument] {
    datasets.flatMap { set in set.documents.map { PlacedDocument(set: set, document: $0) } }
  }
}
