import XML

/// Follows the events of one sheet part.
final class XLSXSheetReader {
  private let context: XLSXContext
  private let sink: RowSink
  private let sheetName: String

  private var row = 0
  /// The last row handed out.
  private var lastRow = 0
  private var rowIsHidden = false
  private var cells: [SheetCell] = []
  private var column = 0
  private var lastColumn = 0
  private var type = ""
  private var style = 0
  private var hasFormula = false
  private var value: String?
  private var inlineText: XLSXText?
  private var isInValue = false
  private var isInData = false

  init(context: XLSXContext, sink: RowSink, sheetName: String) {
    self.context = context
    self.sink = sink
    self.sheetName = sheetName
  }

  func take(_ event: XMLEvent) -> XMLStep {
    if inlineText != nil {
      if inlineText?.take(event, endingWith: "is") == true {
        value = inlineText?.value
        inlineText = nil
      }
      return inlineText?.isTooLong == true ? sink.refuseText(row: row, column: column) : .proceed
    }
    switch event {
    case .start(let tag): start(tag)
    case .text(let text): if isInValue { value = text }
    case .end(let name): end(name.local)
    }
    return sink.isStopped ? .stop : .proceed
  }

  private func start(_ tag: XMLStartTag) {
    switch tag.name.local {
    case "c" where isInData: startCell(tag)
    case "v" where isInData: isInValue = true
    case "f" where isInData: hasFormula = true
    case "is" where isInData: inlineText = XLSXText(longest: sink.limits.textBytes)
    case "row" where isInData:
      // Far beyond the last row every number is as wrong as the next.
      row = (tag["r"].flatMap { ForeignNumber($0) } ?? ForeignNumber(row) + 1).clamped(to: 0...1 << 32)
      rowIsHidden = Self.isTrue(tag["hidden"])
      cells.removeAll(keepingCapacity: true)
      lastColumn = 0
    case "sheetData": isInData = true
    case "col":
      if Self.isTrue(tag["hidden"]), let first = tag["min"].flatMap({ ForeignNumber($0) }),
        let last = tag["max"].flatMap({ ForeignNumber($0) })
      {
        sink.sheets[sink.sheets.count - 1].hideColumns(first, last)
      }
    case "dimension": declare(tag["ref"] ?? "")
    case "mergeCell": merge(tag["ref"] ?? "")
    default: break
    }
  }

  private func startCell(_ tag: XMLStartTag) {
    var address: String?
    type = ""
    style = 0
    hasFormula = false
    value = nil
    for attribute in tag.attributes {
      switch attribute.name.local {
      case "r": address = attribute.value
      case "t": type = attribute.value
      case "s": style = Int(attribute.value) ?? 0
      default: break
      }
    }
    guard let address else {
      column = lastColumn + 1
      return
    }
    guard let place = Self.address(address) else {
      sink.fail(.badAddress(found: address), at: .cell(sheet: sheetName, row: row, column: lastColumn + 1))
      column = 0
      return
    }
    column = place.column
    // Some writers number cells and not rows.
    if cells.isEmpty { row = place.row }
  }

  private func end(_ name: String) {
    switch name {
    case "c" where isInData: endCell()
    case "v": isInValue = false
    case "row" where isInData: endRow()
    case "sheetData": isInData = false
    default: break
    }
  }

  private func endCell() {
    guard column > 0 else { return }
    guard column <= SpreadsheetBounds.maximumColumns, (1...SpreadsheetBounds.maximumRows).contains(row) else {
      let found = cellAddress(row: row, column: column)
      return sink.fail(.badAddress(found: found), at: .cell(sheet: sheetName, row: row, column: column))
    }
    lastColumn = column
    let content = content()
    guard content != .empty || hasFormula else { return }
    let cell = SheetCell(column: column, value: content, hasFormula: hasFormula)
    guard sink.spend(on: cell, row: row) else { return }
    cells.append(cell)
  }

  private func endRow() {
    guard let first = cells.first else { return }
    // A row may come only once, and below the one before it.
    guard row > lastRow else { return refuse(first.column) }
    lastRow = row
    let isAscending = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
    if !isAscending { putCellsInOrder() }
    sink.take(cells, row: row, isHidden: rowIsHidden)
  }

  /// Of two cells with one address the first stays.
  private func putCellsInOrder() {
    var seen: Set<Int> = []
    let repeated = cells.filter { !seen.insert($0.column).inserted }
    for cell in repeated { refuse(cell.column) }
    seen.removeAll()
    cells = cells.filter { seen.insert($0.column).inserted }.sorted { $0.column < $1.column }
  }

  private func refuse(_ column: Int) {
    sink.fail(
      .badAddress(found: cellAddress(row: row, column: column)),
      at: .cell(sheet: sheetName, row: row, column: column))
  }

  private func content() -> SheetCell.Value {
    guard let value, !value.isEmpty else { return .empty }
    switch type {
    case "s":
      guard let index = Int(value), context.sharedTexts.indices.contains(index) else {
        sink.fail(.badSharedText(index: value), at: .cell(sheet: sheetName, row: row, column: column))
        return .empty
      }
      let text = context.sharedTexts[index]
      return text.isEmpty ? .empty : .text(text)
    case "inlineStr": return .text(value)
    case "str": return .text(XLSXText.unescaped(value))
    case "b": return .boolean(value == "1" || value == "true")
    case "e": return .error(value)
    // A day without a time is stored as its midnight.
    case "d": return .date(value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value)
    default:
      if context.dateKinds.indices.contains(style), let kind = context.dateKinds[style],
        let date = SpreadsheetNumber.date(value, kind: kind, countsFrom1904: context.countsFrom1904)
      {
        return .date(date)
      }
      if context.masks.indices.contains(style), let shown = context.masks[style]?.shown(value) {
        return .text(shown)
      }
      return SpreadsheetNumber.canonical(value).map { .number($0) } ?? .text(value)
    }
  }

  private func merge(_ reference: String) {
    let corners = reference.split(separator: ":").map { Self.address(String($0)) }
    guard corners.count == 2, let first = corners[0], let last = corners[1] else {
      return sink.fail(.badAddress(found: reference), at: .cell(sheet: sheetName, row: 1, column: 1))
    }
    sink.sheets[sink.sheets.count - 1].mergedRanges.add(Sheet.Range(first, last))
  }

  /// `A1:D9`, or `A1` for a sheet of one cell; anything else declares nothing.
  private func declare(_ reference: String) {
    guard let last = reference.split(separator: ":").last else { return }
    sink.sheets[sink.sheets.count - 1].declaredEnd = Self.address(String(last))
  }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  /// `E14`; nil for anything that is no address of a cell.
  static func address(_ text: String) -> CellAddress? {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= SpreadsheetBounds.maximumColumns, row <= SpreadsheetBounds.maximumRows else {
        return nil
      }
    }
    return row > 0 ? CellAddress(row: row, column: column) : nil
  }
}
