import FileContent
import Testing
import Wording

@testable import CatalogModel

@Suite struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.embedded

  @Test(arguments: [
    (2008, "2008-04-27"), (2013, "2013-05-05"), (2016, "2016-05-01"), (2019, "2019-04-28"),
    (2020, "2020-04-19"), (2021, "2021-05-02"), (2022, "2022-04-24"), (2024, "2024-05-05"),
    (2025, "2025-04-20"),
  ])
  func easterIsTheOrthodoxOne(_ year: Int, day: String) {
    #expect(WorkingCalendar.easter(of: year) == CalendarDate(day))
  }

  /// Days that fell out of the week in 2020, besides the weekends.
  @Test func daysOffOf2020() {
    let first = CalendarDate("2020-01-01")
    let off = (0..<366).map(first.adding(days:)).filter { $0.weekday <= 5 && !calendar.isWorkingDay($0) }
    #expect(
      off.map(\.iso) == [
        "2020-01-01", "2020-01-07", "2020-03-09", "2020-04-20", "2020-05-01", "2020-05-11", "2020-06-08",
        "2020-06-29", "2020-08-24", "2020-10-14", "2020-12-25",
      ])
  }

  @Test(arguments: [
    // The second of May was a holiday until 2017, the twenty-fifth of December from then on.
    ("2017-05-02", false), ("2018-05-02", true), ("2016-12-26", true), ("2018-12-25", false),
    ("2019-12-25", false), ("2014-10-14", true), ("2015-10-14", false),
    // Martial law suspends holidays, not weekends.
    ("2021-08-24", false), ("2022-08-24", true), ("2024-01-01", true), ("2023-08-26", false),
    ("2022-02-23", true), ("2022-03-08", true),
  ])
  func holidaysHoldInTheirYears(_ day: String, isWorked: Bool) {
    #expect(calendar.isWorkingDay(CalendarDate(day)) == isWorked)
  }

  @Test func countsWorkingDays() {
    #expect(calendar.workingDay(0, after: CalendarDate("2020-10-03")) == CalendarDate("2020-10-03"))
    #expect(calendar.workingDay(1, after: CalendarDate("2020-10-02")) == CalendarDate("2020-10-05"))
    #expect(calendar.workingDay(from: CalendarDate("2020-10-14")) == CalendarDate("2020-10-15"))
    #expect(calendar.workingDay(from: CalendarDate("2020-10-15")) == CalendarDate("2020-10-15"))
    #expect(calendar.workingDay(3, after: CalendarDate("9999-12-30")) == CalendarDate("9999-12-31"))
  }

  @Test func everyRowOfTheTableIsUnderstood() {
    let rows = LawTable(EmbeddedLawTables.publicHolidaysCSV).rows
    #expect(rows.count == 17)
    for row in rows {
      #expect(!row["name_uk"].isEmpty && !row["source"].isEmpty && row["confidence"] == "memory")
      for key in ["from", "to"] { #expect(row[key].isEmpty || DateText(row[key]) != nil) }
    }
  }
}
