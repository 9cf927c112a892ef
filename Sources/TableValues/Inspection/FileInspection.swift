package import FileContent
import Privacy

/// What a file is: its format, its text, its tables and their columns.
package struct FileInspection: Sendable {
  /// As the user wrote it.
  package let path: String
  package let examination: ContentExamination
  /// One list for each table of `examination`.
  package let columns: [[ColumnSummary]]
  /// The cells of every row of data, as text; nil unless asked for. Where a column holds tax numbers, passports,
  /// private telephones and the like, its values are masked.
  package let cells: [[[String]]]?

  /// - Throws: when the file cannot be read.
  package init(
    _ path: String, knowing known: KnownContent = KnownContent(), keepsCells: Bool = false
  ) throws(ReadFault) {
    // A source of its own tells why a file cannot be opened; the examination only says that it cannot.
    _ = try FileSource(path: path)
    self.path = path
    examination = examineFile(at: path, knowing: known)
    var reading = TableInspection(examination, keepsCells: keepsCells)
    try TableReader.read(FileSource(path: path), as: examination) { row in
      reading.take(row)
      return .proceed
    }
    (columns, cells) = reading.finish()
  }

  /// Why the numbers may be too small, as a fault; nil when everything was read.
  package var damage: ContentFault? {
    let kinds: Set<ContentFault.Kind> = [
      .truncated, .encrypted, .unreadable, .missingPart, .badCellAddress, .badSharedText, .damaged,
    ]
    return examination.faults.listed.first {
      kinds.contains($0.kind) || ContentFault.Kind.limits.contains($0.kind)
    }
  }

  /// Every row and cell of the file was read.
  package var isComplete: Bool {
    switch examination.status {
    case .examined: damage == nil && !examination.treeFaults.contains(where: \.losesContent)
    case .notChecked(.noDecoder): true
    case .notChecked: false
    }
  }
}

/// Follows the rows of all tables.
private struct TableInspection {
  private let shapes: [TableShape]
  private let keepsCells: Bool
  private var builders: [[ColumnSummaryBuilder]]
  private var profiles: ProfileBuilder
  private var cells: [[[String]]]

  init(_ examination: ContentExamination, keepsCells: Bool) {
    shapes = examination.tables
    self.keepsCells = keepsCells
    builders = shapes.map { Array(repeating: ColumnSummaryBuilder(), count: $0.columns) }
    profiles = ProfileBuilder(examination)
    cells = shapes.map { _ in [] }
  }

  mutating func take(_ row: TableRow) {
    guard row.role == .data else { return }
    profiles.take(row)
    // Cells beyond the columns of the table are torn rows, and `check` speaks of them.
    for column in row.cells.indices.prefix(builders[row.table].count) {
      builders[row.table][column].take(row.cells[column])
    }
    guard keepsCells else { return }
    fillGap(of: row.table, to: row.number - shapes[row.table].firstRow)
    cells[row.table].append(row.cells.indices.map(row.cells.text))
  }

  /// Rows of a sheet without content are not handed out; they count all the same.
  private mutating func fillGap(of table: Int, to count: Int) {
    guard shapes[table].name != nil else { return }
    while cells[table].count < count { cells[table].append([]) }
  }

  consuming func finish() -> (columns: [[ColumnSummary]], cells: [[[String]]]?) {
    let personal = profiles.finish().map { table in
      Set(table.columns.indices.filter { table.columns[$0].holdsPersonalNumbers })
    }
    let columns = shapes.indices.map { table in
      builders[table].enumerated().map { index, builder in
        let header = shapes[table].header
        return builder.summary(
          named: index < header.count ? header[index] : "", hidesValues: personal[table].contains(index))
      }
    }
    guard keepsCells else { return (columns, nil) }
    let shown = zip(cells, personal).map { rows, personal in
      personal.isEmpty ? rows : rows.map { Self.masked($0, in: personal) }
    }
    return (columns, shown)
  }

  private static func masked(_ row: [String], in columns: Set<Int>) -> [String] {
    row.enumerated().map { columns.contains($0.offset) ? PersonalMask.masked($0.element) : $0.element }
  }
}
