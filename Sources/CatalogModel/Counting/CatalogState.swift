import FileContent
package import Wording

/// What is published on one day.
///
/// A set counts on day D when `issued` ≤ D and not `withdrawn` ≤ D; a document likewise, by its own `issued`
/// or else the set's. What is withheld on the day counts no more than what is withdrawn. Files that are not there, and files that no passport lists, are not counted; links are.
package struct CatalogState: Sendable {
  package let asOf: CalendarDate
  /// Sets that count on the day, in the order of the catalogue.
  package let datasets: [DatasetState]
  /// Sets without a date of first publication: they count on no day.
  package let drafts: [Dataset]
  /// Sets that would count and are kept back while martial law lasts.
  package let withheld: [Dataset]
  /// Documents that would count and are kept back while martial law lasts: by themselves, or with their whole set.
  package let withheldDocuments: [PlacedDocument]

  package var documentCount: Int { datasets.reduce(0) { $0 + $1.documents.count } }
}

extension CatalogState {
  /// The same documents, judged on a later day: terms that run out in between are over.
  package func judged(on day: CalendarDate) -> CatalogState {
    CatalogState(
      asOf: asOf,
      datasets: datasets.map {
        DatasetState(dataset: $0.dataset, asOf: day, documents: $0.documents, withheld: $0.withheld)
      },
      drafts: drafts, withheld: withheld, withheldDocuments: withheldDocuments)
  }
}

/// One data set on one day.
package struct DatasetState: Sendable {
  package let dataset: Dataset
  package let asOf: CalendarDate
  package let documents: [CountedDocument]
  /// Documents that would count and are kept back while martial law lasts.
  package let withheld: [Document]

  /// The newest change of the documents counted, not after the day; nil when there is none.
  package var newestChange: CalendarDate? { documents.compactMap(\.lastChange).max() }
}

/// A document that counts on a day: one that is there, or one whose file was withdrawn later.
package struct CountedDocument: Sendable {
  package let path: String
  package let title: String
  /// Format as declared; nil when the passport gives none.
  package let declaredFormat: String?
  package let issued: CalendarDate
  /// The newest of `modified` and `issued` that is not after the day.
  package let lastChange: CalendarDate?
  /// True when a later change took the place of what was known of the day: then `lastChange` may be too early.
  package let isChangedLater: Bool
  /// The document of the passport; nil when its file is gone by now.
  package let document: Document?
}

extension CatalogState {
  package init(of catalog: Catalog, on day: CalendarDate) {
    asOf = day
    let read = catalog.datasets.filter { !$0.hasUnreadableDates }
    drafts = read.filter(\.isDraft)
    datasets = read.compactMap { DatasetState(of: $0, on: day) }
    let kept = read.filter { $0.isInForce(on: day) && $0.passport.isWithheld(on: day) }
    withheld = kept
    let wholeSets = kept.compactMap { DatasetState(inForce: $0, on: day) }
    withheldDocuments = (datasets + wholeSets).flatMap { set in
      set.withheld.map { PlacedDocument(set: set, document: set.counted($0)) }
    }
  }
}

extension DatasetState {
  /// Nil when the set does not count on the day.
  package init?(of dataset: Dataset, on day: CalendarDate) {
    guard !dataset.passport.isWithheld(on: day) else { return nil }
    self.init(inForce: dataset, on: day)
  }

  /// The same of a set that may be kept back as a whole: then all its documents are.
  fileprivate init?(inForce dataset: Dataset, on day: CalendarDate) {
    guard !dataset.hasUnreadableDates, dataset.isInForce(on: day),
      let issued = dataset.passport.issued.value?.day
    else { return nil }
    let isKeptBack = dataset.passport.isWithheld(on: day)
    self.dataset = dataset
    asOf = day
    let inForce = dataset.documents.filter { document in
      document.isThere && !document.hasUnreadableDates && (document.issued.value?.day ?? issued) <= day
        && !document.withdrawn.isOnOrBefore(day)
    }
    withheld = inForce.filter { isKeptBack || $0.isWithheld(on: day) }
    let present = inForce.filter { !isKeptBack && !$0.isWithheld(on: day) }.map {
      CountedDocument($0, setIssued: issued, on: day)
    }
    // What is there on the day and listed as withdrawn later is one document; a file that came after the old one was
    // withdrawn is another.
    let there = Set(inForce.map { PathProblem.normalized($0.path) })
    let gone = dataset.withdrawnDocuments.compactMap { document -> CountedDocument? in
      guard !document.hasUnreadableDates, !there.contains(PathProblem.normalized(document.path)) else {
        return nil
      }
      let first = document.issued.value?.day ?? issued
      // Without a date of withdrawal it is not known until when it was there.
      guard let last = document.withdrawn.value?.day, first <= day, day < last else { return nil }
      return CountedDocument(
        path: document.path, title: document.title.value ?? document.path,
        declaredFormat: document.format.value, issued: first, lastChange: first, isChangedLater: true,
        document: nil)
    }
    documents = isKeptBack ? [] : present + gone
  }

  fileprivate func counted(_ document: Document) -> CountedDocument {
    CountedDocument(document, setIssued: dataset.passport.issued.value?.day ?? asOf, on: asOf)
  }
}

extension CountedDocument {
  fileprivate init(_ document: Document, setIssued: CalendarDate, on day: CalendarDate) {
    let first = document.issued.value?.day ?? setIssued
    let modified = document.modified.value?.day
    self.init(
      path: document.path, title: document.label, declaredFormat: document.format.value, issued: first,
      lastChange: [modified, first].compactMap { $0 }.filter { $0 <= day }.max(),
      isChangedLater: modified.map { $0 > day } ?? false, document: document)
  }
}

extension Dataset {
  /// Published first on the day or before it, and not withdrawn by then.
  fileprivate func isInForce(on day: CalendarDate) -> Bool {
    passport.issued.isOnOrBefore(day) && !passport.withdrawn.isOnOrBefore(day)
  }
}

extension Passport {
  package func isWithheld(on day: CalendarDate) -> Bool { withheld?.holds(on: day) ?? false }
}

extension Document {
  package func isWithheld(on day: CalendarDate) -> Bool { withheld?.holds(on: day) ?? false }
}
