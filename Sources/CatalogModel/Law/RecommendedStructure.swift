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
    byItem[annexItem] ?? []
  }

  package static func table(_ name: String, for annexItem: String) -> RecommendedStructure? {
    tables(for: annexItem).first { $0.table == name }
  }

  /// Ids of the items that have tables, sorted.
  package static var annexItems: [String] { byItem.keys.sorted() }

  private static let byItem: [String: [RecommendedStructure]] = {
    var tables: [RecommendedStructure] = []
    var pending: [LawTable.Row] = []

    func finish() {
      guard let first = pending.first else { return }
      tables.append(RecommendedStructure(rows: pending, first: first))
      pending.removeAll()
    }
    for row in LawTable(EmbeddedLawTables.recommendedStructuresCSV).rows {
      if let first = pending.first, first["dataset_id"] != row["dataset_id"] || first["table"] != row["table"]
      {
        finish()
      }
      pending.append(row)
    }
    finish()
    return Dictionary(grouping: tables, by: \.annexItem)
  }()

  private init(rows: [LawTable.Row], first: LawTable.Row) {
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
