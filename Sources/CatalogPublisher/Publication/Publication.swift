package import CatalogModel
package import FileContent
package import Wording

/// What is published on one day: the plain values that every export writes, each in its own form.
///
/// Only sets and documents that count on the day are here, and of each only what was true on the day as far
/// as the passports tell: no date is later than the day.
package struct Publication: Sendable {
  /// What the check before found.
  package struct CheckSummary: Hashable, Sendable {
    package let errors: Int
    package let warnings: Int
    package let notes: Int

    package init(errors: Int, warnings: Int, notes: Int) {
      self.errors = errors
      self.warnings = warnings
      self.notes = notes
    }

    package init(_ totals: DatasetTotals) {
      self.init(errors: totals.total(.error), warnings: totals.total(.warning), notes: totals.total(.note))
    }

    package init(_ report: CheckReport) {
      self.init(errors: report.total(.error), warnings: report.total(.warning), notes: report.total(.note))
    }
  }

  package struct Holder: Hashable, Sendable {
    package let name: String?
    package let edrpou: String?
    package let katottg: String?
    package let koatuu: String?
    package let url: String?
    package let email: String?
  }

  /// A set that could not be read and is therefore not here.
  package struct Unreadable: Hashable, Sendable {
    package let name: String
    package let file: String
  }

  package let asOf: CalendarDate
  /// Where the section stands on the web, with `/` at its end; nil without an address.
  package let base: String?
  package let toolVersion: String
  package let publisher: Holder
  package let check: CheckSummary
  /// In the order of the catalogue.
  package let datasets: [PublishedDataset]
  package let unreadable: [Unreadable]
  /// Kept back while martial law lasts: not here, and said so.
  package let withheldDatasets: Int
  package let withheldDocuments: Int

  /// - Parameter checksums: of the files by path, as they were read; elsewhere those of the passports hold.
  package init(
    of catalog: Catalog, on day: CalendarDate, check: CheckSummary, toolVersion: String,
    checksums: [String: DigestText] = [:]
  ) {
    let holder = catalog.publisher
    asOf = day
    self.toolVersion = toolVersion
    self.check = check
    publisher = Holder(
      name: holder.name.value, edrpou: holder.edrpou.value, katottg: holder.katottg.value,
      koatuu: holder.koatuu.value, url: holder.url.value, email: holder.email.value)
    // Paths of a single set or of a loose folder do not begin where the publisher's address does.
    let addresses = PublicAddresses(base: catalog.kind == .catalog ? holder.url.value : nil)
    base = addresses.base.flatMap(Graph.safeAddress)
    let state = CatalogState(of: catalog, on: day)
    withheldDatasets = state.withheld.count
    withheldDocuments = state.datasets.reduce(0) { $0 + $1.withheld.count }
    datasets = state.datasets.map {
      PublishedDataset($0, holder: holder, addresses: addresses, checksums: checksums)
    }
    unreadable = catalog.uncounted.map { Unreadable(name: $0.name, file: $0.file) }
  }

  package var documentCount: Int { datasets.reduce(0) { $0 + $1.documents.count } }

  /// The documents of all sets, in the order of the sets.
  package var documents: [PublishedDocument] { datasets.flatMap(\.documents) }
}

/// Addresses of files on the site: the publisher's `url` and the path inside the catalogue.
struct PublicAddresses {
  /// Ends with `/`.
  let base: String?

  /// Without an `http` or `https` address there are none.
  init(base: String?) {
    self.base = base.flatMap { PathProblem.isLink($0) ? ($0.hasSuffix("/") ? $0 : $0 + "/") : nil }
  }

  func address(of path: String) -> String? {
    base.map { $0 + PathAddress.encoded(path) }
  }
}

extension Publication {
  /// What to say when it has been written.
  package func summary(folder: String) -> LocalizedText {
    let sets = Counted.datasets(datasets.count)
    let contents = Counted.documents(documentCount)
    guard withheldDatasets + withheldDocuments > 0 else {
      return LocalizedText(
        uk: "Сформовано в папці «\(folder)»: \(sets.uk), \(contents.uk).",
        en: "Written to \(folder): \(sets.en), \(contents.en).")
    }
    return LocalizedText(
      uk: "Сформовано в папці «\(folder)»: \(sets.uk), \(contents.uk). Відкладено на час воєнного стану: "
        + "наборів – \(withheldDatasets), документів інших наборів – \(withheldDocuments).",
      en: "Written to \(folder): \(sets.en), \(contents.en). Deferred by martial law: data sets – "
        + "\(withheldDatasets), documents of other sets – \(withheldDocuments).")
  }
}
