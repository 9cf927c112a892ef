import CatalogModel
package import FileContent
import Pages
package import Wording

/// The card as a page for a browser.
package struct CardPage: ResultForm {
  package let name = "html"

  package init() {}

  package func write(
    _ result: DatasetCard, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.page(language))
  }
}

extension DatasetCard {
  /// One HTML file that needs nothing else: no network, no script. A click on a value selects the whole of it.
  package func page(_ language: Language) -> String {
    let words = CardWords(card: self, language: language)
    let form = LocalizedText(uk: "Поля форми порталу", en: "Fields of the portal’s form")
    let state = LocalizedText(uk: "Стан і строк", en: "State and term")
    let facts = words.facts.map { "<dt>\(HTML.escaped($0.label))</dt><dd>\(HTML.escaped($0.value))</dd>" }
    let values = fields.map { row($0, words) }
    return HTML.page(
      title, language, style: Self.style,
      main: """
        <h1\(ukrainian(language))>\(HTML.escaped(title))</h1>
        \(HTML.section("state", state[language], Self.list(facts, "facts")))
        \(HTML.section("form", form[language], Self.list(values, "fields")))
        \(table(words))
        \(annexList(words))
        """)
  }

  private static func list(_ entries: [String], _ kind: String) -> String {
    "<dl class=\"\(kind)\">\n\(entries.joined(separator: "\n"))\n</dl>"
  }

  private func row(_ field: Field, _ words: CardWords) -> String {
    let length = words.length(of: field).map { text in
      " <span class=\"\(field.isTooLong ? "long" : "length")\">\(HTML.escaped(text))</span>"
    }
    let remark = field.remark.map { " <span class=\"remark\">\(HTML.escaped($0[words.language]))</span>" }
    let label = HTML.escaped(field.label[words.language])
    let value =
      field.value.map { "<dd class=\"value\"\(ukrainian(words.language))>\(HTML.escaped($0))</dd>" }
      ?? "<dd class=\"\(field.isRequired ? "absent" : "empty")\">\(CardWords.notGiven[words.language])</dd>"
    return "<dt>\(label)\(length ?? "")\(remark ?? "")</dt>\n\(value)"
  }

  private func table(_ words: CardWords) -> String {
    let rows = documents.map { document in
      let cells = words.cells(of: document).map(HTML.escaped)
      return "<tr><th scope=\"row\"\(ukrainian(words.language))>\(cells[0])</th>"
        + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return HTML.section(
      "documents", CardWords.documents[words.language],
      HTML.table(CardWords.columns.map { $0[words.language] }, rows, caption: words.documentHeading))
  }

  private func annexList(_ words: CardWords) -> String {
    guard !annexItems.isEmpty else { return "" }
    let items = annexItems.map { "<li>\(HTML.escaped(words.annexLine($0)))</li>" }
    return HTML.section(
      "annex", CardWords.annexItems[words.language], "<ul>\n\(items.joined(separator: "\n"))\n</ul>")
  }

  /// The data are in Ukrainian, whatever the language of the page.
  private func ukrainian(_ language: Language) -> String {
    language == .uk ? "" : " lang=\"uk\""
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    h2 { font-size: 1.15rem; margin-top: 2rem; }
    dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
    dl.facts dd { margin: 0; }
    dl.fields dt { margin-top: 1rem; font-weight: 600; }
    dd.value { margin: .25rem 0 0; padding: .5rem .75rem; border: 1px solid #8888; border-radius: .25rem;
      white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
    dd.absent, dd.empty { margin: .25rem 0 0; padding: .5rem .75rem; font-style: italic; }
    dd.absent { border-left: .25rem solid #b3261e; }
    .length, .remark, .long { font-weight: 400; font-size: .875rem; margin-left: .5rem; }
    .long { font-weight: 600; text-decoration: underline #b3261e 2px; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    caption { text-align: left; padding-bottom: .5rem; }
    th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    tbody th { font-weight: 400; white-space: pre-line; }
    td:nth-child(3) { text-align: right; white-space: nowrap; }
    td:last-child { overflow-wrap: anywhere; }
    @media (max-width: 40rem) { dl.facts { grid-template-columns: 1fr; } dl.facts dt { font-weight: 600; } }
    @media print {
      main { max-width: none; padding: 0; }
      section, tr, dt + dd { break-inside: avoid; }
      h2, dt { break-after: avoid; }
    }
    """
}
