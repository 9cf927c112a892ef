import FileContent
import Wording

/// The time that a document describes.
struct Period: Hashable {
  /// For file names: `2020-08`, `2020-q2`, `2020-h1`, `2020-w10`, `2020-08-27`.
  let label: String
  /// For titles: `серпень 2020 року`.
  let title: String
  let first: CalendarDate
  let last: CalendarDate

  static func month(of day: CalendarDate) -> Period {
    Period(
      label: String(day.iso.prefix(7)), title: "\(MonthNames.ukrainian[day.month - 1]) \(day.year) року",
      first: day.firstDayOfMonth, last: day.lastDayOfMonth)
  }

  static func quarter(_ number: Int, of year: Int) throws -> Period {
    let first = try CalendarDate(iso: "\(year)-\(String(number * 3 - 2).padded(2))-01")
    return Period(
      label: "\(year)-q\(number)", title: "\(["I", "II", "III", "IV"][number - 1]) квартал \(year) року",
      first: first, last: first.adding(months: 2).lastDayOfMonth)
  }

  static func half(_ number: Int, of year: Int) throws -> Period {
    let first = try CalendarDate(iso: "\(year)-\(number == 1 ? "01" : "07")-01")
    return Period(
      label: "\(year)-h\(number)", title: "\(number == 1 ? "перше" : "друге") півріччя \(year) року",
      first: first, last: first.adding(months: 5).lastDayOfMonth)
  }

  static func year(_ year: Int) throws -> Period {
    Period(
      label: String(year), title: "\(year) рік", first: try CalendarDate(iso: "\(year)-01-01"),
      last: try CalendarDate(iso: "\(year)-12-31"))
  }

  static func week(_ number: Int, from monday: CalendarDate) -> Period {
    Period(
      label: "\(monday.year)-w\(String(number).padded(2))", title: "тиждень з \(monday.ukrainian)",
      first: monday, last: monday.adding(days: 6))
  }

  static func day(_ day: CalendarDate) -> Period {
    Period(label: day.iso, title: "станом на \(day.ukrainian)", first: day, last: day)
  }

  static func current(from first: CalendarDate, to last: CalendarDate) -> Period {
    Period(label: "potochnyi-stan", title: "поточний стан", first: first, last: last)
  }
}

extension CalendarDate {
  var firstDayOfMonth: CalendarDate { adding(days: 1 - day) }

  var isWorkingDay: Bool { weekday <= 5 }

  /// The day itself, or the Monday after a weekend.
  var movedToWorkingDay: CalendarDate { adding(days: isWorkingDay ? 0 : 8 - weekday) }

  /// The last day of this day's month that is no weekend.
  var lastWorkingDayOfMonth: CalendarDate {
    let last = lastDayOfMonth
    return last.adding(days: last.isWorkingDay ? 0 : 5 - last.weekday)
  }
}
