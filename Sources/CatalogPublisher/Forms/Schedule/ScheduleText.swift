package import CatalogModel
package import FileContent
package import Wording

/// What is due, by unit and person, for reading.
package struct ScheduleText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: ScheduleResult, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.schedule.text(language, dueWithin: result.dueWithin))
  }
}

extension CatalogSchedule {
  /// What is overdue and due soon by unit and person, then how many sets are in each state.
  ///
  /// - Parameter days: sets whose term ends within so many days are listed as due soon; nil keeps the setting.
  package func text(_ language: Language, dueWithin days: Int? = nil) -> String {
    let title = LocalizedText(uk: "Строки оновлення станом на", en: "Update terms as of")
    var lines = [
      "\(title[language]) \(language == .uk ? asOf.ukrainian : asOf.iso).", convention.rule[language],
      comparison.rule[language], "",
    ]
    let overdue = entries.filter(\.schedule.state.isOverdue)
    let lastDay = entries.filter { $0.schedule.state.code == "last_day" }
    let soon = entries.filter { $0.isDueSoon(on: asOf, within: days) }
    lines += list(LocalizedText(uk: "Строк минув", en: "Overdue"), overdue, language)
    if !lastDay.isEmpty {
      lines += list(
        LocalizedText(
          uk: "Останній день строку – \(asOf.ukrainian)", en: "Last day of the term, \(asOf.english)"),
        lastDay, language)
    }
    lines += list(
      LocalizedText(uk: "Оновити найближчим часом", en: "Due soon"), soon, language, showsDue: true)
    let unconfirmed = entries.filter(\.schedule.needsConfirmation)
    if !unconfirmed.isEmpty {
      let heading = LocalizedText(
        uk: "Підтвердити, що дані ще актуальні (dani confirm)", en: "Confirm that the data are still current")
      lines += list(heading, unconfirmed, language)
    }
    lines.append(LocalizedText(uk: "Усього", en: "In all")[language])
    for code in ["overdue", "last_day", "due_soon", "in_time", "on_change", "closed", "unknown"] {
      let count = entries.count { $0.schedule.state.code == code }
      if count > 0 { lines.append("  \(Self.label(of: code)[language]): \(count)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Parameter showsDue: the day of the term is said of each, also of those that are in time.
  private func list(
    _ heading: LocalizedText, _ entries: [Entry], _ language: Language, showsDue: Bool = false
  ) -> [String] {
    let none = LocalizedText(uk: "жодного набору", en: "none")
    guard !entries.isEmpty else { return ["\(heading[language]): \(none[language])", ""] }
    var lines = ["\(heading[language]): \(entries.count)"]
    let units = Dictionary(grouping: entries) { $0.unit ?? "" }
    for unit in units.keys.sorted(by: UkrainianOrder.precedes) {
      let people = Set((units[unit] ?? []).compactMap(\.responsible)).sorted(by: UkrainianOrder.precedes)
      let name =
        unit.isEmpty ? LocalizedText(uk: "підрозділ не зазначено", en: "unit not stated")[language] : unit
      lines.append("  \(name)" + (people.isEmpty ? "" : " – " + people.joined(separator: "; ")))
      for entry in units[unit] ?? [] {
        lines.append("    \(entry.line(on: asOf, language, showsDue: showsDue))")
      }
    }
    return lines + [""]
  }

  private static func label(of code: String) -> LocalizedText {
    switch code {
    case "overdue": LocalizedText(uk: "строк минув", en: "overdue")
    case "last_day": LocalizedText(uk: "останній день строку", en: "last day of the term")
    case "due_soon": LocalizedText(uk: "оновити найближчим часом", en: "due soon")
    case "in_time": LocalizedText(uk: "строк оновлення не минув", en: "in time")
    case "on_change": LocalizedText(uk: "оновлюється в разі змін", en: "on change")
    case "closed": LocalizedText(uk: "більше не оновлюється", en: "closed")
    default: LocalizedText(uk: "строк не визначено", en: "unknown")
    }
  }
}

extension CatalogSchedule.Entry {
  func isDueSoon(on day: CalendarDate, within days: Int?) -> Bool {
    guard let days else { return schedule.state.code == "due_soon" }
    guard let due = schedule.state.due, !schedule.state.isOverdue, due != day else { return false }
    return due.daysSinceEpoch - day.daysSinceEpoch <= days
  }

  func line(on day: CalendarDate, _ language: Language, showsDue: Bool = false) -> String {
    let frequency = schedule.frequency?.phrase[language] ?? UpdateFrequency.notStated[language]
    let last = schedule.lastUpdate.map { language == .uk ? $0.ukrainian : $0.iso } ?? "–"
    let updated = LocalizedText(uk: "останнє оновлення \(last)", en: "last update \(last)")
    let confirmed = schedule.confirmed.map { day in
      LocalizedText(uk: ", змін немає станом на \(day.ukrainian)", en: ", no changes as of \(day.iso)")[
        language]
    }
    let due = showsDue ? schedule.state.due.map { ScheduleState.dueSoon(due: $0) } : nil
    let state = (due ?? schedule.state).text(on: day)[language]
    return "«\(title)»: \(state) (\(frequency), \(updated[language])\(confirmed ?? ""))"
  }
}
