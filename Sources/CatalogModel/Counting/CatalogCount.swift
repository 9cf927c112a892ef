import FileContent
package import Wording

/// The two numbers of a catalogue on one day, with what they are made of.
///
/// Every set and every document falls into exactly one part of each breakdown, so the parts add up to the totals.
package struct CatalogCount: Sendable {
  /// One part of a breakdown; `key` is nil where the passports give none.
  package struct Part: Hashable, Sendable {
    package let key: String?
    package let title: LocalizedText
    package let datasets: Int
    package let documents: Int
  }

  package struct DatasetPart: Hashable, Sendable {
    package let name: String
    package let title: String
    package let documents: Int
  }

  package struct FilePath: Hashable, Sendable {
    package let dataset: String
    package let path: String
  }

  package struct Withheld: Hashable, Sendable {
    package let dataset: String
    /// Inside the catalogue; nil for a whole set.
    package let path: String?
    package let basis: String?
  }

  /// What the day has and an earlier day had not.
  package struct News: Sendable {
    package let since: CalendarDate
    package let datasets: [DatasetPart]
    package let documents: [FilePath]
    package let withdrawnDatasets: [String]
    package let withdrawnDocuments: [FilePath]
    /// Kept back since then while martial law lasts.
    package let deferredDocuments: [FilePath]
    /// Kept back then, and published again.
    package let returnedDocuments: [FilePath]
  }

  package let state: CatalogState
  package let byDataset: [DatasetPart]
  /// Key: label of the format, `UNKNOWN` where neither the passport nor the file name tells.
  package let byFormat: [(key: String, documents: Int)]
  package let bySection: [Part]
  package let byFrequency: [Part]
  package let byResponsible: [Part]
  package let byUnit: [Part]
  /// Sets by the year of their first publication, documents by that of their own.
  package let byYear: [Part]
  /// Sets that count and have no document on the day.
  package let empty: [DatasetPart]
  package let drafts: [DatasetPart]
  /// Sets and documents kept back while martial law lasts; of a set that is kept back as a whole, its name alone.
  package let withheld: [Withheld]
  /// Folders of sets that could not be read: the totals lack them.
  package let unreadable: [UnreadDataset]
  /// Documents of passports whose files are not there.
  package let missing: [FilePath]
  /// Files that no passport lists.
  package let unlisted: [FilePath]
  package let news: News?
  /// The day is today: what is added until its end counts as well.
  package var isOfRunningDay = false

  package var datasets: Int { state.datasets.count }
  package var documents: Int { state.documentCount }
  package var asOf: CalendarDate { state.asOf }
  /// True when a set could not be read, so that the totals are too small.
  package var isPartial: Bool { !unreadable.isEmpty }
}

extension CatalogCount {
  package init(of catalog: Catalog, on day: CalendarDate, since: CalendarDate? = nil) {
    let state = CatalogState(of: catalog, on: day)
    self.state = state
    byDataset = state.datasets.map { DatasetPart($0) }
    byFormat = Self.formats(of: state)
    bySection = Self.sections(of: state, annex: catalog.annex)
    byFrequency = Self.frequencies(of: state)
    byResponsible = Self.people(of: state) { $0.name.value }
    byUnit = Self.people(of: state) { $0.unit.value }
    byYear = Self.years(of: state)
    empty = state.datasets.filter(\.documents.isEmpty).map { DatasetPart($0) }
    drafts = state.drafts.map {
      DatasetPart(name: $0.name, title: $0.title, documents: $0.documents.count { $0.isThere })
    }
    withheld =
      state.withheld.map { Withheld(dataset: $0.name, path: nil, basis: $0.passport.withheld?.basis) }
      + state.datasets.flatMap { set in
        set.withheld.map {
          Withheld(
            dataset: set.dataset.name, path: $0.entry?.path ?? $0.path, basis: $0.withheld?.basis)
        }
      }
    unreadable = catalog.uncounted
    missing = catalog.datasets.flatMap { dataset in
      dataset.documents.filter { !$0.isThere }.map {
        FilePath(dataset: dataset.name, path: dataset.path($0.path))
      }
    }
    unlisted = catalog.datasets.flatMap { dataset in
      dataset.unlisted.map { FilePath(dataset: dataset.name, path: $0.path) }
    }
    news = since.map { News(of: state, since: CatalogState(of: catalog, on: $0)) }
  }

  private static func formats(of state: CatalogState) -> [(key: String, documents: Int)] {
    let labels = state.datasets.flatMap(\.documents).map { document in
      let declared = document.declaredFormat.flatMap { DeclaredFormat($0).format }
      return (declared ?? PathExtension(path: document.path)?.format)?.key ?? "UNKNOWN"
    }
    return Dictionary(grouping: labels, by: { $0 }).map { (key: $0.key, documents: $0.value.count) }
      .sorted { ($1.documents, $0.key) < ($0.documents, $1.key) }
  }

  private static func sections(of state: CatalogState, annex: Annex) -> [Part] {
    let parts = parts(of: state) { annex.section(of: $0, on: state.asOf)?.rawValue ?? "other" }
    let order = AnnexSection.allCases.map(\.rawValue)
    return parts.map { key, datasets, documents in
      let title =
        key.flatMap { AnnexSection(rawValue: $0) }?.title
        ?? LocalizedText(uk: "поза переліком", en: "outside the list")
      return Part(key: key, title: title, datasets: datasets, documents: documents)
    }.sorted { Self.position($0.key, in: order) < Self.position($1.key, in: order) }
  }

  private static func frequencies(of state: CatalogState) -> [Part] {
    func code(of dataset: Dataset) -> String? {
      dataset.passport.updateFrequency.value.map { UpdateFrequency(reading: $0)?.rawValue ?? $0 }
    }
    let order = UpdateFrequency.allCases.map(\.rawValue)
    return parts(of: state, by: code).map { key, datasets, documents in
      let known = key.flatMap { UpdateFrequency(rawValue: $0) }
      let title =
        known?.label ?? key.map { LocalizedText(uk: $0, en: $0) }
        ?? LocalizedText(uk: "періодичність не зазначено", en: "not stated")
      return Part(key: key, title: title, datasets: datasets, documents: documents)
    }.sorted { Self.position($0.key, in: order) < Self.position($1.key, in: order) }
  }

  private static func people(of state: CatalogState, by value: (Maintainer) -> String?) -> [Part] {
    let parts = parts(of: state) { $0.passport.maintainers.first.flatMap(value) }
    return parts.map { key, datasets, documents in
      let title =
        key.map { LocalizedText(uk: $0, en: $0) } ?? LocalizedText(uk: "не зазначено", en: "not stated")
      return Part(key: key, title: title, datasets: datasets, documents: documents)
    }.sorted { left, right in
      guard let first = left.key, let second = right.key else { return left.key != nil }
      return UkrainianOrder.precedes(first, second)
    }
  }

  private static func years(of state: CatalogState) -> [Part] {
    var datasets: [Int: Int] = [:]
    var documents: [Int: Int] = [:]
    for dataset in state.datasets {
      if let year = dataset.dataset.passport.issued.value?.day.year { datasets[year, default: 0] += 1 }
      for document in dataset.documents { documents[document.issued.year, default: 0] += 1 }
    }
    return Set(datasets.keys).union(documents.keys).sorted().map { year in
      Part(
        key: String(year), title: LocalizedText(uk: "\(year) рік", en: "\(year)"),
        datasets: datasets[year] ?? 0,
        documents: documents[year] ?? 0)
    }
  }

  private static func parts(
    of state: CatalogState, by key: (Dataset) -> String?
  ) -> [(key: String?, datasets: Int, documents: Int)] {
    Dictionary(grouping: state.datasets) { key($0.dataset) }.map { key, group in
      (key, group.count, group.reduce(0) { $0 + $1.documents.count })
    }
  }

  /// Place in a fixed order; what is not in it comes after, by its own letters, and nil last.
  private static func position(_ key: String?, in order: [String]) -> (Int, String) {
    guard let key else { return (order.count + 1, "") }
    return (order.firstIndex(of: key) ?? order.count, key)
  }
}

extension CatalogCount.DatasetPart {
  init(_ state: DatasetState) {
    self.init(name: state.dataset.name, title: state.dataset.title, documents: state.documents.count)
  }
}

extension CatalogCount.News {
  init(of state: CatalogState, since earlier: CatalogState) {
    let change = StateChange(from: earlier, to: state)
    func paths(_ documents: [PlacedDocument]) -> [CatalogCount.FilePath] {
      documents.map { CatalogCount.FilePath(dataset: $0.set.dataset.name, path: $0.path) }
    }
    since = earlier.asOf
    datasets = change.newDatasets.map { CatalogCount.DatasetPart($0) }
    documents = paths(change.newDocuments)
    withdrawnDatasets = change.withdrawnDatasets.map(\.dataset.name)
    withdrawnDocuments = paths(change.withdrawnDocuments)
    deferredDocuments = paths(change.deferredDocuments)
    returnedDocuments = paths(change.returnedDocuments)
  }
}
