import FileContent
package import Wording

/// The stretch of time that a report tells of; both days belong to it.
package struct ReportPeriod: Hashable, Sendable {
  package let from: CalendarDate
  package let to: CalendarDate
  /// True for the beginning of a period that is not over yet: it is counted to `to`.
  package let isRunning: Bool

  /// Nil when the last day comes before the first.
  package init?(from: CalendarDate, to: CalendarDate, isRunning: Bool = false) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
    self.isRunning = isRunning
  }

  /// The last calendar month that is over on a day.
  package init(monthBefore day: CalendarDate) {
    let last = day.adding(days: -day.day)
    from = last.adding(days: 1 - last.day)
    to = last
    isRunning = false
  }

  package func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

  /// The day whose evening is the state at the beginning.
  package var dayBefore: CalendarDate { from.adding(days: -1) }

  /// «Станом на»: the morning after the last day.
  package var dayAfter: CalendarDate { to.adding(days: 1) }

  /// Whole calendar months; nil for other stretches.
  package var months: Int? {
    guard from.day == 1, to == to.lastDayOfMonth, !isRunning else { return nil }
    return (to.year - from.year) * 12 + to.month - from.month + 1
  }

  /// The period of equal kind just before: as many months, or as many days.
  package var previous: ReportPeriod {
    let first =
      months.map { from.adding(months: -$0) }
      ?? from.adding(days: from.daysSinceEpoch - to.daysSinceEpoch - 1)
    return ReportPeriod(from: first, to: max(first, dayBefore)) ?? self
  }

  /// Whole years, halves, quarters and months by their names.
  private var calendarPeriod: DocumentPeriod? {
    guard let months, (from.month - 1) % months == 0 else { return nil }
    return switch months {
    case 1: .month(from.month, from.year)
    case 3: .quarter((from.month + 2) / 3, from.year)
    case 6: .half((from.month + 5) / 6, from.year)
    case 12: .year(from.year)
    default: nil
    }
  }

  /// «серпень–вересень 2020 року», “August–September 2020”.
  package var name: LocalizedText {
    if let calendarPeriod { return calendarPeriod.name }
    if months != nil {
      let (first, last) = (MonthNames.ukrainian[from.month - 1], MonthNames.ukrainian[to.month - 1])
      let (begin, end) = (
        MonthNames.english[from.month - 1], MonthNames.english[to.month - 1]
      )
      guard from.year != to.year else {
        return LocalizedText(uk: "\(first)–\(last) \(to.year) року", en: "\(begin)–\(end) \(to.year)")
      }
      return LocalizedText(
        uk: "\(first) \(from.year) року – \(last) \(to.year) року",
        en: "\(begin) \(from.year) – \(end) \(to.year)")
    }
    return days
  }

  /// «30 вересня 2020 року», «1–20 вересня 2020 року», «5 серпня – 10 вересня 2020 року».
  private var days: LocalizedText {
    let (first, last) = (from.inWords, to.inWords)
    if from == to { return LocalizedText(uk: first.uk, en: from.english) }
    let en = "\(from.english) – \(to.english)"
    guard from.year == to.year else { return LocalizedText(uk: "\(first.uk) – \(last.uk)", en: en) }
    guard from.month == to.month else {
      return LocalizedText(uk: "\(from.dayAndMonth.uk) – \(last.uk)", en: en)
    }
    return LocalizedText(uk: "\(from.day)–\(last.uk)", en: en)
  }

  /// «За серпень–вересень 2020 року», “In August–September 2020”: the beginning of a sentence.
  package var phrase: LocalizedText {
    if months != nil { return LocalizedText(uk: "За \(name.uk)", en: "In \(name.en)") }
    if isRunning {
      return LocalizedText(
        uk: "За \(name.uk) (період ще триває)", en: "In \(name.en) (the period is not over yet)")
    }
    if from == to { return LocalizedText(uk: name.uk, en: "On \(name.en)") }
    let en = "From \(from.english) to \(to.english)"
    guard from.year != to.year || from.month != to.month else {
      return LocalizedText(uk: "За \(name.uk)", en: en)
    }
    let first = from.year == to.year ? from.dayAndMonth.uk : from.inWords.uk
    return LocalizedText(uk: "З \(first) до \(to.inWords.uk)", en: en)
  }
}
