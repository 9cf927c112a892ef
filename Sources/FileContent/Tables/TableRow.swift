/// One row of a table, whatever holds it: a record of CSV, a row of a sheet, an object of a JSON array. An object, because
/// all who ask about the row hold on to it for as long as they need.
package final class TableRow: Sendable {
  package enum Role: Sendable {
    /// Titles and blank rows above the table.
    case above
    case header
    case data
  }

  fileprivate enum Source: Sendable {
    case record(line: Int)
    case sheet(String, [SheetCell])
    /// `begin`: where the text begins from which the values were read.
    case object(pointer: String, values: [Node?], begin: TextPosition)
  }

  /// Index in `ContentExamination.tables`.
  package let table: Int
  package let role: Role
  /// Record of the file, row of the sheet, item of the array; from 1.
  package let number: Int
  /// As text in UTF-8, without quotes, from the first column on; columns at the end may be missing.
  package let cells: TableCells
  private let source: Source

  private init(table: Int, role: Role, number: Int, cells: TableCells, source: Source) {
    self.table = table
    self.role = role
    self.number = number
    self.cells = cells
    self.source = source
  }

  /// Nothing but blanks.
  package var isBlank: Bool { cells.indices.allSatisfy(cells.isBlank) }

  /// Cells of a sheet that hold something, with their kinds and formulas; none for text files.
  package var sheetCells: [SheetCell] {
    if case .sheet(_, let cells) = source { cells } else { [] }
  }

  /// An object of JSON.
  var isObject: Bool {
    if case .object = source { true } else { false }
  }

  /// A record of a text file, in which an empty cell is a value.
  package var isOfText: Bool {
    if case .record = source { true } else { false }
  }

  /// What stands in a cell of a sheet or in a member of an object beside text; nil for text and for nothing.
  package func jsonValue(of column: Int) -> JSONValue? {
    switch source {
    case .record: nil
    case .object(_, let values, _): values.indices.contains(column) ? values[column]?.json : nil
    case .sheet(_, let cells):
      switch cells.first(where: { $0.column == column + 1 })?.value {
      case .number(let text): .decimal(text)
      case .boolean(let flag): .boolean(flag)
      case .text, .date, .error, .empty, nil: nil
      }
    }
  }

  /// By which people know it: the line of a text, where cells may hold line ends; the row of a sheet; the object of JSON.
  package var spokenNumber: Int { if case .record(let line) = source { line } else { number } }

  /// Where the cell of a column, from 0, begins.
  package func place(of column: Int) -> Place {
    switch source {
    case .sheet(let name, _): .cell(sheet: name, row: number, column: column + 1)
    case .record(let line): Self.place(of: column, in: cells, line: line)
    case .object(let pointer, let values, let begin):
      .pointer(
        pointer,
        at: begin.moved((values[column] ?? values.lazy.compactMap(\.self).first)?.range.start ?? .start))
    }
  }

  /// The cells before it are walked over: they may hold line ends, and doubled quotes.
  private static func place(of column: Int, in cells: TableCells, line: Int) -> Place {
    var position = (line: line, column: 1)
    for index in cells.indices.prefix(column) {
      let isQuoted = cells.isQuoted(index)
      if isQuoted { position.column += 1 }
      var previous: UInt8 = 0
      for byte in cells[index] {
        switch byte {
        case 0x0A where previous == 0x0D: break
        case 0x0A, 0x0D: position = (position.line + 1, 1)
        case 0x22 where isQuoted: position.column += 2
        case _ where byte & 0xC0 != 0x80: position.column += 1
        default: break
        }
        previous = byte
      }
      position.column += isQuoted ? 2 : 1
    }
    return .text(line: position.line, column: position.column)
  }
}

extension TableRow {
  convenience init(record: CSVRecord, cells: TableCells, in shape: TableShape?) {
    self.init(
      table: 0, role: Self.role(of: record.number, in: shape), number: record.number, cells: cells,
      source: .record(line: record.line))
  }

  /// A record of data.
  convenience init(number: Int, line: Int, cells: TableCells) {
    self.init(table: 0, role: .data, number: number, cells: cells, source: .record(line: line))
  }

  convenience init(_ row: SheetRow, table: Int, in shape: TableShape) {
    self.init(
      table: table, role: Self.role(of: row.row, in: shape), number: row.row, cells: TableCells(row),
      source: .sheet(shape.name ?? "", row.cells))
  }

  convenience init(number: Int, pointer: String, values: [Node?], begin: TextPosition = .start) {
    self.init(
      table: 0, role: .data, number: number, cells: TableCells(values.map { $0?.cellText ?? "" }),
      source: .object(pointer: pointer, values: values, begin: begin))
  }

  private static func role(of number: Int, in shape: TableShape?) -> Role {
    guard let shape, number < shape.firstRow else { return .data }
    return number == shape.headerRow ? .header : .above
  }
}

extension TableCells {
  /// The cells of a row of a sheet from its first column on.
  init(_ row: SheetRow) {
    self.init()
    for cell in row.cells {
      while count < cell.column - 1 { endCell(isQuoted: false) }
      append(cell.text)
      endCell(isQuoted: false)
    }
  }
}

extension Node {
  /// A scalar as written; lists and maps as JSON in one line; null as nothing.
  fileprivate var cellText: String {
    switch value {
    case .list, .map: json.compactText
    default: scalarText ?? ""
    }
  }

  fileprivate var json: JSONValue {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let text): .decimal(text)
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let entries): .object(entries.map { (key: $0.key, value: $0.value.json) })
    }
  }
}
