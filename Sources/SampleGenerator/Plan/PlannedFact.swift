/// A figure of the monthly report: which rows of which set it counts, and its word in the three plural forms.
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
            many: try row.text("many"), sources: [source]))
      }
    }
    return facts
  }
}
