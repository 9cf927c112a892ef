/// A figure of the monthly report: which rows of which set it counts, and its words.
struct PlannedFact {
  struct Source {
    let dataset: String
    /// `newest`: all rows of the newest document; `period`: rows dated in the period of the report.
    let rows: String
    let dateColumn: String
  }

  let name: String
  let title: String
  let one: String
  let few: String
  let many: String
  let genitive: String
  let gender: String
  let english: (title: String, one: String, many: String)
  var sources: [Source]

  /// One row of the table is one source; rows with the same name are one figure.
  static func read(_ table: PlanTable) throws -> [PlannedFact] {
    var facts: [PlannedFact] = []
    for row in table.rows {
      let source = Source(
        dataset: try row.text("dataset"), rows: try row.text("rows"), dateColumn: try row.text("date_column"))
      let name = try row.text("name")
      if facts.last?.name == name {
        facts[facts.count - 1].sources.append(source)
      } else {
        facts.append(
          PlannedFact(
            name: name, title: try row.text("title"), one: try row.text("one"), few: try row.text("few"),
            many: try row.text("many"), genitive: try row.text("genitive"), gender: try row.text("gender"),
            english: (
              title: try row.text("title_en"), one: try row.text("one_en"), many: try row.text("many_en")
            ), sources: [source]))
      }
    }
    return facts
  }
}

/// A paragraph that the report of the city adds to the built-in one, as a template.
struct PlannedParagraph {
  let language: String
  let text: String

  static func read(_ table: PlanTable) throws -> [PlannedParagraph] {
    try table.rows.map { PlannedParagraph(language: try $0.text("language"), text: try $0.text("text")) }
  }
}
