package import CatalogModel
import DocumentWriting
package import FileContent
package import Wording

/// The report for spreadsheets, a sheet for the list of every number.
package struct ReportWorkbook: ResultForm {
  package let name = "xlsx"
  package let needsFile = true

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(
      try result.file(name, language) { report, paragraphs, language throws(OutputFault) in
        try report.workbook(paragraphs, language)
      })
  }
}

extension PeriodReport {
  /// A workbook (XLSX): a sheet with the text and the numbers, one by unit, and one for the list of every number.
  package func workbook(_ paragraphs: String, _ language: Language) throws(OutputFault) -> [UInt8] {
    let words = ReportWords(report: self, language: language)
    let every = figures + factFigures
    let sheets = every.map {
      SheetContent(name: $0.name, rows: Self.rows(of: $0, language), fitsPageWidth: true)
    }
    let names = LocalizedText(uk: "Аркуш зі списком", en: "Sheet with the list")[language]
    let header = (words.figureHeader + [names]).map(CellValue.text)
    let numbers: [[CellValue]] = every.map { figure in
      [
        .text(figure.title[language]), .optional(figure.value), .optional(figure.previous),
        .optional(figure.change), .text(figure.name),
      ]
    }
    let columns = unitColumns
    let units: [[CellValue]] = units.map { part in
      columns.map { column in
        column.number(of: part).map(CellValue.integer) ?? .text(column.cell(of: part)[language])
      }
    }
    let totals: [CellValue] = columns.map { column in
      column.figure.flatMap { figure($0)?.value }.map(CellValue.integer) ?? .text(ReportWords.total[language])
    }
    let texts = (Self.paragraphs(paragraphs) + words.remarks).map {
      [CellValue.text(String($0.prefix(8000)))]
    }
    return try WorkbookWriter.xlsx(
      [
        SheetContent(name: ReportWords.numbers[language], rows: [header] + numbers, fitsPageWidth: true),
        SheetContent(
          name: ReportWords.byUnit[language],
          rows: [columns.map { .text($0.title[language]) }] + units + [totals], fitsPageWidth: true),
        SheetContent(
          name: LocalizedText(uk: "Текст", en: "Text")[language], rows: [[.text(words.title)]] + texts),
      ] + sheets)
  }

  /// Real numbers and dates, so that a spreadsheet can sort and filter them.
  private static func rows(of figure: ReportFigure, _ language: Language) -> [[CellValue]] {
    let rows: [[CellValue]] = figure.list.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): .text(String(text.prefix(8000)))
        case .localized(let text): .text(text[language])
        case .number(let number): .integer(number)
        case .day(let day): .date(day)
        case .none: .empty
        }
      }
    }
    let more: [[CellValue]] =
      figure.list.omitted > 0
      ? [
        [
          .text(LocalizedText(uk: "не показано рядків", en: "rows not shown")[language]),
          .integer(figure.list.omitted),
        ]
      ]
      : []
    return [figure.list.columns.map { .text($0.title[language]) }] + rows + more
  }
}

extension CellValue {
  fileprivate static func optional(_ number: Int?) -> CellValue { number.map(CellValue.integer) ?? .empty }
}
