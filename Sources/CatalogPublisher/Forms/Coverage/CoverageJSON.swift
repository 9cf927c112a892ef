package import CatalogModel
package import FileContent
package import Wording

/// Every item of the list for programs.
package struct CoverageJSON: ResultForm {
  package let name = "json"

  package init() {}

  package func write(
    _ result: CoverageResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .coverage(let coverage): sink.append(coverage.json.prettyText)
    case .comparison(let comparison): sink.append(comparison.json.prettyText)
    }
  }
}

extension Coverage {
  /// Shape: `Schemas/coverage-report.schema.json`. Titles are in Ukrainian, as the annex words them.
  package var json: JSONValue {
    [
      "schema_version": "1",
      "as_of": .string(asOf.iso),
      "edition": .string(edition.name),
      "note": .optional(note?.uk),
      "sections": .strings(sections.map(\.rawValue)),
      "items": .array(items.map(\.json)),
      "untitled": .array(
        untitled.map { ["section": .string($0.section.rawValue), "number": .integer($0.number)] }),
      "suggestions": .array(
        suggestions.map {
          ["dataset": .string($0.dataset), "item": .string($0.item.id), "likeness": .integer($0.likeness)]
        }),
      "totals": .object(Status.allCases.map { (key: $0.rawValue, value: .integer(total($0))) }),
    ]
  }
}

extension Coverage.Item {
  var json: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("id", .string(item.id)), ("section", .string(item.section.rawValue)), ("number", .integer(item.order)),
      ("title", .string(item.title)), ("status", .string(status.rawValue)), ("datasets", .strings(datasets)),
    ]
    if let reason { entries.append(("reason", .string(reason))) }
    entries.append(("weak", .boolean(isWeak)))
    return .object(entries)
  }
}
