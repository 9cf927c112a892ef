package import CatalogModel
package import FileContent
import Pages
package import Wording

/// The whole report as a page for a browser.
package struct ReportPage: ResultForm {
  package let name = "html"

  package init() {}

  package func write(
    _ result: WordedReport, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    sink.append(result.report.page(try result.paragraphs(language), language))
  }
}

extension PeriodReport {
  /// One HTML file that needs nothing else: no network, no script. Every number is a link to its list.
  package func page(_ paragraphs: String, _ language: Language) -> String {
    let words = ReportWords(report: self, language: language)
    let text = Self.paragraphs(paragraphs).map { paragraph in
      let lines = paragraph.split(separator: "\n").map { HTML.escaped(String($0)) }
      return "<p>\(lines.joined(separator: "<br>\n"))</p>"
    }
    return HTML.page(
      words.title, language, style: Self.style,
      main: """
        <h1>\(HTML.escaped(words.title))</h1>
        <p>\(HTML.escaped(moment.heading[language]))</p>
        <div class="text">
        \(text.joined(separator: "\n"))
        </div>
        \(numberSection(figures, ReportWords.numbers, "numbers", words))
        \(factFigures.isEmpty ? "" : numberSection(factFigures, ReportWords.facts, "facts", words))
        \(units.isEmpty ? "" : unitSection(words))
        \(remarkSection(words))
        \((figures + factFigures).map { listSection($0, words) }.joined(separator: "\n"))
        """)
  }

  private func numberSection(
    _ figures: [ReportFigure], _ heading: LocalizedText, _ id: String, _ words: ReportWords
  ) -> String {
    let rows = figures.map { figure in
      let cells = words.row(of: figure).map(HTML.escaped)
      let value =
        figure.value == nil ? cells[1] : "<a href=\"#list-\(HTML.escaped(figure.name))\">\(cells[1])</a>"
      return
        "<tr><th scope=\"row\">\(cells[0])</th><td>\(value)</td><td>\(cells[2])</td><td>\(cells[3])</td></tr>"
    }
    return HTML.section(
      id, heading[words.language], HTML.table(words.figureHeader, rows, kind: "numbers"))
  }

  private func unitSection(_ words: ReportWords) -> String {
    let table = words.unitTable
    let rows = table.rows.enumerated().map { index, row in
      let cells = row.map(HTML.escaped)
      let kind = index == table.rows.count - 1 ? " class=\"total\"" : ""
      return "<tr\(kind)><th scope=\"row\">\(cells[0])</th>"
        + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return HTML.section(
      "units", HTML.escaped(table.heading), HTML.table(table.header, rows, kind: "numbers"))
  }

  private func remarkSection(_ words: ReportWords) -> String {
    guard !words.remarks.isEmpty else { return "" }
    let items = words.remarks.map { "<li>\(HTML.escaped($0))</li>" }
    return HTML.section(
      "remarks", ReportWords.remarks[words.language], "<ul>\n\(items.joined(separator: "\n"))\n</ul>")
  }

  private func listSection(_ figure: ReportFigure, _ words: ReportWords) -> String {
    guard figure.value != nil else { return "" }
    let table = words.table(of: figure)
    let id = "list-" + HTML.escaped(figure.name)
    let rows = table.rows.map { row in
      "<tr>"
        + row.enumerated().map { column, cell in
          "<td\(table.numbers.contains(column) ? " class=\"number\"" : "")>\(HTML.escaped(cell))</td>"
        }.joined() + "</tr>"
    }
    let back = LocalizedText(uk: "до показників", en: "back to the numbers")
    let omission = [words.parts(of: figure), words.omission(of: figure)].compactMap { $0 }
      .map { "<p>\(HTML.escaped($0))</p>" }.joined(separator: "\n")
    let content =
      rows.isEmpty
      ? "<p>\(ReportWords.noEntries[words.language])</p>" : HTML.table(table.header, rows)
    let link = "<a class=\"back\" href=\"#numbers\">\(back[words.language])</a>"
    return HTML.section(id, "\(HTML.escaped(table.heading)) \(link)", "\(content)\n\(omission)")
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    h2 { font-size: 1.15rem; margin-top: 2rem; scroll-margin-top: 1rem; }
    h2:target { border-left: .25rem solid currentColor; padding-left: .5rem; }
    .text { max-width: 48rem; font-size: 1.0625rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    thead th { border-bottom-width: 2px; }
    tbody th { font-weight: 400; }
    td { overflow-wrap: anywhere; }
    .numbers td, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .numbers thead th:not(:first-child) { text-align: right; }
    tr.total > * { font-weight: 600; border-top-width: 2px; }
    a.back { font-size: .875rem; font-weight: 400; margin-left: .75rem; }
    @media print {
      main { max-width: none; padding: 0; }
      a.back { display: none; }
      tr { break-inside: avoid; }
      h2 { break-after: avoid; }
    }
    """
}
