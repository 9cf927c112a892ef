import CatalogModel
import DocumentWriting
import FileContent
import Wording

/// The report for programs. Shape: `Schemas/check-report.schema.json`.
struct JSONRendering: Rendering {
  let name = "json"

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    var object = JSONObjectStream(to: sink)
    object.write("schema_version", "1")
    object.write("tool_version", .string(context.toolVersion))
    object.write("as_of", .string(report.asOf.iso))
    object.write("summary", ReportObject.summary(report))
    if context.extent != nil { object.write("partial", .boolean(true)) }
    object.write("verdict", .string(report.verdict?.rawValue ?? "nothing"))
    object.write("datasets", items: report.results, ReportObject.dataset)
    object.write("unreadable", .strings(report.unreadable))
    object.write("documents", items: report.documents, ReportObject.document)
    object.write("findings", items: report.diagnostics, ReportObject.finding)
    object.write(
      "totals_by_code",
      .object(report.totalsByCode.sorted { $0.key < $1.key }.map { (key: $0.key, value: .integer($0.value)) })
    )
    object.end()
  }
}
