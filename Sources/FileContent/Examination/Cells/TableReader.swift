/// Reads every table of a file row by row, once the file has been examined: CSV and TSV in any encoding, the sheets
/// of XLSX and ODS, arrays of objects in JSON.
///
/// A second pass over the file: what the first one found out (encoding, delimiter, header) holds for every row.
package enum TableReader {
  /// Rows in the order of the file, each with all its cells. Sheet rows without content are left out.
  ///
  /// - Parameter source: the same file that `examination` speaks of, from its beginning.
  /// - Throws: when the file cannot be read to its end.
  package static func read(
    _ source: any ByteSource, as examination: ContentExamination, limits: ContentLimits = ContentLimits(),
    onRow: (TableRow) -> ReadingStep
  ) throws(ReadFault) {
    try read(source, as: examination, limits: limits, onBatch: nil, onRow: onRow)
  }

  /// Reads the rows of the tables; plain rows of a text file come in batches, in their place among the others.
  static func read(
    _ source: any ByteSource, as examination: ContentExamination, limits: ContentLimits,
    onBatch: ((RowBatch) -> Void)?, onRow: (TableRow) -> ReadingStep
  ) throws(ReadFault) {
    guard !examination.tables.isEmpty else { return }
    guard examination.keptRows == nil else { return readKept(of: examination, onRow) }
    let limits = limits.ofOnePass
    let timed = TimedSource(source, limits.deadline)
    switch examination.format {
    case .xlsx, .ods:
      let bytes = try readAll(source, limit: limits.containerBytes)
      try readSheets(bytes, as: examination, limits.ofSpreadsheet(bytes: bytes.count), onRow)
    case .json where examination.objects != nil, .geoJSON where examination.objects != nil:
      try readItems(timed, as: examination, onRow)
    case .json, .geoJSON:
      let bytes = try readAll(source, limit: limits.treeBytes)
      readObjects(bytes, as: examination, onRow)
    default:
      let plain = onBatch.flatMap { PlainReceiver(examination, limits, $0) }
      try readRecords(timed, as: examination, plain, onRow)
    }
  }

  /// Only the rows that the examination kept; none when it kept none.
  static func readKept(of examination: ContentExamination, _ onRow: (TableRow) -> ReadingStep) {
    switch examination.keptRows {
    case .sheets(let rows):
      var order = SheetOrder(examination)
      for row in rows where order.hand(row, to: onRow) == .stop { return }
    case .objects(let table): hand(table, to: onRow)
    case nil: break
    }
  }

  private static func readRecords(
    _ source: any ByteSource, as examination: ContentExamination, _ plain: PlainReceiver?,
    _ onRow: (TableRow) -> ReadingStep
  ) throws(ReadFault) {
    var scanner = CSVScanner(delimiter: examination.delimiter ?? UInt8(ascii: ";"), faultLimit: 0)
    let fault: ReadFault? = withoutActuallyEscaping(onRow) { onRow in
      var receiver = RowReceiver(shape: examination.tables.first, plain: plain, onRow: onRow)
      var returns = examination.tables.first?.hasDoubledReturns == true ? DoubledReturns.Filter() : nil
      do throws(ReadFault) {
        try examination.readText(source) { text in
          if let filtered = returns?.taken(text) {
            filtered.withUnsafeBytes { scanner.scan($0, into: &receiver) }
          } else {
            scanner.scan(text, into: &receiver)
          }
          return receiver.wantsCells ? .proceed : .stop
        }
        scanner.finish(into: &receiver)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private static func readSheets(
    _ bytes: [UInt8], as examination: ContentExamination, _ limits: SpreadsheetLimits,
    _ onRow: (TableRow) -> ReadingStep
  ) throws(ReadFault) {
    var order = SheetOrder(examination)
    let workbook = SpreadsheetReader.read(.bytes(bytes), limits: limits) { order.hand($0, to: onRow) }
    for fault in workbook.faults {
      if case .timeExceeded(let seconds) = fault.kind { throw .timeExceeded(seconds: seconds) }
    }
  }

  private static func readObjects(
    _ bytes: [UInt8], as examination: ContentExamination, _ onRow: (TableRow) -> ReadingStep
  ) {
    let encoding = examination.encoding?.encoding ?? .utf8
    // As the first pass did it: bytes that are no text are a fault already, the others are read.
    let isReadable = encoding == .utf8 && examination.faults.total(.mixedEncodings) == 0
    let text = isReadable ? bytes : Array(encoding.decode(bytes).utf8)
    guard let root = JSONTree.read(text, limits: TreeLimits(maxDepth: 500, maxBytes: .max)).root,
      let table = JSONTable(root)
    else { return }
    hand(table, to: onRow)
  }

  /// The objects of a large file one by one.
  private static func readItems(
    _ source: any ByteSource, as examination: ContentExamination, _ onRow: (TableRow) -> ReadingStep
  ) throws(ReadFault) {
    guard let place = examination.objects, let header = examination.tables.first?.header else { return }
    let columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let isGeographic = examination.format == .geoJSON
    var items = JSONItems(place)
    var number = 0
    try examination.readText(source) { text in
      items.take(text) { item, begin in
        number += 1
        let object = isGeographic ? item["properties"] ?? item : item
        return onRow(
          TableRow(
            number: number, pointer: "\(place.pointer)/\(number - 1)" + (isGeographic ? "/properties" : ""),
            values: JSONTable.values(of: object, header, columns), begin: begin))
      }
    }
  }

  private static func hand(_ table: JSONTable, to onRow: (TableRow) -> ReadingStep) {
    for (index, row) in table.rows.enumerated() {
      let row = TableRow(number: index + 1, pointer: row.pointer, values: row.values)
      if onRow(row) == .stop { return }
    }
  }
}

/// Tells to which table the rows of a workbook belong: sheets without content have none, and rows come in the order of
/// the sheets.
private struct SheetOrder {
  private let tables: [TableShape]
  private var table = -1
  private var sheet: Int?

  init(_ examination: ContentExamination) { tables = examination.tables }

  mutating func hand(_ row: SheetRow, to onRow: (TableRow) -> ReadingStep) -> ReadingStep {
    if row.sheet != sheet {
      sheet = row.sheet
      table += 1
    }
    guard tables.indices.contains(table) else { return .stop }
    return onRow(TableRow(row, table: table, in: tables[table]))
  }
}

/// The receiver of batches of plain rows, and the storage of the batch.
private struct PlainReceiver {
  let rows: RowBatch
  /// The first record of data.
  let firstRow: Int
  let take: (RowBatch) -> Void

  /// Nil for a table of one column or of very many, and for one whose header is not as wide as its rows.
  init?(_ examination: ContentExamination, _ limits: ContentLimits, _ take: @escaping (RowBatch) -> Void) {
    guard let shape = examination.tables.first, (2...RowBatch.widest).contains(shape.columns),
      shape.headerRow == nil || shape.header.count == shape.columns
    else { return nil }
    rows = RowBatch(width: shape.columns, longest: limits.textBytes)
    firstRow = shape.firstRow
    self.take = take
  }
}

private struct RowReceiver: CSVReceiver {
  let shape: TableShape?
  let plain: PlainReceiver?
  let onRow: (TableRow) -> ReadingStep
  private(set) var wantsCells = true
  /// Records so far.
  private var records = 0

  init(shape: TableShape?, plain: PlainReceiver?, onRow: @escaping (TableRow) -> ReadingStep) {
    self.shape = shape
    self.plain = plain
    self.onRow = onRow
  }

  var plainRecords: PlainRecords {
    if let plain, records + 1 >= plain.firstRow { .collected(plain.rows) } else { .oneByOne }
  }

  mutating func take(_ record: CSVRecord, cells: TableCells) {
    records = record.number
    guard wantsCells else { return }
    if onRow(TableRow(record: record, cells: cells, in: shape)) == .stop { wantsCells = false }
  }

  mutating func take(_ rows: RowBatch) {
    records = rows.number(rows.count - 1)
    plain?.take(rows)
  }
}
