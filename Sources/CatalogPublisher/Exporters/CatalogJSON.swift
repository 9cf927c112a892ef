import CatalogModel
import FileContent
import Wording

/// `catalog.json`: the whole catalogue. Shape: `Schemas/catalog.schema.json`; keys are those of passports.
package struct CatalogJSON: Exporter {
  package let files = ["catalog.json"]

  package init() {}

  package func export(_ publication: Publication) -> [ExportedFile] {
    let holder = publication.publisher
    let value: JSONValue = [
      "schema_version": "1",
      "tool_version": .string(publication.toolVersion),
      "as_of": .string(publication.asOf.iso),
      "counts": publication.countsJSON,
      "check": [
        "errors": .integer(publication.check.errors), "warnings": .integer(publication.check.warnings),
        "notes": .integer(publication.check.notes),
      ],
      "publisher": [
        "name": .optional(holder.name), "edrpou": .optional(holder.edrpou),
        "katottg": .optional(holder.katottg),
        "koatuu": .optional(holder.koatuu), "url": .optional(holder.url), "email": .optional(holder.email),
      ],
      "datasets": .array(publication.datasets.map(dataset)),
      "unreadable": .array(
        publication.unreadable.map { ["name": .string($0.name), "file": .string($0.file)] }),
    ]
    return [ExportedFile(path: files[0], text: value.prettyText)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    var (root, found) = try JSONFile.read(self.files[0], in: files)
    let datasets = root["datasets"]?.items ?? []
    found.datasets = datasets.map { $0["name"]?.string ?? "" }
    found.documents = datasets.flatMap { dataset in
      (dataset["documents"]?.items ?? []).map {
        PublishedDocument.ID(dataset: dataset["name"]?.string ?? "", path: $0["path"]?.string ?? "")
      }
    }
    return found
  }

  private func dataset(_ dataset: PublishedDataset) -> JSONValue {
    let elements = zip(PassportKey.exported, dataset.values).map { row, value in
      (key: row.export.name, value: JSONValue(value))
    }
    return .object(elements + [(key: "documents", value: .array(dataset.documents.map(document)))])
  }

  private func document(_ document: PublishedDocument) -> JSONValue {
    [
      "name": .optional(document.name),
      "path": .string(document.id.path),
      "url": .optional(document.address),
      "title": .string(document.title),
      "description": .optional(document.summary),
      "format": .optional(document.format),
      "mediatype": .optional(document.mediaType),
      "encoding": .optional(document.encoding),
      "compression_format": .optional(document.compressionFormat),
      "bytes": .optional(document.bytes),
      "hash": .optional(document.hash),
      "issued": .string(document.issued.iso),
      "modified": .optional(document.modified?.iso),
    ]
  }
}

extension JSONValue {
  fileprivate init(_ value: PassportValue) {
    switch value {
    case .text(let text): self = .optional(text)
    case .list(let texts): self = .strings(texts)
    case .records(let records):
      self = .array(
        records.map { record in .object(record.map { (key: $0.key, value: .optional($0.value)) }) })
    }
  }
}

extension Publication {
  /// `{"datasets": 101, "documents": 856}`, the same in every JSON file.
  var countsJSON: JSONValue {
    ["datasets": .integer(datasets.count), "documents": .integer(documentCount)]
  }
}

/// A JSON export that is read again.
enum JSONFile {
  /// The file, and the day and the counts that it gives.
  static func read(
    _ path: String, in files: [ExportedFile]
  ) throws(ExportFault) -> (root: Node, found: ReadBack) {
    let tree = JSONTree.read(try files.bytes(of: path), limits: TreeLimits(maxBytes: 1 << 30))
    guard let root = tree.root, tree.faults.isEmpty else {
      let line = tree.faults.first?.range.start.line ?? 0
      throw .unreadable(file: path, line: line, detail: "JSON")
    }
    var found = ReadBack()
    found.asOf = root["as_of"]?.string
    found.datasetCount = count("datasets", in: root)
    found.documentCount = count("documents", in: root)
    return (root, found)
  }

  private static func count(_ key: String, in root: Node) -> Int? {
    root["counts"]?[key]?.scalarText.flatMap { Int($0) } ?? -1
  }
}
