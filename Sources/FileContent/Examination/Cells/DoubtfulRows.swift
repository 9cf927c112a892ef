import Wording

/// Rows whose meaning shows only in the rows below them: a second row of the header, the header of another table, titles
/// of sections.
struct DoubtfulRows {
  /// A row that holds words only.
  private struct Candidate {
    let place: Place
    let text: String
    let textColumns: [Int]
    let filled: Int
    let isCyrillic: Bool
    /// Columns that held numbers only in the rows above it.
    let misfits: Int
    let row: Int
    let lastColumn: Int
    /// Digits among its words, as a record may have them.
    let hasDigits: Bool
    /// Records below it.
    var followers = 0
    /// Those of the followers that are not wider than it.
    var fitting = 0

    init(_ row: TableRow, _ filled: FilledCells, _ first: Int, misfits: Int) {
      place = row.place(of: first)
      text = row.cells.text(first)
      textColumns = filled.textColumns
      self.filled = filled.count
      isCyrillic = filled.textColumns.allSatisfy { row.cells.cellClass($0).hasNonASCII }
      self.misfits = misfits
      self.row = row.number
      hasDigits = filled.count != filled.textColumns.count
      lastColumn = filled.last
    }
  }

  /// A row with one filled cell.
  private struct Section {
    let place: Place
    let text: String
    /// Records above it.
    let records: Int
    let isAfterGap: Bool
    let row: Int
  }

  private static let kept = 1000

  /// The first row below the header.
  private var second: Candidate?
  /// Rows below blank ones.
  private var openings: [Candidate] = []
  private var sections: [Section] = []
  private var unlistedSections = 0

  mutating func addSection(_ row: TableRow, _ column: Int, records: Int, isAfterGap: Bool) {
    guard sections.count < Self.kept else {
      unlistedSections += 1
      return
    }
    sections.append(
      Section(
        place: row.place(of: column), text: row.cells.text(column), records: records,
        isAfterGap: isAfterGap, row: row.number))
  }

  /// The first record, which holds words only.
  ///
  /// - Parameters:
  ///   - first: its first filled column.
  ///   - misfits: columns of its cells that held numbers up to now.
  mutating func begin(with row: TableRow, _ filled: FilledCells, _ first: Int, misfits: Int) {
    let saysNoData = filled.textColumns.contains { NoDataWords.begin(row.cells.text($0)) }
    if !saysNoData { second = Candidate(row, filled, first, misfits: misfits) }
  }

  /// A row below a blank one that holds words only; false when it is not followed, because such rows are many.
  mutating func addOpening(_ row: TableRow, _ filled: FilledCells, _ first: Int, misfits: Int) -> Bool {
    guard openings.count < Self.kept else { return false }
    openings.append(Candidate(row, filled, first, misfits: misfits))
    return true
  }

  /// Records below the last of the openings; `fitting` counts those whose last column is the given one at most.
  mutating func follow(_ records: Int, fitting: (_ lastColumn: Int) -> Int) {
    guard let last = openings.indices.last else { return }
    openings[last].followers += records
    openings[last].fitting += fitting(openings[last].lastColumn)
  }

  /// A text alone just above the names of another table is its title.
  mutating func takeTitle(above row: Int) {
    if let index = sections.lastIndex(where: { $0.row == row - 1 && $0.isAfterGap }) {
      sections.remove(at: index)
    }
  }

  var hasWordsBelowHeader: Bool { second != nil }
}

// MARK: The whole table

extension DoubtfulRows {
  /// The first row below the header when it belongs to it: words in columns of numbers, where one word alone might say
  /// «no data».
  func secondHeader(
    in shape: TableShape, isNumeric: (Int) -> Bool
  ) -> (text: String, place: Place)? {
    guard let second else { return nil }
    let misfits = second.textColumns.count(where: isNumeric)
    let isBesideBlankNames = second.textColumns.contains { column in
      shape.header.indices.contains(column) && shape.header[column].isEmpty
    }
    let areNamesForMachines = shape.header.allSatisfy { name in name.utf8.allSatisfy { $0 < 0x80 } }
    let isHeader =
      misfits > 1 || misfits == 1 && (isBesideBlankNames || areNamesForMachines && second.isCyrillic)
    return isHeader ? (second.text, second.place) : nil
  }

  /// Returns the row with which the first other table begins, or a number above all.
  ///
  /// - Parameter usual: filled cells that most records have.
  mutating func addSecondTables(usual: Int, _ faults: inout ContentFaults) -> Int {
    var firstRow = Int.max
    for opening in openings where opening.followers > 0 {
      let isWide =
        opening.filled * 2 >= usual && (opening.misfits > 0 || opening.filled != usual && !opening.hasDigits)
      // A narrow one only if nothing below it is any wider.
      let isNarrow =
        opening.filled * 2 < usual && opening.followers > 1 && opening.fitting == opening.followers
        && !opening.hasDigits
      guard isWide || isNarrow else { continue }
      faults.add(.secondTable, opening.text, at: opening.place)
      takeTitle(above: opening.row)
      firstRow = min(firstRow, opening.row)
    }
    return firstRow
  }

  /// Titles of sections, and cells alone below the end of the table.
  func addSections(usual: Int, records: Int, _ faults: inout ContentFaults) {
    let below = sections.suffix(while: { $0.records == records })
    let outside = usual > 2 ? below.drop { !$0.isAfterGap } : []
    if outside.count <= records {
      for section in outside { faults.add(.cellOutside, at: section.place) }
    }
    // In a sparse table a row with one value is a record like others.
    let inside = sections.dropLast(outside.count)
    if usual > 2 || records == 0, (inside.count + unlistedSections) * 3 <= records {
      for section in inside { faults.add(.sectionRow, section.text, at: section.place) }
      faults.addUnlisted(.sectionRow, count: unlistedSections)
    }
  }
}

extension Array {
  /// The last elements, as long as they are such.
  fileprivate func suffix(while isSuch: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !isSuch($0) }.map { $0 + 1 } ?? 0)...]
  }
}
