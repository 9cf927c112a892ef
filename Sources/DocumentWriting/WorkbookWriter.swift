import FileContent
package import Wording

/// The value of a cell that is written.
package enum CellValue: Hashable, Sendable {
  /// Text stays text: `00123` keeps its zeros.
  case text(String)
  case integer(Int)
  /// Canonical text of a number, such as `91.5`.
  case decimal(String)
  case date(CalendarDate)
  case empty
}

/// A sheet to be written; the first row is the header.
package struct SheetContent: Sendable {
  package let name: String
  package let rows: [[CellValue]]
  /// On paper, landscape pages as wide as the sheet. XLSX only.
  package let fitsPageWidth: Bool

  package init(name: String, rows: [[CellValue]], fitsPageWidth: Bool = false) {
    self.name = name
    self.rows = rows
    self.fitsPageWidth = fitsPageWidth
  }
}

/// Writes spreadsheets: a bold header row, real dates, text columns that keep leading zeros.
/// The same sheets give the same bytes.
package enum WorkbookWriter {
  static let maximumTextLength = 32_767

  /// What spreadsheets agree on, checked before anything is written.
  static func checkLimits(_ sheets: [SheetContent]) throws(OutputFault) {
    for sheet in sheets {
      guard sheet.rows.count <= SpreadsheetBounds.maximumRows else {
        throw .tooManyRows(sheet: sheet.name, count: sheet.rows.count)
      }
      for (index, row) in sheet.rows.enumerated() {
        guard row.count <= SpreadsheetBounds.maximumColumns else {
          throw .tooManyColumns(sheet: sheet.name, row: index + 1)
        }
        for (column, cell) in row.enumerated() {
          if case .text(let text) = cell, text.utf8.count > maximumTextLength,
            text.utf16.count > maximumTextLength
          {
            throw .cellTextTooLong(sheet: sheet.name, row: index + 1, column: column + 1)
          }
        }
      }
    }
  }

  /// Names that Excel takes: 1 to 31 UTF-16 units, none of `[]:*?/\`, no two alike in any case.
  static func sheetNames(_ sheets: [SheetContent]) -> [String] {
    var taken: Set<String> = []
    return sheets.enumerated().map { index, sheet in
      let allowed = sheet.name.map { "[]:*?/\\'".contains($0) || $0.isNewline ? "_" : $0 }
      let base = allowed.isEmpty ? "Аркуш\(index + 1)" : String(allowed)
      var name = shortened(base, to: 31)
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        let suffix = " (\(number))"
        name = shortened(base, to: 31 - suffix.utf16.count) + suffix
        number += 1
      }
      return name
    }
  }

  private static func shortened(_ text: String, to units: Int) -> String {
    var out = text
    while out.utf16.count > units { out.removeLast() }
    return out
  }

  /// Width of each column in characters, from the longest text in it, between 8 and 60.
  static func columnWidths(_ sheet: SheetContent) -> [Int] {
    var widths: [Int] = []
    for row in sheet.rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(8) }
        widths[column] = max(widths[column], min(shownLength(cell) + 2, 60))
      }
    }
    return widths
  }

  private static func shownLength(_ cell: CellValue) -> Int {
    switch cell {
    case .text(let text): text.unicodeScalars.count
    case .integer(let number): String(number).utf8.count
    case .decimal(let text): text.utf8.count
    case .date: 10
    case .empty: 0
    }
  }
}
