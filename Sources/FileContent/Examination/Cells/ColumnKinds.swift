/// What kinds of values the columns of a table hold: numbers, and words that are a mistake among numbers.
struct ColumnKinds {
  private struct Column {
    var numbers = 0
    var texts = 0
    /// The row with the first word.
    var firstWord: TableRow?
    var words = 0

    var isNumeric: Bool { numbers >= 2 && numbers >= 9 * texts }
  }

  /// Columns further to the right are not followed.
  private static let mostColumns = 1000

  private var columns: [Column]

  init(count: Int) {
    columns = Array(repeating: Column(), count: min(count, Self.mostColumns))
  }

  /// Whether the column holds numbers up to now, one other text in ten at most.
  func isNumeric(_ column: Int) -> Bool { columns.indices.contains(column) && columns[column].isNumeric }

  /// Whether what the column holds up to now are mostly texts of one piece, such as codes.
  func holdsCodes(_ column: Int) -> Bool {
    columns.indices.contains(column) && columns[column].texts > 1
      && columns[column].words * 2 < columns[column].texts
  }

  /// Columns of numbers, in which one text too many is allowed: that of a second row of the header.
  var numericColumns: Set<Int> {
    Set(
      columns.indices.filter {
        columns[$0].numbers >= 2 && columns[$0].numbers >= 9 * (columns[$0].texts - 1)
      })
  }

  mutating func count(_ row: TableRow) {
    let errors = row.sheetCells.filter(\.isError).map { $0.column - 1 }
    row.cells.forEachCell { index, cell, cellClass in
      guard index < columns.count, errors.isEmpty || !errors.contains(index) else { return }
      switch cellClass.kind {
      case .blank: break
      case .number: columns[index].numbers += 1
      case .text where cellClass.mayBeError && row.isOfText && FormulaErrors.contains(cell): break
      case .text:
        columns[index].texts += 1
        guard cellClass.isWord else { break }
        columns[index].words += 1
        if columns[index].firstWord == nil { columns[index].firstWord = row }
      }
    }
  }

  /// Errors of formulas are not among the values of a run.
  mutating func count(_ run: PlainRun) {
    for index in 0..<min(run.rows.width, columns.count) { count(run, index) }
  }

  private mutating func count(_ run: PlainRun, _ index: Int) {
    var column = columns[index]
    for row in run.range {
      let cellClass = run.rows[row, index].cellClass
      switch cellClass.kind {
      case .blank: break
      case .number: column.numbers += 1
      case .text:
        column.texts += 1
        guard cellClass.isWord else { continue }
        column.words += 1
        if column.firstWord == nil { column.firstWord = run.rows.row(row) }
      }
    }
    columns[index] = column
  }

  /// - Parameters:
  ///   - secondTable: the row with which another table begins: words below it are of that one.
  ///   - explained: columns of which something more exact is told.
  ///   - hasWordsBelowHeader: the first row below the header holds words only, so that one word alone tells nothing.
  func addMixedTypes(
    above secondTable: Int, hasWordsBelowHeader: Bool, besides explained: Set<Int>,
    _ faults: inout ContentFaults
  ) {
    for (index, column) in columns.enumerated()
    where !explained.contains(index) && column.words == column.texts && column.numbers >= 2 * column.words {
      guard column.numbers >= 5, column.words > 1 || !hasWordsBelowHeader, let row = column.firstWord,
        row.number < secondTable
      else { continue }
      faults.add(
        .mixedTypes, CountedCells(text: row.cells.text(index), count: column.words, column: index + 1),
        at: row.place(of: index))
    }
  }
}

extension CellClass {
  /// Whether a text is a word rather than a value: «12а» may be what a column is about, «близько 300» is a remark.
  fileprivate var isWord: Bool { !hasDigits || Int(beyondASCII) + 2 * Int(letters) >= 10 }
}
