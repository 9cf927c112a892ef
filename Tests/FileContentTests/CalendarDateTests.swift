import Testing
import Wording

@testable import FileContent

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2000, true), (1900, false), (2100, false), (2020, true), (2021, false), (4, true), (9996, true),
  ])
  func knowsLeapYears(year: Int, isLeap: Bool) {
    #expect(CalendarDate.isLeap(year) == isLeap)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (2020, 4, 31), (2021, 2, 29),
    (2020, -1, -1),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2020, 10, 1, 18_536),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func countsDaysFromTheEpoch(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CalendarDate(daysSinceEpoch: days) == date)
  }

  @Test func everyYearRoundTripsAndDaysFollowEachOther() throws {
    for year in 1...9999 {
      for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(CalendarDate(daysSinceEpoch: date.daysSinceEpoch) == date)
      }
    }
    var day = try #require(CalendarDate(year: 1999, month: 12, day: 31))
    for _ in 0..<1500 {
      let next = day.adding(days: 1)
      #expect(day < next && next.weekday == day.weekday % 7 + 1)
      #expect(next.day == day.day + 1 || next.day == 1 && day == day.lastDayOfMonth)
      day = next
    }
  }

  @Test func staysInsideItsYears() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(first.adding(days: -1) == first)
    #expect(last.adding(days: 1) == last)
    #expect(last.adding(months: 1) == last)
    #expect(first.adding(months: -1) == first)
    #expect(CalendarDate(daysSinceEpoch: .max) == last)
    #expect(last.adding(days: .max) == last)
    #expect(first.adding(days: .min) == first)
    #expect(last.adding(months: .max) == last)
    #expect(first.adding(months: .min) == first)
  }

  @Test(arguments: [
    ("2020-10-01", 4), ("2000-01-01", 6), ("1970-01-01", 4), ("1969-12-29", 1), ("0001-01-01", 1),
    ("9999-12-31", 5),
  ])
  func knowsWeekdays(text: String, weekday: Int) throws {
    #expect(try #require(DateText(text)).day.weekday == weekday)
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"), ("2020-12-31", 2, "2021-02-28"),
    ("2020-03-31", -1, "2020-02-29"), ("2020-01-15", -13, "2018-12-15"), ("2020-05-31", 12, "2021-05-31"),
    ("2020-02-29", 12, "2021-02-28"),
  ])
  func addsMonthsToTheLastDayAtMost(from: String, months: Int, expected: String) throws {
    #expect(try #require(DateText(from)).day.adding(months: months).iso == expected)
  }

  @Test func writesBothNotations() throws {
    let date = try #require(CalendarDate(year: 987, month: 6, day: 5))
    #expect(date.iso == "0987-06-05")
    #expect(date.ukrainian == "05.06.0987")
    #expect(date.lastDayOfMonth.iso == "0987-06-30")
  }
}

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2020-10-01", "2020-10-01", nil as Int?),
    ("2020-10-01T09:30", "2020-10-01", nil),
    ("2020-10-01 23:59:59.123", "2020-10-01", nil),
    ("1970-01-01T00:00:00Z", "1970-01-01", 0),
    ("2020-10-01T20:59:59Z", "2020-10-01", 1_601_585_999),
    ("2020-10-01T21:00:00Z", "2020-10-02", 1_601_586_000),
    ("2020-12-31T21:59:59z", "2020-12-31", 1_609_451_999),
    ("2020-12-31T22:00:00Z", "2021-01-01", 1_609_452_000),
    ("2020-10-02T00:00:00+03:00", "2020-10-02", 1_601_586_000),
    ("2020-10-02T00:30:00.5+05:30", "2020-10-01", 1_601_578_800),
    ("2020-10-01T12:00:00-10:00", "2020-10-02", 1_601_589_600),
    ("1969-12-31T23:00:00Z", "1970-01-01", -3600),
  ])
  func takesTheDayOfKyiv(text: String, day: String, seconds: Int?) throws {
    let date = try #require(DateText(text))
    #expect(date.day.iso == day)
    #expect(date.secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", "2020", "2020-10", "2020-10-1", "20201001", "01.10.2020", "2020-10-32", "2020-02-30", "2020-10-01T",
    "2020-10-01T9:30", "2020-10-01T24:00", "2020-10-01T10:60", "2020-10-01T10:00:61", "2020-10-01T10:00:00.",
    "2020-10-01T10:00+3", "2020-10-01T10:00+0300", "2020-10-01T10:00+24:00", "2020-10-01Z", " 2020-10-01",
    "2020-10-01 ", "2020-10-01T10:00:00ZZ", "+020-10-01", "２０２０-10-01", "0000-01-01",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(DateText(text) == nil)
  }
}

@Suite struct KyivTimeTests {
  /// Last Sundays of March and October, 01:00 UTC.
  @Test(arguments: [
    ("2019-03-31", "2019-10-27"), ("2020-03-29", "2020-10-25"), ("2021-03-28", "2021-10-31"),
    ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"),
  ])
  func summerBeginsAndEndsAtOneInTheMorningUTC(start: String, end: String) throws {
    let first = try #require(DateText(start)).day.daysSinceEpoch * 86_400 + 3600
    let last = try #require(DateText(end)).day.daysSinceEpoch * 86_400 + 3600
    #expect(KyivTime.offset(secondsSinceEpoch: first - 1) == 7200)
    #expect(KyivTime.offset(secondsSinceEpoch: first) == 10_800)
    #expect(KyivTime.offset(secondsSinceEpoch: last - 1) == 10_800)
    #expect(KyivTime.offset(secondsSinceEpoch: last) == 7200)
  }

  @Test func daysTurnAtMidnightOfKyivOnBothSidesOfTheChange() throws {
    // 25 October 2020: the day has 25 hours, from 21:00 UTC to 22:00 UTC.
    let midnight = try #require(DateText("2020-10-25")).day.daysSinceEpoch * 86_400
    #expect(KyivTime.day(secondsSinceEpoch: midnight - 3 * 3600 - 1).iso == "2020-10-24")
    #expect(KyivTime.day(secondsSinceEpoch: midnight - 3 * 3600).iso == "2020-10-25")
    #expect(KyivTime.day(secondsSinceEpoch: midnight + 22 * 3600 - 1).iso == "2020-10-25")
    #expect(KyivTime.day(secondsSinceEpoch: midnight + 22 * 3600).iso == "2020-10-26")
  }
}
