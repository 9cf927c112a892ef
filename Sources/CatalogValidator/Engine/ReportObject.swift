import CatalogModel
import DocumentWriting
import FileContent
import Wording

/// Parts of a report as the forms for programs write them. Shape: `Schemas/check-report.schema.json`.
enum ReportObject {
  static func summary(_ report: CheckReport) -> JSONValue {
    [
      "errors": .integer(report.total(.error)),
      "warnings": .integer(report.total(.warning)),
      "notes": .integer(report.total(.note)),
      "suppressed": .integer(report.suppressed),
      "accepted": .integer(report.summary.accepted),
      "datasets": .integer(report.datasets),
      "documents": .integer(report.documents.count),
      "passed": .integer(report.passed),
      "has_findings": .integer(report.withFindings),
      "not_checked": .integer(report.notChecked),
      "bytes_read": .integer(report.bytesRead),
      "rows_read": .integer(report.rowsRead),
      "rules_left_out": .integer(report.rulesLeftOut),
    ]
  }

  static func dataset(_ result: DatasetResult) -> JSONValue {
    let totals = result.totals
    var entries: [(key: String, value: JSONValue)] = [
      ("name", .string(result.name)), ("title", .string(result.title)),
      ("verdict", .string(result.verdict.rawValue)), ("errors", .integer(totals.total(.error))),
      ("warnings", .integer(totals.total(.warning))), ("notes", .integer(totals.total(.note))),
      ("not_checked", .integer(totals.notChecked + totals.links)),
    ]
    if let gaps = result.gaps { entries.append(("lacks", .array(gaps.map { text($0.word) }))) }
    return .object(entries)
  }

  static func document(_ document: CheckReport.DocumentResult) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = []
    if let dataset = document.dataset { entries.append(("dataset", .string(dataset))) }
    entries.append(("path", .string(document.path)))
    switch document.status {
    case .passed: entries.append(("status", "passed"))
    case .hasFindings: entries.append(("status", "has_findings"))
    case .notChecked(let reason):
      entries += [("status", "not_checked"), ("reason", .string(reason.rawValue))]
    }
    entries.append(("format", .optional(document.format)))
    if let encoding = document.encoding { entries.append(("encoding", .string(encoding))) }
    if let delimiter = document.delimiter { entries.append(("delimiter", .string(delimiter))) }
    if let rows = document.rows { entries.append(("rows", .integer(rows))) }
    if let columns = document.columns { entries.append(("columns", .integer(columns))) }
    entries.append(("bytes", .integer(document.bytes)))
    return .object(entries)
  }

  static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("code", .string(diagnostic.code)), ("severity", .string(diagnostic.severity.rawValue)),
    ]
    if let dataset = diagnostic.dataset { entries.append(("dataset", .string(dataset))) }
    entries += [
      ("file", .string(diagnostic.file)),
      ("place", .object(diagnostic.place.jsonEntries)),
      ("message", text(diagnostic.message)),
    ]
    if let expected = diagnostic.expected { entries.append(("expected", .string(expected))) }
    if let found = diagnostic.found { entries.append(("found", .string(found))) }
    if let basis = diagnostic.legalBasis { entries.append(("legal_basis", text(basis))) }
    if let fix = diagnostic.fix { entries.append(("fix", ["safety": .string(fix.rawValue)])) }
    return .object(entries)
  }

  private static func text(_ text: LocalizedText) -> JSONValue {
    ["uk": .string(text.uk), "en": .string(text.en)]
  }
}

extension Place {
  fileprivate var jsonEntries: [(key: String, value: JSONValue)] {
    switch self {
    case .file: []
    case .member(let name, let inner): [("member", .string(name))] + inner.jsonEntries
    case .text(let line, let column): [("line", .integer(line)), ("column", .integer(column))]
    case .cell(let sheet, let row, let column):
      [
        ("sheet", .string(sheet)), ("cell", .string(cellAddress(row: row, column: column))),
        ("row", .integer(row)), ("column", .integer(column)),
      ]
    case .pointer(let pointer, let line, let column):
      [("pointer", .string(pointer)), ("line", .integer(line)), ("column", .integer(column))]
    }
  }
}
