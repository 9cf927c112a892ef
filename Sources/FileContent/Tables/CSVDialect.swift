import Glibc

/// How a CSV file is written, chosen by the table that it makes of the beginning of the file.
package struct CSVDialect: Hashable, Sendable {
  package let delimiter: UInt8
  /// Cells that most records have.
  package let columns: Int
  /// The record with the names of the columns, from 1 and counting blank ones; nil when the table has none.
  package let headerRecord: Int?
  /// The record with which the table begins: its header, or its first data. Above it are titles and blank records.
  package let firstRecord: Int
  /// Records of names, one below the other; 1 for nearly every table.
  package let headerRecords: Int
  /// The first record is `sep=;`.
  package let hasSeparatorLine: Bool
  /// Lines end with two carriage returns and a line feed.
  package let hasDoubledReturns: Bool

  /// Delimiters in the order of preference when the evidence is equal: with a decimal comma in every row
  /// `1,5;2,5` divides as well by commas.
  package static let delimiters: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]

  /// Nil when no delimiter divides the text into columns: one column, or no table.
  ///
  /// - Parameters:
  ///   - sample: the beginning of the file without a byte order mark, best 64 KB and more.
  ///   - isWhole: false when the sample ends in the middle of the file, perhaps inside a record.
  ///   - names: of columns, as a structure gives them; empty without one.
  package init?(sample: UnsafeRawBufferPointer, isWhole: Bool, names: Set<String> = []) {
    if let delimiter = SeparatorLine.delimiter(sample) {
      self.init(delimiter: delimiter, sample: sample, isWhole: isWhole)
      return
    }
    if let text = DoubledReturns.removed(from: sample) {
      let dialect = text.withUnsafeBytes { CSVDialect(sample: $0, isWhole: isWhole, names: names) }
      guard let dialect else { return nil }
      self.init(dialect, hasDoubledReturns: true)
      return
    }
    let candidates = Self.delimiters.compactMap {
      DelimiterEvidence(sample, delimiter: $0, isWhole: isWhole, names: names)
    }
    guard let first = candidates.first else { return nil }
    let evidence = candidates.dropFirst().reduce(first) { $0.isWeaker(than: $1) ? $1 : $0 }
    guard evidence.score >= 0.5 else { return nil }
    self.init(evidence.tally, evidence.top, delimiter: evidence.delimiter, columns: evidence.columns)
  }

  /// The dialect of a file whose delimiter is known, or that no delimiter divides: then any will do.
  package init(delimiter: UInt8, sample: UnsafeRawBufferPointer, isWhole: Bool) {
    if let text = DoubledReturns.removed(from: sample) {
      self = text.withUnsafeBytes {
        CSVDialect(CSVDialect(delimiter: delimiter, sample: $0, isWhole: isWhole), hasDoubledReturns: true)
      }
      return
    }
    let hasSeparatorLine = SeparatorLine.delimiter(sample) != nil
    let (tally, _) = CSVTally.count(
      sample, delimiter: delimiter, isWhole: isWhole, skipping: hasSeparatorLine ? 1 : 0)
    let columns = tally.usualCells ?? 1
    self.init(
      tally, TableTop(tally.firstRows, columns: columns), delimiter: delimiter, columns: columns,
      hasSeparatorLine: hasSeparatorLine)
  }

  private init(
    _ tally: CSVTally, _ top: TableTop, delimiter: UInt8, columns: Int, hasSeparatorLine: Bool = false
  ) {
    self.delimiter = delimiter
    self.columns = columns
    self.hasSeparatorLine = hasSeparatorLine
    // In a text of nothing but blanks every record is above.
    let first = tally.firstRows.dropFirst(top.above).first?.number
    firstRecord = first ?? .max
    headerRecord = top.hasHeader ? first : nil
    headerRecords = top.headerRows
    hasDoubledReturns = false
  }

  private init(_ dialect: CSVDialect, hasDoubledReturns: Bool) {
    (delimiter, columns) = (dialect.delimiter, dialect.columns)
    (headerRecord, firstRecord) = (dialect.headerRecord, dialect.firstRecord)
    (headerRecords, hasSeparatorLine) = (dialect.headerRecords, dialect.hasSeparatorLine)
    self.hasDoubledReturns = hasDoubledReturns
  }
}

/// Counts the cells of records that are not blank and keeps the first of them.
struct CSVTally: CSVReceiver {
  private static let kept = 24

  private(set) var cellCounts: [Int: Int] = [:]
  private(set) var records = 0
  private(set) var firstRows: [TopRow] = []
  /// Records at the beginning that are of no account.
  private let skipped: Int

  var wantsCells: Bool { firstRows.count < Self.kept }
  /// What most of the first records have: of those that follow with as many it is enough to count them.
  private var cellsOfPlainRecords: Int?

  var plainRecords: PlainRecords { cellsOfPlainRecords.map { .counted(cells: $0) } ?? .oneByOne }

  private init(skipping skipped: Int) { self.skipped = skipped }

  mutating func take(plainRecords: Int, widest: Int) {
    records += plainRecords
    cellCounts[cellsOfPlainRecords ?? 0, default: 0] += plainRecords
  }

  static func count(
    _ sample: UnsafeRawBufferPointer, delimiter: UInt8, isWhole: Bool, skipping skipped: Int = 0
  ) -> (CSVTally, CSVScanner) {
    var tally = CSVTally(skipping: skipped)
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
    guard !record.isBlank, record.number > skipped else { return }
    records += 1
    cellCounts[record.cells, default: 0] += 1
    guard wantsCells, let row = TopRow(number: record.number, cells: cells) else { return }
    firstRows.append(row)
    if !wantsCells { cellsOfPlainRecords = usualCells }
  }
}
