import CatalogModel
import FileContent
import Wording

/// The report as it comes into being, an object on each line: `dataset`, `document` and `finding` in the order of the
/// check, and at the end `summary`. A list that was cut has no `summary`.
struct JSONLinesRendering: StreamedRendering {
  let name = "jsonl"

  func write(_ unit: UnitFindings, _ context: RenderingContext, to sink: any ByteSink) {
    for document in unit.documents { write("document", ReportObject.document(document), to: sink) }
    for finding in unit.diagnostics { write("finding", ReportObject.finding(finding), to: sink) }
  }

  func writeEnd(of report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    for result in report.results { write("dataset", ReportObject.dataset(result), to: sink) }
    let head: [(key: String, value: JSONValue)] = [
      ("schema_version", "1"), ("tool_version", .string(context.toolVersion)),
      ("as_of", .string(report.asOf.iso)),
      ("verdict", .string(report.verdict?.rawValue ?? "nothing")),
      ("unreadable", .strings(report.unreadable)),
    ]
    let partial: [(key: String, value: JSONValue)] =
      context.extent == nil ? [] : [("partial", .boolean(true))]
    write("summary", .object(head + partial + [("totals", ReportObject.summary(report))]), to: sink)
  }

  private func write(_ kind: String, _ value: JSONValue, to sink: any ByteSink) {
    guard case .object(let entries) = value else { return }
    let line = JSONValue.object([(key: "type", value: .string(kind))] + entries).compactText
    sink.append(Array((line + "\n").utf8))
  }
}
