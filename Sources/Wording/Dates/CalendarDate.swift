/// A day of the Gregorian calendar, without a time and a zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the length of the month.
  package let day: Int

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01; exact for every year from 1 to 9999, clamped to that range.
  package init(daysSinceEpoch days: Int) {
    let clamped = min(max(days, -719_162), 2_932_896)
    // Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms», civil_from_days.
    let shifted = clamped + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let remainder = (daysSinceEpoch + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The first or the last day of the range of years when the sum lies beyond.
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    return CalendarDate(daysSinceEpoch: overflows ? (days < 0 ? .min : .max) : sum)
  }

  /// The day `months` later; the last day of that month when it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let range = 12...9999 * 12 + 11
    let month = year * 12 + month - 1
    // Cut before the addition, which could overflow.
    let total = month + min(max(months, range.lowerBound - month), range.upperBound - month)
    let length = Self.length(ofMonth: total % 12 + 1, year: total / 12)
    return CalendarDate(year: total / 12, month: total % 12 + 1, day: min(day, length)) ?? self
  }

  package var lastDayOfMonth: CalendarDate {
    CalendarDate(year: year, month: month, day: Self.length(ofMonth: month, year: year)) ?? self
  }

  /// `2020-10-01`.
  package var iso: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `01.10.2020`, as in Ukrainian text.
  package var ukrainian: String {
    "\(Self.padded(day, 2)).\(Self.padded(month, 2)).\(Self.padded(year, 4))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { iso }
}
