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
  }
}

private struct Records: CSVReceiver {
  let wantsCells = true
  var records: [CSVRecord] = []
  var cells: [[[UInt8]]] = []

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    claim(cells.count == record.cells, "\(cells.count) cells in a record of \(record.cells)")
    records.append(record)
    self.cells.append(cells.map(Array.init))
  }
}
