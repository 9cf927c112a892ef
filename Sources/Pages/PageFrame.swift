package import Wording

/// A page that stands alone: one file without scripts and without anything from outside, which its own policy forbids.
package enum PageFrame {
  /// - Parameters:
  ///   - band: what the page is of, at the left of the band, and the day at its right.
  ///   - generator: what made the page; by it a later run knows that it may replace the file.
  package static func page(
    _ title: String, _ language: Language, band: (String, String), generator: String, main: Markup
  ) -> Markup {
    let skip = LocalizedText(uk: "Перейти до вмісту", en: "Skip to content")[language]
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="generator" content="\(generator)">
      <title>\(title)</title>
      <style>
      \(StyleSheet.tokens)\(StyleSheet.base)\(StyleSheet.components)\(StyleSheet.print)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(skip)</a>
      <header class="band"><div class="frame"><span class="owner">\(band.0)</span><span>\(band.1)</span></div></header>
      <main id="main" class="frame">
      \(main)
      </main>
      </body>
      </html>

      """
  }
}
