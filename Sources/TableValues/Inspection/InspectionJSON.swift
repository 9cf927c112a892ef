package import FileContent

extension FileInspection {
  /// `Schemas/inspect-report.schema.json`.
  package var json: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("schema_version", "1"), ("path", .string(path)), ("bytes", .integer(examination.bytes)),
      ("format", .optional(examination.format?.key)),
      ("media_type", .optional(examination.format?.mediaType)),
    ]
    switch examination.status {
    case .examined: entries.append(("status", "examined"))
    case .notChecked(let reason):
      entries.append(("status", "not_checked"))
      entries.append(("reason", .string(reason.rawValue)))
    }
    entries += [
      ("complete", .boolean(isComplete)),
      ("sha256", .optional(examination.sha256)),
      ("encoding", examination.encoding?.json ?? .null),
      ("line_ending", .optional(examination.lineEnding?.rawValue)),
      ("delimiter", .optional(examination.delimiter.map { String(UnicodeScalar($0)) })),
      ("tables", .array(examination.tables.indices.map(json(ofTable:)))),
    ]
    if let pdf = examination.pdf {
      entries.append(
        ("pdf", ["pages": .optional(pdf.pages), "text_layer": .string(pdf.textLayer.rawValue)]))
    }
    return .object(entries)
  }

  private func json(ofTable index: Int) -> JSONValue {
    let table = examination.tables[index]
    var entries: [(key: String, value: JSONValue)] = [
      ("name", .optional(table.name)), ("header_row", .optional(table.headerRow)),
      ("header", .strings(table.header)), ("first_row", .integer(table.firstRow)),
      ("rows", .integer(table.rows)), ("columns", .integer(table.columns)),
      ("titles", .integer(table.faults.total(.titleRow))),
      ("blank_rows", .integer(table.faults.total(.blankRow))),
    ]
    if let sheet = examination.workbook?.sheets.first(where: { $0.name == table.name }) {
      entries += [
        ("hidden", .boolean(sheet.isHidden)), ("merged_ranges", .integer(sheet.mergedRanges.total)),
        ("hidden_rows", .integer(sheet.hiddenRows.total)),
        ("hidden_columns", .integer(sheet.hiddenColumns.items.reduce(0) { $0 + $1.count })),
        ("formulas", .integer(sheet.formulaCells.total)),
      ]
    }
    entries.append(("profile", .array(columns[index].map(\.json))))
    if let cells { entries.append(("cells", .array(cells[index].map { .strings($0) }))) }
    return .object(entries)
  }
}

extension EncodingFinding {
  fileprivate var json: JSONValue {
    [
      "name": .string(encoding.name), "certainty": .string(certainty.rawValue),
      "bom": .boolean(hasByteOrderMark),
    ]
  }
}

extension ColumnSummary {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "kind": .string(kind.rawValue), "filled": .integer(filled),
      "longest": .integer(longest), "smallest": .optional(smallest), "largest": .optional(largest),
    ]
  }
}
