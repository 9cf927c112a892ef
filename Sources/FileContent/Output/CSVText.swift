/// Writing of CSV: UTF-8, comma, `\n`, quotes only where RFC 4180 needs them.
package enum CSVText {
  package static func line(_ cells: [String]) -> String {
    // A line without anything would be read as a blank line, not as a record of one empty cell.
    cells == [""] ? "\"\"\n" : cells.map(quoted).joined(separator: ",") + "\n"
  }

  package static func text(_ rows: [[String]]) -> String {
    rows.map(line).joined()
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
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
    CSVTable(Array(bytes), delimiter: UInt8(ascii: ",")).records
      .filter { $0.cells != [[]] || $0.hasQuotes }
      .map(\.texts)
  }
}
