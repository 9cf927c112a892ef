import CatalogModel
import FileContent

/// A column of a data set's tables.
struct SampleColumn {
  let name: String
  let title: String
  /// For people: what stands in it and how.
  let description: String
  /// `string`, `integer`, `decimal`, `date`, `dateTime`, `gYear`, `time`, `boolean`, `anyURI`.
  let datatype: String
  let isRequired: Bool
  let template: ValueTemplate
  /// The column is the geometry of a GeoJSON feature.
  let isGeometry: Bool
}

/// What stands in the columns: `columns.csv` and the named lists of `lists.csv`.
struct ColumnTemplates {
  private struct Entry {
    let values: String
    let title: String
    let datatype: String
  }

  /// By table and column in lower case; the table is a data set, a recommended table or `*`.
  private let entries: [String: Entry]
  let lists: [String: [String]]

  /// Marks a column of a recommended structure that the sample leaves out.
  private static let leftOut = "-"
  private static let geometry = "@"

  init(columns: PlanTable, lists: PlanTable) throws {
    var entries: [String: Entry] = [:]
    for row in columns.rows {
      let key = Self.key(try row.text("table"), try row.text("column"))
      guard entries[key] == nil else { throw GenerationFailure("columns.csv: \(key) stands twice") }
      entries[key] = Entry(
        values: try row.text("values"), title: try row.text("title"), datatype: try row.text("datatype"))
    }
    self.entries = entries
    self.lists = Dictionary(
      try lists.rows.map { (try $0.text("name"), try $0.list("items", separator: "|")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The columns of a data set: its own, or those of the recommended structure without the personal ones.
  func columns(of dataset: PlannedDataset) throws -> [SampleColumn] {
    if let table = dataset.recommendedTable { return try recommended(table, for: dataset) }
    return try dataset.ownColumns.map { name in
      guard let entry = entries[Self.key(dataset.slug, name)], !entry.title.isEmpty else {
        throw GenerationFailure("columns.csv: nothing about \(dataset.slug), \(name)")
      }
      return SampleColumn(
        name: name, title: entry.title, description: Self.description(datatype: entry.datatype),
        datatype: entry.datatype, isRequired: true, template: try ValueTemplate(entry.values),
        isGeometry: entry.values == Self.geometry)
    }
  }

  private func recommended(_ path: String, for dataset: PlannedDataset) throws -> [SampleColumn] {
    let parts = path.pathSteps.map { String($0) }
    guard let table = RecommendedStructure.table(parts[1], for: parts[0]) else {
      throw GenerationFailure("no recommended structure \(path)")
    }
    return try table.columns.compactMap { column in
      let keys = [dataset.slug, path, "*"].map { Self.key($0, column.name) }
      let written = keys.compactMap { entries[$0] }.first
      guard let values = written?.values ?? Self.byRule(column) else {
        throw GenerationFailure("columns.csv: nothing about \(path), \(column.name): \(column.title)")
      }
      guard values != Self.leftOut else { return nil }
      // The recommended tables have misprints: a currency is no decimal number.
      let own = written?.datatype ?? ""
      let datatype = !own.isEmpty ? own : column.datatype == "anyURL" ? "anyURI" : column.datatype
      return SampleColumn(
        name: column.name, title: column.title,
        description: Self.description(
          datatype: datatype, rules: column.rules, allowedValues: column.allowedValues),
        datatype: datatype, isRequired: column.isRequired, template: try ValueTemplate(values),
        isGeometry: false)
    }
  }

  /// What the rules of a recommended column say by themselves.
  private static func byRule(_ column: RecommendedStructure.Column) -> String? {
    if !column.allowedValues.isEmpty { return "{pick:\(column.allowedValues.joined(separator: "|"))}" }
    if column.rules.contains("null_if_absent") { return "null" }
    if column.rules.contains("url") { return "{site}/{slug}/{n}" }
    return column.isRequired ? nil : ""
  }

  private static func key(_ table: String, _ column: String) -> String {
    "\(table) \(column.lowercased())"
  }

  private static func description(
    datatype: String, rules: [String] = [], allowedValues: [String] = []
  ) -> String {
    var sentences: [String] = []
    switch datatype {
    case "date": sentences.append("Дата у вигляді РРРР-ММ-ДД")
    case "dateTime": sentences.append("Дата і час за ISO 8601")
    case "time": sentences.append("Час у вигляді ГГ:ХХ:СС")
    case "decimal": sentences.append("Десяткове число, дробова частина після крапки")
    case "gYear": sentences.append("Рік із чотирьох цифр")
    case "integer": sentences.append("Ціле число")
    case "boolean": sentences.append("true або false")
    case "anyURI": sentences.append("Посилання")
    default: sentences.append("Текст")
    }
    if rules.contains("edrpou8") { sentences.append("код – вісім цифр") }
    if !allowedValues.isEmpty {
      sentences.append("одне зі значень: " + allowedValues.joined(separator: "; "))
    }
    if rules.contains("null_if_absent") { sentences.append("якщо відомостей немає – null") }
    return sentences.joined(separator: "; ")
  }
}
