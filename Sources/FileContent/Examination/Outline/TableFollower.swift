/// Follows the records of a CSV file.
struct TableFollower {
  private var scanner: CSVScanner
  private var shape: TableShapeBuilder
  /// Nil for a single column that no known delimiter divides.
  private let delimiter: UInt8?
  /// For a file whose lines end with two returns.
  private var returns: DoubledReturns.Filter?

  init(_ dialect: CSVDialect, known: KnownContent, isUTF8: Bool, limits: ContentLimits) {
    scanner = CSVScanner(delimiter: dialect.delimiter, isUTF8: isUTF8, faultLimit: limits.faultsOfKind)
    shape = TableShapeBuilder(dialect, header: known.header, faultLimit: limits.faultsOfKind)
    returns = dialect.hasDoubledReturns ? DoubledReturns.Filter() : nil
    delimiter = dialect.columns > 1 || known.delimiter != nil ? dialect.delimiter : nil
  }

  mutating func take(_ text: UnsafeRawBufferPointer) {
    guard shape.lineOfTooWideRow == nil else { return }
    guard returns != nil, let filtered = returns?.taken(text) else { return scanner.scan(text, into: &shape) }
    filtered.withUnsafeBytes { scanner.scan($0, into: &shape) }
  }

  func finish(_ text: FollowedText, _ findings: inout ContentFindings) {
    var (scanner, shape) = (scanner, shape)
    scanner.finish(into: &shape)
    findings.delimiter = delimiter
    if let line = shape.lineOfTooWideRow {
      return findings.exceed(.tooManyColumns, TableCells.mostCells, at: .text(line: line, column: 1))
    }
    let table = shape.shape(from: scanner, encoding: text.handedOver)
    findings.faults.merge(table.faults)
    findings.tables = [table]
    findings.lineEnding = scanner.lineEndings.summary
  }
}
