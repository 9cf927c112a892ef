/// Writing of CSV: UTF-8, comma, `\n`, quotes only where RFC 4180 needs them.
package enum CSVText {
  package static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
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
  private enum State { case plain, quoted, quoteInsideQuoted }

  /// The records of a small, trusted table such as those of the law: comma, double quotes, UTF-8.
  /// Blank lines are skipped; a byte order mark is dropped.
  package static func records(in bytes: some Collection<UInt8>) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var state = State.plain
    var hasQuotes = false

    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    func endRecord() {
      endCell()
      if record.count > 1 || record[0] != "" || hasQuotes { records.append(record) }
      record.removeAll(keepingCapacity: true)
      hasQuotes = false
    }

    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for byte in bytes.dropFirst(hasMark ? 3 : 0) {
      if state == .quoted {
        if byte == 0x22 { state = .quoteInsideQuoted } else { cell.append(byte) }
        continue
      }
      switch byte {
      case 0x22:
        // A quote inside quotes is written twice.
        if state == .quoteInsideQuoted { cell.append(0x22) }
        state = .quoted
        hasQuotes = true
        continue
      case 0x2C: endCell()
      case 0x0A: endRecord()
      case 0x0D: break
      default: cell.append(byte)
      }
      state = .plain
    }
    if !cell.isEmpty || !record.isEmpty || hasQuotes { endRecord() }
    return records
  }
}
