/// A row near the beginning of a table, whatever holds it; blank rows are left out.
struct TopRow {
  /// Record of the file or row of the sheet, from 1.
  let number: Int
  let cells: TableCells
  /// Columns that hold something, from 0.
  let filled: [Int]

  /// Nil for a blank row.
  init?(number: Int, cells: TableCells) {
    filled = cells.indices.filter { !cells.isBlank($0) }
    guard !filled.isEmpty else { return nil }
    self.number = number
    self.cells = cells
  }

  func isFilled(_ column: Int) -> Bool { column < cells.count && !cells.isBlank(column) }

  /// A number, a date or a time.
  func isNumeric(_ column: Int) -> Bool {
    isFilled(column) && cells.cellClass(column).kind == .number
      && cells[column].contains { $0 &- 0x30 < 10 }
  }

  /// A word or more, which may be the name of a column.
  func isName(_ column: Int) -> Bool {
    guard isFilled(column) else { return false }
    let cellClass = cells.cellClass(column)
    return cellClass.kind == .text && Int(cellClass.letters) + Int(cellClass.beyondASCII) > 0
  }

  /// What may stand in a second row of names: words, ranges such as `0-19`, years.
  func isLabel(_ column: Int) -> Bool {
    isName(column) || cells[column].count <= 12 && (Period(cells[column]) != nil || isRange(column))
  }

  private func isRange(_ column: Int) -> Bool {
    let cell = cells[column]
    return cell.dropFirst().contains { $0 == 0x2D || $0 == 0x2B } && (cell.first ?? 0) &- 0x30 < 10
  }

  func hasDigits(_ column: Int) -> Bool { isFilled(column) && cells.cellClass(column).hasDigits }

  /// «Виконавець:»
  var endsWithColon: Bool {
    guard let first = filled.first else { return false }
    return cells[first].last { $0 > 0x20 } == UInt8(ascii: ":")
  }
}

/// A part of time as a name of a column: a year, a month, a day.
enum Period {
  case year, month, day

  /// `2021`, `2021-01` and `01.2021`, `2021-01-01` and `01.01.2021`.
  init?(_ cell: ArraySlice<UInt8>) {
    let parts = cell.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 < 10 } }) else {
      return nil
    }
    let years = parts.count { $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8)) }
    let others = parts.count { $0.count <= 2 }
    guard years == 1, years + others == parts.count else { return nil }
    switch parts.count {
    case 1: self = .year
    case 2: self = .month
    default: self = .day
    }
  }
}

/// The rows with which a table begins, as a person tells them: titles and lines of a name and a value above it, the names
/// of its columns, a second row of names under names of groups.
struct TableTop {
  /// Rows that lie above the table, of those that were looked at.
  let above: Int
  let hasHeader: Bool
  /// Rows of names; 1 for nearly every table.
  let headerRows: Int

  /// Rows of names at most.
  private static let mostHeaderRows = 3
  /// Lines of a name and a value above a table at most.
  private static let mostLines = 15

  /// - Parameters:
  ///   - rows: the first ones that are not blank.
  ///   - columns: cells that most rows have.
  ///   - mayLackHeader: false for sheets, whose first row is their header whatever it holds.
  init(_ rows: [TopRow], columns: Int, mayLackHeader: Bool = true) {
    let above = Self.rowsAbove(rows, columns: columns, isText: mayLackHeader)
    let table = rows[above...]
    self.above = above
    let headerRows = Self.headerRows(table)
    self.headerRows = headerRows
    hasHeader = !mayLackHeader || headerRows > 1 || Self.hasHeader(table, columns: columns)
  }

  // MARK: Above the table

  private static func rowsAbove(_ rows: [TopRow], columns: Int, isText: Bool) -> Int {
    var start = 0
    while start < rows.count - 1 {
      if isTitle(rows, start, columns: columns, isText: isText) {
        start += 1
      } else if let end = linesEnd(rows, from: start, columns: columns) {
        start = end
      } else {
        break
      }
    }
    // One filled cell in every row is no row of titles but a sparse table.
    return rows.allSatisfy { $0.filled.count == 1 } ? 0 : start
  }

  /// One cell alone above a wider table.
  private static func isTitle(_ rows: [TopRow], _ index: Int, columns: Int, isText: Bool) -> Bool {
    let row = rows[index]
    guard row.filled.count == 1, columns > 1 else { return false }
    if columns > 2 { return true }
    // Above two columns it may be a name beside a blank one; names in a row of their own tell.
    let next = rows[index + 1]
    guard row.isName(0), next.filled.count == 2, next.filled.allSatisfy(next.isName) else { return false }
    return isText && row.cells.count == 1 || next.number > row.number + 1
      || (0..<2).contains { isNumeric($0, in: rows[(index + 2)...]) }
  }

  /// Lines of a name and a value above the names of a wider table, or of names with colons above any: the index of the
  /// row below them.
  private static func linesEnd(_ rows: [TopRow], from start: Int, columns: Int) -> Int? {
    var end = start
    while end < rows.count - 1, end - start < mostLines, isLine(rows[end]),
      columns > 2 || rows[end].endsWithColon
    {
      end += 1
    }
    let header = rows[end]
    guard end > start, !header.endsWithColon, header.filled.allSatisfy(header.isLabel) else { return nil }
    let lines = rows[start..<end]
    let haveColons = lines.contains(where: \.endsWithColon)
    if columns < 3 { return haveColons && header.filled.count == columns ? end : nil }
    guard header.filled.count > 2, header.filled.count * 5 >= columns * 3 else { return nil }
    // A name of a group stands close above others, and holds no value.
    let isApart = header.number > rows[end - 1].number + 1
    let holdValues = lines.contains { row in
      row.filled.dropFirst().contains { !row.isName($0) || row.hasDigits($0) }
    }
    return haveColons || isApart || holdValues ? end : nil
  }

  private static func isLine(_ row: TopRow) -> Bool {
    row.filled.count <= 2 && row.isName(0) && row.filled.allSatisfy { $0 < 2 }
  }

  /// Most of what a column holds are numbers, dates or times.
  private static func isNumeric(_ column: Int, in rows: ArraySlice<TopRow>) -> Bool {
    let filled = rows.count { $0.isFilled(column) }
    return filled > 0 && rows.count { $0.isNumeric(column) } * 5 >= filled * 4
  }

  // MARK: Names

  private static func headerRows(_ table: ArraySlice<TopRow>) -> Int {
    guard let header = table.first else { return 1 }
    var names = Set(header.filled)
    var count = 1
    while count < mostHeaderRows, table.count > count + 1 {
      let (upper, row) = (table[table.startIndex + count - 1], table[table.startIndex + count])
      guard row.number == upper.number + 1,
        isBelowGroups(row, names, upper: upper, rows: table.dropFirst(count + 1))
      else { break }
      names.formUnion(row.filled)
      count += 1
    }
    return count
  }

  /// A row of names below names of groups: it goes on to the right of a name above it, where nothing stands, and its words
  /// are no values of their columns.
  private static func isBelowGroups(
    _ row: TopRow, _ names: Set<Int>, upper: TopRow, rows: ArraySlice<TopRow>
  ) -> Bool {
    guard row.filled.count > 1, row.filled.allSatisfy(row.isLabel),
      row.filled.count(where: row.isName) * 2 >= row.filled.count
    else { return false }
    // Columns without a name of their own between a group and the next one.
    let inGroups = row.filled.filter { column in
      guard !names.contains(column), let group = upper.filled.last(where: { $0 < column }) else {
        return false
      }
      return row.isFilled(group)
    }
    guard !inGroups.isEmpty else { return false }
    let misfits = row.filled.filter { isNumeric($0, in: rows) && !row.isNumeric($0) }
    if misfits.count > 1 || misfits.contains(where: inGroups.contains) { return true }
    // All is words: a name above it that goes on downwards, and values below in the columns of both.
    let goesOn = upper.filled.contains { column in
      !row.isFilled(column) && rows.count { $0.isFilled(column) } * 4 >= rows.count * 3
    }
    let isMet = row.filled.contains { column in
      rows.contains { $0.isFilled(column) && $0.cells[column] == row.cells[column] }
    }
    return goesOn && inGroups.count > 1 && !isMet
  }

  /// The first row looks like names, and not like the rows below it.
  private static func hasHeader(_ table: ArraySlice<TopRow>, columns: Int) -> Bool {
    guard let first = table.first, table.count > 1 else { return true }
    let rows = table.dropFirst()
    let numeric = (0..<max(columns, 1)).filter { isNumeric($0, in: rows) }
    guard !numeric.isEmpty else { return !isValueOfItsColumn(first, rows) }
    guard numeric.allSatisfy(first.isNumeric) else { return true }
    let periods = numeric.map { Period(first.cells[$0]) }
    if periods.allSatisfy({ $0 == .year }) { return true }
    // Months and days are names of columns that hold other numbers.
    let areOthers = zip(numeric, periods).allSatisfy { column, period in
      guard let period else { return false }
      let filled = rows.filter { $0.isFilled(column) }
      return filled.count { Period($0.cells[column]) == period } * 2 < filled.count
    }
    if first.isName(0) || !first.isFilled(0) { return areOthers || isCount(first, numeric, rows) }
    return false
  }

  /// `1;2;3;4;5` and on: the days of a month, above other numbers.
  private static func isCount(_ first: TopRow, _ numeric: [Int], _ rows: ArraySlice<TopRow>) -> Bool {
    guard numeric.count > 4, first.isName(0) else { return false }
    return numeric.enumerated().allSatisfy { index, column in
      first.cells[column].elementsEqual(String(index + 1).utf8)
    }
  }

  /// Among words: `TRUE`, «так» and the like in a column of such, or the same words in several columns of other rows.
  private static func isValueOfItsColumn(_ first: TopRow, _ rows: ArraySlice<TopRow>) -> Bool {
    let others = rows.filter { $0.cells.hash != first.cells.hash }
    guard others.count > 1 else { return false }
    let met = first.filled.filter { column in
      others.count { $0.isFilled(column) && $0.cells[column] == first.cells[column] } * 5 >= others.count
    }
    return met.contains { answers.contains(String(decoding: first.cells[$0], as: UTF8.self).lowercased()) }
      || met.count > 1 && met.count * 3 >= first.filled.count
  }

  /// What a column says where there are two answers.
  private static let answers: Set<String> = [
    "true", "false", "yes", "no", "так", "ні", "є", "немає", "да", "нет", "+", "-",
  ]
}
