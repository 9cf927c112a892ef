package import CatalogModel

extension DatasetCard {
  /// One HTML file that needs nothing else: no network, no script. A click on a value selects the whole of it.
  package func page(_ language: Language) -> String {
    let words = CardWords(card: self, language: language)
    let form = LocalizedText(uk: "Поля форми порталу", en: "Fields of the portal’s form")
    let state = LocalizedText(uk: "Стан і строк", en: "State and term")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1\(ukrainian(language))>\(HTML.escaped(title))</h1>
      <section aria-labelledby="state">
      <h2 id="state">\(state[language])</h2>
      <dl class="facts">
      \(words.facts.map { "<dt>\(HTML.escaped($0.label))</dt><dd>\(HTML.escaped($0.value))</dd>" }.joined(separator: "\n"))
      </dl>
      </section>
      <section aria-labelledby="form">
      <h2 id="form">\(form[language])</h2>
      <dl class="fields">
      \(fields.map { row($0, words) }.joined(separator: "\n"))
      </dl>
      </section>
      \(table(words))
      \(annexList(words))
      </main>
      </body>
      </html>

      """
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
    let head = CardWords.columns.map { "<th scope=\"col\">\($0[words.language])</th>" }.joined()
    let rows = documents.map { document in
      let cells = words.cells(of: document).map(HTML.escaped)
      return "<tr><th scope=\"row\"\(ukrainian(words.language))>\(cells[0])</th>"
        + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return """
      <section aria-labelledby="documents">
      <h2 id="documents">\(CardWords.documents[words.language])</h2>
      <div class="wide">
      <table>
      <caption>\(words.documentHeading)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      </section>
      """
  }

  private func annexList(_ words: CardWords) -> String {
    guard !annexItems.isEmpty else { return "" }
    let items = annexItems.map { "<li>\(HTML.escaped(words.annexLine($0)))</li>" }
    return """
      <section aria-labelledby="annex">
      <h2 id="annex">\(CardWords.annexItems[words.language])</h2>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </section>
      """
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

/// Text inside HTML.
enum HTML {
  /// For elements and quoted attributes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "'": out += "&#39;".unicodeScalars
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
