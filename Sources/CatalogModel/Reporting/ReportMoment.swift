import FileContent
package import Wording

/// What a report says of its day. Its figures are those of one state, the closing of the last day of the period; the
/// day of writing changes the words alone.
package struct ReportMoment: Sendable {
  private let period: ReportPeriod
  /// The day of writing; nil when it was not said.
  package let written: CalendarDate?
  /// The office always writes the first day after the period.
  private let namesNextDay: Bool
  private let end: CatalogState
  /// The state on the day of writing, when that day is later than the period and something was changed since.
  private let later: (state: CatalogState, change: StateChange)?
  /// Nothing was changed between the period and the day of writing.
  private let holdsOnTheDayOfWriting: Bool

  init(_ catalog: Catalog, _ period: ReportPeriod, _ end: CatalogState, written: CalendarDate?) {
    self.period = period
    self.written = written
    self.end = end
    namesNextDay = catalog.settings.reportSentenceDay.value == "next"
    guard let written, written > period.to else {
      later = nil
      holdsOnTheDayOfWriting = false
      return
    }
    let state = CatalogState(of: catalog, on: written)
    let change = StateChange(from: end, to: state)
    later = change.isEmpty ? nil : (state, change)
    holdsOnTheDayOfWriting = change.isEmpty
  }

  /// What follows «Станом на» and is true of every figure: «30.09.2020 включно», «01.10.2020».
  package var day: LocalizedText {
    if namesNextDay {
      let next = period.dayAfter
      return LocalizedText(uk: "початок дня \(next.ukrainian)", en: "the beginning of \(next.english)")
    }
    if holdsOnTheDayOfWriting, let written { return written.localized }
    return LocalizedText(uk: "\(period.to.ukrainian) включно", en: "the end of \(period.to.english)")
  }

  /// «Станом на … оприлюднено …», and what came after the period when the report is written later.
  package var sentence: LocalizedText {
    let first = ReportSentence.published(
      asOf: day, datasets: end.datasets.count, documents: end.documentCount)
    guard let later, let written, !namesNextDay, let news = later.change.words else { return first }
    let since = period.dayAfter
    let sets = Counted.datasets(later.state.datasets.count)
    let documents = Counted.documents(later.state.documentCount)
    let days =
      since == written
      ? LocalizedText(uk: written.ukrainian, en: "on \(written.english)")
      : LocalizedText(
        uk: "з \(since.ukrainian) до \(written.ukrainian)", en: "from \(since.english) to \(written.english)")
    return LocalizedText(
      uk: "\(first.uk) Після звітного періоду, \(days.uk), \(news.uk): станом на \(written.ukrainian) – "
        + "\(sets.uk), \(documents.uk).",
      en: "\(first.en) After the period, \(days.en), \(news.en): as of \(written.english) "
        + "\(sets.en), \(documents.en).")
  }

  /// «За серпень–вересень 2020 року. Стан на кінець дня 30.09.2020. Складено 01.10.2020.»
  package var heading: LocalizedText {
    let made = written.map {
      LocalizedText(uk: " Складено \($0.ukrainian).", en: " Written on \($0.english).")
    }
    return LocalizedText(
      uk: "\(period.phrase.uk). Стан на кінець дня \(period.to.ukrainian).\(made?.uk ?? "")",
      en: "\(period.phrase.en). State at the end of \(period.to.english).\(made?.en ?? "")")
  }
}

extension StateChange {
  /// True when no set and no document came or went.
  package var isEmpty: Bool {
    newDatasets.isEmpty && withdrawnDatasets.isEmpty && deferredDatasets.isEmpty && returnedDatasets.isEmpty
      && newDocuments.isEmpty && withdrawnDocuments.isEmpty && deferredDocuments.isEmpty
      && returnedDocuments.isEmpty
  }

  /// «додано 3 документи, вилучено 1 документ»; what is zero is not told, and nil when nothing is to be told.
  package var words: LocalizedText? {
    let parts = [
      (LocalizedText(uk: "додано", en: "added"), newDocuments.count),
      (LocalizedText(uk: "повернуто", en: "published again"), returnedDocuments.count),
      (LocalizedText(uk: "вилучено", en: "withdrawn"), withdrawnDocuments.count),
      (
        LocalizedText(uk: "відкладено на час воєнного стану", en: "deferred by martial law"),
        deferredDocuments.count
      ),
    ].filter { $0.1 > 0 }
    guard !parts.isEmpty else { return nil }
    return LocalizedText(
      uk: parts.map { "\($0.0.uk) \(Counted.documents($0.1).uk)" }.joined(separator: ", "),
      en: parts.map { "\(Counted.documents($0.1).en) \($0.0.en)" }.joined(separator: ", "))
  }
}
