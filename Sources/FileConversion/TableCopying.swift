import FileContent
import Wording

/// Where the rows of one table go.
protocol TableCopy: AnyObject {
  /// `header` holds names that stand in no row of their own, such as the keys of JSON.
  func begin(_ header: [String]) -> TableConversion.Obstacle?
  /// One row with every cell that it is to have; nil for a row of a sheet without content.
  func take(_ row: TableRow?, _ cells: CopiedCells) -> TableConversion.Obstacle?
  func end()
}

/// The cells of a row as they are to be written.
struct CopiedCells {
  let cells: TableCells
  /// At least so many, those that are missing being empty.
  let count: Int
  /// Texts that replace those of the file, by column.
  var replaced: [Int: String] = [:]

  subscript(column: Int) -> ArraySlice<UInt8> {
    if let text = replaced[column] { return Array(text.utf8)[...] }
    return cells.indices.contains(column) ? cells[column] : []
  }

  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }
}

/// Follows the rows of one table: fills gaps of sheets, leaves out titles, rewrites dates.
struct TableCopying {
  let header: [String]
  var dates: DateColumns? {
    didSet { summary.mixedDateColumns = dates?.mixed ?? [] }
  }
  private(set) var summary = TableConversion.Summary()

  private let shape: TableShape
  private let wishes: TableConversion.Wishes
  private let isSheet: Bool
  /// Text came from an encoding in which some bytes stand for nothing.
  private let mayLoseLetters: Bool
  private var nextRow = 1

  init(_ shape: TableShape, of examination: ContentExamination, _ wishes: TableConversion.Wishes) {
    self.shape = shape
    self.wishes = wishes
    isSheet = shape.name != nil
    header = shape.headerRow == nil ? shape.header : []
    mayLoseLetters = !isSheet && examination.encoding.map { $0.encoding != .utf8 } ?? false
  }

  mutating func take(_ row: TableRow, into copy: some TableCopy) -> TableConversion.Obstacle? {
    if isSheet {
      while nextRow < row.number {
        if let obstacle = takeGap(into: copy) { return obstacle }
      }
    }
    nextRow = row.number + 1
    let isBlank = row.isBlank
    switch row.role {
    case .above where SeparatorLine.isMade(of: row.cells): return nil
    case .above:
      if !isBlank { summary.titles += 1 }
      if wishes.dropsTitles { return nil }
    case .header: break
    case .data:
      summary.rows += 1
      if isBlank { summary.blankRows += 1 }
    }
    if mayLoseLetters, let column = row.cells.indices.first(where: { Self.hasLostLetter(row.cells[$0]) }) {
      return .notText(row.place(of: column))
    }
    var cells = CopiedCells(
      cells: row.cells, count: isSheet ? max(shape.columns, row.cells.count) : row.cells.count)
    if row.role == .data, let dates {
      cells.replaced = dates.rewritten(row)
      summary.rewrittenDates += cells.replaced.count
    }
    return copy.take(row, cells)
  }

  private mutating func takeGap(into copy: some TableCopy) -> TableConversion.Obstacle? {
    let isAbove = nextRow < shape.firstRow
    nextRow += 1
    if isAbove {
      if wishes.dropsTitles { return nil }
    } else {
      summary.rows += 1
      summary.blankRows += 1
    }
    return copy.take(nil, CopiedCells(cells: TableCells(), count: shape.columns))
  }

  /// U+FFFD, which the decoder puts where bytes stand for nothing.
  private static func hasLostLetter(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.contains(0xEF) else { return false }
    return cell.indices.contains { cell[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
  }
}

/// Columns of days that are not written as ISO 8601 asks.
struct DateColumns {
  private struct Column {
    var filled = 0
    var days = 0
    var others = 0
    var firstOther: Place?
  }

  private var columns: [Column] = []

  mutating func take(_ row: TableRow) {
    for index in row.cells.indices where !row.cells.isBlank(index) {
      while columns.count <= index { columns.append(Column()) }
      columns[index].filled += 1
      switch Self.day(row.cells[index]) {
      case .iso: break
      case .other: columns[index].days += 1
      case .none:
        columns[index].others += 1
        if columns[index].firstOther == nil { columns[index].firstOther = row.place(of: index) }
      }
    }
  }

  var mixed: [Place] { columns.compactMap { $0.days > 0 ? $0.firstOther : nil } }

  /// Decided for a whole column: one value that is no day leaves all of it as it is.
  func rewritten(_ row: TableRow) -> [Int: String] {
    var texts: [Int: String] = [:]
    for (index, column) in columns.enumerated() where column.days > 0 && column.others == 0 {
      guard row.cells.indices.contains(index), case .other(let day) = Self.day(row.cells[index]) else {
        continue
      }
      texts[index] = day.iso
    }
    return texts
  }

  private enum Day {
    case iso
    case other(CalendarDate)
    case none
  }

  /// `01.10.2020`, `1.10.2020`, `2020.10.01`, `2020/10/01`. Not `01/10/2020`, which is two days; not with a time.
  private static func day(_ cell: ArraySlice<UInt8>) -> Day {
    guard (8...10).contains(cell.count) else { return .none }
    let separators = cell.filter { !(0x30...0x39).contains($0) }
    guard separators.count == 2, separators[0] == separators[1] else { return .none }
    let text = String(decoding: cell, as: UTF8.self)
    switch separators[0] {
    case UInt8(ascii: "-"): return DateText(text) == nil ? .none : .iso
    case UInt8(ascii: "."): break
    case UInt8(ascii: "/"): guard cell.prefix(4).allSatisfy({ $0 != UInt8(ascii: "/") }) else { return .none }
    default: return .none
    }
    return CalendarDate(writtenOtherwise: text).map { .other($0) } ?? .none
  }
}
