package import CatalogModel
package import FileContent
package import Wording

/// The paragraphs and the numbers for reading in a terminal or a letter.
package struct ReportText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(result.report.plainText(try result.paragraphs(language), language))
  }
}

extension PeriodReport {
  /// The paragraphs, the numbers beside those of the period before, the parts by unit, and lists that ask for work.
  package func plainText(_ paragraphs: String, _ language: Language) -> String {
    let words = ReportWords(report: self, language: language)
    var blocks = [
      paragraphs, moment.heading[language], Self.plain(words.table(of: figures, ReportWords.numbers)),
    ]
    if !factFigures.isEmpty { blocks.append(Self.plain(words.table(of: factFigures, ReportWords.facts))) }
    if !units.isEmpty { blocks.append(Self.plain(words.unitTable)) }
    for figure in words.worklists {
      let lines = figure.list.rows.map { row in
        "  " + row.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: "; ")
      }
      let end = words.omission(of: figure).map { ["  " + $0] } ?? []
      let parts = words.parts(of: figure).map { ["  " + $0] } ?? []
      blocks.append(([words.table(of: figure).heading] + parts + lines + end).joined(separator: "\n"))
    }
    if !words.remarks.isEmpty {
      blocks.append(
        ([ReportWords.remarks[language]] + words.remarks.map { "  " + $0 }).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The name first, numbers right-aligned behind it.
  private static func plain(_ table: ReportWords.Table) -> String {
    let rows = [table.header] + table.rows
    let widths = table.header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = zip(row, widths).enumerated().map { index, cell in
        let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
        return table.numbers.contains(index) ? padding + cell.0 : cell.0 + padding
      }
      let line = "  " + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([table.heading] + lines).joined(separator: "\n")
  }
}
