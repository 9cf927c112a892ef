/// Where in a file something was found.
package indirect enum Place: Hashable, Sendable {
  /// The file as a whole.
  case file
  /// Line and column from 1; the column counts Unicode scalars.
  case text(line: Int, column: Int)
  /// `sheet` as named in the workbook, `row` and `column` from 1.
  case cell(sheet: String, row: Int, column: Int)
  /// JSON Pointer of a value, and where the value begins in the text.
  case pointer(String, line: Int, column: Int)
  /// A member of an archive, and the place inside it.
  case member(String, Place)

  package static func pointer(_ pointer: String, at position: TextPosition) -> Place {
    .pointer(pointer, line: position.line, column: position.column)
  }

  /// Column for sorting, from 1; nil where columns mean nothing.
  package var column: Int? {
    switch self {
    case .text(_, let column), .pointer(_, _, let column), .cell(_, _, let column): column
    case .file, .member: nil
    }
  }

  package init(_ position: TextPosition) {
    self = .text(line: position.line, column: position.column)
  }

  /// Line for sorting and for annotations; nil where lines mean nothing.
  package var line: Int? {
    switch self {
    case .text(let line, _), .pointer(_, let line, _): line
    case .cell(_, let row, _): row
    case .file, .member: nil
    }
  }
}

/// From top to bottom as a person reads; in one line by column, and then by what the place is in.
extension Place: Comparable {
  package static func < (left: Place, right: Place) -> Bool {
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    if left.column != right.column { return (left.column ?? 0) < (right.column ?? 0) }
    return switch (left, right) {
    case (.cell(let sheet, _, _), .cell(let other, _, _)): sheet < other
    case (.pointer(let pointer, _, _), .pointer(let other, _, _)): pointer < other
    case (.member(let name, let inner), .member(let other, let otherInner)):
      name == other ? inner < otherInner : name < other
    default: left.rank < right.rank
    }
  }

  /// The order of different kinds of places that have the same line and column.
  private var rank: Int {
    switch self {
    case .cell: 0
    case .file: 1
    case .member: 2
    case .pointer: 3
    case .text: 4
    }
  }
}

/// The address of a cell in the notation of spreadsheets: row 14, column 5 is `E14`.
package func cellAddress(row: Int, column: Int) -> String { columnLetters(column) + String(row) }

/// The letters by which spreadsheets call a column: 5 is `E`.
package func columnLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column
  while rest > 0 {
    let digit = (rest - 1) % 26
    letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
