package import CatalogModel
package import FileContent
package import Wording

/// The numbers for programs, with every part by name.
package struct CountJSON: ResultForm {
  package let name = "json"

  package init() {}

  package func write(
    _ result: CountResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .count(let count): sink.append(count.json.prettyText)
    case .series(let series): sink.append(series.json.prettyText)
    }
  }
}

extension CatalogCount {
  /// Shape: `Schemas/count-report.schema.json`. Titles are in Ukrainian, as the data are.
  package var json: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("schema_version", "1"),
      ("as_of", .string(asOf.iso)),
      ("datasets", .integer(datasets)),
      ("documents", .integer(documents)),
      ("by_dataset", .array(byDataset.map(\.json))),
      ("by_format", .object(byFormat.map { (key: $0.key, value: .integer($0.documents)) })),
      ("by_section", .array(bySection.map(\.json))),
      ("by_frequency", .array(byFrequency.map(\.json))),
      ("by_responsible", .array(byResponsible.map(\.json))),
      ("by_unit", .array(byUnit.map(\.json))),
      ("by_year", .array(byYear.map(\.json))),
      ("empty", .array(empty.map { ["name": .string($0.name), "title": .string($0.title)] })),
      ("drafts", .array(drafts.map { ["name": .string($0.name), "title": .string($0.title)] })),
      (
        "withheld",
        .array(
          withheld.map {
            ["dataset": .string($0.dataset), "path": .optional($0.path), "basis": .optional($0.basis)]
          })
      ),
      ("unreadable", .array(unreadable.map { ["name": .string($0.name), "file": .string($0.file)] })),
      ("missing", .array(missing.map(\.json))),
      ("unlisted", .array(unlisted.map(\.json))),
    ]
    if let news { entries.append(("new", news.json)) }
    return .object(entries)
  }
}

extension CatalogCount.DatasetPart {
  var json: JSONValue {
    ["name": .string(name), "title": .string(title), "documents": .integer(documents)]
  }
}

extension CatalogCount.Part {
  var json: JSONValue {
    [
      "key": .optional(key), "title": .string(title.uk), "datasets": .integer(datasets),
      "documents": .integer(documents),
    ]
  }
}

extension CatalogCount.FilePath {
  var json: JSONValue { ["dataset": .string(dataset), "path": .string(path)] }
}

extension CatalogCount.News {
  var json: JSONValue {
    [
      "since": .string(since.iso),
      "datasets": .integer(datasets.count),
      "documents": .integer(documents.count),
      "withdrawn_datasets": .strings(withdrawnDatasets),
      "withdrawn_documents": .array(withdrawnDocuments.map(\.json)),
      "deferred_documents": .array(deferredDocuments.map(\.json)),
      "returned_documents": .array(returnedDocuments.map(\.json)),
      "new_datasets": .array(datasets.map(\.json)),
      "new_documents": .array(documents.map(\.json)),
    ]
  }
}
