import CByteScan

/// Follows the rows of the tables of one file and finds what only the cells tell: rows that are no records, rows met
/// twice, text that lost its letters. What a value should be is of no account here.
package struct CellPass {
  /// What a row is, as far as it and the rows above tell.
  package enum RowMeaning: Sendable {
    case record
    /// One cell alone is filled: a title of a section, unless such rows are many in the end.
    case mayBeSection
    /// A title, a header, a total, a numbering of columns, nothing.
    case other
  }

  private var faults: ContentFaults
  private var tables: [SingleTable]

  package init(_ examination: ContentExamination, limits: ContentLimits = ContentLimits()) {
    faults = ContentFaults(limit: limits.faultsOfKind)
    tables = examination.tables.map { SingleTable($0, limits, delimiter: examination.delimiter) }
  }

  /// Rows in the order of the file.
  @discardableResult package mutating func take(_ row: TableRow) -> RowMeaning {
    guard tables.indices.contains(row.table) else { return .other }
    return tables[row.table].take(row, &faults)
  }

  /// Rows that came together, in their place among the others. Nearly all are records and go on as runs; the few in
  /// which there is something to look at go on one by one.
  mutating func take(_ rows: RowBatch, handingTo receiver: inout some ScrutinisedRowReceiver) {
    tables[0].take(rows, &faults, handingTo: &receiver)
  }

  package consuming func finish() -> ContentFaults {
    for table in tables { table.finish(&faults) }
    return faults
  }
}

/// Sees every row as well, so that the rows are read once for all who ask, and what it is.
package protocol ScrutinisedRowReceiver {
  mutating func take(_ row: TableRow, _ meaning: CellPass.RowMeaning)
  /// Records that came together.
  mutating func take(_ run: PlainRun)
}

/// For those who want to see no rows.
private struct NoRowReceiver: ScrutinisedRowReceiver {
  func take(_ row: TableRow, _ meaning: CellPass.RowMeaning) {}
  func take(_ run: PlainRun) {}
}

extension ContentExamination {
  /// The same with what the cells of its tables tell.
  ///
  /// - Parameter source: the same file from its beginning.
  package func scrutinised(
    _ source: any ByteSource, limits: ContentLimits = ContentLimits()
  ) throws(ReadFault) -> ContentExamination {
    var nobody = NoRowReceiver()
    return try scrutinised(source, limits: limits, handingRowsTo: &nobody)
  }

  package func scrutinised<Receiver: ScrutinisedRowReceiver>(
    _ source: any ByteSource, limits: ContentLimits = ContentLimits(), handingRowsTo receiver: inout Receiver
  ) throws(ReadFault) -> ContentExamination {
    guard !tables.isEmpty, status == .examined else { return adding(ContentFaults()) }
    let pass = ScrutinyPass(CellPass(self, limits: limits), receiver)
    defer { receiver = pass.receiver }
    try TableReader.read(source, as: self, limits: limits, onBatch: pass.take) { row in
      pass.take(row)
      return .proceed
    }
    return scrutinised(by: pass.scrutiny)
  }

  /// The same from the rows that are in memory.
  func scrutinised(limits: ContentLimits) -> ContentExamination {
    var scrutiny = CellPass(self, limits: limits)
    if status == .examined {
      TableReader.readKept(of: self) { row in
        scrutiny.take(row)
        return .proceed
      }
    }
    return scrutinised(by: scrutiny)
  }

  private func scrutinised(by scrutiny: consuming CellPass) -> ContentExamination {
    let faults = scrutiny.finish()
    var examination = adding(faults)
    if faults.total(.textTooLong) > 0 { examination.limitReached() }
    return examination
  }
}

/// Hands the rows of one reading to the scrutiny and to whoever else wants them.
private final class ScrutinyPass<Receiver: ScrutinisedRowReceiver> {
  private(set) var scrutiny: CellPass
  private(set) var receiver: Receiver

  init(_ scrutiny: CellPass, _ receiver: Receiver) {
    self.scrutiny = scrutiny
    self.receiver = receiver
  }

  func take(_ row: TableRow) {
    let meaning = scrutiny.take(row)
    receiver.take(row, meaning)
  }

  func take(_ rows: RowBatch) { scrutiny.take(rows, handingTo: &receiver) }
}

/// One table while its rows pass by.
private struct SingleTable {
  private struct Column {
    var numbers = 0
    var texts = 0
    /// The row with the first word.
    var firstWord: TableRow?
    var words = 0

    var isNumeric: Bool { numbers >= 2 && numbers >= 9 * texts }
  }

  /// A row whose meaning shows only in the rows below it.
  private struct Candidate {
    let place: Place
    let found: String
    let textColumns: [Int]
    let filled: Int
    let isCyrillic: Bool
    /// Columns that held numbers only in the rows above it.
    let misfits: Int
    let row: Int
    let lastColumn: Int
    /// Records below it, and those among them that stand below its cells only.
    var followers = 0
    var fitting = 0
  }

  /// A row with one filled cell.
  private struct Section {
    let place: Place
    let found: String
    /// Records above it.
    let records: Int
    let isAfterGap: Bool
  }

  private static let kept = 1000

  private let shape: TableShape
  private let textBytes: Int
  /// Nil for a sheet.
  private let delimiter: UInt8?
  private var columns: [Column]
  /// Rows by the number of their filled cells.
  private var filledCells: [Int: Int] = [:]
  private var rows = 0
  private var headerHash: UInt64?
  private var headerPlace: Place?
  private var lastNumber = 0
  private var isAfterGap = false
  /// The first row below the header, when it holds words only.
  private var second: Candidate?
  /// Rows behind blank ones that hold words only.
  private var openings: [Candidate] = []
  private var sections: [Section] = []
  private var unlistedSections = 0
  private var hashes = RowHashes()
  private var disguised = DisguisedText()
  private var sheetValues: SheetValues
  private var textColumns: [Int] = []

  init(_ shape: TableShape, _ limits: ContentLimits, delimiter: UInt8?) {
    self.shape = shape
    self.delimiter = delimiter
    textBytes = limits.textBytes
    columns = Array(repeating: Column(), count: min(shape.columns, Self.kept))
    sheetValues = SheetValues(header: shape.header)
    lastNumber = shape.headerRow ?? 0
  }

  mutating func take(_ row: TableRow, _ faults: inout ContentFaults) -> CellPass.RowMeaning {
    guard row.role != .above else { return .other }
    let cells = row.cells
    if cells.isCut || cells.longest > textBytes {
      faults.add(.textTooLong, ExceededLimit(textBytes), at: row.place(of: 0))
    }
    let hash = cells.hash
    var filled = 0
    var firstFilled: Int?
    var lastFilled = 0
    var hasNumbers = false
    // The same storage for every row.
    var textColumns = self.textColumns
    self.textColumns = []
    textColumns.removeAll(keepingCapacity: true)
    defer { self.textColumns = textColumns }
    cells.forEachCell { index, cell, cellClass in
      guard !cellClass.isBlank else { return }
      filled += 1
      if firstFilled == nil { firstFilled = index }
      lastFilled = index
      if cellClass.kind == .number { hasNumbers = true }
      if cellClass.kind == .text, !cellClass.hasDigits { textColumns.append(index) }
      note(cellClass, cell, row, index, &faults)
    }
    if row.role == .header {
      headerHash = hash
      headerPlace = row.place(of: firstFilled ?? 0)
      return .other
    }
    let isGap = row.number > lastNumber + 1
    lastNumber = row.number
    guard let firstFilled else {
      isAfterGap = true
      return .other
    }
    defer { isAfterGap = false }
    sheetValues.take(row, &faults)
    if cells.hasQuotes, row.isOfText, shape.header.count > 2 { noteQuotes(row, &faults) }
    if hash == headerHash, shape.headerRow != nil {
      faults.add(.repeatedHeader, at: row.place(of: 0))
      return .other
    }
    if row.isTotals(firstFilled, filled: filled, hasNumbers: hasNumbers, in: shape) {
      faults.add(.totalsRow, row.cells.text(firstFilled), at: row.place(of: 0))
      return .other
    }
    if filled == 1, shape.columns > 2 {
      addSection(row, firstFilled, isAfterGap: isAfterGap || isGap)
      return .mayBeSection
    }

    for index in openings.indices.suffix(1) where filled > 1 {
      openings[index].followers += 1
      if lastFilled <= openings[index].lastColumn { openings[index].fitting += 1 }
    }
    let isFirst = rows == 0
    if isFirst, row.isNumbering(filled: filled) {
      faults.add(.secondHeader, row.cells.text(firstFilled), at: headerPlace ?? row.place(of: 0))
      return .other
    }
    rows += 1
    filledCells[filled, default: 0] += 1
    if filled == textColumns.count, filled > 1, isFirst || isAfterGap || isGap {
      let candidate = Candidate(
        place: row.place(of: firstFilled), found: row.cells.text(firstFilled), textColumns: textColumns,
        filled: filled, isCyrillic: textColumns.allSatisfy { cells.cellClass($0).hasNonASCII },
        misfits: textColumns.count { columns.indices.contains($0) && columns[$0].isNumeric },
        row: row.number, lastColumn: lastFilled)
      if isFirst {
        let saysNoData = textColumns.contains { NoDataWords.begin(row.cells.text($0)) }
        if !saysNoData { second = candidate }
      } else if openings.count < Self.kept {
        openings.append(candidate)
      }
    }
    // The names of another table say nothing about the columns of this one, nor does an error of a formula.
    let isOpening = !isFirst && openings.last.map { $0.place == row.place(of: firstFilled) } ?? false
    if !isOpening { count(row) }
    if filled > 1, let first = hashes.firstRow(with: hash, orRemember: row.spokenNumber) {
      faults.add(
        .duplicateRow, RepeatedRow(row: row.spokenNumber, first: first), at: row.place(of: 0))
    }
    return .record
  }

  /// What kinds of values the columns hold.
  private mutating func count(_ row: TableRow) {
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

  // MARK: Rows together

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
    guard row.signs == 0, row.filled > 1, row.hash != headerHash, !(row.has_beyond && !disguised.isFull)
    else { return false }
    // Behind a gap, and below the header, more depends on the row.
    if isFirst, rows == 0 || isAfterGap || batch.number(index) != lastNumber + 1 { return false }
    let cell = batch[index, Int(row.first)].bytes
    return !TotalsWords.mayBegin(cell) || TotalsWords.match(Array(cell)[...]) == nil
  }

  private mutating func pass(_ run: PlainRun, to receiver: inout some ScrutinisedRowReceiver) {
    guard !run.range.isEmpty else { return }
    lastNumber = run.rows.number(run.range.upperBound - 1)
    rows += run.range.count
    var full = 0
    for index in run.range {
      let filled = Int(run.rows.summary(index).filled)
      if filled == run.rows.width { full += 1 } else { filledCells[filled, default: 0] += 1 }
    }
    if full > 0 { filledCells[run.rows.width, default: 0] += full }
    for opening in openings.indices.suffix(1) {
      openings[opening].followers += run.range.count
      openings[opening].fitting += run.range.count { index in
        Int(run.rows.summary(index).last) <= openings[opening].lastColumn
      }
    }
    for column in 0..<min(run.rows.width, columns.count) { count(run, column) }
    receiver.take(run)
  }

  /// What kinds of values a column holds. Errors of formulas are not among them.
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

  private mutating func addSection(_ row: TableRow, _ column: Int, isAfterGap: Bool) {
    guard sections.count < Self.kept else {
      unlistedSections += 1
      return
    }
    sections.append(
      Section(
        place: row.place(of: column), found: row.cells.text(column), records: rows, isAfterGap: isAfterGap))
  }

  /// A quoted value that holds a line end and behind it what looks like another record: its quotes were meant to close
  /// before.
  private func noteQuotes(_ row: TableRow, _ faults: inout ContentFaults) {
    guard let delimiter else { return }
    let cells = row.cells
    let width = shape.header.count
    let lineEnd = UInt8(ascii: "\n")
    // Where every value is quoted, the quotes of the next record turn inside out.
    let isOfSeveral = cells.count > width && (cells.count - 1) % (width - 1) == 0
    let torn = cells.indices.first { index in
      guard cells.isQuoted(index), cells[index].contains(lineEnd) else { return false }
      return isOfSeveral
        || cells[index].split(separator: lineEnd).dropFirst().contains { line in
          // Behind the signs of a sentence stands a blank, behind those of a table mostly not.
          let borders = zip(line, line.dropFirst()).count { $0 == delimiter && $1 > 0x20 }
          return borders >= 3 && borders * 3 >= width - 1
        }
    }
    guard let torn, let line = row.place(of: 0).line else { return }
    let lines = cells.reduce(0) { sum, cell in sum + cell.count { $0 == lineEnd } }
    faults.add(.lateQuote, TornRecord(line: line, nextLine: line + lines + 1), at: row.place(of: torn))
  }

  // MARK: Cells

  private mutating func note(
    _ cellClass: CellClass, _ cell: UnsafeBufferPointer<UInt8>, _ row: TableRow, _ column: Int,
    _ faults: inout ContentFaults
  ) {
    if cellClass.hasInvisible {
      faults.add(
        .controlCharacter, Self.invisible(in: row.cells.text(column)), at: row.place(of: column))
    }
    if cellClass.mayBeFormula, Self.isFormula(row.cells.text(column)) {
      faults.add(.formulaInjection, at: row.place(of: column))
    }
    if cellClass.mayBeError, row.isOfText, FormulaErrors.contains(cell) {
      faults.add(.formulaError, at: row.place(of: column))
    }
    if cellClass.hasLostLetters {
      faults.add(.lostLetters, at: row.place(of: column))
    }
    if cellClass.mayBeMisread, MisreadText.restored(row.cells.text(column)) != nil {
      faults.add(.mojibake, at: row.place(of: column))
    } else if cellClass.hasNonASCII {
      disguised.take(cell, at: row.place(of: column))
    }
  }

  /// What spreadsheets take for a formula and that is no number, phone or dash.
  private static func isFormula(_ text: String) -> Bool {
    let text = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let sign = text.first, let next = text.dropFirst().first else { return false }
    if sign == "=" { return next.isLetter || next.isNumber || "+-@(\"'".contains(next) }
    return text.contains("(") && text.contains(")") && (next.isLetter || next == "(" || sign == "@")
      && !text.dropFirst().prefix(while: { $0 != "(" }).contains(" ")
      || text.contains("|") && text.contains("!")
  }

  private static func invisible(in text: String) -> Unicode.Scalar {
    let scalar = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0xFEFF: true
      default: false
      }
    }
    return scalar ?? "\0"
  }

  // MARK: The whole table

  func finish(_ faults: inout ContentFaults) {
    let usual = filledCells.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let numeric = Set(
      columns.indices.filter {
        columns[$0].numbers >= 2 && columns[$0].numbers >= 9 * (columns[$0].texts - 1)
      })
    if let second, isHeader(second, numeric) {
      faults.add(.secondHeader, second.found, at: headerPlace ?? second.place)
    }
    var secondTable = Int.max
    for opening in openings where opening.followers > 0 {
      let isWide = opening.filled * 2 >= usual && (opening.misfits > 0 || opening.filled != usual)
      // A narrow one only if nothing below it is any wider.
      let isNarrow =
        opening.filled * 2 < usual && opening.followers > 1 && opening.fitting == opening.followers
      guard isWide || isNarrow else { continue }
      faults.add(.secondTable, opening.found, at: opening.place)
      secondTable = min(secondTable, opening.row)
    }
    finishSections(usual, &faults)
    if let place = disguised.place {
      faults.add(.mojibake, at: place)
    }
    for (index, column) in columns.enumerated()
    where column.words == column.texts && column.numbers >= 2 * column.words {
      guard column.numbers >= 5, column.words > 1 || second == nil, let row = column.firstWord,
        row.number < secondTable
      else { continue }
      faults.add(
        .mixedTypes, CountedCells(text: row.cells.text(index), count: column.words), at: row.place(of: index))
    }
    sheetValues.finish(&faults)
  }

  private func finishSections(_ usual: Int, _ faults: inout ContentFaults) {
    let below = sections.suffix(while: { $0.records == rows })
    let outside = usual > 2 ? below.drop { !$0.isAfterGap } : []
    if outside.count <= rows {
      for section in outside { faults.add(.cellOutside, at: section.place) }
    }
    // In a sparse table a row with one value is a record like others.
    let inside = sections.dropLast(outside.count)
    if usual > 2 || rows == 0, (inside.count + unlistedSections) * 3 <= rows {
      for section in inside { faults.add(.sectionRow, section.found, at: section.place) }
      faults.addUnlisted(.sectionRow, count: unlistedSections)
    }
  }

  /// Words in columns of numbers, where one word alone might say «no data».
  private func isHeader(_ row: Candidate, _ numeric: Set<Int>) -> Bool {
    let misfits = row.textColumns.count { numeric.contains($0) }
    let isBesideBlankNames = row.textColumns.contains { column in
      shape.header.indices.contains(column) && shape.header[column].isEmpty
    }
    let areNamesForMachines = shape.header.allSatisfy { name in name.utf8.allSatisfy { $0 < 0x80 } }
    return misfits > 1 || misfits == 1 && (isBesideBlankNames || areNamesForMachines && row.isCyrillic)
  }
}

extension Array {
  /// The last elements, as long as they are such.
  fileprivate func suffix(while isSuch: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !isSuch($0) }.map { $0 + 1 } ?? 0)...]
  }
}

extension CellClass {
  /// Of a text: «12а» may be what a column is about, «близько 300» is a remark.
  fileprivate var isWord: Bool { !hasDigits || Int(beyondASCII) + 2 * Int(letters) >= 10 }
}

/// What spreadsheets write in place of the value of a formula that has none, in English, Ukrainian and Russian.
private enum FormulaErrors {
  static func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "#"), (4...24).contains(cell.count) else { return false }
    return all.contains(String(decoding: cell, as: UTF8.self).trimmingBlanks)
  }

  private static let all: Set<String> = [
    "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#ПОСИЛАННЯ!", "#ДІЛ/0!", "#ЗНАЧ!", "#ІМ’Я?", "#ІМ'Я?", "#НД", "#Н/Д", "#ЧИСЛО!", "#ПУСТО!",
    "#ССЫЛКА!", "#ДЕЛ/0!", "#ИМЯ?",
  ]
}

/// What people write where a number is missing.
private enum NoDataWords {
  static func begin(_ cell: String) -> Bool {
    let text = cell.lowercased()
    return words.contains { text.hasPrefix($0) }
  }

  private static let words = ["нема", "н/д", "відсутн", "дані відсутні", "невідом", "не ", "уточн", "б/н"]
}
