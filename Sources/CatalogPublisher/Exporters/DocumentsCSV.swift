import FileContent
import Wording

/// `documents.csv`: one row per document. Columns: `Schemas/documents.table-schema.json`.
package struct DocumentsCSV: Exporter {
  package let files = ["documents.csv"]

  package init() {}

  static let table = CSVColumns<PublishedDocument>(
    ("as_of", { $0.asOf.iso }),
    ("dataset", { $0.id.dataset }),
    ("path", { $0.id.path }),
    ("url", { $0.address }),
    ("name", { $0.name }),
    ("title", { $0.title }),
    ("description", { $0.summary }),
    ("format", { $0.format }),
    ("mediatype", { $0.mediaType }),
    ("encoding", { $0.encoding }),
    ("compression_format", { $0.compressionFormat }),
    ("bytes", { $0.bytes.map(String.init) }),
    ("hash", { $0.hash }),
    ("issued", { $0.issued.iso }),
    ("modified", { $0.modified?.iso })
  )

  package func export(_ publication: Publication) -> [ExportedFile] {
    [ExportedFile(path: files[0], text: Self.table.text(publication.documents))]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    let rows = try Self.table.cells(["as_of", "dataset", "path"], of: self.files[0], in: files)
    var found = ReadBack()
    found.asOf = rows.first?[0]
    found.documents = rows.map { PublishedDocument.ID(dataset: $0[1], path: $0[2]) }
    return found
  }
}
