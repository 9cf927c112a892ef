import XML

/// Reads OpenDocument spreadsheets (ISO/IEC 26300).
final class ODSReader {
  private let package: OfficePackage
  private let sink: RowSink
  private let limits: SpreadsheetLimits

  init(package: OfficePackage, limits: SpreadsheetLimits, sink: RowSink) {
    self.package = package
    self.limits = limits
    self.sink = sink
  }

  func read() -> Workbook {
    if isEncrypted() {
      sink.fail(.encrypted, at: .file)
      return Workbook(format: .ods, sheets: [], faults: sink.faults, isComplete: false)
    }
    let reader = ODSContentReader(limits: limits, sink: sink)
    if let fault = package.read("content.xml", onEvent: reader.take) {
      sink.fail(fault, at: .member("content.xml", .file))
    }
    guard reader.isSpreadsheet || !sink.faults.isEmpty else {
      let fault = SpreadsheetFault(kind: .notASpreadsheet, place: .file)
      return Workbook(format: nil, sheets: [], faults: [fault], isComplete: false)
    }
    return Workbook(
      format: .ods, sheets: sink.sheets, faults: sink.faults,
      isComplete: sink.faults.isEmpty && !sink.isStopped,
      hasMacros: package.names.contains {
        $0.hasPrefix("basic/") && $0.hasSuffix(".xml") && !$0.hasSuffix("-lc.xml")
      })
  }

  private func isEncrypted() -> Bool {
    var isEncrypted = false
    _ = package.read("META-INF/manifest.xml") { event in
      guard case .start(let tag) = event, tag.name.local == "encryption-data" else { return .proceed }
      isEncrypted = true
      return .stop
    }
    return isEncrypted
  }
}

/// Follows the events of `content.xml`.
private final class ODSContentReader {
  private let limits: SpreadsheetLimits
  private let sink: RowSink
  private(set) var isSpreadsheet = false

  private var hiddenStyles: Set<String> = []
  private var styleName = ""
  /// Elements open inside one whose content is not the sheet's own: a comment, a drawing, a past change.
  private var skippedDepth = 0
  private var tableDepth = 0
  /// Columns and rows of the sheet so far, repeated ones counted one by one.
  private var column = ForeignNumber(0)
  private var row = ForeignNumber(0)
  private var rowRepeats = ForeignNumber(1)
  private var rowIsHidden = false
  private var cells: [SheetCell] = []
  private var cell: ODSCell?

  init(limits: SpreadsheetLimits, sink: RowSink) {
    self.limits = limits
    self.sink = sink
  }

  private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  private static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  private static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  private static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  private static let skipped: Set<String> = [
    "annotation", "tracked-changes", "dde-links", "shapes", "frame", "custom-shape", "forms", "g",
  ]

  func take(_ event: XMLEvent) -> XMLStep {
    switch event {
    case .start(let tag):
      if skippedDepth > 0 || Self.skipped.contains(tag.name.local) {
        skippedDepth += 1
      } else {
        start(tag)
      }
    case .text(let text): if skippedDepth == 0 { cell?.append(text) }
    case .end(let name):
      if skippedDepth > 0 { skippedDepth -= 1 } else { end(name) }
    }
    if cell?.isTooLong == true {
      return sink.refuseText(row: (row + 1).value, column: (column + 1).value)
    }
    return sink.isStopped ? .stop : .proceed
  }

  private func start(_ tag: XMLStartTag) {
    switch (tag.name.namespace, tag.name.local) {
    case (Self.table, "table-cell"), (Self.table, "covered-table-cell"): startCell(tag)
    case (Self.text, let element): cell?.start(element, tag)
    case (Self.table, "table-row"):
      rowRepeats = Self.count(tag["number-rows-repeated", namespace: Self.table])
      rowIsHidden = Self.isHidden(tag)
      column = ForeignNumber(0)
      cells.removeAll(keepingCapacity: true)
    case (Self.table, "table-column"):
      let repeats = Self.count(tag["number-columns-repeated", namespace: Self.table])
      if Self.isHidden(tag), tableDepth == 1 {
        sink.sheets[sink.sheets.count - 1].hideColumns(column + 1, column + repeats)
      }
      column += repeats
    case (Self.table, "table"): startTable(tag)
    case (Self.style, "style"):
      styleName = tag["name", namespace: Self.style] ?? ""
    case (Self.style, "table-properties"):
      if tag["display", namespace: Self.table] == "false" { hiddenStyles.insert(styleName) }
    case (Self.office, "spreadsheet"): isSpreadsheet = true
    default: break
    }
  }

  private func startTable(_ tag: XMLStartTag) {
    tableDepth += 1
    guard tableDepth == 1 else { return }
    guard sink.sheets.count < limits.sheets else {
      sink.fail(.tooManySheets(limit: limits.sheets), at: .file)
      return sink.stop()
    }
    let style = tag["style-name", namespace: Self.table] ?? ""
    sink.sheets.append(
      Sheet(name: tag["name", namespace: Self.table] ?? "", isHidden: hiddenStyles.contains(style)))
    row = ForeignNumber(0)
    column = ForeignNumber(0)
  }

  private func startCell(_ tag: XMLStartTag) {
    guard tableDepth == 1 else { return }
    cell = ODSCell(tag, office: Self.office, table: Self.table, longest: sink.limits.textBytes)
    guard let cell, cell.spannedRows.value > 1 || cell.spannedColumns.value > 1 else { return }
    sink.sheets[sink.sheets.count - 1].mergedRanges.add(
      Sheet.Range(
        CellAddress(row: (row + 1).value, column: (column + 1).value),
        CellAddress(row: (row + cell.spannedRows).value, column: (column + cell.spannedColumns).value)))
  }

  private func end(_ name: XMLName) {
    switch (name.namespace, name.local) {
    case (Self.table, "table-cell"), (Self.table, "covered-table-cell"): endCell()
    case (Self.text, let element): cell?.end(element)
    case (Self.table, "table-row"): if tableDepth == 1 { endRow() }
    case (Self.table, "table"): tableDepth -= 1
    default: break
    }
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    let content = cell.value
    let first = column.value
    column += cell.repeats
    guard content != .empty || cell.hasFormula else { return }
    guard column.value <= SpreadsheetBounds.maximumColumns else {
      let found = cellAddress(row: (row + 1).value, column: column.value)
      return sink.fail(.badAddress(found: found), at: place(column: first + 1))
    }
    let whole = SheetCell(column: first + 1, value: content, hasFormula: cell.hasFormula)
    guard sink.spend(on: whole, times: column.value - first, row: (row + 1).value) else { return }
    for column in first + 1...column.value {
      cells.append(SheetCell(column: column, value: content, hasFormula: cell.hasFormula))
    }
  }

  /// A repeated row is handed out as often as it stands for; empty ones only move the counter.
  private func endRow() {
    let first = row.value
    row += rowRepeats
    guard !cells.isEmpty else { return }
    guard row.value <= SpreadsheetBounds.maximumRows else {
      sink.fail(.badAddress(found: cellAddress(row: row.value, column: 1)), at: place(column: 1))
      return
    }
    for row in first + 1...row.value {
      // The texts of the first of them were counted cell by cell.
      if row > first + 1 {
        guard cells.allSatisfy({ sink.spend(on: $0, row: row) }) else { return }
      }
      sink.take(cells, row: row, isHidden: rowIsHidden)
      if sink.isStopped { return }
    }
  }

  private func place(column: Int) -> Place {
    .cell(
      sheet: sink.sheets.last?.name ?? "", row: (row + 1).clamped(to: 1...SpreadsheetBounds.maximumRows),
      column: column)
  }

  private static func isHidden(_ tag: XMLStartTag) -> Bool {
    ["collapse", "filter"].contains(tag["visibility", namespace: table])
  }

  fileprivate static func count(_ text: String?) -> ForeignNumber {
    max(text.flatMap { ForeignNumber($0) } ?? ForeignNumber(1), ForeignNumber(1))
  }
}

/// One cell while it is read.
private struct ODSCell {
  let repeats: ForeignNumber
  let spannedRows: ForeignNumber
  let spannedColumns: ForeignNumber
  let hasFormula: Bool
  /// Bytes that the text may have.
  private let longest: Int
  private let type: String
  private let raw: String?
  private var text = ""
  /// The text was longer than it may be, and its end is missing.
  private(set) var isTooLong = false
  private var paragraphs = 0
  private var paragraphDepth = 0

  init(_ tag: XMLStartTag, office: String, table: String, longest: Int) {
    self.longest = longest
    var type = ""
    var raw: String?
    var counts: [String: ForeignNumber] = [:]
    var hasFormula = false
    for attribute in tag.attributes {
      switch (attribute.name.namespace, attribute.name.local) {
      case (office, "value-type"): type = attribute.value
      case (office, "value"), (office, "date-value"), (office, "time-value"), (office, "boolean-value"),
        (office, "string-value"):
        raw = attribute.value
      case (table, "formula"): hasFormula = true
      case (table, let name) where name.hasPrefix("number-"):
        counts[name] = ODSContentReader.count(attribute.value)
      default: break
      }
    }
    self.type = type
    self.raw = raw
    self.hasFormula = hasFormula
    repeats = counts["number-columns-repeated"] ?? ForeignNumber(1)
    spannedRows = counts["number-rows-spanned"] ?? ForeignNumber(1)
    spannedColumns = counts["number-columns-spanned"] ?? ForeignNumber(1)
  }

  mutating func start(_ element: String, _ tag: XMLStartTag) {
    switch element {
    case "p", "h":
      if paragraphDepth == 0 {
        if paragraphs > 0 { add("\n") }
        paragraphs += 1
      }
      paragraphDepth += 1
    case "s":
      let count = tag.attributes.first { $0.name.local == "c" }.flatMap { ForeignNumber($0.value) }
      addBlanks((count ?? ForeignNumber(1)).clamped(to: 0...1000))
    case "tab": add("\t")
    case "line-break": add("\n")
    default: break
    }
  }

  mutating func end(_ element: String) {
    if element == "p" || element == "h" { paragraphDepth -= 1 }
  }

  mutating func append(_ piece: String) {
    if paragraphDepth > 0 { add(piece) }
  }

  private mutating func add(_ piece: String) {
    isTooLong = isTooLong || piece.utf8.count > longest - text.utf8.count
    if !isTooLong { text += piece }
  }

  private mutating func addBlanks(_ count: Int) { add(String(repeating: " ", count: count)) }

  var value: SheetCell.Value {
    switch type {
    case "float", "percentage", "currency":
      if Self.isError(text) { return .error(text) }
      return raw.flatMap { SpreadsheetNumber.canonical($0) }.map { .number($0) } ?? plain
    case "date": return raw.map { .date(Self.withoutMidnight($0)) } ?? plain
    case "time": return raw.flatMap { Self.clock($0) }.map { .date($0) } ?? plain
    case "boolean": return .boolean(raw == "true")
    default:
      if hasFormula, Self.isError(text) { return .error(text) }
      if text.isEmpty, let raw, !raw.isEmpty { return .text(raw) }
      return plain
    }
  }

  private var plain: SheetCell.Value { text.isEmpty ? .empty : .text(text) }

  private static func withoutMidnight(_ date: String) -> String {
    date.hasSuffix("T00:00:00") ? String(date.dropLast(9)) : date
  }

  /// The errors of formulas, `#REF!` and LibreOffice's own `Err:502`.
  private static func isError(_ text: String) -> Bool {
    ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!"].contains(text)
      || text.hasPrefix("Err:")
  }

  /// `PT10H30M00S` as `10:30:00`.
  private static func clock(_ duration: String) -> String? {
    guard duration.hasPrefix("PT") else { return nil }
    var seconds = 0
    var number = 0
    var isFraction = false
    for byte in duration.utf8.dropFirst(2) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !isFraction else { continue }
        number = min(number * 10 + Int(byte) - 48, 1 << 30)
      case UInt8(ascii: "."), UInt8(ascii: ","): isFraction = true
      case UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S"):
        seconds += number * (byte == UInt8(ascii: "H") ? 3600 : byte == UInt8(ascii: "M") ? 60 : 1)
        number = 0
        isFraction = false
      default: return nil
      }
    }
    return SpreadsheetNumber.clock(seconds: seconds)
  }
}
