import DocumentWriting
import FileContent
import Wording
import XML

/// Writes the content of one document in its format.
struct DocumentEncoder {
  let dataset: PlannedDataset
  let document: PlannedDocument

  /// Numbers of the columns that hold decimals and so on are written as such where the format knows numbers.
  func bytes(of table: SampleTable) throws -> [UInt8] {
    switch document.format {
    case "csv": csv(table)
    case "xlsx": try WorkbookWriter.xlsx([sheet(table)])
    case "ods": try WorkbookWriter.ods([sheet(table)])
    case "json": json(table)
    case "xml": try xml(table)
    case "geojson": GeoJSONText(dataset: dataset).bytes(of: table)
    case "zip":
      try ZIPWriter.archive([
        ZIPMember(name: "\(document.name).geojson", bytes: GeoJSONText(dataset: dataset).bytes(of: table)),
        ZIPMember(name: "\(document.name).csv", bytes: csv(table)),
      ])
    default: throw GenerationFailure("\(dataset.slug): no way to write a table as \(document.format)")
    }
  }

  func bytes(of paragraphs: [Paragraph], title: String) throws -> [UInt8] {
    switch document.format {
    case "odt": try TextDocumentWriter.odt(paragraphs: paragraphs)
    case "docx": try TextDocumentWriter.docx(paragraphs: paragraphs)
    case "pdf": try PDFWriter.pdf(title: title, paragraphs: paragraphs)
    default: throw GenerationFailure("\(dataset.slug): no way to write a text as \(document.format)")
    }
  }

  private func csv(_ table: SampleTable) -> [UInt8] {
    let kept = table.columns.indices.filter { !table.columns[$0].isGeometry }
    let rows = [table.columns.map(\.name)] + table.rows
    return Array(CSVText.text(rows.map { row in kept.map { row[$0] } }).utf8)
  }

  private func sheet(_ table: SampleTable) throws -> SheetContent {
    let header = table.columns.map { CellValue.text($0.name) }
    let rows = try table.rows.map { row in
      try zip(table.columns, row).map { try Self.cell($1, datatype: $0.datatype) }
    }
    return SheetContent(name: "Дані", rows: [header] + rows)
  }

  private static func cell(_ text: String, datatype: String) throws -> CellValue {
    if text.isEmpty { return .empty }
    switch datatype {
    case "integer": return Int(text).map(CellValue.integer) ?? .text(text)
    case "decimal": return Double(text) == nil ? .text(text) : .decimal(text)
    case "date" where text.first?.isNumber == true: return .date(try CalendarDate(iso: text))
    default: return .text(text)
    }
  }

  /// An array with one object on a line: short, and readable line by line.
  private func json(_ table: SampleTable) -> [UInt8] {
    let objects = table.rows.map { row in
      JSONValue.object(zip(table.columns, row).map { ($0.name, Self.value($1, datatype: $0.datatype)) })
    }
    let lines = objects.map { "  " + $0.compactText }.joined(separator: ",\n")
    return Array("[\n\(lines)\n]\n".utf8)
  }

  static func value(_ text: String, datatype: String) -> JSONValue {
    if text.isEmpty || text == "null" { return .null }
    switch datatype {
    case "integer", "decimal": return Double(text) == nil ? .string(text) : .decimal(text)
    case "boolean": return .boolean(text == "true")
    default: return .string(text)
    }
  }

  private func xml(_ table: SampleTable) throws -> [UInt8] {
    var writer = try XMLStreamWriter()
    try writer.start("records", ["dataset": dataset.slug, "period": document.entry.period.label])
    for row in table.rows {
      try writer.start("record")
      for (column, value) in zip(table.columns, row) { try writer.element(column.name, text: value) }
      try writer.end()
    }
    try writer.end()
    return try writer.finish()
  }
}
