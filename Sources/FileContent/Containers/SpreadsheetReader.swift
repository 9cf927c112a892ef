import XML

/// Reads XLSX and ODS as rows of cells, sheet by sheet in the order of the workbook.
/// Rows are handed out as they are read; of the file only the shared texts stay in memory.
package enum SpreadsheetReader {
  package static func read(
    _ source: ArchiveSource, limits: SpreadsheetLimits = SpreadsheetLimits(),
    onRow: (SheetRow) -> ReadingStep = { _ in .proceed }
  ) -> Workbook {
    let package = OfficePackage(source: source, limits: limits)
    guard package.report.format == .zip else { return notASpreadsheet(package.report.faults) }
    return withoutActuallyEscaping(onRow) { onRow in
      let sink = RowSink(limits: limits, onRow: onRow)
      for fault in package.report.faults where fault.member == nil {
        sink.fail(.archive(fault.kind), at: .file)
      }
      if package.contains("[Content_Types].xml") {
        return XLSXReader(package: package, limits: limits, sink: sink).read()
      }
      if package.contains("content.xml") {
        return ODSReader(package: package, limits: limits, sink: sink).read()
      }
      return notASpreadsheet([])
    }
  }

  private static func notASpreadsheet(_ faults: [ArchiveFault]) -> Workbook {
    let fault = faults.first { $0.member == nil && $0.kind != .notAnArchive }
    let kind = fault.map { SpreadsheetFault.Kind.archive($0.kind) } ?? .notASpreadsheet
    return Workbook(
      format: nil, sheets: [], faults: [SpreadsheetFault(kind: kind, place: .file)], isComplete: false)
  }
}

/// Where both readers put rows: it counts, notes what stands out, and keeps the limits of cells, of texts and of time.
final class RowSink {
  let limits: SpreadsheetLimits
  private let onRow: (SheetRow) -> ReadingStep
  var sheets: [Sheet] = []
  private(set) var faults: [SpreadsheetFault] = []
  private(set) var isStopped = false
  private var cellCount = 0
  /// Bytes of the texts of all cells.
  private var textBytes = 0
  private var rowCount = 0

  init(limits: SpreadsheetLimits, onRow: @escaping (SheetRow) -> ReadingStep) {
    self.limits = limits
    self.onRow = onRow
  }

  func fail(_ kind: SpreadsheetFault.Kind, at place: Place) {
    // A file in which everything is wrong tells no more by its thousandth fault.
    let fault = SpreadsheetFault(kind: kind, place: place)
    if faults.count < 1000, faults.last != fault { faults.append(fault) }
  }

  func stop() { isStopped = true }

  /// Counts the text of a cell before it is kept; false when there are too many texts, which ends the reading.
  ///
  /// - Parameter times: how often the cell is repeated.
  func spend(on cell: SheetCell, times: Int = 1, row: Int) -> Bool {
    guard case .text(let text) = cell.value else { return true }
    let bytes = ForeignNumber(text.utf8.count) * times + textBytes
    textBytes = bytes.value
    guard textBytes > limits.totalTextBytes else { return true }
    fail(.tooMuchText(limit: limits.totalTextBytes), at: place(row: row, column: cell.column))
    stop()
    return false
  }

  /// Ends the reading at a cell with too long a text.
  func refuseText(row: Int, column: Int) -> XMLStep {
    fail(.textTooLong(limit: limits.textBytes), at: place(row: row, column: column))
    stop()
    return .stop
  }

  private func place(row: Int, column: Int) -> Place {
    .cell(
      sheet: sheets.last?.name ?? "", row: min(max(row, 1), SpreadsheetBounds.maximumRows),
      column: min(max(column, 1), SpreadsheetBounds.maximumColumns))
  }

  /// `cells` ascend by column and hold something.
  func take(_ cells: [SheetCell], row: Int, isHidden: Bool) {
    guard !isStopped, !cells.isEmpty else { return }
    let index = sheets.count - 1
    cellCount += cells.count
    guard cellCount <= limits.cells else {
      fail(.tooManyCells(limit: limits.cells), at: .cell(sheet: sheets[index].name, row: row, column: 1))
      return stop()
    }
    // The clock is not asked at every row.
    rowCount += 1
    if rowCount & 63 == 1, limits.deadline.hasPassed {
      fail(.timeExceeded(seconds: limits.deadline.seconds), at: .file)
      return stop()
    }
    sheets[index].note(cells, row: row, isHidden: isHidden)
    if onRow(SheetRow(sheet: index, row: row, isHidden: isHidden, cells: cells)) == .stop { stop() }
  }
}

extension Sheet {
  fileprivate mutating func note(_ cells: [SheetCell], row: Int, isHidden: Bool) {
    usedRows = max(usedRows, row)
    usedColumns = max(usedColumns, cells.last?.column ?? 0)
    if isHidden { hiddenRows.add(row) }
    for cell in cells {
      if cell.hasFormula {
        formulaCells.add(CellAddress(row: row, column: cell.column))
        if cell.value == .empty { unresolvedCells.add(CellAddress(row: row, column: cell.column)) }
      }
      if case .error = cell.value { errorCells.add(CellAddress(row: row, column: cell.column)) }
    }
  }
}
