import FileContent
import Wording
import XML

/// `catalog.xml`: the whole catalogue, with its schema `catalog.xsd` beside it.
package struct CatalogXML: Exporter {
  package let files = ["catalog.xml", "catalog.xsd"]

  static let namespace = "urn:dani:catalog:1"

  package init() {}

  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    do {
      return [
        ExportedFile(path: files[0], bytes: try Self.bytes(of: publication)),
        ExportedFile(path: files[1], bytes: EmbeddedSchemas.catalogXSD.bytes),
      ]
    } catch {
      throw .notMade(file: files[0])
    }
  }

  /// Valid by the schema, or a fault with the first departure.
  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    let schema: XMLSchema
    do {
      schema = try XMLSchema(try files.bytes(of: self.files[1]))
    } catch let fault as XMLSchemaFault {
      throw Self.fault(fault.faults.first, in: self.files[1])
    } catch {
      throw .missing(file: self.files[1])
    }
    var found = ReadBack()
    var datasets: [String] = []
    var documents: [PublishedDocument.ID] = []
    let faults = XMLReader.read(try files.bytes(of: self.files[0]), schema: schema) { event in
      guard case .start(let tag) = event, tag.name.namespace == Self.namespace else { return .proceed }
      switch tag.name.local {
      case "catalog":
        found.asOf = tag["as_of"]
        found.datasetCount = tag["datasets"].flatMap { Int($0) } ?? -1
        found.documentCount = tag["documents"].flatMap { Int($0) } ?? -1
      case "dataset": datasets.append(tag["name"] ?? "")
      case "document":
        documents.append(PublishedDocument.ID(dataset: datasets.last ?? "", path: tag["path"] ?? ""))
      default: break
      }
      return .proceed
    }
    guard faults.isEmpty else { throw Self.fault(faults.first, in: self.files[0]) }
    found.datasets = datasets
    found.documents = documents
    return found
  }

  private static func fault(_ fault: XMLFault?, in file: String) -> ExportFault {
    .unreadable(file: file, line: fault?.line ?? 0, detail: fault?.reason ?? "")
  }

  private static func bytes(of publication: Publication) throws(XMLWriteFault) -> [UInt8] {
    var xml = try XMLStreamWriter()
    try xml.start(
      "catalog",
      [
        "xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": namespace + " catalog.xsd", "schema_version": "1",
        "tool_version": publication.toolVersion, "as_of": publication.asOf.iso,
        "datasets": String(publication.datasets.count), "documents": String(publication.documentCount),
      ])
    let holder = publication.publisher
    try xml.start("publisher", ["edrpou": holder.edrpou, "katottg": holder.katottg, "koatuu": holder.koatuu])
    try xml.optional("name", holder.name)
    try xml.optional("url", holder.url)
    try xml.optional("email", holder.email)
    try xml.end()
    try xml.element(
      "check",
      [
        "errors": String(publication.check.errors), "warnings": String(publication.check.warnings),
        "notes": String(publication.check.notes),
      ])
    for dataset in publication.datasets { try write(dataset, to: &xml) }
    for unread in publication.unreadable {
      try xml.element("unreadable", ["name": unread.name, "file": unread.file])
    }
    try xml.end()
    return try xml.finish()
  }

  private static func write(_ dataset: PublishedDataset, to xml: inout XMLStreamWriter) throws(XMLWriteFault)
  {
    try xml.start(
      "dataset",
      [
        "name": dataset.name, "documents": String(dataset.documents.count), "issued": dataset.issued.iso,
        "modified": dataset.modified.iso, "data_as_of": dataset.dataAsOf?.iso,
        "update_frequency": dataset.updateFrequency, "version": dataset.version,
      ])
    try xml.optional("id", dataset.id)
    try xml.element("title", text: dataset.title)
    try xml.optional("description", dataset.summary)
    try xml.optional("purpose", dataset.purpose)
    for language in dataset.languages { try xml.element("language", text: language) }
    for keyword in dataset.keywords { try xml.element("keyword", text: keyword) }
    try xml.optional("homepage", dataset.homepage)
    if let structure = dataset.structure {
      try xml.element("structure", ["path": structure, "url": dataset.structureAddress])
    }
    try xml.element(
      "publisher", ["edrpou": dataset.edrpou, "katottg": dataset.katottg, "koatuu": dataset.koatuu],
      text: dataset.publisherName)
    for person in dataset.maintainers {
      try xml.element("maintainer", ["email": person.email, "organization": person.unit], text: person.name)
    }
    for license in dataset.licenses {
      try xml.element("license", ["name": license.name, "path": license.path], text: license.title)
    }
    for theme in dataset.themes { try xml.element("theme", text: theme) }
    for item in dataset.annexItems { try xml.element("annex_item", text: item) }
    for document in dataset.documents { try write(document, to: &xml) }
    try xml.end()
  }

  private static func write(_ document: PublishedDocument, to xml: inout XMLStreamWriter)
    throws(XMLWriteFault)
  {
    try xml.start(
      "document",
      [
        "path": document.id.path, "url": document.address, "name": document.name, "format": document.format,
        "mediatype": document.mediaType, "encoding": document.encoding,
        "compression_format": document.compressionFormat, "bytes": document.bytes.map(String.init),
        "hash": document.hash, "issued": document.issued.iso, "modified": document.modified?.iso,
      ])
    try xml.element("title", text: document.title)
    try xml.optional("description", document.summary)
    try xml.end()
  }
}

extension XMLStreamWriter {
  /// Nothing where there is no text.
  fileprivate mutating func optional(_ name: String, _ text: String?) throws(XMLWriteFault) {
    guard let text else { return }
    try element(name, text: text)
  }
}

extension StaticString {
  var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
