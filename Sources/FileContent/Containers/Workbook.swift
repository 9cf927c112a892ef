package import XML

/// What a pass over a spreadsheet found, beside its rows.
package struct Workbook: Sendable {
  package enum Format: Sendable {
    case xlsx
    case ods
  }

  /// Nil when the file is no spreadsheet.
  package let format: Format?
  package let sheets: [Sheet]
  package let faults: [SpreadsheetFault]
  /// True when every sheet was read to its end.
  package let isComplete: Bool
  /// Programs of its own are in it.
  package var hasMacros = false
}

/// One sheet. Rows and columns count from 1; lists keep the first addresses, their totals are exact.
package struct Sheet: Sendable {
  /// A rectangle of cells, within the largest sheet there can be.
  package struct Range: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    /// Between two opposite corners, whichever of them comes first.
    package init(_ one: CellAddress, _ other: CellAddress) {
      rows = Self.between(one.row, other.row, most: SpreadsheetBounds.maximumRows)
      columns = Self.between(one.column, other.column, most: SpreadsheetBounds.maximumColumns)
    }

    static func between(_ one: Int, _ other: Int, most: Int) -> ClosedRange<Int> {
      let ends = [one, other].map { ForeignNumber($0).clamped(to: 1...most) }
      return min(ends[0], ends[1])...max(ends[0], ends[1])
    }
  }

  package let name: String
  package let isHidden: Bool
  /// The last row and the last column that hold something; what the file declares is of no account.
  package internal(set) var usedRows = 0
  package internal(set) var usedColumns = 0
  /// The last row and the last column of the range that the sheet declares as its own; nil when it declares none.
  package internal(set) var declaredEnd: CellAddress?
  package internal(set) var mergedRanges = Sampled<Range>()
  /// Hidden rows that hold something.
  package internal(set) var hiddenRows = Sampled<Int>()
  /// Hidden columns, to the last that a sheet can have.
  package internal(set) var hiddenColumns = Sampled<ClosedRange<Int>>()
  package internal(set) var formulaCells = Sampled<CellAddress>()
  package internal(set) var errorCells = Sampled<CellAddress>()
  /// Cells whose formula has no stored result.
  package internal(set) var unresolvedCells = Sampled<CellAddress>()

  init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }

  /// Notes hidden columns that the file gives by the first and the last.
  mutating func hideColumns(_ first: ForeignNumber, _ last: ForeignNumber) {
    let most = SpreadsheetBounds.maximumColumns
    guard first <= last, (1...most).contains(first.value) else { return }
    hiddenColumns.add(Range.between(first.value, last.value, most: most))
  }
}

package struct CellAddress: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The first elements of a list, and how many there are.
package struct Sampled<Element: Sendable>: Sendable {
  package static var limit: Int { 1000 }

  package private(set) var items: [Element] = []
  package private(set) var total = 0

  mutating func add(_ element: Element) {
    total += 1
    if items.count < Self.limit { items.append(element) }
  }
}

extension Sampled: Equatable where Element: Equatable {}

/// A row with its cells in the order of columns; empty cells are left out.
package struct SheetRow: Sendable {
  /// Index of the sheet in `Workbook.sheets`.
  package let sheet: Int
  /// From 1.
  package let row: Int
  package let isHidden: Bool
  package let cells: [SheetCell]
}

package struct SheetCell: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case text(String)
    /// Canonical text, as spreadsheets show it: at most 15 digits, no exponent, no zeros at the end.
    case number(String)
    case boolean(Bool)
    /// `2020-10-01`, `2020-10-01T09:30:00`, or a time alone, `09:30:00`.
    case date(String)
    /// An error that a formula left, such as `#REF!`.
    case error(String)
    /// A formula without a stored result.
    case empty
  }

  /// From 1.
  package let column: Int
  package let value: Value
  package let hasFormula: Bool

  /// An error that a formula left.
  var isError: Bool { if case .error = value { true } else { false } }

  /// The value as text, without quotes; booleans as `true` and `false`.
  package var text: String {
    switch value {
    case .text(let text), .number(let text), .date(let text), .error(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }
}

/// What keeps a spreadsheet from being read, wholly or in part.
package struct SpreadsheetFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notASpreadsheet
    case encrypted
    case archive(ArchiveFault.Kind)
    case xml(XMLFault)
    /// A part that another part names is not in the archive.
    case missingPart
    /// A cell beyond column XFD or row 1,048,576, or an address that is none; `found` is its text.
    case badAddress(found: String)
    /// A cell refers to a shared text that does not exist.
    case badSharedText(index: String)
    case tooManyCells(limit: Int)
    case tooManySheets(limit: Int)
    case tooMuchSharedText(limit: Int)
    /// The texts of all cells together, repeated ones as often as they are repeated.
    case tooMuchText(limit: Int)
    /// The text of one cell.
    case textTooLong(limit: Int)
    case timeExceeded(seconds: Int)
  }

  package let kind: Kind
  /// `file`, a member of the archive, or a cell.
  package let place: Place
}
