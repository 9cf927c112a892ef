package import CatalogModel
package import FileContent
package import Wording

/// The term of every set for programs.
package struct ScheduleJSON: ResultForm {
  package let name = "json"

  package init() {}

  package func write(
    _ result: ScheduleResult, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.schedule.json.prettyText)
  }
}

extension CatalogSchedule {
  /// Shape: `Schemas/schedule-report.schema.json`.
  package var json: JSONValue {
    [
      "schema_version": "1",
      "as_of": .string(asOf.iso),
      "convention": .string(convention.rawValue),
      "compare": .string(comparison.rawValue),
      "datasets": .array(entries.map(\.json)),
      "unreadable": .array(unreadable.map { ["name": .string($0.name), "file": .string($0.file)] }),
    ]
  }
}

extension CatalogSchedule.Entry {
  var json: JSONValue {
    [
      "name": .string(name),
      "title": .string(title),
      "frequency": .optional(schedule.frequency?.rawValue),
      "last_update": .optional(schedule.lastUpdate?.iso),
      "due": .optional(schedule.state.due?.iso),
      "status": .string(schedule.state.code),
      "confirmed": .optional(schedule.confirmed?.iso),
      "needs_confirmation": .boolean(schedule.needsConfirmation),
      "responsible": .optional(responsible),
      "unit": .optional(unit),
    ]
  }
}
