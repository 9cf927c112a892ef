package import CatalogModel
package import FileContent
package import Wording

/// The terms as events for a calendar.
package struct ScheduleCalendar: ResultForm {
  package let name = "ics"

  package init() {}

  package func write(
    _ result: ScheduleResult, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.schedule.calendar(publisher: result.publisher, language))
  }
}

extension CatalogSchedule {
  /// The terms as an iCalendar file (RFC 5545): one all-day event for each set with a term.
  ///
  /// UIDs are made of the set's name and the publisher's code, so that importing again moves the event of a set to
  /// its new term: `SEQUENCE` grows with the last update. `DTSTAMP` is the day of the schedule, so that the same
  /// state gives the same bytes.
  package func calendar(publisher: Publisher, _ language: Language) -> String {
    let domain = publisher.edrpou.value ?? "dani"
    let name = LocalizedText(uk: "Строки оновлення відкритих даних", en: "Open data update terms")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dani//schedule//UK", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped(name[language]))",
      "X-WR-CALDESC:\(Self.escaped(convention.rule[language] + " " + comparison.rule[language]))",
    ]
    for entry in entries {
      guard let due = entry.schedule.state.due else { continue }
      lines += event(entry, due: due, domain: domain, language)
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ entry: Entry, due: CalendarDate, domain: String, _ language: Language) -> [String] {
    let summary = LocalizedText(
      uk: "Оновити набір даних: \(entry.title)", en: "Update the data set: \(entry.title)")
    let updated = entry.schedule.confirmed ?? entry.schedule.lastUpdate ?? due
    let details = [entry.line(on: asOf, language), entry.unit, entry.responsible].compactMap { $0 }
    return [
      "BEGIN:VEVENT", "UID:\(entry.name)@\(domain).dani", "SEQUENCE:\(max(0, updated.daysSinceEpoch))",
      "DTSTAMP:\(asOf.compact)T000000Z",
      "DTSTART;VALUE=DATE:\(due.compact)", "DTEND;VALUE=DATE:\(due.adding(days: 1).compact)",
      "SUMMARY:\(Self.escaped(summary[language]))",
      "DESCRIPTION:\(Self.escaped(details.joined(separator: "\n")))", "TRANSP:TRANSPARENT",
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(summary[language]))", "TRIGGER:-P3D",
      "END:VALARM",
      "END:VEVENT",
    ]
  }

  /// RFC 5545, 3.3.11: backslash, semicolon, comma and line end are escaped.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case "\r": continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// RFC 5545, 3.1: lines of at most 75 octets; a folded line goes on after a blank. Characters are not split.
  private static func folded(_ line: String) -> String {
    var out = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        out += "\r\n "
        length = 1
      }
      out.unicodeScalars.append(scalar)
      length += size
    }
    return out
  }
}

extension CalendarDate {
  /// `20201001`.
  fileprivate var compact: String { iso.split(separator: "-").joined() }
}
