import FileContent
import Wording

/// The rows of the tables of a document.
enum DocumentRows {
  enum Failure: Error {
    case unreadable
    case noTable
    /// None of the tables has the column; `header` is that of the first one.
    case noColumn(String, header: [String])
    /// More than one table may be meant; their rows together would be a number of nothing.
    case severalTables
  }

  /// A table that is read: its place among those of the file, and the names of its columns.
  struct Table {
    let index: Int
    let header: [String]
    let shape: TableShape
  }

  /// Gives the rows of the one table that has all the columns; when none is named, of the only table. Blank rows are
  /// left out.
  ///
  /// A file whose rows cannot all be told apart is not read: a part of them would be taken for the whole.
  static func read(
    _ entry: TreeEntry, declared: FileFormat?, columns: [String], in tree: any FileTree,
    limits: ContentLimits, row: (Table, TableRow) -> Void
  ) throws(Failure) {
    var examination = examineContent(
      of: try open(entry, tree), named: entry.path, declared: declared, digests: [],
      limits: limits)
    do throws(ReadFault) {
      // Only the rows tell where a second table begins.
      examination = try examination.scrutinised(try tree.open(entry.path), limits: limits)
    } catch {
      throw .unreadable
    }
    let tables = try tables(of: examination, columns: columns)
    do throws(ReadFault) {
      try TableReader.read(try tree.open(entry.path), as: examination, limits: limits) { tableRow in
        if tableRow.role == .data, !tableRow.isBlank, let table = tables[tableRow.table] {
          row(table, tableRow)
        }
        return .proceed
      }
    } catch {
      throw .unreadable
    }
  }

  private static func open(_ entry: TreeEntry, _ tree: any FileTree) throws(Failure) -> any ByteSource {
    do throws(ReadFault) {
      return try tree.open(entry.path)
    } catch {
      throw .unreadable
    }
  }

  /// The table that has all the columns, by its place; the only one when none is named.
  static func tables(
    of examination: ContentExamination, columns: [String]
  ) throws(Failure) -> [Int: Table] {
    guard examination.hasWholeRows else { throw .unreadable }
    let tables = examination.tables.enumerated().filter { !$0.element.header.isEmpty }.map {
      Table(index: $0.offset, header: $0.element.header.map(\.trimmingBlanks), shape: $0.element)
    }
    guard let first = tables.first else { throw .noTable }
    let fitting = columns.isEmpty ? tables : tables.filter { Set($0.header).isSuperset(of: columns) }
    guard !fitting.isEmpty else {
      let missing = columns.first { !first.header.contains($0) } ?? columns[0]
      throw .noColumn(missing, header: first.header)
    }
    // A sheet without a header may hold rows as well, and a second table below the first one does.
    let isOnlyTable = columns.isEmpty ? examination.tables.count == 1 : fitting.count == 1
    guard isOnlyTable, examination.faults.total(.secondTable) == 0 else { throw .severalTables }
    return Dictionary(uniqueKeysWithValues: fitting.map { ($0.index, $0) })
  }
}

extension ContentExamination {
  /// Whether the file was read to its end, and nothing in it can hide rows.
  fileprivate var hasWholeRows: Bool {
    let fatal: [ContentFault.Kind] = [
      .truncated, .encrypted, .unreadable, .unclosedQuote, .missingPart, .badCellAddress, .badSharedText,
      .damaged, .notWellFormed, .doctype, .fileTooLarge, .tooManyMembers, .memberTooLarge, .unpackedTooLarge,
      .nestingTooDeep, .tooManyCells, .tooManySheets, .textTooLong, .timeExceeded,
    ]
    return status == .examined && fatal.allSatisfy { faults.total($0) == 0 }
      && !treeFaults.contains(where: \.losesContent) && unlistedTreeFaults == 0
  }
}
