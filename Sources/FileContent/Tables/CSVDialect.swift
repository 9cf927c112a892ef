import Glibc

/// How a CSV file is written, chosen by the evidence of its beginning.
package struct CSVDialect: Hashable, Sendable {
  package let delimiter: UInt8
  /// Cells that most records have.
  package let columns: Int
  /// Records above the table with one filled cell, such as its title; blank ones are not counted.
  package let titleRecords: Int
  /// The first record of the table holds names, not data.
  package let hasHeader: Bool

  /// Delimiters in the order of preference when the evidence is equal: with a decimal comma in every row
  /// `1,5;2,5` divides as well by commas.
  package static let delimiters: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]

  package init(delimiter: UInt8, columns: Int, titleRecords: Int = 0, hasHeader: Bool) {
    self.delimiter = delimiter
    self.columns = columns
    self.titleRecords = titleRecords
    self.hasHeader = hasHeader
  }

  /// Nil when no delimiter divides the text into columns: one column, or no table.
  ///
  /// - Parameters:
  ///   - sample: the beginning of the file without a byte order mark, best 64 KB and more.
  ///   - isWhole: false when the sample ends in the middle of the file, perhaps inside a record.
  package init?(sample: UnsafeRawBufferPointer, isWhole: Bool) {
    let candidates = Self.delimiters.compactMap { Evidence(sample, delimiter: $0, isWhole: isWhole) }
    guard let first = candidates.first else { return nil }
    let evidence = candidates.dropFirst().reduce(first) { $0.isWeaker(than: $1) ? $1 : $0 }
    guard evidence.score >= 0.5 else { return nil }
    delimiter = evidence.delimiter
    columns = evidence.columns
    (titleRecords, hasHeader) = (evidence.top.titleRecords, evidence.top.hasHeader)
  }

  /// The dialect of a file whose delimiter is known, or that no delimiter divides: then any will do.
  package init(delimiter: UInt8, sample: UnsafeRawBufferPointer, isWhole: Bool) {
    let (tally, _) = CSVTally.count(sample, delimiter: delimiter, isWhole: isWhole)
    self.delimiter = delimiter
    columns = tally.usualCells ?? 1
    let top = TableTop(tally.firstRecords, columns: columns)
    (titleRecords, hasHeader) = (top.titleRecords, top.hasHeader)
  }
}

/// What the beginning of a file looks like when it is divided by one delimiter.
private struct Evidence {
  let delimiter: UInt8
  /// The most frequent number of cells.
  let columns: Int
  /// 0 to 1: the part of records with that number, less for what speaks against the delimiter.
  let score: Double
  let top: TableTop

  init?(_ sample: UnsafeRawBufferPointer, delimiter: UInt8, isWhole: Bool) {
    guard let start = sample.baseAddress, memchr(start, Int32(delimiter), sample.count) != nil else {
      return nil
    }
    let (tally, scanner) = CSVTally.count(sample, delimiter: delimiter, isWhole: isWhole)
    guard let columns = tally.usualCells, columns > 1 else { return nil }

    var score = Double(tally.cellCounts[columns] ?? 0) / Double(tally.records)
    top = TableTop(tally.firstRecords, columns: columns)
    let headerFits = tally.firstRecords.dropFirst(top.titleRecords).first?.count == columns
    if !headerFits { score *= 0.6 }
    score /= 1 + Double(scanner.faults.total(.strayQuote)) / Double(tally.records)
    let mayBeProse = delimiter == UInt8(ascii: ",") && (!headerFits || columns == 2)
    if mayBeProse, Self.isProse(sample, mayHoldNumbers: headerFits) { score *= 0.4 }
    self.delimiter = delimiter
    self.columns = columns
    self.score = score
  }

  /// Whether `other` divides the text better; equally well is not better.
  func isWeaker(than other: Evidence) -> Bool {
    // Differences of a few torn rows say nothing: what tears is rather the delimiter than a decimal comma.
    abs(score - other.score) > 0.12 ? score < other.score : columns < other.columns
  }

  /// Commas of a sentence are followed by a blank, commas of a table are not.
  ///
  /// - Parameter mayHoldNumbers: those between two numbers are no commas of a sentence.
  private static func isProse(_ sample: UnsafeRawBufferPointer, mayHoldNumbers: Bool) -> Bool {
    var commas = 0
    var spaced = 0
    sample.withMemoryRebound(to: UInt8.self) { bytes in
      func isOfNumber(_ index: Int) -> Bool {
        bytes.indices.contains(index) && (bytes[index] &- 0x30 < 10 || bytes[index] == UInt8(ascii: "-"))
      }
      for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: ",") {
        commas += 1
        guard bytes[index + 1] == 0x20 else { continue }
        if mayHoldNumbers, isOfNumber(index - 1), isOfNumber(index + 2) { continue }
        spaced += 1
      }
    }
    return commas > 0 && spaced * 5 > commas * 4
  }
}

/// Counts the cells of records that are not blank and keeps the first of them.
private struct CSVTally: CSVReceiver {
  private static let kept = 16

  var cellCounts: [Int: Int] = [:]
  var records = 0
  var firstRecords: [TableCells] = []

  var wantsCells: Bool { firstRecords.count < Self.kept }
  /// What most of the first records have: of those that follow with as many it is enough to count them.
  private var cellsOfPlainRecords: Int?

  var plainRecords: PlainRecords { cellsOfPlainRecords.map { .counted(cells: $0) } ?? .oneByOne }

  mutating func take(plainRecords: Int, widest: Int) {
    records += plainRecords
    cellCounts[cellsOfPlainRecords ?? 0, default: 0] += plainRecords
  }

  static func count(
    _ sample: UnsafeRawBufferPointer, delimiter: UInt8, isWhole: Bool
  ) -> (CSVTally, CSVScanner) {
    var tally = CSVTally()
    var scanner = CSVScanner(delimiter: delimiter, faultLimit: 0)
    scanner.scan(sample, into: &tally)
    // Without a line end within the sample all of it is one long record.
    if isWhole || tally.records == 0 { scanner.finish(into: &tally) }
    return (tally, scanner)
  }

  /// The most frequent number of cells; the larger one of two.
  var usualCells: Int? {
    cellCounts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    guard !record.isBlank else { return }
    records += 1
    cellCounts[record.cells, default: 0] += 1
    guard wantsCells else { return }
    firstRecords.append(cells)
    if !wantsCells { cellsOfPlainRecords = usualCells }
  }
}

/// The rows above the data: titles, and a row of names unless it looks like the rows below it.
private struct TableTop {
  let titleRecords: Int
  let hasHeader: Bool

  init(_ records: [TableCells], columns: Int) {
    let titles = records.prefix { columns > 2 && $0.filledCells == 1 }.count
    // One filled cell in every record is no row of titles but a sparse table.
    titleRecords = titles == records.count ? 0 : titles
    let table = records.dropFirst(titleRecords)
    guard let first = table.first, table.count > 1 else {
      hasHeader = true
      return
    }
    var filled = [Int](repeating: 0, count: columns)
    var numbers = [Int](repeating: 0, count: columns)
    for record in table.dropFirst() {
      record.forEachCell { column, cell, cellClass in
        guard column < columns, !cellClass.isBlank else { return }
        filled[column] += 1
        if cellClass.digits > 0, cellClass.letters == 0, Self.isNumeric(cell) { numbers[column] += 1 }
      }
    }
    let numeric = (0..<columns).filter { filled[$0] > 0 && numbers[$0] * 5 >= filled[$0] * 4 }
    let names = numeric.map { $0 < first.count ? first[$0] : [] }
    // Years are names of columns in many tables of budgets.
    hasHeader = numeric.isEmpty || !names.allSatisfy { Self.isNumeric($0) } || names.allSatisfy(Self.isYear)
  }

  /// Whether a cell is a number or a date: at least one digit, and nothing but digits and the signs between them.
  private static func isNumeric(_ cell: some Sequence<UInt8>) -> Bool {
    var digits = 0
    for byte in cell {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x25, 0x2B...0x2F, 0x3A, 0xA0, 0xC2: continue
      default: return false
      }
    }
    return digits > 0
  }

  private static func isYear(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count == 4, isNumeric(cell) else { return false }
    return cell.starts(with: "19".utf8) || cell.starts(with: "20".utf8)
  }
}
