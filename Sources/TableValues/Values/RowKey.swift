import CatalogModel
import FileContent
import Wording

/// A key of several columns, or one that a structure calls unique: no two rows may have the same values in it.
struct RowKey {
  let names: [String]
  private let columns: [Int]
  private let types: [Datatype?]
  private var index: KeyIndex
  private var bytes: [UInt8] = []
  private var repeated = ProblemTally()
  private var notCompared = ProblemTally()

  /// - Parameter share: how many keys divide the memory.
  init(_ names: [String], columns: [Int], types: [Datatype?], share: Int) {
    self.names = names
    self.columns = columns
    self.types = types
    index = KeyIndex(share: share)
  }

  /// A row in which one of the values is missing has no key.
  mutating func take(_ row: TableRow, _ places: CellLocator) {
    bytes.removeAll(keepingCapacity: true)
    for (column, type) in zip(columns, types) {
      guard column < row.cells.count, !row.cells.isBlank(column) else { return }
      row.cells[column].withUnsafeBufferPointer { KeyValue.append($0, of: type, to: &bytes) }
      bytes.append(0x1F)
    }
    add(of: row, number: row.spokenNumber, places)
  }

  /// A record among others that came together.
  mutating func take(_ rows: RowBatch, _ index: Int, _ places: CellLocator) {
    bytes.removeAll(keepingCapacity: true)
    for (column, type) in zip(columns, types) {
      let cell = rows[index, column]
      guard !cell.cellClass.isBlank else { return }
      KeyValue.append(cell.bytes, of: type, to: &bytes)
      bytes.append(0x1F)
    }
    add(of: rows.row(index), number: rows.line(index), places)
  }

  private mutating func add(of row: @autoclosure () -> TableRow, number: Int, _ places: CellLocator) {
    switch bytes.withUnsafeBufferPointer({ index.insert($0, row: number) }) {
    case .known(let known):
      let cells = row().cells
      let text = columns.map { cells.text($0) }.joined(separator: " · ")
      repeated.add(places(columns[0]), text, sameAs: known)
    case .notCompared: notCompared.add(places(columns[0]), "")
    case .new: break
    }
  }

  var problems: [ValueProblem] {
    [repeated.problem(.repeated), notCompared.problem(.notCompared)].compactMap(\.self)
  }
}

/// A value as keys are compared: numbers by what they are, so that 1 and 01 are one.
enum KeyValue {
  static func append(_ value: UnsafeBufferPointer<UInt8>, of type: Datatype?, to bytes: inout [UInt8]) {
    switch type {
    case .integer, .number, .year: appendNumber(value, to: &bytes)
    default: bytes.append(contentsOf: value)
    }
  }

  /// Digits with a sign and a point; anything else as it is written.
  private static func appendNumber(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let text = value.split { $0 <= 0x20 }
    guard text.count == 1, var digits = text.first else { return bytes.append(contentsOf: value) }
    let isNegative = digits.first == 0x2D
    if isNegative || digits.first == 0x2B { digits = digits.dropFirst() }
    let points = digits.count { $0 == 0x2E }
    guard points <= 1, !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }) else {
      return bytes.append(contentsOf: value)
    }
    if points == 1 {
      while digits.last == 0x30 { digits = digits.dropLast() }
      if digits.last == 0x2E { digits = digits.dropLast() }
    }
    digits = digits.drop { $0 == 0x30 }
    if isNegative, !digits.isEmpty { bytes.append(0x2D) }
    bytes.append(contentsOf: digits.isEmpty ? [0x30][...] : Array(digits)[...])
  }
}
