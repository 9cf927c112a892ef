package import CatalogModel
package import FileContent

/// Follows the rows of the tables of one file and holds them against the structure. The constraints of every column are
/// made ready once; a value that fits costs no text and no place.
package struct StructureCheck {
  private var tables: [SingleTable?]

  package init(_ structure: Structure, of content: ContentExamination) {
    tables = content.tables.map { SingleTable(structure, $0, in: nil) }
  }

  package init(_ structure: Structure, of part: ContentPart) {
    tables = part.content.tables.map { SingleTable(structure, $0, in: part) }
  }

  package mutating func take(_ row: TableRow, _ meaning: CellPass.RowMeaning) {
    guard row.role == .data, tables.indices.contains(row.table) else { return }
    switch meaning {
    case .record: tables[row.table]?.take(row)
    case .mayBeSection: tables[row.table]?.takeLater(row)
    case .other: break
    }
  }

  /// Records of the table of a text file.
  package mutating func take(_ run: PlainRun) { tables[0]?.take(run) }

  /// Of every table that has columns of the structure.
  ///
  /// - Parameter hasSections: rows with one filled cell turned out to be titles of sections.
  package consuming func finish(hasSections: Bool) -> [TableConformance] {
    tables.compactMap { $0?.finish(hasSections: hasSections) }
  }
}

private struct SingleTable {
  /// Of the archive in which the table is.
  private let member: String?
  private let header: [String]
  private let isOfSchema: Bool
  /// Rows of a text file with another number of cells are torn, and their values are under foreign names.
  private let torn: Bool
  /// By order of the table, with the number of the column.
  private let numbers: [Int]
  private let columns: [ColumnCheck]
  private var keys: [RowKey]
  private var isFirst = true
  private var records = 0
  /// Rows with one filled cell, until it is clear what they are.
  private var pending: [TableRow] = []
  private var later = 0

  private static let mostPending = 1000

  /// Nil when the header has nothing of the structure.
  init?(_ structure: Structure, _ shape: TableShape, in part: ContentPart?) {
    let match = structure.match(shape.header)
    guard !match.pairs.isEmpty else { return nil }
    // A member of an archive may be of another kind altogether.
    if part != nil, match.pairs.count * 2 < shape.header.count { return nil }
    member = part?.name
    header = shape.header
    torn = shape.headerRow != nil && shape.name == nil
    isOfSchema = structure.schema != nil
    let marks = Self.marks(structure.schema?.missingMarks ?? [])
    let keyNames = structure.schema?.primaryKey ?? []
    let severals = ([keyNames] + (structure.schema?.uniqueKeys ?? [])).filter { !$0.isEmpty }
    let shares = match.pairs.count { $0.described.constraints.isUnique } + severals.count
    numbers = match.pairs.map(\.column)
    columns = match.pairs.map { pair in
      ColumnCheck(
        pair.described, missingMarks: pair.described.notation.missingMarks.map(Self.marks) ?? marks,
        isKey: keyNames == [pair.described.name], isPartOfKey: keyNames.contains(pair.described.name),
        share: shares)
    }
    // A key of one column is looked at with the column, unless it is merely called unique.
    keys = severals.filter { $0 != keyNames || $0.count > 1 }.compactMap { names in
      let pairs = names.compactMap { name in match.pairs.first { $0.described.name == name } }
      guard pairs.count == names.count else { return nil }
      return RowKey(names, columns: pairs.map(\.column), types: pairs.map(\.described.type), share: shares)
    }
  }

  private static func marks(_ texts: [String]) -> [[UInt8]] {
    texts.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  mutating func takeLater(_ row: TableRow) {
    later += 1
    guard pending.count == Self.mostPending else { return pending.append(row) }
    // Among so many rows the share of theirs tells.
    if later * 3 > records { take(row) }
  }

  mutating func take(_ row: TableRow) {
    records += 1
    let cells = row.cells
    if cells.filledCells == 0 { return }
    if torn, cells.count != header.count, !isLonger(cells) { return }
    if isFirst {
      isFirst = false
      if isSecondHeader(cells) { return }
    }
    let places = CellLocator(row: row, member: member)
    cells.forEachCell(of: numbers) { index, cell in
      columns[index].take(cell, row: row.spokenNumber, numbers[index], places)
    } missing: { index in
      columns[index].takeMissing(min(numbers[index], max(0, cells.count - 1)), places)
    }
    for index in keys.indices { keys[index].take(row, places) }
  }

  /// Records that came together, column by column; all are as wide as the header.
  mutating func take(_ run: PlainRun) {
    // The first record may be none.
    guard !isFirst, !torn || run.rows.width == header.count else {
      for row in run.range { take(run.rows.row(row)) }
      return
    }
    records += run.range.count
    var places = CellLocator(run, member: member)
    for (index, column) in numbers.enumerated() { columns[index].take(run, column, &places) }
    for index in keys.indices {
      for row in run.range {
        places.index = row
        keys[index].take(run.rows, row, places)
      }
    }
  }

  /// Blank columns at the right edge that the header lost: nothing is torn.
  private func isLonger(_ cells: TableCells) -> Bool {
    cells.count > header.count && (header.count..<cells.count).allSatisfy { cells.isBlank($0) }
  }

  /// Words in all columns that ask for something else: the labels below the names.
  private func isSecondHeader(_ cells: TableCells) -> Bool {
    var typed = 0
    for index in columns.indices {
      guard numbers[index] < cells.count, !cells.isBlank(numbers[index]) else { continue }
      switch columns[index].described.type {
      case .integer, .number, .date, .dateTime, .time, .year, .yearMonth, .boolean:
        let cell = cells[numbers[index]]
        guard !cell.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        guard cell.contains(where: { $0 >= 0x41 }) else { return false }
        typed += 1
      default: break
      }
    }
    return typed > 1
  }

  consuming func finish(hasSections: Bool) -> TableConformance {
    if !hasSections {
      for row in pending { take(row) }
    }
    return TableConformance(
      columns: columns.indices.compactMap { columns[$0].finish(named: header[numbers[$0]]) },
      keys: keys.map { TableConformance.Key(names: $0.names, problems: $0.problems) },
      isOfSchema: isOfSchema, described: Set(numbers.map { header[$0] }))
  }
}
