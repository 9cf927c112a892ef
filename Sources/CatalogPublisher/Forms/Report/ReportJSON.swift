package import CatalogModel
package import FileContent
package import Wording

/// Every number and every list for programs.
package struct ReportJSON: ResultForm {
  package let name = "json"

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(result.report.json(text: try result.paragraphs(language)).prettyText)
  }
}

extension PeriodReport {
  /// Shape: `Schemas/period-report.schema.json`. Titles are in Ukrainian, as the data are; the text is in the language
  /// it was made in.
  package func json(text: String) -> JSONValue {
    let every = figures + factFigures
    return [
      "schema_version": "2",
      "from": .string(period.from.iso),
      "to": .string(period.to.iso),
      "as_of": .string(period.to.iso),
      "written": .optional(moment.written?.iso),
      "running": .boolean(period.isRunning),
      "previous_from": .string(period.previous.from.iso),
      "previous_to": .string(period.previous.to.iso),
      "publisher": .optional(publisher),
      "edition": .optional(edition?.name),
      "convention": .string(convention.rawValue),
      "numbers": .object(figures.map { (key: $0.name, value: .optional($0.value)) }),
      "previous": .object(figures.map { (key: $0.name, value: .optional($0.previous)) }),
      "facts": .object(factFigures.map { (key: $0.name, value: .optional($0.value)) }),
      "previous_facts": .object(factFigures.map { (key: $0.name, value: .optional($0.previous)) }),
      "titles": .object(every.map { (key: $0.name, value: .string($0.title.uk)) }),
      "overdue_on_the_last_day": .integer(overdueParts.onTheLastDay),
      "undetermined": .strings(undetermined.map(\.uk)),
      "all_updated_in_time": .boolean(isAllUpdatedInTime),
      "all_published_in_time": .boolean(isAllPublishedInTime),
      "by_unit": .array(
        units.map { part in
          .object(
            [(key: "unit", value: .optional(part.unit))]
              + unitColumns.compactMap { column in
                column.number(of: part).map { (key: column.rawValue, value: .integer($0)) }
              })
        }),
      "lists": .object(every.map { (key: $0.name, value: $0.list.json) }),
      "remarks": .strings(remarks.map(\.uk)),
      "unreadable": .array(unreadable.map { ["name": .string($0.name), "file": .string($0.file)] }),
      "problems": .array(
        factProblems.map { problem in
          [
            "fact": .optional(problem.fact), "pointer": .string(problem.pointer),
            "line": .integer(problem.range.start.line), "message": .string(problem.message.uk),
          ]
        }),
      "text": .string(text),
    ]
  }
}

extension ReportList {
  fileprivate var json: JSONValue {
    [
      "omitted": .integer(omitted),
      "rows": .array(
        rows.map { row in .object(zip(columns, row).map { (key: $0.key, value: $1.json) }) }),
    ]
  }
}

extension ReportList.Cell {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .localized(let text): .string(text.uk)
    case .number(let number): .integer(number)
    case .day(let day): .string(day.iso)
    case .none: .null
    }
  }
}
