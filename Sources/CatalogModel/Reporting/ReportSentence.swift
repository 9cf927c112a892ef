import FileContent
package import Wording

/// The sentence of the periodic report about the section «Відкриті дані».
package enum ReportSentence {
  /// «Станом на 01.10.2020 у розділі «Відкриті дані» оприлюднено 101 набір даних, що містить 856 документів.»
  package static func published(asOf day: CalendarDate, datasets: Int, documents: Int) -> LocalizedText {
    published(asOf: day.localized, datasets: datasets, documents: documents)
  }

  /// - Parameter day: what follows «Станом на»: «30.09.2020 включно».
  package static func published(asOf day: LocalizedText, datasets: Int, documents: Int) -> LocalizedText {
    let uk = "Станом на \(day.uk) у розділі «Відкриті дані»"
    let en = "As of \(day.en) the section “Open data” holds"
    guard datasets > 0 else {
      return LocalizedText(
        uk: "\(uk) не оприлюднено \(CountedNoun.dataset.none.uk).",
        en: "\(en) \(CountedNoun.dataset.none.en).")
    }
    let sets = Counted.datasets(datasets)
    let verb = UkrainianPlural(datasets).choose("містить", "містять")
    guard documents > 0 else {
      return LocalizedText(
        uk: "\(uk) оприлюднено \(sets.uk), що не \(verb) \(CountedNoun.document.none.uk).",
        en: "\(en) \(sets.en) with \(CountedNoun.document.none.en).")
    }
    let contents = Counted.documents(documents)
    return LocalizedText(
      uk: "\(uk) оприлюднено \(sets.uk), що \(verb) \(contents.uk).",
      en: "\(en) \(sets.en) with \(contents.en).")
  }
}
