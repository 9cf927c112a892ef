import CByteScan

/// Follows the rows of one table.
struct TablePass {
  private let shape: TableShape
  private let textBytes: Int
  /// Nil for a sheet.
  private let delimiter: UInt8?
  private var kinds: ColumnKinds
  private var signs = CellSigns()
  private var doubtful = DoubtfulRows()
  private var sheetValues: SheetValues
  private var totals = TotalsRows()
  private var hashes = RowHashes()
  /// Rows by the number of their filled cells.
  private var filledCells: [Int: Int] = [:]
  private var rows = 0
  private var headerHash: UInt64?
  private var headerPlace: Place?
  private var lastNumber = 0
  private var isAfterGap = false
  /// The row above is a text alone below a gap.
  private var lastWasTitle = false
  /// A numbering of the columns was met.
  private var hasNumbering = false
  /// The storage of `FilledCells.textColumns`, used again for every row.
  private var textColumns: [Int] = []

  init(_ shape: TableShape, _ limits: ContentLimits, delimiter: UInt8?) {
    self.shape = shape
    self.delimiter = delimiter
    textBytes = limits.textBytes
    kinds = ColumnKinds(count: shape.columns)
    sheetValues = SheetValues(header: shape.header)
    lastNumber = shape.headerRow ?? 0
  }

  mutating func take(_ row: TableRow, _ faults: inout ContentFaults) -> CellPass.RowMeaning {
    guard row.role != .above else { return .other }
    let cells = row.cells
    if cells.isCut || cells.longest > textBytes {
      faults.add(.textTooLong, ExceededLimit(textBytes), at: row.place(of: 0))
    }
    var filled = FilledCells(textColumns: textColumns)
    textColumns = []
    look(at: row, &filled, &faults)
    defer { textColumns = filled.textColumns }
    if row.role == .header {
      headerHash = cells.hash
      headerPlace = row.place(of: filled.first ?? 0)
      return .other
    }
    if let header = shape.headerRow, row.number < header + shape.headerRows {
      lastNumber = row.number
      let text = row.cells.text(filled.first ?? 0)
      if row.number == header + 1 { faults.add(.secondHeader, text, at: headerPlace ?? row.place(of: 0)) }
      return .other
    }
    let isGap = row.number > lastNumber + 1
    lastNumber = row.number
    guard let first = filled.first else {
      (isAfterGap, lastWasTitle) = (true, false)
      return .other
    }
    // What follows the title of another table follows the gap above it.
    let followsGap = isAfterGap || isGap
    defer { isAfterGap = followsGap && filled.count == 1 && shape.columns > 2 }
    sheetValues.take(row, &faults)
    if cells.hasQuotes, row.isOfText, shape.header.count > 2 { noteLateQuotes(row, &faults) }
    if isNonRecord(row, filled, first, followsTitle: isAfterGap && !isGap && lastWasTitle, &faults) {
      return .other
    }
    if filled.count == 1, shape.columns > 2, mayBeSection(row, first) {
      lastWasTitle = followsGap
      doubtful.addSection(row, first, records: rows, isAfterGap: followsGap)
      return .mayBeSection
    }
    if filled.count > 1 { doubtful.follow(1) { filled.last <= $0 ? 1 : 0 } }
    if rows == 0, shape.headerRow != nil, filled.count == shape.columns, row.isNumbering(filled: filled.count)
    {
      // A numbering that stands twice is said once.
      if !hasNumbering {
        faults.add(.secondHeader, row.cells.text(first), at: headerPlace ?? row.place(of: 0))
      }
      hasNumbering = true
      return .other
    }
    takeRecord(row, filled, first, isAfterGap: followsGap, &faults)
    return .record
  }

  /// A text alone in its row is the title of a section, unless it is a value like those of its column: a number among
  /// numbers, a code. An object of JSON has no titles.
  private func mayBeSection(_ row: TableRow, _ column: Int) -> Bool {
    guard !row.isObject else { return false }
    let cellClass = row.cells.cellClass(column)
    if cellClass.kind == .number { return !kinds.isNumeric(column) }
    return !(cellClass.hasDigits && cellClass.blanks == 0 && kinds.holdsCodes(column))
  }

  /// What is filled in a row, and what its cells tell by themselves.
  private mutating func look(
    at row: TableRow, _ filled: inout FilledCells, _ faults: inout ContentFaults
  ) {
    filled.textColumns.removeAll(keepingCapacity: true)
    row.cells.forEachCell { index, cell, cellClass in
      guard !cellClass.isBlank else { return }
      filled.count += 1
      if filled.first == nil { filled.first = index }
      filled.last = index
      if cellClass.kind == .number { filled.hasNumbers = true }
      if cellClass.kind == .text, !cellClass.hasDigits { filled.textColumns.append(index) }
      signs.note(cellClass, cell, row, index, &faults)
    }
  }

  /// The header once more, or totals.
  ///
  /// - Parameter followsTitle: a gap and a title are above it.
  private mutating func isNonRecord(
    _ row: TableRow, _ filled: FilledCells, _ first: Int, followsTitle: Bool, _ faults: inout ContentFaults
  ) -> Bool {
    if row.cells.hash == headerHash, shape.headerRow != nil, followsTitle {
      // The same names below a title of their own are those of another table.
      doubtful.takeTitle(above: row.number)
      faults.add(.secondTable, row.cells.text(first), at: row.place(of: first))
      hashes = RowHashes()
      return true
    }
    if row.cells.hash == headerHash, shape.headerRow != nil {
      faults.add(.repeatedHeader, at: row.place(of: 0))
      return true
    }
    if row.isTotals(first, filled: filled.count, hasNumbers: filled.hasNumbers, in: shape) {
      // A full row of numbers is a sum by what it holds, or by its place at the end.
      guard filled.count > 1, filled.count == shape.columns, totals.isRecord(row, records: rows) else {
        totals.begin()
        faults.add(.totalsRow, row.cells.text(first), at: row.place(of: 0))
        return true
      }
    }
    return false
  }

  /// - Parameter isAfterGap: there is a blank row above it.
  private mutating func takeRecord(
    _ row: TableRow, _ filled: FilledCells, _ first: Int, isAfterGap: Bool, _ faults: inout ContentFaults
  ) {
    let isFirst = rows == 0
    rows += 1
    totals.take(row, isAfterGap: isAfterGap)
    filledCells[filled.count, default: 0] += 1
    var isOpening = false
    // Beyond the title of another table its names may hold digits: «Кандидат 1».
    let areNames = filled.count == filled.textColumns.count || !isFirst && row.areNames(filled.count)
    if areNames, filled.count > 1, isFirst || isAfterGap {
      let misfits = row.cells.indices.count { row.cells.cellClass($0).kind == .text && kinds.isNumeric($0) }
      if isFirst {
        doubtful.begin(with: row, filled, first, misfits: misfits)
      } else {
        isOpening = doubtful.addOpening(row, filled, first, misfits: misfits)
      }
    }
    // The names of another table say nothing about the columns of this one, nor does an error of a formula.
    if !isOpening { kinds.count(row) }
    if filled.count > 1, let met = hashes.firstRow(with: row.cells.hash, orRemember: row.spokenNumber) {
      faults.add(
        .duplicateRow, RepeatedRow(row: row.spokenNumber, first: met), at: row.place(of: 0))
    }
  }

  /// A quoted value with a line end and then what looks like another record: its quotes were meant to close before.
  private func noteLateQuotes(_ row: TableRow, _ faults: inout ContentFaults) {
    guard let delimiter else { return }
    let cells = row.cells
    let width = shape.header.count
    let lineEnd = UInt8(ascii: "\n")
    // Where every value is quoted, the quotes of the next record turn inside out.
    let isOfSeveral = cells.count > width && (cells.count - 1) % (width - 1) == 0
    let torn = cells.indices.first { index in
      // Only quotes, be they closed too late, let a line end into a cell.
      guard cells[index].contains(lineEnd) else { return false }
      return isOfSeveral
        || cells[index].split(separator: lineEnd).dropFirst().contains { line in
          // The signs of a sentence are followed by a blank, those of a table mostly not.
          let borders = zip(line, line.dropFirst()).count { $0 == delimiter && $1 > 0x20 }
          return borders >= 3 && borders * 3 >= width - 1
        }
    }
    guard let torn, let line = row.place(of: 0).line else { return }
    let lines = cells.reduce(0) { sum, cell in sum + cell.count { $0 == lineEnd } }
    faults.add(.lateQuote, TornRecord(line: line, nextLine: line + lines + 1), at: row.place(of: torn))
  }

  consuming func finish(_ faults: inout ContentFaults) {
    var doubtful = doubtful
    let usual = filledCells.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    if let header = doubtful.secondHeader(in: shape, isNumeric: kinds.numericColumns.contains) {
      faults.add(.secondHeader, header.text, at: headerPlace ?? header.place)
    }
    totals.finish(&faults)
    let secondTable = doubtful.addSecondTables(usual: usual, &faults)
    doubtful.addSections(usual: usual, records: rows, &faults)
    signs.finish(&faults)
    let ofDays = sheetValues.addMixedDays(&faults)
    kinds.addMixedTypes(
      above: secondTable, hasWordsBelowHeader: doubtful.hasWordsBelowHeader, besides: ofDays, &faults)
    sheetValues.finish(&faults)
  }
}

/// What is filled in one row.
struct FilledCells {
  var count = 0
  var first: Int?
  var last = 0
  var hasNumbers = false
  /// Columns with text without digits.
  var textColumns: [Int]
}

// MARK: Rows that come together

extension TablePass {
  mutating func take(
    _ batch: RowBatch, _ faults: inout ContentFaults, handingTo receiver: inout some ScrutinisedRowReceiver
  ) {
    hashes.expect(0..<batch.count) { batch.summary($0).hash }
    var start = 0
    for index in 0..<batch.count {
      let summary = batch.summary(index)
      guard isPlain(summary, batch, index, isFirst: index == start) else {
        pass(PlainRun(rows: batch, range: start..<index), to: &receiver)
        let row = batch.row(index)
        receiver.take(row, take(row, &faults))
        start = index + 1
        continue
      }
      if let first = hashes.firstRow(with: summary.hash, orRemember: batch.line(index)) {
        faults.add(
          .duplicateRow, RepeatedRow(row: batch.line(index), first: first), at: batch.place(index))
      }
    }
    pass(PlainRun(rows: batch, range: start..<batch.count), to: &receiver)
  }

  /// A record of which nothing is to be said, but that it may have been there before.
  ///
  /// - Parameter isFirst: of a run of such rows.
  private func isPlain(_ row: dani_csv_row, _ batch: RowBatch, _ index: Int, isFirst: Bool) -> Bool {
    guard row.signs == 0, row.filled > 1, row.hash != headerHash, !(row.has_beyond && !signs.isFull)
    else { return false }
    // After a gap, and below the header, more depends on the row.
    if isFirst, rows == 0 || isAfterGap || batch.number(index) != lastNumber + 1 { return false }
    let cell = batch[index, Int(row.first)].bytes
    return !TotalsWords.mayBegin(cell) || TotalsWords.match(Array(cell)[...]) == nil
  }

  private mutating func pass(_ run: PlainRun, to receiver: inout some ScrutinisedRowReceiver) {
    guard !run.range.isEmpty else { return }
    lastNumber = run.rows.number(run.range.upperBound - 1)
    rows += run.range.count
    totals.take(run)
    var full = 0
    for index in run.range {
      let filled = Int(run.rows.summary(index).filled)
      if filled == run.rows.width { full += 1 } else { filledCells[filled, default: 0] += 1 }
    }
    if full > 0 { filledCells[run.rows.width, default: 0] += full }
    doubtful.follow(run.range.count) { lastColumn in
      run.range.count { Int(run.rows.summary($0).last) <= lastColumn }
    }
    kinds.count(run)
    receiver.take(run)
  }
}
