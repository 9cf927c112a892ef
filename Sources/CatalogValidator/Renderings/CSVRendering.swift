import CatalogModel
import FileContent
import Wording

/// Every finding as a row, for spreadsheets: UTF-8 with a byte order mark, which Excel needs to read Cyrillic.
struct CSVRendering: Rendering {
  let name = "csv"

  private static let columns: [LocalizedText] = [
    LocalizedText(uk: "рівень", en: "severity"), LocalizedText(uk: "набір даних", en: "data set"),
    LocalizedText(uk: "файл", en: "file"), LocalizedText(uk: "місце", en: "place"),
    LocalizedText(uk: "зауваження", en: "finding"), LocalizedText(uk: "є", en: "found"),
    LocalizedText(uk: "має бути", en: "expected"), LocalizedText(uk: "що зробити", en: "what to do"),
    LocalizedText(uk: "підстава", en: "basis"), LocalizedText(uk: "правило", en: "rule"),
  ]

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let language = context.language
    sink.append([0xEF, 0xBB, 0xBF] + Array(CSVText.line(Self.columns.map { $0[language] }).utf8))
    for finding in report.diagnostics {
      write(
        [
          finding.severity.label[language], context.title(of: finding.dataset), finding.file,
          finding.place.text?[language] ?? "", finding.message[language], finding.found ?? "",
          finding.expected ?? "", context.cure(finding) ?? "", finding.legalBasis?[language] ?? "",
          finding.code,
        ], to: sink)
    }
    let label = LocalizedText(uk: "не перевірено", en: "not checked")[language]
    for document in report.documents {
      guard case .notChecked(let reason) = document.status else { continue }
      let title = context.title(of: document.dataset)
      write([label, title, document.path, "", reason.text[language], "", "", "", "", ""], to: sink)
    }
    for file in report.unreadable {
      let text = LocalizedText(uk: "паспорт не прочитано", en: "the passport was not read")[language]
      write([label, "", file, "", text, "", "", "", "", ""], to: sink)
    }
  }

  /// A cell that a spreadsheet would take for a formula begins with an apostrophe, as spreadsheets write such text.
  private func write(_ cells: [String], to sink: any ByteSink) {
    let safe = cells.map { cell in
      guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
        return cell
      }
      return "'" + cell
    }
    sink.append(Array(CSVText.line(safe).utf8))
  }
}
