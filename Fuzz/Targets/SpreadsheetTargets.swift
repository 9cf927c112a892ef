import FileContent

/// The input is the XML of the parts, divided by the byte 1, which XML does not allow: the first sheet, shared
/// texts, styles, the workbook. A part that is left out is taken from a small workbook. The container is made
/// around them: damage of ZIP files is the business of the target `archives`.
func fuzzXLSX(_ bytes: [UInt8]) {
  var parts = bytes.split(separator: 1, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
  while parts.count < 4 { parts.append([]) }
  let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
  let workbook = """
    <workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>
    """
  if parts[3].isEmpty { parts[3] = Array(workbook.utf8) }
  let relations = """
    <R><Relationship Id="s" Type="/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="t" Type="/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="f" Type="/styles" Target="styles.xml"/></R>
    """
  let root = #"<R><Relationship Id="w" Type="/officeDocument" Target="xl/workbook.xml"/></R>"#
  claimSpreadsheetSound(
    [("[Content_Types].xml", []), ("_rels/.rels", Array(root.utf8))]
      + [("xl/_rels/workbook.xml.rels", Array(relations.utf8))] + zip(names, parts), named: "book.xlsx")
}

/// The input is `content.xml`.
func fuzzODS(_ bytes: [UInt8]) {
  claimSpreadsheetSound(
    [("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", bytes)],
    named: "book.ods")
}

private func claimSpreadsheetSound(_ parts: [(name: String, bytes: [UInt8])], named name: String) {
  let members = parts.map { ZIPMember(name: $0.name, bytes: $0.bytes, isStored: true) }
  guard let archive = try? ZIPWriter.archive(members) else { return }
  // A few bytes can stand for a million rows; the limit must hold, and keeps the fuzzer quick.
  let limits = SpreadsheetLimits(cells: 20_000)
  var cells = 0
  var last = (sheet: 0, row: 0)
  let workbook = SpreadsheetReader.read(.bytes(archive), limits: limits) { row in
    claim((row.sheet, row.row) > last, "row \(row.row) of sheet \(row.sheet) after \(last)")
    last = (row.sheet, row.row)
    claim(row.row <= 1_048_576, "row \(row.row)")
    claim(!row.cells.isEmpty, "a row without cells")
    for (cell, next) in zip(row.cells, row.cells.dropFirst()) {
      claim(cell.column < next.column, "column \(next.column) after \(cell.column)")
    }
    claim((1...16_384).contains(row.cells.last?.column ?? 0), "a column beyond XFD")
    cells += row.cells.count
    claim(cells <= limits.cells, "\(cells) cells")
    return .proceed
  }
  for sheet in workbook.sheets {
    for range in sheet.mergedRanges.items {
      claim(1...1_048_576 ~= range.rows.lowerBound && range.rows.upperBound <= 1_048_576, "rows of a range")
      claim(
        1...16_384 ~= range.columns.lowerBound && range.columns.upperBound <= 16_384, "columns of a range")
    }
    claim(sheet.hiddenColumns.items.allSatisfy { $0.upperBound <= 16_384 }, "hidden columns beyond XFD")
  }
  claim(workbook.isComplete || !workbook.faults.isEmpty, "incomplete without a fault")
  if cells <= 2_000, workbook.isComplete { claimTablesAgree(archive, named: name) }
}
