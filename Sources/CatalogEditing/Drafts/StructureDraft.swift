import CatalogModel
import FileContent
package import TableValues
package import Wording

/// The columns of a data set as its own table shows them: what `structure.csv` says until somebody knows better.
package struct StructureDraft: Sendable {
  package struct Column: Hashable, Sendable {
    /// In Latin letters: the portal takes no others.
    package let name: String
    /// As the header of the table has it.
    package let title: String
    package let datatype: String
    package let isRequired: Bool
    /// Values of a column that has few of them.
    package let values: [String]
    package let isUnique: Bool
  }

  package let columns: [Column]

  /// From the first table of a file.
  ///
  /// - Parameter inspection: with the cells, where they are few enough to be looked at; their values tell short lists and
  ///   what never repeats.
  /// - Returns: nil for a file without a table or without a header.
  package init?(_ inspection: FileInspection) {
    guard let shape = inspection.examination.tables.first, let summaries = inspection.columns.first,
      summaries.contains(where: { !$0.name.trimmingBlanks.isEmpty })
    else { return nil }
    let rows = shape.rows
    let cells = inspection.cells?.first ?? []
    var taken: Set<String> = []
    columns = summaries.enumerated().map { index, summary in
      let values = cells.map { index < $0.count ? $0[index].trimmingBlanks : "" }.filter { !$0.isEmpty }
      let distinct = values.withoutRepeats
      let isFull = rows > 0 && summary.filled == rows
      let name = Self.name(of: summary.name, at: index, taken: &taken)
      return Column(
        name: name, title: summary.name.trimmingBlanks, datatype: Self.datatype(summary.kind),
        isRequired: isFull, values: Self.isList(distinct, of: values.count, summary.kind) ? distinct : [],
        isUnique: isFull && rows >= Self.fewestUnique && distinct.count == values.count
          && [.code, .integer].contains(summary.kind))
    }
  }

  /// Rows from which values that do not repeat are no chance.
  private static let fewestUnique = 10
  /// Values of the longest list that a person reads at a glance.
  private static let longestList = 12
  /// A value of a list comes up so often at least, on average.
  private static let repetitions = 4

  private static func isList(_ distinct: [String], of count: Int, _ kind: ColumnSummary.Kind) -> Bool {
    kind == .text && (2...longestList).contains(distinct.count) && count >= distinct.count * repetitions
  }

  private static func datatype(_ kind: ColumnSummary.Kind) -> String {
    switch kind {
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .boolean: "boolean"
    case .code, .text, .empty: "string"
    }
  }

  /// A header in Latin letters is the name itself.
  private static func name(of header: String, at index: Int, taken: inout Set<String>) -> String {
    let header = header.trimmingBlanks
    let isName =
      !header.isEmpty
      && header.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "_")
      }
    let slug = Transliteration.slug(header, limit: 40).replacing("-", with: "_")
    let wanted = isName ? header : slug.isEmpty ? "column_\(index + 1)" : slug
    let name =
      taken.contains(wanted)
      ? (2...).lazy.map { "\(wanted)_\($0)" }.first { !taken.contains($0) } ?? wanted : wanted
    taken.insert(name)
    return name
  }

  /// `structure.csv`.
  package var text: String {
    CSVText.text(
      [["name", "title", "description", "datatype", "required"]]
        + columns.map { column in
          [
            column.name, column.title, column.description, column.datatype,
            column.isRequired ? "true" : "false",
          ]
        })
  }

  /// A line for each column, for people.
  package func lines(_ language: Language) -> [String] {
    columns.map { column in
      let required = LocalizedText(uk: ", обов’язковий", en: ", required")[language]
      let description = column.description.isEmpty ? "" : "; " + column.description
      let title = column.title == column.name ? "" : " – " + column.title
      return "  \(column.name)\(title): \(column.datatype)\(column.isRequired ? required : "")\(description)"
    }
  }
}

extension StructureDraft.Column {
  /// In Ukrainian, as everything in a structure.
  fileprivate var description: String {
    if !values.isEmpty { return "Можливі значення: " + values.joined(separator: ", ") }
    return isUnique ? "Значення не повторюються" : ""
  }
}

extension Sequence where Element: Hashable {
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
