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
}

extension Structure {
  /// Reads `structure.csv`: columns `name`, `title`, `description`, `datatype`, `required` in any order.
  /// Several tables in one file, separated by a repeated header, are read one after another.
  package static func reading(csv bytes: [UInt8]) -> Result<Structure, StructureFault> {
    guard String(validating: bytes, as: UTF8.self) != nil else { return .failure(.notUTF8) }
    let records = CSVText.records(in: bytes)
    guard let header = records.first else { return .failure(.empty) }
    let keys = header.map { $0.trimmingBlanks.lowercased() }
    guard let nameIndex = keys.firstIndex(of: "name") else { return .failure(.noNameColumn(found: header)) }
    func cell(_ record: [String], _ key: String) -> String {
      guard let index = keys.firstIndex(of: key), index < record.count else { return "" }
      return record[index].trimmingBlanks
    }
    var tables: [[Column]] = []
    var columns: [Column] = []
    var seen: Set<String> = []
    for (index, record) in records.dropFirst().enumerated() {
      let line = index + 2
      let name = nameIndex < record.count ? record[nameIndex].trimmingBlanks : ""
      if name.lowercased() == "name", cell(record, "datatype").lowercased() == "datatype" {
        seen.removeAll()
        tables.append(columns)
        columns.removeAll()
        continue
      }
      guard !name.isEmpty else { return .failure(.blankName(line: line)) }
      guard seen.insert(name).inserted else { return .failure(.repeatedName(name, line: line)) }
      columns.append(
        Column(
          name: name, title: cell(record, "title"), summary: cell(record, "description"),
          datatype: cell(record, "datatype"),
          isRequired: ["true", "yes", "так", "1"].contains(cell(record, "required").lowercased()),
          constraints: Constraints(), notation: Notation(), line: line))
    }
    tables.append(columns)
    tables.removeAll(where: \.isEmpty)
    return tables.isEmpty ? .failure(.empty) : .success(Structure(tables: tables, schema: nil))
  }
}

extension StructureFault: Error {}
