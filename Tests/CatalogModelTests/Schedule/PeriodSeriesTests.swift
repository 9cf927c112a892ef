import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct PeriodSeriesTests {
  private func series(_ frequency: String, _ names: [String], withdrawn: [String] = []) throws
    -> [PeriodSeries]
  {
    var passport = "title: Набір\nissued: \"2018-01-01\"\nupdate_frequency: \(frequency)\nresources:\n"
    passport += names.map { "  - path: \($0)\n" }.joined()
    if !withdrawn.isEmpty { passport += "withdrawn_documents:\n" }
    passport += withdrawn.map { "  - path: \($0)\n" }.joined()
    let catalog = CatalogReader(MemoryTree(["datasets/a/datapackage.yaml": passport])).catalog()
    return PeriodSeries.list(of: try #require(catalog.datasets.first))
  }

  @Test(
    arguments: [
      ("monthly", ["2020-07.csv", "2020-09.csv"], ["2020-08"]),
      ("monthly", ["x-2019-11.csv", "x-2020-02.xlsx"], ["2019-12", "2020-01"]),
      ("monthly", ["2020-07.csv", "2020-08.csv"], []),
      ("monthly", ["07-2020.csv", "09-2020.csv"], ["2020-08"]),
      ("monthly", ["a-2020-07.csv", "b-2020-09.csv"], []),
      ("quarterly", ["2019-q3.csv", "2020-q1.csv"], ["2019-q4"]),
      ("quarterly", ["2019-03.csv", "2019-06.csv", "2019-12.csv"], ["2019-09"]),
      ("quarterly", ["2019-03.csv", "2019-07.csv", "2019-09.csv"], []),
      ("half_yearly", ["2018-h1.csv", "2019-h1.csv"], ["2018-h2"]),
      ("half_yearly", ["2018-q2.csv", "2018-q4.csv", "2019-q4.csv"], ["2019-q2"]),
      ("yearly", ["2017.csv", "2020.csv"], ["2018", "2019"]),
      ("weekly", ["2020-w52.csv", "2021-w02.csv"], ["2020-w53", "2021-w01"]),
      ("monthly", ["2020-w01.csv", "2020-w09.csv"], []),
      // Most days are missing: nobody publishes daily here.
      ("daily", ["2020-09-01.csv", "2020-09-07.csv"], []),
      // Over a weekend, and over a holiday: 24 August 2020 is a Monday.
      ("daily", ["2020-09-04.csv", "2020-09-07.csv"], []),
      ("daily", ["2020-08-21.csv", "2020-08-25.csv"], []),
      ("daily", ["2020-07-01.csv", "2020-07-03.csv"], ["2020-07-02"]),
      ("more_than_daily", ["x_01.07.2020.csv", "x_03.07.2020.xlsx"], ["2020-07-02"]),
      // A document of a Saturday: this holder publishes on every day.
      ("daily", ["2020-09-04.csv", "2020-09-05.csv", "2020-09-07.csv"], ["2020-09-06"]),
      ("weekly", ["2020-07-01.csv", "2020-07-03.csv"], []),
      ("monthly", ["2020-07-01.csv", "2020-09-01.csv"], []),
      ("", ["2020-07-01.csv", "2020-07-03.csv"], []),
      ("on_change", ["2020-07.csv", "2020-09.csv"], []),
      ("no_longer_updated", ["2020-07.csv", "2020-09.csv"], []),
    ] as [(String, [String], [String])])
  func gapsAreThePeriodsBetween(_ frequency: String, names: [String], missing: [String]) throws {
    #expect(try series(frequency, names).flatMap(\.gaps).map(\.code) == missing)
  }

  /// A day is late by its term, and by nothing else.
  @Test func daysAreNeverDue() throws {
    let series = try #require(try series("daily", ["2020-07-01.csv", "2020-07-03.csv"]).first)
    #expect(series.overdue(on: CalendarDate("2020-10-01")).isEmpty)
  }

  @Test func withdrawnDocumentsFillTheirPeriod() throws {
    #expect(
      try series("monthly", ["2020-07.csv", "2020-09.csv"], withdrawn: ["2020-08.csv"]).flatMap(\.gaps)
        .isEmpty)
  }

  /// What the quarter after it has passed without.
  @Test(
    arguments: [
      ("2020-09-30", []), ("2020-10-01", ["2020-q2"]), ("2020-12-31", ["2020-q2"]),
      ("2021-01-01", ["2020-q2", "2020-q3"]),
    ] as [(String, [String])])
  func aPeriodIsDueWhenTheOneAfterItIsOver(_ day: String, missing: [String]) throws {
    let series = try #require(try series("quarterly", ["2019-q4.csv", "2020-q1.csv"]).first)
    #expect(series.overdue(on: CalendarDate(day)).map(\.code) == missing)
  }

  @Test func periodsMoveThroughTheYears() {
    let period = DocumentPeriod.month(11, 2019)
    #expect(period.advanced(by: 3) == .month(2, 2020))
    #expect(period.advanced(by: -11) == .month(12, 2018))
    #expect(DocumentPeriod.week(53, 2020).advanced(by: 1) == .week(1, 2021))
    #expect(DocumentPeriod.week(52, 2019).advanced(by: 1) == .week(1, 2020))
    #expect(DocumentPeriod.half(2, 2019).advanced(by: 1) == .half(1, 2020))
    #expect(DocumentPeriod.month(2, 2020).lastDay == CalendarDate("2020-02-29"))
    #expect(DocumentPeriod.week(53, 2020).lastDay == CalendarDate("2021-01-03"))
  }
}
