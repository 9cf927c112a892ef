package import FileContent
package import Wording

/// What counted on one day, with sizes and checksums: a file `history/YYYY-MM-DD.csv` of the catalogue.
///
/// One row per document; a set without documents has a row without a path.
package struct CatalogSnapshot: Sendable {
  package struct Row: Hashable, Sendable {
    /// Name of the set.
    package let dataset: String
    /// Path inside the catalogue, or the address of a link; empty for a set without documents.
    package let path: String
    package let bytes: Int?
    package let rows: Int?
    package let columns: Int?
    /// `sha256:` and the digits; empty where the content of the day is not known.
    package let hash: String
  }

  package let day: CalendarDate
  /// Sorted by set and path, bytewise.
  package let rows: [Row]

  package var datasets: Int { Set(rows.map(\.dataset)).count }
  package var documents: Int { rows.count { !$0.path.isEmpty } }
}

extension CatalogSnapshot {
  static let folder = "history"
  private static let header = ["as_of", "dataset", "path", "bytes", "rows", "columns", "hash"]

  /// - Parameter contents: of the documents, by path.
  package init(of state: CatalogState, contents: [String: ContentExamination]) {
    day = state.asOf
    let datasets = CatalogInventory(of: state, contents: contents).datasets
    let rows = datasets.flatMap { dataset -> [Row] in
      guard !dataset.documents.isEmpty else { return [Row(dataset: dataset.name)] }
      return dataset.documents.map { Row($0) }
    }
    self.rows = rows.sorted { ($0.dataset.bytes, $0.path.bytes) < ($1.dataset.bytes, $1.path.bytes) }
  }

  /// Nil when the bytes are not a snapshot of that day.
  init?(_ bytes: [UInt8], of day: CalendarDate) {
    let records = CSVText.records(in: bytes)
    guard records.first == Self.header else { return nil }
    var rows: [Row] = []
    for record in records.dropFirst() {
      guard record.count == Self.header.count, record[0] == day.iso, !record[1].isEmpty else { return nil }
      rows.append(
        Row(
          dataset: record[1], path: record[2], bytes: Int(record[3]), rows: Int(record[4]),
          columns: Int(record[5]), hash: record[6]))
    }
    self.day = day
    self.rows = rows
  }

  /// Path inside the catalogue.
  package var file: String { "\(Self.folder)/\(day.iso).csv" }

  /// The same state gives the same bytes.
  package var text: String {
    CSVText.text(
      [Self.header]
        + rows.map { row in
          let figures = [row.bytes, row.rows, row.columns].map { $0.map(String.init) ?? "" }
          return [day.iso, row.dataset, row.path] + figures + [row.hash]
        })
  }
}

extension CatalogSnapshot.Row {
  fileprivate init(dataset: String) {
    self.init(dataset: dataset, path: "", bytes: nil, rows: nil, columns: nil, hash: "")
  }

  fileprivate init(_ document: CatalogInventory.Document) {
    let content = document.content
    self.init(
      dataset: document.dataset, path: document.location, bytes: content.bytes, rows: content.rows,
      columns: content.columns, hash: content.sha256?.text ?? "")
  }
}

extension String {
  /// For an order that is the same everywhere.
  fileprivate var bytes: BytewiseText { BytewiseText(bytes: Array(utf8)) }
}

private struct BytewiseText: Comparable {
  let bytes: [UInt8]

  static func < (left: BytewiseText, right: BytewiseText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
