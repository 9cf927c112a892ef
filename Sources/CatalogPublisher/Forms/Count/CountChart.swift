import CatalogModel
package import FileContent
package import Wording

/// The months as an image; one day alone has none.
package struct CountChart: ResultForm {
  package let name = "svg"
  package let condition: LocalizedText? = LocalizedText(uk: "з --history", en: "with --history")

  package init() {}

  package func write(
    _ result: CountResult, _ language: Language, to sink: some ByteSink
  ) throws(FormFault) {
    guard case .series(let series) = result else {
      throw FormFault(
        uk: "Діаграму svg малюють для ряду: додайте --history.",
        en: "An svg chart shows the series: add --history.")
    }
    sink.append(series.chart(language))
  }
}
