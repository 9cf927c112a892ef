/// What is known about a fault beside its kind and its place.
package protocol FaultDetail: Hashable, Sendable {
  var asFaultDetail: StoredDetail { get }
  /// Nil for what is known about faults of other kinds.
  init?(faultDetail stored: StoredDetail)
}

/// What is known about a fault of any kind, so that one list can hold faults of all kinds.
package enum StoredDetail: Hashable, Sendable {
  case nothing
  case text(String)
  case count(Int)
  case limit(ExceededLimit)
  case readFault(ReadFault)
  case encoding(TextEncoding)
  case lineEndings(LineEndingCounts)
  case rowWidth(RowWidth)
  case tornRecord(TornRecord)
  case repeatedName(RepeatedName)
  case headerWidth(HeaderWidth)
  case headerAndRows(HeaderAndRows)
  case repeatedRow(RepeatedRow)
  case character(Unicode.Scalar)
  case cells(CountedCells)
  case member(GeoJSONMember)
  case ring(RingRole)
  case position(WrittenPosition)
  case mistake(XMLMistake)
  case violation(SchemaViolation)
  case schema(UnusableSchema)
}

/// The detail of kinds that say all by themselves.
package struct NoDetail: FaultDetail {
  package init() {}
  package init?(faultDetail stored: StoredDetail) {
    guard case .nothing = stored else { return nil }
  }
  package var asFaultDetail: StoredDetail { .nothing }
}

/// A limit that something in a file exceeds, in the unit of the limit: bytes, levels, files, cells, sheets, seconds.
package struct ExceededLimit: FaultDetail {
  package let limit: Int

  package init(_ limit: Int) { self.limit = limit }
}

/// How many cells a record of a table has.
package struct RowWidth: FaultDetail {
  package let cells: Int
  /// The cells of the header, or those that most records have.
  package let expected: Int
}

/// A record that another one was drawn into, because its quotes close too late.
package struct TornRecord: FaultDetail {
  /// The line on which it begins.
  package let line: Int
  /// The line on which the record after both begins.
  package let nextLine: Int
}

/// The name of a column that another column has already.
package struct RepeatedName: FaultDetail {
  package let name: String
  /// The number of the first column with it, from 1.
  package let firstColumn: Int
}

/// How many columns a header has, and up to which of them something is in the table.
package struct HeaderWidth: FaultDetail {
  package let columns: Int
  package let filled: Int
}

/// How many names a header has, and how many values every row below it.
package struct HeaderAndRows: FaultDetail {
  package let names: Int
  package let values: Int
  package let rows: Int
}

/// A row that was met before. Both by the numbers under which people know them.
package struct RepeatedRow: FaultDetail {
  package let row: Int
  package let first: Int
}

/// Cells of one column.
package struct CountedCells: FaultDetail {
  package let text: String
  package let count: Int
  /// From 1, where the column may have no name.
  package var column: Int?
  /// The cells are among days.
  package var isAmongDays = false
}

/// What an object of GeoJSON must have.
package enum GeoJSONMember: String, FaultDetail {
  case type, features, properties, geometry, geometries, coordinates
}

/// What a ring is in its polygon.
package enum RingRole: FaultDetail {
  case outline, hole
}

/// The first two numbers of a position, as written.
package struct WrittenPosition: FaultDetail {
  package let first: String
  package let second: String
}

/// A departure of an XML document from its schema.
package struct SchemaViolation: FaultDetail {
  package let rule: SchemaRule
  /// The name of the element; empty when it is not told.
  package let element: String
}

/// A schema that a document names and that is of no use.
package struct UnusableSchema: FaultDetail {
  package let problem: SchemaProblem
  /// The address of the schema as the document gives it.
  package let location: String
}
