import Wording

/// The outline of one table: how large it is, its header, and what is wrong with it.
package struct TableShape: Sendable {
  /// Name of the sheet; nil for the table of a text file.
  package let name: String?
  /// Record (or row of the sheet) with the names of the columns, from 1; nil when there is no header.
  package let headerRow: Int?
  /// Rows of names from there on: 2 where names stand below names of groups.
  package let headerRows: Int
  /// Names as written; empty without a header. Where a group has no name in the first row, that of the row below it.
  package let header: [String]
  /// Record (or row of the sheet) with which the data begin, from 1; the next one when there are none.
  package let firstRow: Int
  /// Records from there on, blank ones too.
  package let rows: Int
  /// Columns with a name or with something in them.
  package let columns: Int
  /// False for an array beside which a JSON file has other members.
  package let isWholeFile: Bool
  /// Lines end with two carriage returns and a line feed: the second one is passed over.
  let hasDoubledReturns: Bool
  package let faults: ContentFaults

  package init(
    name: String? = nil, headerRow: Int?, headerRows: Int = 1, header: [String], firstRow: Int, rows: Int,
    columns: Int, isWholeFile: Bool = true, hasDoubledReturns: Bool = false, faults: ContentFaults
  ) {
    self.name = name
    self.headerRow = headerRow
    self.headerRows = headerRows
    self.hasDoubledReturns = hasDoubledReturns
    self.header = header
    self.firstRow = firstRow
    self.rows = rows
    self.columns = columns
    self.isWholeFile = isWholeFile
    self.faults = faults
  }
}

extension ContentFaults {
  /// Names of columns must be there, differ, and have no blanks around them.
  mutating func judgeHeader(_ names: [(text: String, place: Place)]) {
    var firstColumns: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let clean = name.text.trimmingBlanks
      guard !clean.isEmpty else {
        add(.blankHeader, at: name.place)
        continue
      }
      if clean != name.text { add(.paddedHeader, clean, at: name.place) }
      if let first = firstColumns[clean] {
        add(.duplicateHeader, RepeatedName(name: name.text, firstColumn: first), at: name.place)
      } else {
        firstColumns[clean] = index + 1
      }
    }
  }
}
