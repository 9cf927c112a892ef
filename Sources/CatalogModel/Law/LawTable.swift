import FileContent
import Wording

/// A CSV table with a header row, such as those embedded from `Law/Tables`.
struct LawTable {
  struct Row {
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]

    /// The cell of the column without blanks around it; empty when there is no such column or cell.
    subscript(column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return cells[index].trimmingBlanks
    }

    /// The cell exactly as it is written in the table.
    func verbatim(_ column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return cells[index]
    }

    /// The parts of a cell, without blanks around each and without empty ones.
    func list(_ column: String, separator: Character) -> [String] {
      self[column].split(separator: separator).map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    }
  }

  let rows: [Row]

  init(_ text: StaticString) {
    self.init(records: text.withUTF8Buffer { CSVText.records(in: $0) })
  }

  init(records: [[String]]) {
    let header = (records.first ?? []).map(\.trimmingBlanks)
    let columns = Dictionary(zip(header, header.indices)) { first, _ in first }
    rows = records.dropFirst().map { Row(cells: $0, columns: columns) }
  }

  /// Each row with the confidence of its column `confidence`, «as above» resolved.
  var rowsWithConfidence: [(row: Row, confidence: Confidence)] {
    var above: Confidence?
    return rows.map { row in
      let confidence = Confidence(reading: row["confidence"], above: above) ?? .memory
      above = confidence
      return (row, confidence)
    }
  }
}
