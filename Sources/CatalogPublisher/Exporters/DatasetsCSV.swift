import CatalogModel
import FileContent
import Wording

/// `datasets.csv`: one row per data set. Columns: `Schemas/datasets.table-schema.json`.
package struct DatasetsCSV: Exporter {
  package let files = ["datasets.csv"]

  package init() {}

  /// The number of documents follows the title.
  static let table = CSVColumns<PublishedDataset>(
    [.init(name: "as_of") { $0.asOf.iso }]
      + PassportKey.exported.enumerated().flatMap { index, row in
        columns(of: row.export, at: index)
          + (row.export.fact == .title ? [.init(name: "documents") { String($0.documents.count) }] : [])
      })

  private static func columns(
    of export: PassportExport, at index: Int
  ) -> [CSVColumns<PublishedDataset>.Column] {
    guard !export.columns.isEmpty else {
      return [.init(name: export.name) { cell($0.values[index]) }]
    }
    return export.columns.map { column in
      .init(name: column.name) { dataset in
        let texts = dataset.values[index].texts(of: column.members)
        return listCell(column.isWithoutRepeats ? texts.withoutRepeats : texts)
      }
    }
  }

  private static func cell(_ value: PassportValue) -> String? {
    switch value {
    case .text(let text): text
    case .list(let texts): listCell(texts)
    case .records: nil
    }
  }

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
