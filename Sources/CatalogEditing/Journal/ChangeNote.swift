package import Wording

/// What is told of a change in the journal: nothing of its content.
package struct ChangeNote: Sendable {
  /// The verb that makes it: `add`.
  let verb: String
  /// Titles of the data sets that it changes.
  let subject: String
  /// The day in Kyiv on which it is made.
  let day: CalendarDate

  package init(_ verb: String, of subject: String, on day: CalendarDate) {
    self.verb = verb
    self.subject = subject
    self.day = day
  }
}
