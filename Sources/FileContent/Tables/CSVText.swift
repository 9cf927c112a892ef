/// Writing of CSV: UTF-8, comma unless another delimiter is asked for, `\n`, quotes only where RFC 4180 needs them.
package enum CSVText {
  package static func line(_ cells: [String], delimiter: Unicode.Scalar = ",") -> String {
    // A line without anything would be read as a blank line, not as a record of one empty cell.
    cells == [""] ? "\"\"\n" : cells.map { quoted($0, delimiter) }.joined(separator: String(delimiter)) + "\n"
  }

  package static func text(_ rows: [[String]], delimiter: Unicode.Scalar = ",") -> String {
    rows.map { line($0, delimiter: delimiter) }.joined()
  }

  private static func quoted(_ cell: String, _ delimiter: Unicode.Scalar) -> String {
    let needsQuotes = cell.unicodeScalars.contains { "\"\n\r".unicodeScalars.contains($0) || $0 == delimiter }
    guard needsQuotes else { return cell }
    var out = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { out.unicodeScalars.append("\"") }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }
}

extension CSVText {
  /// The records of a small, trusted table such as those of the law: comma, double quotes, UTF-8.
  /// Blank lines are skipped; a byte order mark is dropped.
  package static func records(in bytes: some Collection<UInt8>) -> [[String]] {
    let bytes = Array(bytes)
    var collector = TextCollector()
    bytes[(ByteOrderMark(bytes)?.length ?? 0)...].withUnsafeBytes {
      _ = CSVTable.scan($0, UInt8(ascii: ","), into: &collector)
    }
    return collector.records
  }
}

private struct TextCollector: CSVReceiver {
  var records: [[String]] = []
  let wantsCells = true

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    if cells.count > 1 || record.hasQuotes || !cells[0].isEmpty {
      records.append(cells.indices.map(cells.text))
    }
  }
}
