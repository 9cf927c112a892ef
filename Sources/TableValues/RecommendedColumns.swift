package import CatalogModel
import FileContent
package import Wording

/// What a data set lacks of a recommended structure.
package struct RecommendedColumns: Sendable {
  package let table: RecommendedStructure
  /// Columns that the set does not have, without those that may hold personal data.
  package let missing: [RecommendedStructure.Column]
  /// Columns that it has.
  package let present: Int

  /// For an item of the annex: its tables that the set has something of; when there are none, the one that is least to
  /// add. Empty when nothing is recommended for the item.
  ///
  /// - Parameter tables: for each table of the set the names of its columns, and their titles.
  package static func of(_ annexItem: String, in tables: [[String]]) -> [RecommendedColumns] {
    let keys = tables.map { Set($0.map(HeaderKey.of)) }
    let compared = RecommendedStructure.tables(for: annexItem).map { table in
      keys.map { RecommendedColumns(table, $0) }.max { $0.present < $1.present }
        ?? RecommendedColumns(table, [])
    }
    let met = compared.filter { $0.present > 1 }
    return met.isEmpty ? compared.min { $0.missing.count < $1.missing.count }.map { [$0] } ?? [] : met
  }

  private init(_ table: RecommendedStructure, _ keys: Set<String>) {
    self.table = table
    func isThere(_ column: RecommendedStructure.Column) -> Bool {
      keys.contains(HeaderKey.of(column.name)) || keys.contains(HeaderKey.of(column.title))
    }
    present = table.columns.count(where: isThere)
    missing = table.columns.filter { !$0.isPersonal && !isThere($0) }
  }
}

extension Annex {
  /// Ids of the items with recommended structures that an item of any edition stands for on a day: itself, or its
  /// counterparts in the edition in force.
  package func recommendedItems(for id: String, on day: CalendarDate) -> [String] {
    if !RecommendedStructure.tables(for: id).isEmpty { return [id] }
    guard case .inForce(let edition) = edition(on: day) else { return [] }
    return counterparts(of: id, in: edition).map(\.id).filter {
      !RecommendedStructure.tables(for: $0).isEmpty
    }
  }
}
