import DocumentWriting
import FileContent
import Wording

/// Writes rows as CSV. Cells with any common delimiter are quoted, so that every reader finds the same columns.
final class CSVCopy: TableCopy {
  private let sink: any ByteSink
  private let delimiter: UInt8
  private let hasMark: Bool
  private var line: [UInt8] = []
  private var isFirst = true

  init(_ sink: any ByteSink, _ wishes: TableConversion.Wishes) {
    self.sink = sink
    delimiter = wishes.delimiter
    hasMark = wishes.hasByteOrderMark
  }

  func begin(_ header: [String]) -> TableConversion.Obstacle? {
    if hasMark { sink.append(Self.mark) }
    guard !header.isEmpty else { return nil }
    return take(nil, CopiedCells(cells: TableCells(header), count: header.count))
  }

  func take(_ row: TableRow?, _ cells: CopiedCells) -> TableConversion.Obstacle? {
    line.removeAll(keepingCapacity: true)
    for column in 0..<cells.count {
      if column > 0 { line.append(delimiter) }
      append(cells[column])
    }
    // A line without anything would be read as a blank line by some and not at all by others.
    if line.isEmpty { line += [0x22, 0x22] }
    line.append(0x0A)
    sink.append(line)
    isFirst = false
    return nil
  }

  func end() {}

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func append(_ cell: ArraySlice<UInt8>) {
    // At the beginning of the file U+FEFF would be taken for a byte order mark.
    let needsQuotes =
      cell.contains { [0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09, 0x7C].contains($0) }
      || isFirst && line.isEmpty && cell.starts(with: Self.mark)
    guard needsQuotes else {
      line += cell
      return
    }
    line.append(0x22)
    for byte in cell {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }
}

/// Writes rows as an array of objects, one on each line; values are text unless a sheet or JSON held something else.
final class JSONCopy: TableCopy {
  private let sink: any ByteSink
  /// Nil until there is a header; blank names at its end are columns without content.
  private var names: [String]?
  private var isEmpty = true

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  func begin(_ header: [String]) -> TableConversion.Obstacle? {
    if !header.isEmpty { names = header }
    return nil
  }

  func take(_ row: TableRow?, _ cells: CopiedCells) -> TableConversion.Obstacle? {
    switch row?.role {
    case .above: return row?.isBlank == false ? .titles(1) : nil
    case .header: return row.flatMap { takeHeader($0, cells) }
    case .data, nil: break
    }
    // A gap above the header.
    guard let names else { return row == nil ? nil : .headerMissing }
    var entries: [(key: String, value: JSONValue)] = []
    for column in 0..<cells.count {
      guard column < names.count, !names[column].isEmpty else {
        guard let row, !cells[column].allSatisfy({ $0 <= 0x20 }) else { continue }
        return .nameMissing(row.place(of: column))
      }
      if let value = value(column, row, cells) { entries.append((names[column], value)) }
    }
    sink.append(Array(((isEmpty ? "[\n  " : ",\n  ") + JSONValue.object(entries).compactText).utf8))
    isEmpty = false
    return nil
  }

  func end() {
    sink.append(Array((isEmpty ? "[]\n" : "\n]\n").utf8))
  }

  private func takeHeader(_ row: TableRow, _ cells: CopiedCells) -> TableConversion.Obstacle? {
    var names: [String] = []
    var taken: Set<String> = []
    for column in 0..<cells.count {
      let isBlank = cells[column].allSatisfy { $0 <= 0x20 }
      let name = isBlank ? "" : cells.text(column)
      guard isBlank || taken.insert(name).inserted else { return .nameRepeated(name, row.place(of: column)) }
      names.append(name)
    }
    guard !taken.isEmpty else { return .headerMissing }
    self.names = names
    return nil
  }

  /// Nil for what is not there: a cell of a sheet without content, a key that an object has not.
  private func value(_ column: Int, _ row: TableRow?, _ cells: CopiedCells) -> JSONValue? {
    guard let row else { return nil }
    if cells.replaced[column] == nil, let value = row.jsonValue(of: column) { return value }
    return row.isOfText || !cells[column].isEmpty ? .string(cells.text(column)) : nil
  }
}

/// Keeps rows as cells of a workbook.
final class SheetCopy: TableCopy {
  private(set) var rows: [[CellValue]] = []

  func begin(_ header: [String]) -> TableConversion.Obstacle? {
    if !header.isEmpty { rows.append(header.map { .text($0) }) }
    return nil
  }

  func take(_ row: TableRow?, _ cells: CopiedCells) -> TableConversion.Obstacle? {
    let values = Dictionary(
      (row?.sheetCells ?? []).map { ($0.column - 1, $0.value) }, uniquingKeysWith: { first, _ in first })
    rows.append(
      (0..<cells.count).map { column in
        if cells.replaced[column] == nil, let value = values[column].flatMap(Self.cell) { return value }
        let text = cells.text(column)
        return text.isEmpty ? .empty : .text(text)
      })
    return nil
  }

  func end() {}

  private static func cell(_ value: SheetCell.Value) -> CellValue? {
    switch value {
    case .number(let text): .decimal(text)
    case .date(let text): text.utf8.count == 10 ? DateText(text).map { .date($0.day) } : nil
    case .text, .boolean, .error, .empty: nil
    }
  }
}
