import FileContent
import FoundationEssentials
import Wording

/// What stops the generator: a sentence for the one who runs it.
struct GenerationFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// A CSV file of the plan whose cells are asked for by the name of their column.
struct PlanTable {
  struct Row {
    fileprivate let file: String
    fileprivate let cells: [String: String]

    /// The text of a cell; a column that the file lacks is a failure.
    func text(_ column: String) throws -> String {
      guard let cell = cells[column] else { throw GenerationFailure("\(file): no column «\(column)»") }
      return cell
    }

    /// The parts of a cell, trimmed, without empty ones.
    func list(_ column: String, separator: Character = ";") throws -> [String] {
      try text(column).split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    func number(_ column: String) throws -> Int {
      guard let number = Int(try text(column)) else {
        throw GenerationFailure("\(file): «\(try text(column))» in «\(column)» is not a number")
      }
      return number
    }

    func date(_ column: String) throws -> CalendarDate {
      try CalendarDate(iso: text(column))
    }
  }

  let rows: [Row]

  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GenerationFailure("cannot read \(path)")
    }
    let records = CSVText.records(in: data)
    guard let header = records.first else { throw GenerationFailure("\(path) is empty") }
    rows = records.dropFirst().map { record in
      Row(file: path, cells: Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension CalendarDate {
  /// A day that stands in the plan as `2020-10-01`.
  init(iso text: some StringProtocol) throws {
    guard let date = DateText(String(text)) else { throw GenerationFailure("«\(text)» is not a date") }
    self = date.day
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// The text with zeros in front up to `width` characters.
  func padded(_ width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - count)) + self
  }
}
