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
  private var tables: [TablePass]

  package init(_ examination: ContentExamination, limits: ContentLimits = ContentLimits()) {
    faults = ContentFaults(limit: limits.faultsOfKind)
    tables = examination.tables.map { TablePass($0, limits, delimiter: examination.delimiter) }
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

/// A receiver that ignores the rows.
private struct NoRowReceiver: ScrutinisedRowReceiver {
  func take(_ row: TableRow, _ meaning: CellPass.RowMeaning) {}
  func take(_ run: PlainRun) {}
}

extension ContentExamination {
  /// This examination with the faults that the cells of its tables tell.
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
    do throws(ReadFault) {
      try TableReader.read(source, as: self, limits: limits, onBatch: pass.take) { row in
        pass.take(row)
        return .proceed
      }
    } catch .timeExceeded(let seconds) {
      return scrutinised(by: pass.scrutiny).outOfTime(seconds: seconds)
    }
    return scrutinised(by: pass.scrutiny)
  }

  /// This examination with the faults that the rows in memory tell.
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

/// Hands the rows of one reading to the pass over the cells and to a receiver.
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
