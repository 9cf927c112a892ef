package import CatalogModel
package import FileContent
package import Wording

/// The term of every set as a table for spreadsheets.
package struct ScheduleCSV: ResultForm {
  package let name = "csv"

  package init() {}

  package func write(
    _ result: ScheduleResult, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.schedule.csv)
  }
}

extension CatalogSchedule {
  package var csv: String {
    let header = [
      "name", "title", "frequency", "last_update", "due", "status", "responsible", "email", "unit",
      "confirmed", "needs_confirmation", "convention", "compare",
    ]
    let rows = entries.map { entry in
      [
        entry.name, entry.title, entry.schedule.frequency?.rawValue ?? "",
        entry.schedule.lastUpdate?.iso ?? "",
        entry.schedule.state.due?.iso ?? "", entry.schedule.state.code, entry.responsible ?? "",
        entry.email ?? "", entry.unit ?? "", entry.schedule.confirmed?.iso ?? "",
        entry.schedule.needsConfirmation ? "true" : "false",
        convention.rawValue, comparison.rawValue,
      ]
    }
    return CSVText.text([header] + rows)
  }
}
