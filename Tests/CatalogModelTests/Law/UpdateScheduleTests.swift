import CatalogModel
import FileContent
import Testing
import Wording

private func day(_ text: String) throws -> CalendarDate { try #require(DateText(text)).day }

@Suite struct UpdateScheduleTests {
  @Test(arguments: [
    (UpdateFrequency.moreThanDaily, "2020-09-30", "2020-10-01"), (.daily, "2020-02-28", "2020-02-29"),
    (.daily, "2020-12-31", "2021-01-01"),
    // Monday, Wednesday and Sunday of one week; then the turn of the year.
    (.weekly, "2020-09-28", "2020-10-11"), (.weekly, "2020-09-30", "2020-10-11"),
    (.weekly, "2020-10-04", "2020-10-11"), (.weekly, "2020-12-28", "2021-01-10"),
    (.monthly, "2020-07-08", "2020-08-31"), (.monthly, "2020-01-31", "2020-02-29"),
    (.monthly, "2021-01-01", "2021-02-28"), (.monthly, "2020-12-31", "2021-01-31"),
    (.quarterly, "2020-04-15", "2020-09-30"), (.quarterly, "2020-07-14", "2020-12-31"),
    (.quarterly, "2020-03-31", "2020-06-30"), (.quarterly, "2020-12-01", "2021-03-31"),
    (.halfYearly, "2019-07-24", "2020-06-30"), (.halfYearly, "2020-06-30", "2020-12-31"),
    (.halfYearly, "2020-01-01", "2020-12-31"), (.yearly, "2018-02-12", "2019-12-31"),
    (.yearly, "2020-02-29", "2021-12-31"), (.yearly, "2020-12-31", "2021-12-31"),
  ])
  func calendarTermIsTheEndOfTheNextPeriod(_ frequency: UpdateFrequency, last: String, due: String) throws {
    #expect(
      UpdateSchedule.due(frequency, lastUpdate: try day(last), convention: .calendar) == (try day(due)))
  }

  @Test(
    arguments: [
      (UpdateFrequency.moreThanDaily, 1, 1), (.daily, 1, 1), (.weekly, 7, 7), (.monthly, 31, 31),
      (.quarterly, 91, 92), (.halfYearly, 182, 183), (.yearly, 364, 365), (.onChange, nil, nil),
      (.unscheduled, nil, nil), (.noLongerUpdated, nil, nil),
    ] as [(UpdateFrequency, Int?, Int?)])
  func dayConventionsAddTheirDays(_ frequency: UpdateFrequency, of2025: Int?, of2019: Int?) throws {
    for last in ["2019-12-31", "2020-02-28", "2021-02-28"] {
      let last = try day(last)
      for (convention, days) in [(ScheduleConvention.days2025, of2025), (.days2019, of2019)] {
        #expect(
          UpdateSchedule.due(frequency, lastUpdate: last, convention: convention)
            == days.map(last.adding(days:)))
      }
    }
  }

  @Test(arguments: ScheduleConvention.allCases)
  func frequenciesWithoutATermHaveNone(_ convention: ScheduleConvention) throws {
    let last = try day("2015-01-01")
    let today = try day("2020-10-01")
    for (frequency, state) in [
      (UpdateFrequency.onChange, ScheduleState.onChange), (.unscheduled, .onChange),
      (.noLongerUpdated, .closed),
    ] {
      #expect(UpdateSchedule.due(frequency, lastUpdate: last, convention: convention) == nil)
      #expect(
        UpdateSchedule.state(frequency: frequency, lastUpdate: last, on: today, convention: convention)
          == state)
    }
    #expect(
      UpdateSchedule.state(frequency: nil, lastUpdate: last, on: today, convention: convention)
        == .unknown(.frequencyNotStated))
    #expect(
      UpdateSchedule.state(frequency: .daily, lastUpdate: nil, on: today, convention: convention)
        == .unknown(.neverUpdated))
  }

  @Test(arguments: ScheduleConvention.allCases, UpdateFrequency.allCases)
  func theTermItselfIsInTimeAndTheDayAfterIsNot(
    _ convention: ScheduleConvention, frequency: UpdateFrequency
  ) throws {
    let last = try day("2020-07-14")
    guard let due = UpdateSchedule.due(frequency, lastUpdate: last, convention: convention) else { return }
    func state(_ day: CalendarDate) -> ScheduleState {
      UpdateSchedule.state(frequency: frequency, lastUpdate: last, on: day, convention: convention)
    }
    #expect(!state(due).isOverdue)
    #expect(state(due.adding(days: 1)) == .overdue(due: due))
  }

  /// Every pair of frequency and last change in the plan of the sample, with its state by `days-2025`.
  @Test(arguments: [
    (UpdateFrequency.yearly, "2020-01-22", "2021-01-20", "in_time"),
    (.quarterly, "2020-07-15", "2020-10-14", "due_soon"),
    (.halfYearly, "2020-07-20", "2021-01-18", "in_time"), (.monthly, "2020-09-30", "2020-10-31", "in_time"),
    (.quarterly, "2020-07-17", "2020-10-16", "in_time"), (.quarterly, "2020-07-16", "2020-10-15", "due_soon"),
    (.monthly, "2020-09-04", "2020-10-05", "in_time"), (.quarterly, "2020-07-03", "2020-10-02", "due_soon"),
    (.yearly, "2019-10-14", "2020-10-12", "due_soon"),
    (.moreThanDaily, "2020-09-30", "2020-10-01", "last_day"),
    (.daily, "2020-09-30", "2020-10-01", "last_day"), (.weekly, "2020-09-28", "2020-10-05", "in_time"),
    (.weekly, "2020-09-30", "2020-10-07", "in_time"), (.yearly, "2019-11-04", "2020-11-02", "in_time"),
    (.monthly, "2020-07-08", "2020-08-08", "overdue"), (.quarterly, "2020-04-15", "2020-07-15", "overdue"),
    (.halfYearly, "2019-07-24", "2020-01-22", "overdue"), (.yearly, "2018-02-12", "2019-02-11", "overdue"),
  ])
  func sampleStatesOnFirstOctober2020(
    _ frequency: UpdateFrequency, last: String, due: String, code: String
  ) throws {
    let today = try day("2020-10-01")
    let last = try day(last)
    let state = UpdateSchedule.state(
      frequency: frequency, lastUpdate: last, on: today, convention: .days2025)
    #expect(state.code == code)
    #expect(state.due == (try day(due)))
    // The same four are overdue under every convention.
    for convention in ScheduleConvention.allCases {
      let other = UpdateSchedule.state(
        frequency: frequency, lastUpdate: last, on: today, convention: convention)
      #expect(other.isOverdue == (code == "overdue"))
    }
  }

  @Test func punctualQuarterIsLateOnlyByFixedDays() throws {
    let last = try day("2020-07-14")
    let today = try day("2020-10-14")
    func isOverdue(_ convention: ScheduleConvention) -> Bool {
      UpdateSchedule.state(frequency: .quarterly, lastUpdate: last, on: today, convention: convention)
        .isOverdue
    }
    #expect(!isOverdue(.calendar))
    #expect(!isOverdue(.days2019))
    #expect(isOverdue(.days2025))
  }

  @Test func dueSoonWindowIsTheCallers() throws {
    let last = try day("2020-07-14")
    let today = try day("2020-12-01")
    func code(_ days: Int) -> String {
      UpdateSchedule.state(
        frequency: .quarterly, lastUpdate: last, on: today, windows: ScheduleWindows(dueSoonDays: days)
      ).code
    }
    #expect(code(29) == "in_time")
    #expect(code(30) == "due_soon")
    #expect(code(0) == "in_time")
  }

  /// A window that the holder sets holds as it is; without one short periods have a short one.
  @Test func everyWindowIsASetting() throws {
    let today = try day("2020-10-01")
    func code(_ frequency: UpdateFrequency, _ last: String, _ windows: ScheduleWindows) throws -> String {
      UpdateSchedule.state(frequency: frequency, lastUpdate: try day(last), on: today, windows: windows).code
    }
    // Monthly data of August are due by 30.09, of September by 31.10; those of 21.09 (weekly) by 04.10.
    #expect(try code(.monthly, "2020-09-10", .init(dueSoonDays: 60)) == "in_time")
    #expect(try code(.monthly, "2020-09-10", .init(monthly: 30)) == "due_soon")
    #expect(try code(.monthly, "2020-09-10", .init(monthly: 29)) == "in_time")
    #expect(try code(.weekly, "2020-09-21", .init(dueSoonDays: 60)) == "in_time")
    #expect(try code(.weekly, "2020-09-21", .init(weekly: 3)) == "due_soon")
    #expect(try code(.weekly, "2020-09-21", .init(weekly: 2)) == "in_time")
    #expect(try code(.daily, "2020-09-30", .init(dueSoonDays: 60)) == "last_day")
  }

  @Test(arguments: [
    // Friday before Independence Day on a Monday; a Wednesday; Good Friday and the days of May; New Year.
    ("2020-08-21", "2020-08-27"), ("2020-09-30", "2020-10-05"), ("2020-04-17", "2020-04-23"),
    ("2020-04-30", "2020-05-06"), ("2020-12-30", "2021-01-05"), ("2020-02-26", "2020-03-02"),
    ("2019-02-27", "2019-03-04"), ("2020-02-28", "2020-03-04"),
  ])
  func aChangeIsDueOnTheThirdWorkingDay(_ changed: String, due: String) throws {
    let (changed, due) = (try day(changed), try day(due))
    func state(on day: CalendarDate) -> ScheduleState {
      UpdateSchedule.state(
        frequency: .onChange, lastUpdate: changed.adding(days: -30), changedOn: changed, on: day)
    }
    for convention in ScheduleConvention.allCases {
      #expect(UpdateSchedule.due(.onChange, lastUpdate: changed, convention: convention) == nil)
    }
    #expect(state(on: changed) == .dueSoon(due: due))
    #expect(state(on: due) == .lastDay(due: due))
    #expect(state(on: due.adding(days: 1)) == .overdue(due: due))
  }

  @Test func statesSpeakAsThePhraseBook() throws {
    let today = try day("2020-10-01")
    #expect(
      ScheduleState.overdue(due: try day("2020-08-08")).text(on: today).uk
        == "строк минув 08.08.2020, 54 дні тому")
    #expect(ScheduleState.dueSoon(due: try day("2020-10-13")).text(on: today).uk == "оновити до 13.10.2020")
    #expect(ScheduleState.inTime(due: today).text(on: today).uk == "строк оновлення не минув")
    #expect(ScheduleState.onChange.text(on: today).uk == "оновлюється в разі змін")
  }

  @Test func conventionsNameThemselves() {
    #expect(ScheduleConvention.allCases.map(\.rawValue) == ["calendar", "days-2025", "days-2019"])
    for convention in ScheduleConvention.allCases {
      #expect(
        convention.rule.uk.contains(convention.rawValue) && convention.rule.en.contains(convention.rawValue))
    }
  }
}
