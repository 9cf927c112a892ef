import FileContent

/// The first byte says where the text is cut in two: what is found must not depend on it.
func fuzzCSV(_ bytes: [UInt8]) {
  claimTablesAgree(bytes, named: "table.csv")
  guard let first = bytes.first else { return }
  for delimiter in CSVDialect.delimiters {
    var whole = Records()
    var halves = Records()
    var wholeScanner = CSVScanner(delimiter: delimiter)
    var halvesScanner = CSVScanner(delimiter: delimiter)
    bytes.withUnsafeBytes { buffer in
      wholeScanner.scan(buffer, into: &whole)
      let cut = min(Int(first), buffer.count)
      halvesScanner.scan(UnsafeRawBufferPointer(rebasing: buffer[..<cut]), into: &halves)
      halvesScanner.scan(UnsafeRawBufferPointer(rebasing: buffer[cut...]), into: &halves)
    }
    wholeScanner.finish(into: &whole)
    halvesScanner.finish(into: &halves)
    claim(whole.records == halves.records, "records differ when cut at \(first)")
    claim(whole.cells == halves.cells, "cells differ when cut at \(first)")
    claim(wholeScanner.lineEndings == halvesScanner.lineEndings, "line ends differ when cut at \(first)")
    claim(wholeScanner.faults.listed == halvesScanner.faults.listed, "faults differ when cut at \(first)")
    for width in 2...4 { claimTogetherIsOneByOne(bytes, whole, delimiter, width) }
  }
  claimScrutinyAgrees(bytes)
}

/// Rows that come together hold what they hold one by one.
private func claimTogetherIsOneByOne(_ bytes: [UInt8], _ single: Records, _ delimiter: UInt8, _ width: Int) {
  var together = Records(batch: RowBatch(width: width, longest: 1000))
  var scanner = CSVScanner(delimiter: delimiter)
  bytes.withUnsafeBytes { scanner.scan($0, into: &together) }
  scanner.finish(into: &together)
  claim(together.cells == single.cells, "cells differ when \(width) come together")
}

/// What is found in rows that come together is what is found in them one by one.
private func claimScrutinyAgrees(_ bytes: [UInt8]) {
  let content = examineContent(of: MemorySource(bytes), named: "table.csv", digests: [])
  guard content.status == .examined, !content.tables.isEmpty else { return }
  var scrutiny = CellPass(content)
  try? TableReader.read(MemorySource(bytes), as: content) { row in
    scrutiny.take(row)
    return .proceed
  }
  let single = scrutiny.finish()
  guard let together = try? content.scrutinised(MemorySource(bytes)) else { return }
  for (kind, total) in single.totals {
    claim(together.faults.total(kind) == content.faults.total(kind) + total, "totals of \(kind) differ")
    claim(
      together.faults.listed(kind) == content.faults.listed(kind) + single.listed(kind), "\(kind) differ")
  }
}

private struct Records: CSVReceiver {
  let wantsCells = true
  var records: [CSVRecord] = []
  var cells: [[[UInt8]]] = []
  var batch: RowBatch?

  var plainRecords: PlainRecords { batch.map { .collected($0) } ?? .oneByOne }

  mutating func take(_ rows: RowBatch) {
    for index in 0..<rows.count { cells.append(rows.row(index).cells.map(Array.init)) }
  }

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    claim(cells.count == record.cells, "\(cells.count) cells in a record of \(record.cells)")
    records.append(record)
    self.cells.append(cells.map(Array.init))
  }
}
