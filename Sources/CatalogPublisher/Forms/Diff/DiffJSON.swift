package import CatalogModel
package import FileContent
package import Wording

/// The differences for programs.
package struct DiffJSON: ResultForm {
  package let name = "json"

  package init() {}

  package func write(
    _ result: DiffReport, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.json.prettyText)
  }
}

extension DiffReport {
  /// Shape: `Schemas/diff-report.schema.json`.
  package var json: JSONValue {
    [
      "schema_version": "1",
      "from": from.json,
      "to": to.json,
      "datasets": [
        "added": .array(diff.addedDatasets.map(\.json)),
        "removed": .array(diff.removedDatasets.map(\.json)),
        "renamed": .array(
          diff.renamedDatasets.map {
            [
              "from": .string($0.from.name), "to": .string($0.to.name), "title": .string($0.to.title),
              "reason": .string($0.reason.rawValue),
            ]
          }),
      ],
      "documents": [
        "added": .array(diff.addedDocuments.map(\.json)),
        "removed": .array(diff.removedDocuments.map(\.json)),
        "renamed": .array(diff.renamedDocuments.map(\.json)),
        "changed": .array(diff.changedDocuments.map(\.json)),
      ],
      "passports": .array(
        diff.passports.map {
          ["dataset": .string($0.dataset), "title": .string($0.title), "fields": $0.fields.json]
        }),
      "settings": diff.settings.json,
    ]
  }
}

extension ComparedState {
  fileprivate var json: JSONValue {
    let source: (kind: String, name: String, day: CalendarDate?, commit: String?) =
      switch self.source {
      case .folder(let path): ("folder", path, nil, nil)
      case .day(let day): ("day", day.iso, day, nil)
      case .revision(let revision): ("revision", revision.name, revision.day, revision.commit)
      case .publication(let folder, let day): ("publication", folder, day, nil)
      }
    return [
      "source": .string(source.kind), "name": .string(source.name), "as_of": .optional(source.day?.iso),
      "commit": .optional(source.commit), "datasets": .integer(inventory.datasets.count),
      "documents": .integer(inventory.documents.count), "unreadable": .strings(unreadable),
    ]
  }
}

extension CatalogInventory.Dataset {
  fileprivate var json: JSONValue {
    ["name": .string(name), "title": .string(title), "documents": .integer(documents.count)]
  }
}

extension CatalogInventory.Document {
  fileprivate var json: JSONValue {
    .object(id + [(key: "title", value: .string(title)), (key: "content", value: content.json)])
  }

  fileprivate var id: [(key: String, value: JSONValue)] {
    [(key: "dataset", value: .string(dataset)), (key: "path", value: .string(location))]
  }
}

extension CatalogInventory.Content {
  fileprivate var json: JSONValue {
    [
      "bytes": .optional(bytes), "rows": .optional(rows), "columns": .optional(columns),
      "hash": .optional((sha256 ?? digests.first)?.text), "modified": .optional(changed?.iso),
    ]
  }
}

extension CatalogDiff.DocumentPair {
  fileprivate var json: JSONValue {
    [
      "from": .object(from.id + [(key: "content", value: from.content.json)]),
      "to": .object(to.id + [(key: "content", value: to.content.json)]),
      "content_changed": .boolean(isContentChanged),
      "fields": fields.json,
    ]
  }
}

extension [CatalogDiff.FieldChange] {
  fileprivate var json: JSONValue {
    .array(
      map { ["key": .string($0.key), "before": .optional($0.before), "after": .optional($0.after)] })
  }
}
