import FileContent
import Wording

/// `datasets.csv`: one row per data set. Columns: `Schemas/datasets.table-schema.json`.
package struct DatasetsCSV: Exporter {
  package let files = ["datasets.csv"]

  package init() {}

  static let table = CSVColumns<PublishedDataset>(
    ("as_of", { $0.asOf.iso }),
    ("name", { $0.name }),
    ("id", { $0.id }),
    ("title", { $0.title }),
    ("documents", { String($0.documents.count) }),
    ("description", { $0.summary }),
    ("purpose", { $0.purpose }),
    ("language", { listCell($0.languages) }),
    ("formats", { listCell($0.formats) }),
    ("compression_formats", { listCell($0.compressionFormats) }),
    ("issued", { $0.issued.iso }),
    ("modified", { $0.modified.iso }),
    ("data_as_of", { $0.dataAsOf?.iso }),
    ("update_frequency", { $0.updateFrequency }),
    ("keywords", { listCell($0.keywords) }),
    ("homepage", { $0.homepage }),
    ("structure", { $0.structure }),
    ("structure_url", { $0.structureAddress }),
    ("publisher_name", { $0.publisherName }),
    ("publisher_edrpou", { $0.edrpou }),
    ("katottg", { $0.katottg }),
    ("koatuu", { $0.koatuu }),
    ("maintainer", { listCell($0.maintainers.compactMap(\.name)) }),
    ("maintainer_email", { listCell($0.maintainers.compactMap(\.email)) }),
    ("maintainer_unit", { listCell($0.maintainers.compactMap(\.unit).withoutRepeats) }),
    ("version", { $0.version }),
    ("licenses", { listCell($0.licenses.compactMap { $0.name ?? $0.path }) }),
    ("theme", { listCell($0.themes) }),
    ("annex_items", { listCell($0.annexItems) })
  )

  package func export(_ publication: Publication) -> [ExportedFile] {
    [ExportedFile(path: files[0], text: Self.table.text(publication.datasets))]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    let rows = try Self.table.cells(["as_of", "name", "documents"], of: self.files[0], in: files)
    var found = ReadBack()
    found.asOf = rows.first?[0]
    found.datasets = rows.map { $0[1] }
    found.documentCount = rows.reduce(0) { $0 + (Int($1[2]) ?? 0) }
    return found
  }
}
