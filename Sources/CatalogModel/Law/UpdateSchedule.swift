import FileContent
package import Wording

/// By which rule the term of the next update is counted.
package enum ScheduleConvention: String, CaseIterable, Sendable {
  /// Due at the end of the calendar period that follows the one of the last update.
  case calendar
  /// 1, 7, 31, 91, 182, 364 days: the analysts' script of 2025.
  case days2025 = "days-2025"
  /// 1, 7, 31, 92, 183, 365 days: the analysts' script of 2019.
  case days2019 = "days-2019"

  /// A sentence for people: every list of terms says by which rule it was made.
  package var rule: LocalizedText {
    switch self {
    case .calendar:
      LocalizedText(
        uk: "Строк – останній день календарного періоду, що настає за періодом останнього оновлення "
          + "(правило calendar).",
        en: "Due on the last day of the calendar period that follows the one of the last update "
          + "(rule calendar).")
    case .days2025:
      LocalizedText(
        uk: "Строк – через 1, 7, 31, 91, 182 або 364 дні після останнього оновлення (правило days-2025).",
        en: "Due 1, 7, 31, 91, 182 or 364 days after the last update (rule days-2025).")
    case .days2019:
      LocalizedText(
        uk: "Строк – через 1, 7, 31, 92, 183 або 365 днів після останнього оновлення (правило days-2019).",
        en: "Due 1, 7, 31, 92, 183 or 365 days after the last update (rule days-2019).")
    }
  }
}

/// Where a data set stands on a day.
package enum ScheduleState: Hashable, Sendable {
  package enum Unknown: String, Sendable {
    case frequencyNotStated = "frequency_not_stated"
    case neverUpdated = "never_updated"
    /// Of a past day: a later change took the place of the dates of then.
    case changedSince = "changed_since"
  }

  case inTime(due: CalendarDate)
  case dueSoon(due: CalendarDate)
  /// The term ends on the day itself, which belongs to the holder.
  case lastDay(due: CalendarDate)
  case overdue(due: CalendarDate)
  case onChange
  case closed
  case unknown(Unknown)

  /// As the JSON of `schedule` writes it.
  package var code: String {
    switch self {
    case .inTime: "in_time"
    case .dueSoon: "due_soon"
    case .lastDay: "last_day"
    case .overdue: "overdue"
    case .onChange: "on_change"
    case .closed: "closed"
    case .unknown: "unknown"
    }
  }

  package var due: CalendarDate? {
    switch self {
    case .inTime(let due), .dueSoon(let due), .lastDay(let due), .overdue(let due): due
    case .onChange, .closed, .unknown: nil
    }
  }

  package var isOverdue: Bool {
    if case .overdue = self { true } else { false }
  }

  /// Due on the day or soon after it.
  package var isDueSoon: Bool {
    switch self {
    case .dueSoon, .lastDay: true
    case .inTime, .overdue, .onChange, .closed, .unknown: false
    }
  }

  /// «строк минув 08.08.2020, 54 дні тому».
  package func text(on day: CalendarDate) -> LocalizedText {
    switch self {
    case .inTime: return LocalizedText(uk: "строк оновлення не минув", en: "in time")
    case .dueSoon(let due):
      return LocalizedText(uk: "оновити до \(due.ukrainian)", en: "due by \(due.english)")
    case .lastDay(let due):
      return LocalizedText(
        uk: "останній день строку – \(due.ukrainian)", en: "last day of the term, \(due.english)")
    case .overdue(let due):
      let days = Counted.days(day.daysSinceEpoch - due.daysSinceEpoch)
      return LocalizedText(
        uk: "строк минув \(due.ukrainian), \(days.uk) тому",
        en: "overdue since \(due.english), \(days.en) ago")
    case .onChange: return LocalizedText(uk: "оновлюється в разі змін", en: "on change")
    case .closed: return LocalizedText(uk: "більше не оновлюється", en: "closed")
    case .unknown(.frequencyNotStated):
      return LocalizedText(
        uk: "строк не визначено: періодичність не зазначено", en: "unknown: frequency not stated")
    case .unknown(.neverUpdated):
      return LocalizedText(
        uk: "строк не визначено: немає дати останнього оновлення", en: "unknown: no date of the last update")
    case .unknown(.changedSince):
      return LocalizedText(
        uk: "строк не визначено: набір змінено пізніше, а колишніх дат не збережено",
        en: "unknown: the set was changed later, and the dates of then were not kept")
    }
  }
}

/// Which date is compared with the term.
package enum ScheduleComparison: String, CaseIterable, Sendable {
  /// The newest change of the documents counted on the day.
  case documents
  /// The date of the last changes in the passport.
  case passport

  /// A sentence for people: every list of terms says which date it compares.
  package var rule: LocalizedText {
    switch self {
    case .documents:
      LocalizedText(
        uk: "Строк рахуємо від останньої зміни документів набору.",
        en: "The newest change of the documents of a set is compared with the term (compare: documents).")
    case .passport:
      LocalizedText(
        uk: "Строк рахуємо від дати останніх змін у паспорті.",
        en: "The date of the last changes in the passport is compared with the term (compare: passport).")
    }
  }
}

/// How many days before a term, and after a change, people are reminded.
package struct ScheduleWindows: Hashable, Sendable {
  package let dueSoonDays: Int
  package let monthly: Int
  package let weekly: Int
  /// After so many days without a change the holder is asked whether data updated on change are still current.
  package let confirmAfterDays: Int

  /// Days that a window of `catalog.yaml` may have: ten years at most.
  package static let allowed = 0...3660

  /// A set of every month or week would be due soon half of its life by a window made for quarters, so short
  /// periods have a shorter one unless the holder sets another.
  package init(
    dueSoonDays: Int = 14, monthly: Int? = nil, weekly: Int? = nil, confirmAfterDays: Int = 365
  ) {
    self.dueSoonDays = dueSoonDays
    self.monthly = monthly ?? min(dueSoonDays, 3)
    self.weekly = weekly ?? min(dueSoonDays, 1)
    self.confirmAfterDays = confirmAfterDays
  }

  /// Nil where a reminder would come every day.
  func notice(of frequency: UpdateFrequency) -> Int? {
    switch frequency {
    case .moreThanDaily, .daily: nil
    case .monthly: monthly
    case .weekly: weekly
    case .quarterly, .halfYearly, .yearly, .onChange, .unscheduled, .noLongerUpdated: dueSoonDays
    }
  }
}

/// When a data set has to be updated next. Pure: today is an argument.
package enum UpdateSchedule {
  /// The last day on which an update is in time; nil when the frequency sets no date.
  package static func due(
    _ frequency: UpdateFrequency, lastUpdate: CalendarDate, convention: ScheduleConvention
  ) -> CalendarDate? {
    switch convention {
    case .calendar: endOfNextPeriod(of: frequency, after: lastUpdate)
    case .days2025: days(frequency, quarter: 91, halfYear: 182, year: 364).map(lastUpdate.adding(days:))
    case .days2019: days(frequency, quarter: 92, halfYear: 183, year: 365).map(lastUpdate.adding(days:))
    }
  }

  /// - Parameters:
  ///   - frequency: nil when the passport states none.
  ///   - lastUpdate: the newest change of the documents counted on `day`; nil when there is none.
  ///   - changedOn: the day of a change of the data that no document shows yet; nil when none is known. Only
  ///     what is updated on change has a term by it.
  ///   - day: «today»; a term that ends on it is in time.
  ///   - windows: how early reminders begin.
  package static func state(
    frequency: UpdateFrequency?, lastUpdate: CalendarDate?, changedOn: CalendarDate? = nil,
    on day: CalendarDate, convention: ScheduleConvention = .calendar, windows: ScheduleWindows = .init()
  ) -> ScheduleState {
    guard let frequency else { return .unknown(.frequencyNotStated) }
    switch frequency {
    case .onChange:
      guard let due = changedOn.map(due(ofChange:)) else { return .onChange }
      return due < day ? .overdue(due: due) : due == day ? .lastDay(due: due) : .dueSoon(due: due)
    case .unscheduled: return .onChange
    case .noLongerUpdated: return .closed
    case .moreThanDaily, .daily, .weekly, .monthly, .quarterly, .halfYearly, .yearly: break
    }
    guard let lastUpdate, let due = due(frequency, lastUpdate: lastUpdate, convention: convention) else {
      return .unknown(.neverUpdated)
    }
    if due < day { return .overdue(due: due) }
    if due == day { return .lastDay(due: due) }
    let daysLeft = due.daysSinceEpoch - day.daysSinceEpoch
    guard let notice = windows.notice(of: frequency), daysLeft <= notice else { return .inTime(due: due) }
    return .dueSoon(due: due)
  }

  /// The last day for publishing a change of the data: the third working day after it (item 15 of the Regulation).
  package static func due(ofChange day: CalendarDate) -> CalendarDate {
    WorkingCalendar.embedded.workingDay(workingDaysAfterChange, after: day)
  }

  package static let workingDaysAfterChange = 3

  private static func days(_ frequency: UpdateFrequency, quarter: Int, halfYear: Int, year: Int) -> Int? {
    switch frequency {
    case .moreThanDaily, .daily: 1
    case .weekly: 7
    case .monthly: 31
    case .quarterly: quarter
    case .halfYearly: halfYear
    case .yearly: year
    case .onChange, .unscheduled, .noLongerUpdated: nil
    }
  }

  /// Weeks run from Monday to Sunday (ISO 8601).
  private static func endOfNextPeriod(
    of frequency: UpdateFrequency, after day: CalendarDate
  ) -> CalendarDate? {
    switch frequency {
    case .moreThanDaily, .daily: day.adding(days: 1)
    case .weekly: day.adding(days: 14 - day.weekday)
    case .monthly: endOfNextPeriod(ofMonths: 1, after: day)
    case .quarterly: endOfNextPeriod(ofMonths: 3, after: day)
    case .halfYearly: endOfNextPeriod(ofMonths: 6, after: day)
    case .yearly: endOfNextPeriod(ofMonths: 12, after: day)
    case .onChange, .unscheduled, .noLongerUpdated: nil
    }
  }

  /// Periods of `length` months that begin in January; their ends are ends of months.
  private static func endOfNextPeriod(ofMonths length: Int, after day: CalendarDate) -> CalendarDate {
    let monthsToEnd = length - 1 - (day.month - 1) % length
    return day.adding(months: monthsToEnd + length).lastDayOfMonth
  }
}
