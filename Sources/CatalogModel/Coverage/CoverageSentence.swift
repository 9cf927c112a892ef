package import Wording

extension Coverage {
  /// What may be said of a list that was seen: how many of its items concern the holder, for how many data sets are
  /// published, and which titles nobody knows.
  package var sentence: LocalizedText {
    let items = CountedNoun.item.counted(applicable)
    let month = edition.month
    let verb = UkrainianPlural(applicable).choose("стосується", "стосуються")
    let list = LocalizedText(
      uk: "переліку наборів даних (додаток до Положення, затвердженого постановою Кабінету Міністрів України "
        + "від 21.10.2015 №\u{A0}835\(month.map { "; перелік станом на \($0.uk)" } ?? ""))",
      en:
        "the list of data sets (annex to the Regulation approved by Resolution No.\u{A0}835 of 21 October 2015"
        + "\(month.map { "; the list as of \($0.en)" } ?? ""))")
    let first = LocalizedText(
      uk: "Розпорядника \(verb) \(items.uk) \(list.uk); набори даних оприлюднено за \(published) з них.",
      en: "Of \(list.en), \(applicable) items concern the holder; data sets are published for \(published).")
    guard let unknown = untitledSentence else { return first }
    return LocalizedText(uk: "\(first.uk) \(unknown.uk)", en: "\(first.en) \(unknown.en)")
  }

  /// «Назви пунктів № 12, № 52 не встановлено.»; nil when every title is known.
  package var untitledSentence: LocalizedText? {
    guard let first = untitled.first else { return nil }
    let numbers = untitled.map { "№\u{A0}\($0.number)" }.joined(separator: ", ")
    let english = untitled.map { "No.\u{A0}\($0.number)" }.joined(separator: ", ")
    guard untitled.count > 1 else {
      return LocalizedText(
        uk: "Назву пункту №\u{A0}\(first.number) не встановлено.",
        en: "The title of item No.\u{A0}\(first.number) is not known.")
    }
    return LocalizedText(
      uk: "Назви пунктів \(numbers) не встановлено.", en: "The titles of items \(english) are not known.")
  }

  /// «Перелік узято станом на жовтень 2024 року; змін 2025 року не враховано.»; nil when there were no later changes.
  package var lackOfLaterChanges: LocalizedText? {
    guard edition.lacksLaterChanges(on: asOf), let month = edition.month else { return nil }
    return LocalizedText(
      uk: "Перелік узято станом на \(month.uk); змін 2025 року не враховано.",
      en: "The list is that of \(month.en); changes of 2025 are not in it.")
  }
}
