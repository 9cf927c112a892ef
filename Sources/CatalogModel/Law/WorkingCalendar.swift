import FileContent
package import Wording

/// Which days are worked in Ukraine: Monday to Friday but for public holidays.
///
/// A holiday on a weekend gives the next working day off (Labour Code, articles 67 and 73). While martial law
/// suspends holidays, only weekends are off. Days that the Cabinet each year advises to move are not known here:
/// it advises, and each employer decides.
package struct WorkingCalendar: Sendable {
  /// The day of a year on which a holiday falls.
  private enum Rule: Sendable {
    case fixed(month: Int, day: Int)
    /// Days after the Orthodox Easter.
    case easter(offset: Int)
  }

  /// Half-open; no bound where none is known.
  private struct Term: Sendable {
    let from: CalendarDate?
    let until: CalendarDate?

    func contains(_ day: CalendarDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
  }

  private let holidays: [(rule: Rule, term: Term)]
  private let suspensions: [Term]

  package static let embedded = WorkingCalendar(LawTable(EmbeddedLawTables.publicHolidaysCSV))

  init(_ table: LawTable) {
    var holidays: [(rule: Rule, term: Term)] = []
    var suspensions: [Term] = []
    for row in table.rows {
      let term = Term(from: DateText(row["from"])?.day, until: DateText(row["to"])?.day)
      if row["day"] == "suspended" {
        suspensions.append(term)
      } else if let rule = Self.rule(row["day"]) {
        holidays.append((rule, term))
      }
    }
    self.holidays = holidays
    self.suspensions = suspensions
  }

  private static func rule(_ text: String) -> Rule? {
    let easter = "easter+"
    if text.hasPrefix(easter) { return Int(text.dropFirst(easter.count)).map { .easter(offset: $0) } }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? .fixed(month: parts[0], day: parts[1]) : nil
  }

  package func isWorkingDay(_ day: CalendarDate) -> Bool {
    day.weekday <= 5 && !daysOff(in: day.year).contains(day)
  }

  /// The working day that is the `count`-th one after `day`; the day itself is not counted.
  package func workingDay(_ count: Int, after day: CalendarDate) -> CalendarDate {
    var found = day
    var left = count
    var off = daysOff(in: day.year)
    while left > 0 {
      let next = found.adding(days: 1)
      // The last day that dates know.
      guard next > found else { break }
      if next.year != found.year { off = daysOff(in: next.year) }
      found = next
      if found.weekday <= 5, !off.contains(found) { left -= 1 }
    }
    return found
  }

  /// The day itself when it is worked, else the next one that is.
  package func workingDay(from day: CalendarDate) -> CalendarDate {
    isWorkingDay(day) ? day : workingDay(1, after: day)
  }

  /// Holidays, and the weekdays that stand in for those on weekends; nothing of the year before reaches into it.
  private func daysOff(in year: Int) -> Set<CalendarDate> {
    let holidays = self.holidays.compactMap { holiday -> CalendarDate? in
      guard let day = Self.day(of: holiday.rule, in: year), holiday.term.contains(day),
        !suspensions.contains(where: { $0.contains(day) })
      else { return nil }
      return day
    }
    var off = Set(holidays)
    for holiday in holidays.sorted() where holiday.weekday > 5 {
      var substitute = holiday.adding(days: 1)
      while substitute.weekday > 5 || off.contains(substitute) { substitute = substitute.adding(days: 1) }
      off.insert(substitute)
    }
    return off
  }

  private static func day(of rule: Rule, in year: Int) -> CalendarDate? {
    switch rule {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .easter(let offset): easter(of: year)?.adding(days: offset)
    }
  }

  /// The Orthodox Easter: Meeus, «Astronomical Algorithms», the Julian calendar, and the days between the calendars.
  static func easter(of year: Int) -> CalendarDate? {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let march = d + e + 22
    let difference = year / 100 - year / 400 - 2
    return CalendarDate(year: year, month: 3, day: 1)?.adding(days: march - 1 + difference)
  }
}
