import Glibc

/// What the beginning of a file looks like when one delimiter divides it.
struct DelimiterEvidence {
  let delimiter: UInt8
  let tally: CSVTally
  let top: TableTop
  /// Cells of the header, or what most records have.
  let columns: Int
  /// Below 0.5 the delimiter makes no table; 1 for a table without a flaw; more where a structure names its columns.
  let score: Double

  init?(_ sample: UnsafeRawBufferPointer, delimiter: UInt8, isWhole: Bool, names: Set<String>) {
    guard let start = sample.baseAddress, memchr(start, Int32(delimiter), sample.count) != nil else {
      return nil
    }
    let (tally, scanner) = CSVTally.count(sample, delimiter: delimiter, isWhole: isWhole)
    guard let usual = tally.usualCells else { return nil }
    let rows = tally.firstRows
    var top = TableTop(rows, columns: usual)
    // Where rows are torn the first record may be all that tells how many columns there are.
    let begin = rows.first.map(\.cells.count) ?? 0
    if usual < begin { top = TableTop(rows, columns: begin) }
    let header = rows.dropFirst(top.above).first
    let columns = max(usual, top.hasHeader ? header?.cells.count ?? 0 : 0)
    guard columns > 1, let header else { return nil }

    let view = Division(rows, delimiter, header: header, top: top)
    var score = Double(tally.cellCounts[usual] ?? 0) / Double(max(1, tally.records - top.above))
    score = min(score, 1) * view.cleanness
    score /= 1 + 0.3 * Double(scanner.faults.total(.strayQuote)) / Double(max(1, tally.records))
    if header.cells.count == 1 { score *= 0.2 }
    if !top.hasHeader { score *= 0.9 }
    let mayBeProse = columns == 2 || top.above > 0 || header.cells.count != columns
    if delimiter == UInt8(ascii: ","), mayBeProse, view.isProse { score *= 0.4 }
    // Names that this delimiter alone divides are known as such, however torn the rows are.
    if view.areNames, view.dividedRows >= 0.7 { score = max(score, 0.55) }
    (self.delimiter, self.tally, self.top, self.columns) = (delimiter, tally, top, columns)
    self.score = score + Self.agreement(of: rows, with: names)
  }

  /// Whether `other` divides the text better; equally well is not better.
  func isWeaker(than other: DelimiterEvidence) -> Bool {
    // Differences of a few torn rows say nothing: what tears is rather the delimiter than a decimal comma.
    abs(score - other.score) > 0.12 ? score < other.score : columns < other.columns
  }

  /// 2 when one of the first rows holds names of the structure, two of them at least.
  private static func agreement(of rows: [TopRow], with names: Set<String>) -> Double {
    guard names.count > 1 else { return 0 }
    let isHeader = rows.prefix(20).contains { row in
      row.filled.count { names.contains(String(decoding: row.cells[$0], as: UTF8.self)) } >= 2
    }
    return isHeader ? 2 : 0
  }
}

/// The first records as one delimiter divides them: whether what is between the delimiters looks like cells.
private struct Division {
  private let rows: ArraySlice<TopRow>
  private let header: TopRow
  private let delimiter: UInt8
  /// 1 when nothing in the cells speaks for another delimiter.
  let cleanness: Double
  /// The names of the header are short, distinct and close to the delimiter.
  let areNames: Bool
  /// The part of the rows in which the delimiter occurs.
  let dividedRows: Double

  init(_ all: [TopRow], _ delimiter: UInt8, header: TopRow, top: TableTop) {
    self.delimiter = delimiter
    self.header = header
    let rows = all.dropFirst(top.above + (top.hasHeader ? top.headerRows : 0))
    self.rows = rows
    let others = CSVDialect.delimiters.filter { $0 != delimiter }
    let headerIsSpaced = Self.isSpaced(header)
    dividedRows = Self.part(of: rows) { $0.cells.count > 1 }
    let isDivided = Self.isDivided(header, by: others)
    areNames =
      top.hasHeader && header.cells.count > 1 && !headerIsSpaced && !isDivided
      && header.filled.count == header.cells.count
      && header.filled.allSatisfy { header.cells[$0].count <= 120 }
    var cleanness = 1.0
    // A delimiter that only the header lacks is none, and one that a title lacks is none where another divides the title.
    if isDivided { cleanness *= 0.4 }
    if all.prefix(top.above).contains(where: { $0.cells.count == 1 && Self.isDivided($0, by: others) }) {
      cleanness *= 0.2
    }
    let strange = Self.part(of: rows) { Self.isDivided($0, by: others) }
    cleanness *= 1 - 0.3 * strange
    if !headerIsSpaced { cleanness *= 1 - 0.5 * Self.part(of: rows, where: Self.isSpaced) }
    self.cleanness = cleanness
  }

  private static func part(of rows: ArraySlice<TopRow>, where isSuch: (TopRow) -> Bool) -> Double {
    rows.isEmpty ? 0 : Double(rows.count(where: isSuch)) / Double(rows.count)
  }

  /// A blank after the delimiter, as in a sentence.
  private static func isSpaced(_ row: TopRow) -> Bool {
    row.cells.indices.dropFirst().contains { index in
      !row.cells.isQuoted(index) && row.isFilled(index) && row.cells[index].first == 0x20
    }
  }

  /// Another delimiter inside a cell that is not in quotes, between two signs that are no blanks: `5;100` among cells
  /// divided by commas. A comma between digits is that of a number.
  private static func isDivided(_ row: TopRow, by others: [UInt8]) -> Bool {
    row.filled.contains { index in
      guard !row.cells.isQuoted(index) else { return false }
      let cell = row.cells[index]
      return zip(cell.indices.dropFirst(), cell.dropFirst()).contains { place, byte in
        guard others.contains(byte), place + 1 < cell.endIndex else { return false }
        let (before, after) = (cell[place - 1], cell[place + 1])
        if byte == 0x2C { return before > 0x39 && after > 0x39 }
        return byte == 0x09 || before > 0x20 && after > 0x20
      }
    }
  }

  /// Commas of a sentence are followed by a blank, those of a table are not. Those in quotes are of no account.
  var isProse: Bool {
    guard !areNames || dividedRows < 0.7 else { return false }
    let cells = ([header] + rows).flatMap { row in
      row.cells.indices.dropFirst().map { (row, $0) }
    }.filter { row, index in !row.cells.isQuoted(index) }
    let spaced = cells.count { row, index in
      row.cells[index].first == 0x20
        && !(row.isNumeric(index) && index > 0 && (row.isNumeric(index - 1) || !header.isName(0)))
    }
    return !cells.isEmpty && spaced * 5 > cells.count * 4
  }
}
