package import Wording

/// Pieces of the pages that people open in a browser.
package enum HTML {
  /// One file that needs nothing else: no network, no script.
  package static func page(_ title: String, _ language: Language, style: String, main: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    \(main)
    </main>
    </body>
    </html>

    """
  }

  /// `heading` and `content` are markup.
  package static func section(_ id: String, _ heading: String, _ content: String) -> String {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(heading)</h2>
    \(content)
    </section>
    """
  }

  /// A table that scrolls by itself where the screen is narrow. `rows` and `caption` are markup.
  package static func table(
    _ header: [String], _ rows: [String], kind: String? = nil, caption: String? = nil
  ) -> String {
    let titles = header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    return """
      <div class="wide">
      <table\(kind.map { " class=\"\($0)\"" } ?? "")>
      \(caption.map { "<caption>\($0)</caption>\n" } ?? "")<thead><tr>\(titles)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  /// For elements and quoted attributes.
  package static func escaped(_ text: String) -> String { MarkupText.escaped(text, for: .browser) }
}
