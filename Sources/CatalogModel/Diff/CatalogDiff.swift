import FileContent

/// What is different between two states of a catalogue.
///
/// A document is the same when its set and its path are; else when its content is: then it was renamed. A set is
/// the same when its name is; else when its identification number is, or most of its documents.
package struct CatalogDiff: Sendable {
  package typealias Dataset = CatalogInventory.Dataset
  package typealias Document = CatalogInventory.Document

  package struct FieldChange: Hashable, Sendable {
    package let key: String
    package let before: String?
    package let after: String?
  }

  package struct DatasetRenaming: Sendable {
    package enum Reason: String, Sendable {
      case id
      case documents
    }

    package let from: Dataset
    package let to: Dataset
    package let reason: Reason
  }

  /// One document in both states.
  package struct DocumentPair: Sendable {
    package let from: Document
    package let to: Document
    /// What the passport says about it otherwise.
    package let fields: [FieldChange]

    package var isContentChanged: Bool { from.content.differs(from: to.content) }
  }

  package struct PassportChange: Sendable {
    /// Name of the set in the later state.
    package let dataset: String
    package let title: String
    package let fields: [FieldChange]
  }

  package let from: CatalogInventory
  package let to: CatalogInventory
  package let addedDatasets: [Dataset]
  package let removedDatasets: [Dataset]
  package let renamedDatasets: [DatasetRenaming]
  package let addedDocuments: [Document]
  package let removedDocuments: [Document]
  /// The content is the same, the path or the set is not.
  package let renamedDocuments: [DocumentPair]
  /// The content or what the passport says about the document.
  package let changedDocuments: [DocumentPair]
  package let passports: [PassportChange]
  /// Of `catalog.yaml`.
  package let settings: [FieldChange]

  package var isEmpty: Bool {
    addedDatasets.isEmpty && removedDatasets.isEmpty && renamedDatasets.isEmpty && addedDocuments.isEmpty
      && removedDocuments.isEmpty && renamedDocuments.isEmpty && changedDocuments.isEmpty
      && passports.isEmpty && settings.isEmpty
  }
}

extension CatalogDiff {
  package init(from: CatalogInventory, to: CatalogInventory) {
    self.from = from
    self.to = to
    let sets = DatasetMatching(from: from.datasets, to: to.datasets)
    removedDatasets = sets.removed
    addedDatasets = sets.added
    renamedDatasets = sets.renamed
    passports = sets.pairs.compactMap { before, after in
      let fields = Self.changes(before.fields, after.fields)
      return fields.isEmpty ? nil : PassportChange(dataset: after.name, title: after.title, fields: fields)
    }
    settings = Self.changes(from.settings, to.settings)
    let documents = DocumentMatching(sets)
    removedDocuments = documents.removed
    addedDocuments = documents.added
    renamedDocuments = documents.renamed.map { pair in
      DocumentPair(from: pair.from, to: pair.to, fields: Self.changes(pair.from.fields, pair.to.fields))
    }
    changedDocuments = documents.same.map { pair in
      DocumentPair(from: pair.from, to: pair.to, fields: Self.changes(pair.from.fields, pair.to.fields))
    }.filter { $0.isContentChanged || !$0.fields.isEmpty }
  }

  /// In the order of the earlier state, new fields after them; none where one state is not known.
  private static func changes(
    _ before: [CatalogInventory.Field]?, _ after: [CatalogInventory.Field]?
  ) -> [FieldChange] {
    guard let before, let after else { return [] }
    let old = Dictionary(before.map { ($0.key, $0.text) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.key, $0.text) }) { first, _ in first }
    var seen: Set<String> = []
    return (before + after).map(\.key).filter { seen.insert($0).inserted && old[$0] != new[$0] }.map {
      FieldChange(key: $0, before: old[$0], after: new[$0])
    }
  }
}

extension CatalogInventory.Content {
  /// By checksums of one algorithm; where there are none, by size and by the date of the last change.
  func differs(from other: Self) -> Bool {
    for digest in digests {
      if let counterpart = other.digests.first(where: { $0.algorithm == digest.algorithm }) {
        return digest != counterpart
      }
    }
    if let bytes, let size = other.bytes, bytes != size { return true }
    guard let changed, let date = other.changed else { return false }
    return changed != date
  }

  /// What the same bytes have elsewhere; none of an empty file, which is like every other empty file.
  fileprivate var identities: [DigestText] { bytes == 0 ? [] : digests }
}

/// Which sets of two states are the same.
private struct DatasetMatching {
  typealias Dataset = CatalogInventory.Dataset

  private(set) var pairs: [(from: Dataset, to: Dataset)] = []
  private(set) var renamed: [CatalogDiff.DatasetRenaming] = []
  private(set) var removed: [Dataset] = []
  private(set) var added: [Dataset] = []

  init(from: [Dataset], to: [Dataset]) {
    let byName = Dictionary(to.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(from.map(\.name))
    pairs = from.compactMap { set in byName[set.name].map { (set, $0) } }
    removed = from.filter { byName[$0.name] == nil }
    added = to.filter { !names.contains($0.name) }
    for set in removed {
      guard let id = set.id, let other = added.first(where: { $0.id == id }) else { continue }
      rename(set, other, .id)
    }
    let candidates = removed.flatMap { set in
      added.compactMap { other in Self.shared(set, other).map { (shared: $0, from: set, to: other) } }
    }
    for candidate in candidates.sorted(by: {
      ($1.shared, $0.from.name, $0.to.name) < ($0.shared, $1.from.name, $1.to.name)
    }) {
      rename(candidate.from, candidate.to, .documents)
    }
  }

  private mutating func rename(_ set: Dataset, _ other: Dataset, _ reason: CatalogDiff.DatasetRenaming.Reason)
  {
    guard removed.contains(where: { $0.name == set.name }), added.contains(where: { $0.name == other.name })
    else { return }
    removed.removeAll { $0.name == set.name }
    added.removeAll { $0.name == other.name }
    pairs.append((set, other))
    renamed.append(CatalogDiff.DatasetRenaming(from: set, to: other, reason: reason))
  }

  /// How many documents two sets have in common; nil when that is not most of either.
  private static func shared(_ set: Dataset, _ other: Dataset) -> Int? {
    var left = ContentIndex(other.documents)
    let shared = set.documents.count { left.take(like: $0) { _ in 0 } != nil }
    return shared * 2 > max(set.documents.count, other.documents.count) ? shared : nil
  }
}

/// Which documents of two states are the same.
private struct DocumentMatching {
  typealias Document = CatalogInventory.Document

  private(set) var same: [(from: Document, to: Document)] = []
  private(set) var renamed: [(from: Document, to: Document)] = []
  private(set) var removed: [Document] = []
  private(set) var added: [Document] = []

  init(_ sets: DatasetMatching) {
    var lost = sets.removed.flatMap(\.documents)
    var new = sets.added.flatMap(\.documents)
    for (before, after) in sets.pairs {
      let byPath = Dictionary(after.documents.map { ($0.path, $0) }) { first, _ in first }
      let paths = Set(before.documents.map(\.path))
      for document in before.documents {
        if let other = byPath[document.path] { same.append((document, other)) } else { lost.append(document) }
      }
      new += after.documents.filter { !paths.contains($0.path) }
    }
    var index = ContentIndex(new)
    for document in lost {
      let other = index.take(like: document) { Self.nearness($0, document) }
      if let other { renamed.append((document, other)) } else { removed.append(document) }
    }
    added = index.documents
  }

  /// A copy in the same set is nearer than one elsewhere, one of the same name nearer than another.
  private static func nearness(_ candidate: Document, _ document: Document) -> Int {
    let hasSameName = candidate.path.lastPathStep == document.path.lastPathStep
    return (candidate.dataset == document.dataset ? 2 : 0) + (hasSameName ? 1 : 0)
  }
}

/// Documents by their content, each to be taken once.
private struct ContentIndex {
  private let all: [CatalogInventory.Document]
  private var taken: Set<Int> = []
  private var places: [DigestText: [Int]] = [:]

  init(_ documents: [CatalogInventory.Document]) {
    all = documents
    for (place, document) in documents.enumerated() {
      for identity in document.content.identities { places[identity, default: []].append(place) }
    }
  }

  /// Those that nobody took.
  var documents: [CatalogInventory.Document] {
    all.indices.filter { !taken.contains($0) }.map { all[$0] }
  }

  /// The nearest of those with the same content, the first of equals; nil when there is none left.
  mutating func take(
    like document: CatalogInventory.Document, nearness: (CatalogInventory.Document) -> Int
  ) -> CatalogInventory.Document? {
    let alike = document.content.identities.compactMap { places[$0] }.first ?? []
    let free = alike.filter { !taken.contains($0) }
    guard let place = free.max(by: { (nearness(all[$0]), $1) < (nearness(all[$1]), $0) }) else { return nil }
    taken.insert(place)
    return all[place]
  }
}
