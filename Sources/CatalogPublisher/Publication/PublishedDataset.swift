import CatalogModel
import FileContent
package import Wording

/// A data set as the exports give it: every element of the passport, nil or empty where it gives none.
package struct PublishedDataset: Hashable, Sendable {
  package struct Person: Hashable, Sendable {
    package let name: String?
    package let email: String?
    package let unit: String?
  }

  package struct License: Hashable, Sendable {
    package let name: String?
    package let path: String?
    package let title: String?
  }

  package let asOf: CalendarDate
  /// Name of the folder, unique in the catalogue.
  package let name: String
  package let id: String?
  package let title: String
  package let summary: String?
  package let purpose: String?
  /// ISO 639-1; the portal's `ua` is written `uk`.
  package let languages: [String]
  package let issued: CalendarDate
  package let modified: CalendarDate
  package let dataAsOf: CalendarDate?
  /// A code of `UpdateFrequency`, or the text of the passport when it is none.
  package let updateFrequency: String?
  package let keywords: [String]
  package let homepage: String?
  /// Path of the structure file inside the catalogue.
  package let structure: String?
  package let structureAddress: String?
  package let publisherName: String?
  package let edrpou: String?
  package let katottg: String?
  package let koatuu: String?
  package let maintainers: [Person]
  package let version: String?
  package let licenses: [License]
  package let themes: [String]
  package let annexItems: [String]
  package let documents: [PublishedDocument]

  init(
    _ state: DatasetState, holder: Publisher, addresses: PublicAddresses, checksums: [String: DigestText]
  ) {
    let dataset = state.dataset
    let passport = dataset.passport
    asOf = state.asOf
    name = dataset.name
    id = passport.id.value
    title = dataset.title
    summary = passport.summary.value
    purpose = passport.purpose.value
    languages = (passport.languages.value ?? []).map { $0.lowercased() == "ua" ? "uk" : $0 }
    let first = passport.issued.value?.day ?? state.asOf
    issued = first
    // The passport keeps the last change only: before it, the documents tell.
    modified =
      passport.modified.value.map(\.day).flatMap { $0 <= state.asOf ? $0 : nil } ?? state.newestChange
      ?? first
    dataAsOf = passport.dataAsOf.value.map(\.day).flatMap { $0 <= state.asOf ? $0 : nil }
    updateFrequency = passport.updateFrequency.value.map { UpdateFrequency(reading: $0)?.rawValue ?? $0 }
    keywords = passport.keywords.value ?? []
    homepage = passport.homepage.value
    let structure = dataset.structure.structure == nil ? nil : dataset.structure.path
    self.structure = structure
    structureAddress = structure.flatMap(addresses.address)
    publisherName = passport.publisherName.value ?? holder.name.value
    edrpou = passport.publisherEdrpou.value ?? holder.edrpou.value
    katottg = passport.katottg.value ?? holder.katottg.value
    koatuu = passport.koatuu.value ?? holder.koatuu.value
    maintainers = passport.maintainers.map {
      Person(name: $0.name.value, email: $0.email.value, unit: $0.unit.value)
    }
    version = passport.version.value
    licenses = passport.licenseList
    themes = passport.themes.value ?? []
    annexItems = passport.annexItems.value ?? []
    documents = state.documents.map {
      PublishedDocument($0, of: dataset, on: state.asOf, addresses: addresses, checksums: checksums)
    }
  }

  /// Element 6 of the passport: the formats of the documents, each once, in their order.
  package var formats: [String] { documents.compactMap(\.format).withoutRepeats }

  package var compressionFormats: [String] { documents.compactMap(\.compressionFormat).withoutRepeats }
}

/// One document that counts on the day.
package struct PublishedDocument: Hashable, Sendable {
  /// Which document it is, in every export.
  package struct ID: Hashable, Sendable {
    /// Name of the set.
    package let dataset: String
    /// Path inside the catalogue, or the address of a link.
    package let path: String

    package init(dataset: String, path: String) {
      self.dataset = dataset
      self.path = path
    }
  }

  package let asOf: CalendarDate
  package let id: ID
  package let name: String?
  package let title: String
  package let summary: String?
  package let format: String?
  package let mediaType: String?
  package let encoding: String?
  package let compressionFormat: String?
  /// Size and checksum are of the file as it is now, so they are left out when it was changed after the day.
  package let bytes: Int?
  package let hash: String?
  package let issued: CalendarDate
  package let modified: CalendarDate?
  package let address: String?

  init(
    _ counted: CountedDocument, of dataset: Dataset, on day: CalendarDate, addresses: PublicAddresses,
    checksums: [String: DigestText]
  ) {
    let document = counted.document
    let isLink = document?.isLink ?? PathProblem.isLink(counted.path)
    let path = isLink ? counted.path : dataset.path(PathProblem.normalized(counted.path))
    let isOfTheDay = document?.modified.value.map { $0.day <= day } ?? true
    asOf = day
    id = ID(dataset: dataset.name, path: path)
    name = document?.name.value
    title = counted.title
    summary = document?.summary.value
    format = counted.formatKey
    mediaType = document?.mediaType.value
    encoding = document?.encoding.value
    compressionFormat = document?.compressionFormat.value
    bytes = isOfTheDay ? document?.entry?.bytes : nil
    let declared = document?.hash.value.map { DigestText(parsing: $0)?.text ?? $0 }
    hash = isOfTheDay ? (document?.entry).flatMap { checksums[$0.path]?.text } ?? declared : nil
    issued = counted.issued
    modified = counted.lastChange
    // A document whose file is gone by now has no address.
    address = isLink ? counted.path : document == nil ? nil : addresses.address(of: path)
  }
}

extension CountedDocument {
  /// Label of the format that is declared, or else that the name of the file tells; nil when neither does.
  var formatKey: String? {
    (declaredFormat.flatMap { DeclaredFormat($0).format } ?? PathExtension(path: path)?.format)?.key
  }
}

extension Passport {
  fileprivate var licenseList: [PublishedDataset.License] {
    (root["licenses"]?.items ?? []).map {
      PublishedDataset.License(
        name: $0["name"].textElement.value, path: $0["path"].textElement.value,
        title: $0["title"].textElement.value)
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stood first.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
