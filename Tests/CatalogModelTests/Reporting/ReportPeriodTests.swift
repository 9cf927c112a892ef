import CatalogModel
import FileContent
import Testing
import Wording

@Suite struct ReportPeriodTests {
  private static func period(_ from: String, _ to: String) throws -> ReportPeriod {
    try #require(ReportPeriod(from: CalendarDate(from), to: CalendarDate(to)))
  }

  @Test(arguments: [
    ("2020-08-01", "2020-09-30", "серпень–вересень 2020 року", "August–September 2020"),
    ("2020-08-01", "2020-08-31", "серпень 2020 року", "August 2020"),
    ("2020-02-01", "2020-02-29", "лютий 2020 року", "February 2020"),
    ("2020-07-01", "2020-09-30", "III квартал 2020 року", "the third quarter of 2020"),
    ("2020-08-01", "2020-10-31", "серпень–жовтень 2020 року", "August–October 2020"),
    ("2020-01-01", "2020-06-30", "перше півріччя 2020 року", "the first half of 2020"),
    ("2020-07-01", "2020-12-31", "друге півріччя 2020 року", "the second half of 2020"),
    ("2020-01-01", "2020-12-31", "2020 рік", "2020"),
    ("2019-11-01", "2020-01-31", "листопад 2019 року – січень 2020 року", "November 2019 – January 2020"),
    ("2020-08-05", "2020-08-05", "5 серпня 2020 року", "5 August 2020"),
    ("2020-02-01", "2020-02-28", "1–28 лютого 2020 року", "1 February 2020 – 28 February 2020"),
  ])
  func isCalledAsPeopleCallIt(_ from: String, _ to: String, _ uk: String, _ en: String) throws {
    #expect(try Self.period(from, to).name == LocalizedText(uk: uk, en: en))
  }

  @Test(arguments: [
    ("2020-08-01", "2020-09-30", "2020-06-01", "2020-07-31"),
    ("2020-03-01", "2020-03-31", "2020-02-01", "2020-02-29"),
    ("2020-01-01", "2020-03-31", "2019-10-01", "2019-12-31"),
    ("2021-01-01", "2021-12-31", "2020-01-01", "2020-12-31"),
    ("2020-08-05", "2020-08-14", "2020-07-26", "2020-08-04"),
    ("2020-08-05", "2020-08-05", "2020-08-04", "2020-08-04"),
  ])
  func thePeriodBeforeIsOfTheSameKind(_ from: String, _ to: String, _ first: String, _ last: String) throws {
    #expect(try Self.period(from, to).previous == Self.period(first, last))
  }

  @Test func bothDaysBelongToIt() throws {
    let period = try Self.period("2020-08-01", "2020-09-30")
    #expect(period.contains(CalendarDate("2020-08-01")) && period.contains(CalendarDate("2020-09-30")))
    #expect(!period.contains(CalendarDate("2020-07-31")) && !period.contains(CalendarDate("2020-10-01")))
    #expect(period.dayBefore == CalendarDate("2020-07-31"))
    #expect(period.dayAfter == CalendarDate("2020-10-01"))
    #expect(ReportPeriod(from: period.to, to: period.from) == nil)
  }

  @Test func phrasesBeginASentence() throws {
    #expect(try Self.period("2020-08-01", "2020-09-30").phrase.uk == "За серпень–вересень 2020 року")
    let days = try Self.period("2020-08-05", "2020-09-20").phrase
    #expect(days.uk == "З 5 серпня до 20 вересня 2020 року")
    #expect(days.en == "From 5 August 2020 to 20 September 2020")
    #expect(try Self.period("2020-08-05", "2020-08-05").phrase.uk == "5 серпня 2020 року")
    let running = try #require(
      ReportPeriod(from: CalendarDate("2020-09-01"), to: CalendarDate("2020-09-20"), isRunning: true))
    #expect(running.phrase.uk == "За 1–20 вересня 2020 року (період ще триває)")
  }

  @Test func withoutDatesItIsTheLastMonthThatIsOver() {
    #expect(ReportPeriod(monthBefore: CalendarDate("2020-10-01")).name.uk == "вересень 2020 року")
    #expect(ReportPeriod(monthBefore: CalendarDate("2020-03-31")).to == CalendarDate("2020-02-29"))
    #expect(ReportPeriod(monthBefore: CalendarDate("2021-01-15")).from == CalendarDate("2020-12-01"))
  }
}
