import FileContent
import Wording

/// `datapackage.json`: a Data Package (version 2) that describes the two CSV files, for frictionless tools.
package struct PackageDescriptor: Exporter {
  package let files = ["datapackage.json"]

  package init() {}

  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    let title = ["Відкриті дані", publication.publisher.name].compactMap { $0 }.joined(separator: ": ")
    let value: JSONValue = [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "catalog",
      "title": .string(title),
      "version": "1",
      "as_of": .string(publication.asOf.iso),
      "counts": publication.countsJSON,
      "contributors": contributors(publication.publisher),
      "resources": [
        try resource(
          "datasets", "Набори даних", DatasetsCSV().export(publication),
          EmbeddedSchemas.datasetsTableSchemaJSON),
        try resource(
          "documents", "Документи", DocumentsCSV().export(publication),
          EmbeddedSchemas.documentsTableSchemaJSON),
      ],
    ]
    return [ExportedFile(path: files[0], text: value.prettyText)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    try JSONFile.read(self.files[0], in: files).found
  }

  private func contributors(_ holder: Publication.Holder) -> JSONValue {
    guard let name = holder.name else { return [["roles": ["publisher"]]] }
    var entries: [(key: String, value: JSONValue)] = [("title", .string(name)), ("roles", ["publisher"])]
    if let url = holder.url { entries.append(("path", .string(url))) }
    if let email = holder.email { entries.append(("email", .string(email))) }
    return [.object(entries)]
  }

  private func resource(
    _ name: String, _ title: String, _ exported: [ExportedFile], _ schema: StaticString
  ) throws(ExportFault) -> JSONValue {
    guard let file = exported.first, let columns = JSONTree.read(schema.bytes).root else {
      throw .notMade(file: files[0])
    }
    return [
      "name": .string(name),
      "path": .string(file.path),
      "type": "table",
      "title": .string(title),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "bytes": .integer(file.bytes.count),
      "hash": .optional(Digest.of(file.bytes)?.text),
      "schema": JSONValue(columns),
    ]
  }
}

extension JSONValue {
  /// A value that was read, to be written again; numbers must be whole.
  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let text): self = Int(text).map(JSONValue.integer) ?? .string(text)
    case .string(let text): self = .string(text)
    case .list(let items): self = .array(items.map { JSONValue($0) })
    case .map(let entries): self = .object(entries.map { (key: $0.key, value: JSONValue($0.value)) })
    }
  }
}
