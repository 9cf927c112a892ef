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
/// so that always: after = before + new + returned − withdrawn − deferred.
package struct StateChange: Sendable {
  package let newDatasets: [DatasetState]
  package let withdrawnDatasets: [DatasetState]
  /// Kept back since then while martial law lasts: deferred, not withdrawn.
  package let deferredDatasets: [DatasetState]
  /// Kept back before, and published again.
  package let returnedDatasets: [DatasetState]
  package let newDocuments: [PlacedDocument]
  package let withdrawnDocuments: [PlacedDocument]
  package let deferredDocuments: [PlacedDocument]
  package let returnedDocuments: [PlacedDocument]

  package init(from before: CatalogState, to after: CatalogState) {
    let come = Self.difference(after.datasets, before.datasets) { $0.dataset.name }
    let gone = Self.difference(before.datasets, after.datasets) { $0.dataset.name }
    let keptBefore = Set(before.withheld.map(\.name))
    let keptAfter = Set(after.withheld.map(\.name))
    newDatasets = come.filter { !keptBefore.contains($0.dataset.name) }
    returnedDatasets = come.filter { keptBefore.contains($0.dataset.name) }
    withdrawnDatasets = gone.filter { !keptAfter.contains($0.dataset.name) }
    deferredDatasets = gone.filter { keptAfter.contains($0.dataset.name) }

    let documentsCome = Self.difference(after.documents, before.documents, by: Identity.init)
    let documentsGone = Self.difference(before.documents, after.documents, by: Identity.init)
    let documentsKeptBefore = Set(before.withheldDocuments.map(Identity.init))
    let documentsKeptAfter = Set(after.withheldDocuments.map(Identity.init))
    newDocuments = documentsCome.filter { !documentsKeptBefore.contains(Identity($0)) }
    returnedDocuments = documentsCome.filter { documentsKeptBefore.contains(Identity($0)) }
    withdrawnDocuments = documentsGone.filter { !documentsKeptAfter.contains(Identity($0)) }
    deferredDocuments = documentsGone.filter { documentsKeptAfter.contains(Identity($0)) }
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
