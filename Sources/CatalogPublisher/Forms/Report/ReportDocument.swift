package import CatalogModel
import DocumentWriting
package import FileContent
package import Wording

/// The report for word processors.
package struct ReportDocument: ResultForm {
  package let name = "docx"
  package let needsFile = true

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(
      try result.file(name, language) { report, paragraphs, language throws(OutputFault) in
        try report.document(paragraphs, language)
      })
  }
}

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

  /// Shares of the line in percent: every column has room for its longest word, so that no number is broken, and what
  /// is left of the line goes to those with longer texts.
  private static func widths(of table: ReportWords.Table) -> [Int] {
    let rows = [table.header] + table.rows
    let least = table.header.indices.map { column in
      // Headers are bold, and bold letters are wider.
      let header = longestWord(in: table.header[column]) * 5 / 4
      return max(header, table.rows.map { longestWord(in: $0[column]) }.max() ?? 0) + margin
    }
    let wanted = table.header.indices.map { column in
      min(rows.map { $0[column].unicodeScalars.count }.max() ?? 0, widestText) + margin
    }
    // The writer sets tables of many columns in smaller letters.
    let line = table.header.count > TextDocumentWriter.usualColumns ? 105 : 90
    let room = max(0, line - least.reduce(0, +))
    let wishes = zip(wanted, least).map { max(0, $0 - $1) }
    let total = max(1, wishes.reduce(0, +))
    let lengths = zip(least, wishes).map { $0 + min($1, $1 * room / total) }
    let whole = max(1, lengths.reduce(0, +))
    // The ends of the columns are rounded, not their widths: the shares add up to the line.
    let ends = lengths.indices.map { 100 * lengths[...$0].reduce(0, +) / whole }
    return zip(ends, [0] + ends).map { $0 - $1 }
  }

  /// In letters: the most that a column asks for, and the margins of a cell.
  private static let widestText = 40
  private static let margin = 2

  /// Words are broken at blanks and behind hyphens only.
  private static func longestWord(in text: String) -> Int {
    text.split { $0.isWhitespace || $0 == "-" || $0 == "/" }.map(\.unicodeScalars.count).max() ?? 0
  }

  /// Stretches of text between empty lines.
  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
  }
}
