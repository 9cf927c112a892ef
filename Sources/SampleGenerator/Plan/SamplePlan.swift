import FileContent
import Wording

/// One document that the plan asks for.
struct PlannedDocument {
  let entry: SeriesEntry
  /// Position of the period among the periods of the set, from 0.
  let periodIndex: Int
  /// `csv`, `xlsx` and so on, also the extension.
  let format: String
  /// Unique in the set.
  let name: String
  let fileName: String
}

/// One data set of the plan with everything that its passport says.
struct PlannedDataset {
  /// What the rows of its documents are.
  enum Content: String {
    /// The same objects in every document, more with time.
    case objects
    /// What happened in the document's period.
    case events
    /// What will happen in it.
    case agenda
    /// One row a day.
    case days
    /// The data sets published by the day of the document.
    case registry
    case text
    case gtfs
  }

  let slug: String
  let title: String
  let annexItems: [String]
  let unit: String
  let role: String
  let frequency: String
  /// `dataset-id/table` of the recommended structures; nil for columns of our own and for texts.
  let recommendedTable: String?
  let ownColumns: [String]
  let content: Content
  let theme: String
  let keywords: [String]
  let law: String
  let aim: String
  let summary: String
  let hasPolygons: Bool
  /// Part of the file name and words for the title, for several documents of one period.
  let variants: [(name: String, title: String)]
  let rowCount: RowCount
  let documents: [PlannedDocument]
  /// The figure of the monthly report that comes out of this set.
  let expectedFact: Int?

  var issued: CalendarDate { documents.map(\.entry.issued).min() ?? CalendarDate(daysSinceEpoch: 0) }
  var modified: CalendarDate { documents.map(\.entry.modified).max() ?? issued }

  /// The day that the newest data describe.
  var dataAsOf: CalendarDate {
    min(documents.map(\.entry.period.last).max() ?? modified, modified)
  }

  /// How many rows the documents of each period hold.
  let rowsByPeriod: [Int]

  init(plan row: PlanTable.Row, passport: PlanTable.Row) throws {
    slug = try row.text("slug")
    title = try row.text("title_uk")
    annexItems = try row.list("annex_ids")
    unit = try row.text("unit")
    role = try row.text("responsible_role")
    frequency = try row.text("frequency")
    let structure = try row.text("structure")
    ownColumns =
      structure.hasPrefix("own:")
      ? structure.dropFirst(4).split(separator: ",").map { String($0).trimmed } : []
    recommendedTable = structure.contains("/") ? structure : nil
    let rows = try passport.text("rows")
    guard let content = Content(rawValue: rows) else { throw GenerationFailure("\(slug): rows «\(rows)»") }
    self.content = content
    theme = try passport.text("theme")
    keywords = try passport.list("keywords")
    law = try passport.text("law")
    aim = try passport.text("aim")
    summary = try passport.text("description")
    hasPolygons = try passport.text("geometry") == "polygon"
    variants = try passport.list("variants", separator: "|").map { text in
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      return (parts[0], parts.last ?? "")
    }
    rowCount = try RowCount(row.text("rows_per_document"))
    let fact = try row.text("facts")
    expectedFact = fact.split { !$0.isNumber }.first.flatMap { Int($0) }
    documents = try Self.documents(
      slug: slug, formats: Self.formats(row.list("formats")),
      entries: try DocumentSeries(row.text("series")).entries, variants: variants.map(\.name))
    let periodCount = (documents.map(\.periodIndex).max() ?? 0) + 1
    rowsByPeriod = (0..<periodCount).map { [rowCount] in rowCount.rows(at: $0, of: periodCount) }
    try agree(with: row)
  }

  /// The dates and numbers that the plan states must be those that its series give.
  private func agree(with row: PlanTable.Row) throws {
    let stated = (
      first: try row.date("first_issued"), last: try row.date("last_update"),
      count: try row.number("documents")
    )
    guard stated.count == documents.count else {
      throw GenerationFailure("\(slug): \(documents.count) documents, the plan says \(stated.count)")
    }
    guard stated.first == issued, stated.last == modified else {
      throw GenerationFailure(
        "\(slug): from \(issued) to \(modified), the plan says \(stated.first) to \(stated.last)")
    }
  }

  /// `csv:4` and so on.
  private static func formats(_ list: [String]) throws -> [(format: String, count: Int)] {
    try list.map { text in
      let parts = text.split(separator: ":").map(String.init)
      guard parts.count == 2, let count = Int(parts[1]) else { throw GenerationFailure("format «\(text)»") }
      return (parts[0], count)
    }
  }

  private static let textFormats: Set = ["odt", "docx", "pdf"]

  private static func documents(
    slug: String, formats: [(format: String, count: Int)], entries: [SeriesEntry], variants: [String]
  ) throws -> [PlannedDocument] {
    let hasTexts = entries.contains { $0.kind == .text }
    let isText = { (format: String) in hasTexts && textFormats.contains(format) }
    var tables = try spread(
      formats.filter { !isText($0.format) }, over: entries.count { $0.kind == .table }, in: slug)
    var texts = try spread(
      formats.filter { isText($0.format) }, over: entries.count { $0.kind == .text }, in: slug)
    var periods: [Period] = []
    var names: Set<String> = []
    return entries.map { entry in
      let format = entry.kind == .text ? texts.removeFirst() : tables.removeFirst()
      if periods.last != entry.period { periods.append(entry.period) }
      var name = "\(slug)-\(entry.period.label)"
      if entry.variant < variants.count { name += "-\(variants[entry.variant])" }
      let fileName = "\(name).\(format)"
      if !names.insert(name).inserted { name += "-\(format)" }
      return PlannedDocument(
        entry: entry, periodIndex: periods.count - 1, format: format, name: name, fileName: fileName)
    }
  }

  /// The formats in an order in which each is spread evenly over all documents.
  private static func spread(
    _ formats: [(format: String, count: Int)], over total: Int, in slug: String
  ) throws -> [String] {
    guard formats.reduce(0, { $0 + $1.count }) == total else {
      throw GenerationFailure("\(slug): the formats do not add up to \(total) documents of the series")
    }
    var used = formats.map { _ in 0 }
    return (0..<total).map { position in
      let behind = formats.indices.map { formats[$0].count * (position + 1) - used[$0] * total }
      let chosen = formats.indices.max { (behind[$0], -$0) < (behind[$1], -$1) } ?? 0
      used[chosen] += 1
      return formats[chosen].format
    }
  }
}

/// The whole plan: `datasets.csv` and its companions in one folder.
struct SamplePlan {
  let datasets: [PlannedDataset]
  let columns: ColumnTemplates
  /// By group, in the order of the table.
  let organizations: [String: [Organization]]
  let facts: [PlannedFact]
  let paragraphs: [PlannedParagraph]
  /// By name.
  let units: [String: Unit]
  let streets: [String]

  init(folder: String) throws {
    func companion(_ name: String) throws -> PlanTable {
      try PlanTable(path: "\(folder)/\(name).csv")
    }
    let passports = try companion("passports").rows
    let bySlug = Dictionary(
      try passports.map { (try $0.text("slug"), $0) }, uniquingKeysWith: { first, _ in first })
    datasets = try companion("datasets").rows.map { row in
      let slug = try row.text("slug")
      guard let passport = bySlug[slug] else { throw GenerationFailure("no passport for \(slug)") }
      return try PlannedDataset(plan: row, passport: passport)
    }
    columns = try ColumnTemplates(columns: companion("columns"), lists: companion("lists"))
    organizations = Dictionary(
      grouping: try Organization.read(companion("organizations")), by: \.group)
    streets = try Self.streets(columns)
    facts = try PlannedFact.read(companion("facts"))
    paragraphs = try PlannedParagraph.read(companion("report"))
    units = try Unit.read(companion("units"))
  }

  private static func streets(_ columns: ColumnTemplates) throws -> [String] {
    guard let streets = columns.lists["street"] else { throw GenerationFailure("no list «street»") }
    return streets
  }
}
