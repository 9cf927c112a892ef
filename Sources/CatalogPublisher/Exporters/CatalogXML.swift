import CatalogModel
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
    let elements = DatasetElements(dataset)
    try xml.start("dataset", elements.attributes)
    for element in elements.all where element.isWritten {
      try xml.element(element.name, element.attributes, text: element.text)
    }
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

/// The elements and attributes of a `dataset`, as the table of passport keys places them.
private struct DatasetElements {
  struct Element {
    let name: String
    var text: String?
    var attributes: [(String, String?)] = []
    /// Written without text and attributes too.
    var isLasting = false

    var isWritten: Bool { isLasting || text != nil || attributes.contains { $0.1 != nil } }
  }

  private(set) var attributes: [(String, String?)] = []
  private(set) var all: [Element] = []

  init(_ dataset: PublishedDataset) {
    for (row, value) in zip(PassportKey.exported, dataset.values) {
      switch (row.export.xml, value) {
      case (.attribute, .text(let text)):
        attributes.append((row.export.name, text))
        if row.export.fact == .name { attributes.append(("documents", String(dataset.documents.count))) }
      case (.attributeOf(let name, let attribute), .text(let text)):
        if all.last?.name != name { all.append(Element(name: name)) }
        all[all.endIndex - 1].attributes.append((attribute, text))
      case (.element(let name), .text(let text)): all.append(Element(name: name, text: text))
      case (.lastingElement(let name), .text(let text)):
        all.append(Element(name: name, text: text, isLasting: true))
      case (.each(let name), .list(let texts)): all += texts.map { Element(name: name, text: $0) }
      case (.each(let name), .records(let records)): all += records.map { Element(name, $0) }
      default: break
      }
    }
  }
}

extension DatasetElements.Element {
  /// Of a map the title is the text and every other member an attribute.
  init(_ name: String, _ record: [PassportValue.Member]) {
    let members = record.filter { $0.key != "title" }
    self.init(
      name: name, text: record.first { $0.key == "title" }?.value,
      attributes: members.map { ($0.key, $0.value) }, isLasting: true)
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
