package import CatalogModel
package import FileContent
package import Wording

/// The paragraphs and the numbers for a site or a repository.
package struct ReportMarkdown: ResultForm {
  package let name = "markdown"

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(result.report.markdown(try result.paragraphs(language), language))
  }
}

extension PeriodReport {
  /// GitHub-flavoured Markdown; the paragraphs as the template gives them.
  package func markdown(_ paragraphs: String, _ language: Language) -> String {
    let words = ReportWords(report: self, language: language)
    var blocks = ["# \(Markdown.escaped(words.title))", moment.heading[language], paragraphs]
    blocks.append(Markdown.table(words.table(of: figures, ReportWords.numbers)))
    if !factFigures.isEmpty { blocks.append(Markdown.table(words.table(of: factFigures, ReportWords.facts))) }
    if !units.isEmpty { blocks.append(Markdown.table(words.unitTable)) }
    for figure in words.worklists {
      blocks.append(Markdown.table(words.table(of: figure)))
      if let parts = words.parts(of: figure) { blocks.append(parts) }
      if let omission = words.omission(of: figure) { blocks.append(omission) }
    }
    if !words.remarks.isEmpty {
      blocks.append("## \(ReportWords.remarks[language])")
      blocks.append(words.remarks.map { "- \(Markdown.escaped($0))" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

/// Text inside Markdown.
enum Markdown {
  /// What would be markup stands as it is written.
  static func escaped(_ text: String) -> String {
    String(
      text.flatMap { sign -> [Character] in
        if sign.isNewline { return [" "] }
        return "\\`*_[]<>#|~".contains(sign) ? ["\\", sign] : [sign]
      })
  }

  fileprivate static func table(_ table: ReportWords.Table) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.header.indices.map { table.numbers.contains($0) ? "---:" : "---" }
    let rows = [table.header.map(escaped)] + [rule] + table.rows.map { $0.map(escaped) }
    return "## \(escaped(table.heading))\n\n" + rows.map(line).joined(separator: "\n")
  }
}
