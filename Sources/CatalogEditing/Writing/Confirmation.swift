package import CatalogModel
import FileContent
package import Wording

/// «Змін немає»: the holder looked and found the data still current on a day.
///
/// Only `data_as_of` moves; dates of change and of documents say when something was changed, and nothing was.
package struct Confirmation: Sendable {
  package enum Fault: Error, Hashable, Sendable {
    /// The passport says that the data were looked at later than that.
    case before(CalendarDate)
    case afterToday(CalendarDate)
    /// The day of first publication, before which there is nothing to confirm.
    case beforePublication(CalendarDate)
    /// What the passport holds is no date.
    case unreadable(String, line: Int)
  }

  package let former: CalendarDate?
  package let date: CalendarDate

  package init(of passport: Passport, on date: CalendarDate, today: CalendarDate) throws(Fault) {
    guard date <= today else { throw .afterToday(today) }
    if let issued = passport.issued.value?.day, date < issued { throw .beforePublication(issued) }
    switch passport.dataAsOf {
    case .unreadable(let text, let range): throw .unreadable(text, line: range.start.line)
    case .wrongKind(_, let range): throw .unreadable("", line: range.start.line)
    case .absent, .blank, .value: former = passport.dataAsOf.value?.day
    }
    if let former, date < former { throw .before(former) }
    self.date = date
  }

  package func record(in passport: inout TreeText) throws(EditFault) {
    guard former != date else { return }
    try passport.put("data_as_of", .date(date), after: ["modified", "issued", "language"])
  }
}
