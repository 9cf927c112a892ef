package import CatalogModel
package import CatalogPublisher
import CatalogValidator
import Wording

extension CatalogRequest {
  /// The numbers of a catalogue; with `isHistory` those of every month.
  package func count(
    _ path: String, since: String?, isHistory: Bool
  ) throws(Stop) -> Answer<CountResult> {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let today = try today(of: opened)
    let start = try day(since, option: "--since")
    if let start, start > today {
      throw Stop(
        uk: "День «\(start.iso)» параметра --since пізніший за день, на який рахуємо.",
        en: "The day \(start.iso) of --since is later than the day counted for.", language: language)
    }
    if isHistory {
      let series = CountSeries(of: opened.catalog, opened.history, until: today)
      return Answer(
        value: .series(series), language: language,
        incomplete: IncompleteResult(opened.catalog.uncounted.map(\.file) + series.unreadable))
    }
    var count = CatalogCount(of: opened.catalog, on: today, since: start)
    count.isOfRunningDay = asOf == nil
    return Answer(
      value: .count(count), language: language,
      incomplete: IncompleteResult(opened.catalog))
  }

  /// The required data sets of an edition, or what the edition `later` asks beyond it.
  package func coverage(
    _ path: String, edition: String?, comparedWith later: String?
  ) throws(Stop) -> Answer<CoverageResult> {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let choice = EditionChoice(
      catalog: opened.catalog, today: try today(of: opened), language: language)
    let value: CoverageResult =
      if let later {
        .comparison(try choice.comparison(from: edition, to: later))
      } else {
        .coverage(try choice.coverage(by: edition))
      }
    return Answer(value: value, language: language, incomplete: IncompleteResult(opened.catalog))
  }

  /// The update terms.
  ///
  /// - Parameter days: sets whose term ends within so many days are listed as due soon; nil keeps the setting.
  package func schedule(
    _ path: String, convention: ScheduleConvention?, dueWithin days: Int?
  ) throws(Stop) -> Answer<ScheduleResult> {
    let opened = try openSound(path)
    let schedule = CatalogSchedule(
      of: opened.catalog, on: try today(of: opened), convention: convention)
    return Answer(
      value: ScheduleResult(schedule, publisher: opened.catalog.publisher, dueWithin: days),
      language: language(opened.catalog), incomplete: IncompleteResult(opened.catalog))
  }

  /// The card of one set; nothing is lacking in it when other sets could not be read.
  package func show(_ set: String, in path: String) throws(Stop) -> Answer<DatasetCard> {
    let opened = try open(path)
    let language = language(opened.catalog)
    guard let dataset = opened.catalog.dataset(meantBy: set) else {
      throw Stop(unknownSet: set, in: opened.catalog, language: language)
    }
    let card = DatasetCard(
      dataset, in: opened.catalog, on: try today(of: opened), annex: opened.catalog.annex)
    return Answer(value: card, language: language, incomplete: IncompleteResult([]))
  }

  /// The report of a period.
  package func report(_ path: String, _ wishes: ReportWishes) throws(Stop) -> Answer<WordedReport> {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let today = try today(of: opened)
    let period = try wishes.period(self, today: today, language)
    let words = try wishes.words(opened.catalog.settings, language)
    var check = check(opened, today: period.dayAfter)
    check.lookedAtOn = today
    let report = PeriodReport(
      of: opened, in: period, check: check.report(), written: asOf == nil ? nil : today)
    return Answer(
      value: WordedReport(report, words), language: language,
      incomplete: IncompleteResult(opened.catalog, report.factProblems, records: report.unreadableRecords),
      remark: report.undeterminedRemark)
  }
}
