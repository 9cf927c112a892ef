import FileContent

/// The columns of a CSV export; each is described in a Table Schema of `Schemas/`.
struct CSVColumns<Row: Sendable>: Sendable {
  struct Column: Sendable {
    let name: String
    /// Nil becomes an empty cell.
    let value: @Sendable (Row) -> String?
  }

  let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  init(_ columns: (name: String, value: @Sendable (Row) -> String?)...) {
    self.columns = columns.map { Column(name: $0.name, value: $0.value) }
  }

  var names: [String] { columns.map(\.name) }

  func text(_ rows: [Row]) -> String {
    CSVText.text([names] + rows.map { row in columns.map { $0.value(row) ?? "" } })
  }

  /// The cells of the wanted columns of every row, in their order.
  func cells(_ wanted: [String], of path: String, in files: [ExportedFile]) throws(ExportFault) -> [[String]]
  {
    let table = CSVTable(try files.bytes(of: path), delimiter: UInt8(ascii: ","))
    guard let header = table.records.first, header.texts == names else {
      throw .unreadable(file: path, line: 1, detail: "CSV")
    }
    let indices = wanted.compactMap { names.firstIndex(of: $0) }
    var rows: [[String]] = []
    for record in table.records.dropFirst() {
      let texts = record.texts
      guard texts.count == names.count else {
        throw .unreadable(file: path, line: record.line, detail: "CSV")
      }
      rows.append(indices.map { texts[$0] })
    }
    return rows
  }
}

/// How a list stands in one cell.
func listCell(_ values: some Sequence<String>) -> String {
  values.joined(separator: "; ")
}
