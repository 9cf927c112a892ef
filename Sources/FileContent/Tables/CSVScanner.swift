import CByteScan

/// One record of a CSV file.
package struct CSVRecord: Hashable, Sendable {
  /// The number of the record from 1, the header and blank records included.
  package let number: Int
  /// The line on which it begins, from 1.
  package let line: Int
  /// Cells, at least 1.
  package let cells: Int
  /// The last cell with something other than blanks, from 1; 0 when there is none.
  package let lastFilledCell: Int
  package let hasQuotes: Bool
  /// The file ends inside its quotes, so that whatever follows them is in one cell.
  package let isUnclosed: Bool

  package var isBlank: Bool { lastFilledCell == 0 }
}

/// What a receiver does with records in which nothing is out of the ordinary.
package enum PlainRecords {
  /// Each record comes by itself.
  case oneByOne
  /// It is enough to know how many records there are with so many cells, no stray quotes and something in them.
  case counted(cells: Int)
  /// Records that fit into the batch come together.
  case collected(RowBatch)
}

/// Takes the records of a CSV file as they are found.
package protocol CSVReceiver {
  /// Whether the next record is to come with its cells. Asked once before each record.
  var wantsCells: Bool { get }
  /// `cells` is empty unless they were wanted.
  mutating func take(_ record: CSVRecord, cells: TableCells)

  /// Asked between records. They are counted only where no cells are wanted, and collected only where they are.
  var plainRecords: PlainRecords { get }
  /// `widest` is the last cell of any of them with something other than blanks, from 1.
  mutating func take(plainRecords: Int, widest: Int)
  /// What was collected.
  mutating func take(_ rows: RowBatch)
}

extension CSVReceiver {
  package var plainRecords: PlainRecords { .oneByOne }
  package mutating func take(plainRecords: Int, widest: Int) {}
  package mutating func take(_ rows: RowBatch) {}
}

/// Finds records and cells in the bytes of a CSV file that come piece by piece, in constant memory.
///
/// RFC 4180, with the tolerance of common readers: a record ends with `\n`, `\r\n` or `\r`; a quote inside an
/// unquoted cell is an ordinary character, and so is what follows a closing quote. Both are faults.
/// Works on every encoding in which ASCII is ASCII; the byte order mark must be taken off before.
package struct CSVScanner {
  private enum State { case cellStart, plain, quoted, quoteInQuotes }

  package let delimiter: UInt8
  /// Stray and unclosed quotes, NUL bytes.
  package private(set) var faults: ContentFaults
  /// How many records ended with each.
  package private(set) var lineEndings = LineEndingCounts()

  private let isUTF8: Bool
  private var state = State.cellStart
  private var previous: UInt8 = 0
  /// The line of the current byte.
  private var line = 1
  /// Characters of the current line before the current piece.
  private var columnsBefore = 0
  private var openingQuote: (line: Int, column: Int) = (1, 1)
  /// The index of the opening quote in the current piece, until its column is known.
  private var openingQuoteIndex: Int?

  private var number = 1
  private var recordLine = 1
  private var cellCount = 0
  private var lastFilledCell = 0
  private var cellIsFilled = false
  private var cellIsQuoted = false
  /// The quotes with which the cell begins closed before its end.
  private var cellIsReopened = false
  /// A stray quote of the cell has been noted: the others say the same.
  private var cellHasStrayQuote = false
  /// Nothing of the record was seen but the sign with which DOS ends a text.
  private var isEndMark = false
  private var hasQuotes = false
  private var isEmptySoFar = true
  private var keepsCells = false
  private var cells = TableCells()

  /// `isUTF8` says how columns of faults are counted: by scalars or by bytes.
  package init(delimiter: UInt8, isUTF8: Bool = true, faultLimit: Int = 1000) {
    self.delimiter = delimiter
    self.isUTF8 = isUTF8
    faults = ContentFaults(limit: faultLimit)
  }

  /// The next piece of the file.
  package mutating func scan(_ bytes: UnsafeRawBufferPointer, into receiver: inout some CSVReceiver) {
    if number == 1, isEmptySoFar { keepsCells = receiver.wantsCells }
    var index = 0
    while index < bytes.count {
      index += takePlainRecords(bytes[index...], into: &receiver)
      index = scanMarks(bytes, from: index, into: &receiver)
    }
    if state == .quoted || state == .quoteInQuotes { locateOpeningQuote(in: bytes) }
    columnsBefore = column(of: bytes.count, in: bytes) - 1
  }

  /// Passes over the records at the beginning that need not come one by one; returns their length.
  private mutating func takePlainRecords(
    _ bytes: Slice<UnsafeRawBufferPointer>, into receiver: inout some CSVReceiver
  ) -> Int {
    guard state == .cellStart, isEmptySoFar, bytes.count >= 64 else { return 0 }
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    switch receiver.plainRecords {
    case .counted(let cells) where !keepsCells:
      let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
      let run = dani_csv_regular(start, bytes.count, delimiter, cells)
      guard run.records > 0 else { return 0 }
      receiver.take(plainRecords: run.records, widest: run.widest)
      pass(records: run.records, lines: run.lines, joined: run.joined)
      return run.bytes
    case .collected(let rows) where keepsCells: return collect(bytes, rows, into: &receiver)
    case .oneByOne, .counted, .collected: return 0
    }
  }

  /// Batch by batch, as far as it goes.
  private mutating func collect(
    _ bytes: UnsafeRawBufferPointer, _ rows: RowBatch, into receiver: inout some CSVReceiver
  ) -> Int {
    var length = 0
    while keepsCells {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[length...])
      let taken = rows.read(rest, delimiter: delimiter, number: number, line: line)
      guard taken.rows > 0 else { break }
      pass(records: taken.rows, lines: taken.rows, joined: taken.joined)
      length += taken.bytes
      receiver.take(rows)
      keepsCells = receiver.wantsCells
    }
    return length
  }

  private mutating func pass(records: Int, lines: Int, joined: Int) {
    lineEndings.count(feeds: records, returns: joined, joined: joined)
    number += records
    line += lines
    recordLine = line
    previous = 0x0A
  }

  /// Goes from mark to mark through a window, or through the rest of a record after which plain ones may begin;
  /// returns where it stopped.
  private mutating func scanMarks(
    _ bytes: UnsafeRawBufferPointer, from start: Int, into receiver: inout some CSVReceiver
  ) -> Int {
    // Where records are counted it is not tried again too soon; to take one by itself costs more than to try.
    let stopsAtRecord =
      switch receiver.plainRecords {
      case .oneByOne: false
      case .counted: !(state == .cellStart && isEmptySoFar)
      case .collected: true
      }
    let end = min(start + (stopsAtRecord ? 256 : 4096), bytes.count)
    let window = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard let first = window.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return start }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: window.count) { marks in
      let count = dani_csv_marks(first, window.count, delimiter, marks.baseAddress)
      var index = start
      for mark in 0..<count {
        let next = start + Int(marks[mark])
        if next > index { takeText(bytes, index..<next) }
        takeMark(bytes, next, into: &receiver)
        previous = bytes[next]
        index = next + 1
        if stopsAtRecord, isEmptySoFar, state == .cellStart { return index }
      }
      if end > index { takeText(bytes, index..<end) }
      return end
    }
  }

  /// Call once, at the end of the file.
  package mutating func finish(into receiver: inout some CSVReceiver) {
    if state == .quoted {
      let quote = openingQuote
      faults.add(.unclosedQuote, at: .text(line: quote.line, column: quote.column))
    }
    if isEndMark, cellCount == 0 {
      let line = line
      return faults.add(.controlCharacter, "\u{1A}", at: .text(line: line, column: 1))
    }
    if !isEmptySoFar { endRecord(into: &receiver) }
  }

  /// A run of ordinary bytes.
  private mutating func takeText(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if state == .quoteInQuotes {
      noteStrayQuote(bytes, range.lowerBound)
      // What was taken for the quotes of the cell belongs to its text.
      if keepsCells { cells.restoreQuotes() }
      cellIsReopened = true
    }
    if state != .quoted { state = .plain }
    if isEmptySoFar || isEndMark { isEndMark = range.allSatisfy { bytes[$0] == 0x1A } }
    isEmptySoFar = false
    previous = bytes[range.upperBound - 1]
    if !cellIsFilled { cellIsFilled = range.contains { bytes[$0] > 0x20 } }
    if keepsCells { cells.append(UnsafeRawBufferPointer(rebasing: bytes[range])) }
  }

  private mutating func takeMark(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, into receiver: inout some CSVReceiver
  ) {
    let byte = bytes[index]
    switch byte {
    case delimiter:
      if state == .quoted { return takeText(bytes, index..<index + 1) }
      isEmptySoFar = false
      isEndMark = false
      endCell()
    case 0x0A where previous == 0x0D && state == .cellStart && isEmptySoFar:
      lineEndings.count(feeds: 1, returns: 0)
      lineEndings.joinReturnAndFeed()
    case 0x0A, 0x0D:
      if byte == 0x0D || previous != 0x0D { line += 1 }
      if state == .quoted {
        locateOpeningQuote(in: bytes)
        if keepsCells { cells.append(byte) }
      } else {
        lineEndings.count(feeds: byte == 0x0A ? 1 : 0, returns: byte == 0x0D ? 1 : 0)
        endRecord(into: &receiver)
      }
    case 0x22: takeQuote(bytes, index)
    default:
      if byte == 0 { note(.nulByte, bytes, index) }
      takeText(bytes, index..<index + 1)
    }
  }

  private mutating func takeQuote(_ bytes: UnsafeRawBufferPointer, _ index: Int) {
    isEmptySoFar = false
    isEndMark = false
    switch state {
    case .cellStart:
      state = .quoted
      cellIsQuoted = true
      hasQuotes = true
      openingQuote.line = line
      openingQuoteIndex = index
    case .quoted:
      state = .quoteInQuotes
    case .quoteInQuotes, .plain:
      if state == .plain { noteStrayQuote(bytes, index) } else { state = .quoted }
      cellIsFilled = true
      if keepsCells { cells.append(0x22) }
    }
  }

  private mutating func endCell() {
    cellCount += 1
    if cellIsFilled { lastFilledCell = cellCount }
    cellIsFilled = false
    state = .cellStart
    if keepsCells {
      if cellIsReopened { cells.takeOuterQuotes() }
      if cellCount <= TableCells.mostCells {
        cells.endCell(isQuoted: cellIsQuoted && !cellIsReopened)
      } else {
        cells.dropCell()
      }
    }
    cellIsQuoted = false
    cellIsReopened = false
    cellHasStrayQuote = false
  }

  private mutating func endRecord(into receiver: inout some CSVReceiver) {
    let isUnclosed = state == .quoted
    endCell()
    receiver.take(
      CSVRecord(
        number: number, line: recordLine, cells: cellCount, lastFilledCell: lastFilledCell,
        hasQuotes: hasQuotes, isUnclosed: isUnclosed),
      cells: cells)
    number += 1
    recordLine = line
    cellCount = 0
    lastFilledCell = 0
    hasQuotes = false
    isEmptySoFar = true
    isEndMark = false
    if keepsCells { cells.removeAll() }
    keepsCells = receiver.wantsCells
  }
}

extension CSVScanner {
  private mutating func noteStrayQuote(_ bytes: UnsafeRawBufferPointer, _ index: Int) {
    guard !cellHasStrayQuote else { return }
    cellHasStrayQuote = true
    note(.strayQuote, bytes, index)
  }

  private mutating func note(_ kind: FaultKind<NoDetail>, _ bytes: UnsafeRawBufferPointer, _ index: Int) {
    // A column costs a look back: only for a fault that is kept.
    let column = faults.keepsMore(kind.tag) ? column(of: index, in: bytes) : 1
    let line = line
    faults.add(kind, at: .text(line: line, column: column))
  }

  /// The column of a byte of the current piece that is on the current line.
  private func column(of index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    var characters = start == 0 ? columnsBefore : 0
    for byte in bytes[start..<index] where !isUTF8 || byte & 0xC0 != 0x80 { characters += 1 }
    return characters + 1
  }

  /// Done before the line or the piece of an opening quote is left: most quotes close before.
  private mutating func locateOpeningQuote(in bytes: UnsafeRawBufferPointer) {
    guard let index = openingQuoteIndex else { return }
    openingQuoteIndex = nil
    openingQuote.column = column(of: index, in: bytes)
  }
}
