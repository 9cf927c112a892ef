package import FileContent
import Wording

/// The columns of a data set's tables: `structure.csv` as on data.gov.ua, or a Table Schema.
package struct Structure: Sendable {
  package final class Column: Sendable {
    package let name: String
    package let title: String
    package let summary: String
    /// As written: `string`, `integer`, `decimal`, `date`, `anyURI`…
    package let datatype: String
    package let isRequired: Bool
    /// Beyond `isRequired`; only a Table Schema has any.
    package let constraints: Constraints
    /// How values are written; only a Table Schema says so.
    package let notation: Notation
    /// Nil when the structure gives no type, or one that is unknown.
    package let type: Datatype?
    /// Line of the file.
    package let line: Int

    /// An item of a list, which has a type and nothing else.
    package convenience init(itemType: String) {
      self.init(
        name: "", title: "", summary: "", datatype: itemType, isRequired: false, constraints: Constraints(),
        notation: Notation(), line: 0)
    }

    init(
      name: String, title: String, summary: String, datatype: String, isRequired: Bool,
      constraints: Constraints, notation: Notation, line: Int
    ) {
      self.name = name
      self.title = title
      self.summary = summary
      self.datatype = datatype
      self.isRequired = isRequired
      self.constraints = constraints
      self.notation = notation
      type = Datatype(named: datatype, format: notation.format)
      self.line = line
    }
  }

  /// Columns of each table that the file describes; a set mostly has one.
  package let tables: [[Column]]
  /// What a Table Schema says of its one table as a whole; nil for `structure.csv`.
  package let schema: Schema?
  /// Of each table, to find its columns by what a header says.
  let indexes: [ColumnIndex]
  let lastMatch = LastMatch()

  init(tables: [[Column]], schema: Schema?) {
    self.tables = tables
    self.schema = schema
    indexes = tables.map { ColumnIndex($0) }
  }

  package var columns: [Column] { tables.flatMap { $0 } }
}

/// The structure of a data set as it was found on disk.
package enum StructureSource: Sendable {
  /// No file, and no key that names one.
  case absent
  /// The passport names a file that is not there.
  case missing(path: String, TextRange)
  case refused(PathProblem, path: String, TextRange)
  case unreadable(path: String, StructureFault)
  case file(path: String, Structure)

  package var structure: Structure? {
    if case .file(_, let structure) = self { structure } else { nil }
  }

  /// Path relative to the opened folder of the file that holds it.
  package var path: String? {
    switch self {
    case .absent, .refused: nil
    case .missing(let path, _), .unreadable(let path, _), .file(let path, _): path
    }
  }
}

/// Why a structure file is none.
package enum StructureFault: Hashable, Sendable {
  case cannotRead(ReadFault)
  case notUTF8
  case empty
  /// The header lacks the column `name`; what it holds instead.
  case noNameColumn(found: [String])
  /// A Table Schema without `fields`, or a file that is not JSON.
  case notATableSchema(line: Int)
  /// A column without a name.
  case blankName(line: Int)
  case repeatedName(String, line: Int)
  /// All of them, in the order of their lines.
  case several([StructureFault])
}

extension Structure {
  /// Reads `structure.csv`: columns `name`, `title`, `description`, `datatype`, `required` in any order.
  ///
  /// Several tables in one file, separated by a repeated header, are read one after another. The file may be what Excel
  /// makes of it: any encoding, a semicolon or a tab between the cells, or a workbook, of which the first sheet counts.
  package static func reading(csv bytes: [UInt8]) -> Result<Structure, StructureFault> {
    guard let records = StructureRecords(bytes)?.records else { return .failure(.notUTF8) }
    guard let header = records.first?.cells else { return .failure(.empty) }
    let keys = header.map { $0.trimmingBlanks.lowercased() }
    guard let nameIndex = keys.firstIndex(of: "name") else { return .failure(.noNameColumn(found: header)) }
    func cell(_ record: [String], _ key: String) -> String {
      guard let index = keys.firstIndex(of: key), index < record.count else { return "" }
      return record[index].trimmingBlanks
    }
    var tables: [[Column]] = []
    var columns: [Column] = []
    var seen: Set<String> = []
    var faults: [StructureFault] = []
    for (line, record) in records.dropFirst() {
      let name = nameIndex < record.count ? record[nameIndex].trimmingBlanks : ""
      if name.lowercased() == "name", cell(record, "datatype").lowercased() == "datatype" {
        seen.removeAll()
        tables.append(columns)
        columns.removeAll()
        continue
      }
      guard !name.isEmpty else {
        faults.append(.blankName(line: line))
        continue
      }
      guard seen.insert(name).inserted else {
        faults.append(.repeatedName(name, line: line))
        continue
      }
      columns.append(
        Column(
          name: name, title: cell(record, "title"), summary: cell(record, "description"),
          datatype: cell(record, "datatype"),
          isRequired: ["true", "yes", "так", "1"].contains(cell(record, "required").lowercased()),
          constraints: Constraints(), notation: Notation(), line: line))
    }
    guard faults.isEmpty else { return .failure(faults.count == 1 ? faults[0] : .several(faults)) }
    tables.append(columns)
    tables.removeAll(where: \.isEmpty)
    return tables.isEmpty ? .failure(.empty) : .success(Structure(tables: tables, schema: nil))
  }
}

extension StructureFault: Error {}

/// The rows of a structure file that say anything, each with its line.
private struct StructureRecords {
  let records: [(line: Int, cells: [String])]

  /// Nil for what is neither a text nor a workbook.
  init?(_ bytes: [UInt8]) {
    // Every workbook is a ZIP archive.
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      records = Self.firstSheet(of: bytes)
      return
    }
    guard let text = Self.text(of: bytes) else { return nil }
    let utf8 = Array(text.utf8)
    let readings = [",", ";", "\t"].map { sign in
      CSVTable(utf8, delimiter: UInt8(ascii: sign)).records.filter { !$0.isBlank }.map { ($0.line, $0.texts) }
    }
    // The sign that sets the column `name` apart is the one between the cells.
    let fitting = readings.first { records in
      records.first?.1.contains { $0.trimmingBlanks.lowercased() == "name" } ?? false
    }
    records = fitting ?? readings[0]
  }

  /// Excel saves CSV in Windows-1251 where nobody tells it otherwise, and «Unicode text» in UTF-16.
  private static func text(of bytes: [UInt8]) -> String? {
    if let mark = ByteOrderMark(bytes) {
      return mark.encoding.decode(bytes[mark.length...])
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // A control character is no letter of a text.
    guard !bytes.contains(where: { $0 < 0x09 }) else { return nil }
    return TextEncoding.windows1251.decode(bytes)
  }

  private static func firstSheet(of bytes: [UInt8]) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    _ = SpreadsheetReader.read(.bytes(bytes)) { row in
      guard row.sheet == 0 else { return .stop }
      var cells = [String](repeating: "", count: row.cells.last?.column ?? 0)
      for cell in row.cells { cells[cell.column - 1] = cell.text }
      if cells.contains(where: { !$0.trimmingBlanks.isEmpty }) { rows.append((row.row, cells)) }
      return .proceed
    }
    return rows
  }
}
