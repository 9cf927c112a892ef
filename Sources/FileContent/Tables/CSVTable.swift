/// All records of a small CSV file, such as `structure.csv` or an export read back.
package struct CSVTable: Sendable {
  package struct Record: Hashable, Sendable {
    /// The line on which it begins, from 1.
    package let line: Int
    /// The text of the cell without quotes.
    package let cells: [[UInt8]]
    /// Nothing but blanks and delimiters.
    package let isBlank: Bool
    package let hasQuotes: Bool

    /// The cells as UTF-8.
    package var texts: [String] { cells.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Blank ones too.
  package let records: [Record]
  /// Stray and unclosed quotes, NUL bytes.
  package let faults: ContentFaults

  /// A byte order mark is passed over. Without `delimiter` it is chosen by the content.
  package init(_ bytes: [UInt8], delimiter: UInt8? = nil) {
    let body = bytes[(ByteOrderMark(bytes)?.length ?? 0)...]
    var collector = RecordCollector()
    faults = body.withUnsafeBytes { body in
      let delimiter = delimiter ?? CSVDialect(sample: body, isWhole: true)?.delimiter
      return Self.scan(body, delimiter ?? UInt8(ascii: ";"), into: &collector)
    }
    records = collector.records
  }

  static func scan(
    _ body: UnsafeRawBufferPointer, _ delimiter: UInt8, into receiver: inout some CSVReceiver
  ) -> ContentFaults {
    var scanner = CSVScanner(delimiter: delimiter)
    scanner.scan(body, into: &receiver)
    scanner.finish(into: &receiver)
    return scanner.faults
  }
}

extension CSVTable {
  /// The bytes of the first record with its line end, as written; nil when nothing follows it.
  package static func header(of bytes: [UInt8]) -> [UInt8]? {
    let records = CSVTable(bytes).records
    guard records.count > 1 else { return nil }
    var line = 1
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      if line == records[1].line { return Array(bytes[...offset]) }
    }
    return nil
  }
}

private struct RecordCollector: CSVReceiver {
  var records: [CSVTable.Record] = []
  let wantsCells = true

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    records.append(
      CSVTable.Record(
        line: record.line, cells: cells.map(Array.init), isBlank: record.isBlank, hasQuotes: record.hasQuotes)
    )
  }
}
