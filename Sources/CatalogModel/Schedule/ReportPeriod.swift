import FileContent
package import Wording

/// The stretch of time that a report tells of; both days belong to it.
package struct ReportPeriod: Hashable, Sendable {
  package let from: CalendarDate
  package let to: CalendarDate

  /// Nil when the last day comes before the first.
  package init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// The last calendar month that is over on a day.
  package init(monthBefore day: CalendarDate) {
    let last = day.adding(days: -day.day)
    from = last.adding(days: 1 - last.day)
    to = last
  }

  package func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

  /// The day whose evening is the state at the beginning.
  package var dayBefore: CalendarDate { from.adding(days: -1) }

  /// «Станом на»: the morning after the last day.
  package var dayAfter: CalendarDate { to.adding(days: 1) }

  /// Whole calendar months; nil for other stretches.
  package var months: Int? {
    guard from.day == 1, to == to.lastDayOfMonth else { return nil }
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
    if from == to { return from.localized }
    return LocalizedText(
      uk: "\(from.ukrainian) – \(to.ukrainian)", en: "\(from.english) – \(to.english)")
  }

  /// «За серпень–вересень 2020 року», “In August–September 2020”: the beginning of a sentence.
  package var phrase: LocalizedText {
    if months != nil { return LocalizedText(uk: "За \(name.uk)", en: "In \(name.en)") }
    if from == to { return LocalizedText(uk: "За \(from.ukrainian)", en: "On \(from.english)") }
    return LocalizedText(
      uk: "За період із \(from.ukrainian) до \(to.ukrainian)",
      en: "From \(from.english) to \(to.english)")
  }
}
