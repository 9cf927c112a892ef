import Wording

/// Tables of columns that the recommended structures give for the items of the annex of 2024-10.
/// A draft of 01.2025: a recommendation, never a requirement.
package struct RecommendedStructure: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// From 1.
    package let order: Int
    /// As the source writes it, with its misprints.
    package let verbatimName: String
    /// Without blanks, Cyrillic look-alikes made Latin, a repeated name numbered.
    package let name: String
    /// In Ukrainian.
    package let title: String
    /// `string`, `integer`, `decimal`, `date`, `dateTime`, `time`, `boolean`, `anyURL`.
    package let datatype: String
    package let isRequired: Bool
    package let allowedValues: [String]
    /// `null_if_absent`, `iso8601`, `edrpou8`, `decimal_point`, `url`, `comma_list`, `katottg`, `anonymise`,
    /// `no_personal_tax_number`.
    package let rules: [String]
    /// The column is likely to hold personal data.
    package let isPersonal: Bool
  }

  package let annexItem: String
  /// `organizationUnits`.
  package let table: String
  /// Names of columns; empty when none is given.
  package let primaryKey: [String]
  package let columns: [Column]

  /// The tables for an item of the annex by its id; empty when there is none. The first call reads the list.
  package static func tables(for annexItem: String) -> [RecommendedStructure] {
    byItem[annexItem].map { tables in tables.made.value { tables.rows.map { RecommendedStructure($0) } } }
      ?? []
  }

  package static func table(_ name: String, for annexItem: String) -> RecommendedStructure? {
    tables(for: annexItem).first { $0.table == name }
  }

  /// Ids of the items that have tables, sorted.
  package static var annexItems: [String] { byItem.keys.sorted() }

  /// The tables of one item: a check asks for few of them.
  private struct ItemTables {
    var rows: [ArraySlice<LawTable.Row>] = []
    let made = Lazy<[RecommendedStructure]>()
  }

  private static let byItem: [String: ItemTables] = {
    let rows = LawTable(EmbeddedLawTables.recommendedStructuresCSV).rows
    let keys = rows.map { (item: $0["dataset_id"], table: $0["table"]) }
    var items: [String: ItemTables] = [:]
    var start = 0
    for index in rows.indices where index + 1 == rows.count || keys[index] != keys[index + 1] {
      items[keys[index].item, default: ItemTables()].rows.append(rows[start...index])
      start = index + 1
    }
    return items
  }()

  private init(_ rows: ArraySlice<LawTable.Row>) {
    let first = rows[rows.startIndex]
    annexItem = first["dataset_id"]
    table = first["table"]
    primaryKey = first.list("primary_key", separator: ";").map(Self.cleaned)
    var seen: [String: Int] = [:]
    columns = rows.map { row in
      let cleaned = Self.cleaned(row["column"])
      let count = (seen[cleaned] ?? 0) + 1
      seen[cleaned] = count
      return Column(
        order: Int(row["column_order"]) ?? 0, verbatimName: row.verbatim("column"),
        name: count == 1 ? cleaned : cleaned + String(count), title: row["title_uk"],
        datatype: row["datatype"],
        isRequired: row["required"] == "yes", allowedValues: row.list("allowed_values", separator: "|"),
        rules: row.list("rules", separator: ";"), isPersonal: row["personal_data_hint"] == "yes")
    }
  }

  private static func cleaned(_ name: String) -> String {
    if name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return name }
    return String(name.filter { !$0.isWhitespace }.map { Lookalikes.latin[$0] ?? $0 })
  }
}
