package import CatalogModel
package import FileContent

extension PeriodReport {
  /// A document for word processors (DOCX): the paragraphs, the numbers, the parts by unit, lists that ask for work.
  package func document(_ paragraphs: String, _ language: Language) throws(OutputFault) -> [UInt8] {
    let words = ReportWords(report: self, language: language)
    var blocks: [TextBlock] = [.paragraph(Paragraph(words.title, style: .heading))]
    blocks += Self.paragraphs(paragraphs).map { .paragraph(Paragraph($0)) }
    var tables = [words.table(of: figures, ReportWords.numbers)]
    if !factFigures.isEmpty { tables.append(words.table(of: factFigures, ReportWords.facts)) }
    if !units.isEmpty { tables.append(words.unitTable) }
    for table in tables { blocks += Self.blocks(of: table) }
    for figure in words.worklists {
      blocks += Self.blocks(of: words.table(of: figure))
      if let omission = words.omission(of: figure) { blocks.append(.paragraph(Paragraph(omission))) }
    }
    if !words.remarks.isEmpty {
      blocks.append(.paragraph(Paragraph(ReportWords.remarks[language], style: .heading)))
      blocks += words.remarks.map { .paragraph(Paragraph($0)) }
    }
    return try TextDocumentWriter.docx(blocks)
  }

  private static func blocks(of table: ReportWords.Table) -> [TextBlock] {
    [
      .paragraph(Paragraph(table.heading, style: .heading)),
      .table(
        rows: [table.header] + table.rows, widths: widths(of: table), numbers: table.numbers),
    ]
  }

  /// Shares of the line by the longest text of each column, in percent.
  private static func widths(of table: ReportWords.Table) -> [Int] {
    let lengths = table.header.indices.map { column in
      let longest = ([table.header] + table.rows).map { $0[column].unicodeScalars.count }.max() ?? 0
      return min(max(longest, 8), 40)
    }
    let total = lengths.reduce(0, +)
    return lengths.map { 100 * $0 / total }
  }

  /// Stretches of text between empty lines.
  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

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
