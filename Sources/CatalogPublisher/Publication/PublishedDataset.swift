package import CatalogModel
import FileContent
package import Wording

/// A data set as the exports give it: every element of the passport, nil or empty where it gives none.
package struct PublishedDataset: Hashable, Sendable {
  package let asOf: CalendarDate
  /// Name of the folder, unique in the catalogue.
  package let name: String
  package let title: String
  package let documents: [PublishedDocument]
  /// One for each row of `PassportKey.exported`, in its order.
  package let values: [PassportValue]

  init(
    _ state: DatasetState, holder: Publisher, addresses: PublicAddresses, checksums: [String: DigestText]
  ) {
    let dataset = state.dataset
    asOf = state.asOf
    name = dataset.name
    title = dataset.title
    let documents = state.documents.map {
      PublishedDocument($0, of: dataset, on: state.asOf, addresses: addresses, checksums: checksums)
    }
    self.documents = documents
    values = PassportKey.exported.map { key, export in
      if let fact = export.fact { return Self.value(of: fact, state, documents, addresses) }
      return Self.published(dataset.passport.value(of: key, inheritedFrom: holder), key.reading)
    }
  }

  /// The value under a name of the exports.
  package subscript(name: String) -> PassportValue? {
    PassportKey.exported.firstIndex { $0.export.name == name }.map { values[$0] }
  }

  private static func value(
    of fact: PassportExport.KnownByExport, _ state: DatasetState, _ documents: [PublishedDocument],
    _ addresses: PublicAddresses
  ) -> PassportValue {
    let dataset = state.dataset
    let passport = dataset.passport
    let structure = dataset.structure.structure == nil ? nil : dataset.structure.path
    let first = passport.issued.value?.day ?? state.asOf
    switch fact {
    case .name: return .text(dataset.name)
    case .title: return .text(dataset.title)
    case .issued: return .text(first.iso)
    case .modified:
      // The passport keeps the last change only: before it, the documents tell.
      let last = passport.modified.value.map(\.day).flatMap { $0 <= state.asOf ? $0 : nil }
      return .text((last ?? state.newestChange ?? first).iso)
    case .dataAsOf:
      return .text(passport.dataAsOf.value.map(\.day).flatMap { $0 <= state.asOf ? $0.iso : nil })
    case .formats: return .list(documents.compactMap(\.format).withoutRepeats)
    case .compressionFormats: return .list(documents.compactMap(\.compressionFormat).withoutRepeats)
    case .structure: return .text(structure)
    case .structureAddress: return .text(structure.flatMap(addresses.address))
    }
  }

  /// Codes in place of the portal's words: that of the frequency, unless the text means none, and `uk` for `ua`.
  private static func published(_ value: PassportValue, _ reading: PassportKey.Reading) -> PassportValue {
    switch (reading, value) {
    case (.frequency, .text(let text)): .text(text.map { UpdateFrequency(reading: $0)?.rawValue ?? $0 })
    case (.languages, .list(let codes)): .list(codes.map { $0.lowercased() == "ua" ? "uk" : $0 })
    default: value
    }
  }
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
  /// What the name of the file, or else the title, says the document is about.
  package let period: DocumentPeriod?

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
    period =
      (isLink ? nil : DocumentPeriod(in: FileName(path).stem)) ?? DocumentPeriod(in: counted.title)
    address = isLink ? counted.path : document == nil ? nil : addresses.address(of: path)
  }
}

extension CountedDocument {
  /// Label of the format that is declared, or else that the name of the file tells; nil when neither does.
  var formatKey: String? {
    (declaredFormat.flatMap { DeclaredFormat($0).format } ?? PathExtension(path: path)?.format)?.key
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stood first.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
