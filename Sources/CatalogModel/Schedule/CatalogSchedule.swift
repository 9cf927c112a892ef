import FileContent
package import Wording

/// The update terms of every set that counts on a day.
package struct CatalogSchedule: Sendable {
  package struct Entry: Sendable {
    package let name: String
    package let title: String
    package let schedule: DatasetSchedule
    package let responsible: String?
    package let email: String?
    package let unit: String?
  }

  package let asOf: CalendarDate
  package let convention: ScheduleConvention
  package let comparison: ScheduleComparison
  /// The most urgent first: by term, then by name; sets without a term last.
  package let entries: [Entry]
  package let unreadable: [UnreadDataset]

  /// - Parameter terms: the day on which terms are judged, when it is another one than that of the documents.
  package init(
    of catalog: Catalog, on day: CalendarDate, convention: ScheduleConvention? = nil,
    termsOn terms: CalendarDate? = nil
  ) {
    let settings = catalog.settings
    asOf = day
    self.convention = convention ?? settings.scheduleConvention
    comparison = settings.scheduleComparison
    unreadable = catalog.uncounted
    let decided = Dictionary(
      settings.terms.compactMap { term in term.dataset.value.map { ($0, term) } },
      uniquingKeysWith: { first, _ in first })
    entries = CatalogState(of: catalog, on: day).judged(on: terms ?? day).datasets.map { set in
      // The decision answers where the passport is silent.
      let person = set.dataset.passport.maintainers.first
      let term = decided[set.dataset.name]
      return Entry(
        name: set.dataset.name, title: set.dataset.title,
        schedule: DatasetSchedule(of: set, settings: settings, convention: convention),
        responsible: person?.name.value ?? term?.responsible.value,
        email: person?.email.value ?? term?.email.value, unit: person?.unit.value ?? term?.unit.value)
    }.sorted { left, right in
      switch (left.schedule.state.due, right.schedule.state.due) {
      case (let first?, let second?): (first, left.name) < (second, right.name)
      case (.some, .none): true
      case (.none, .some): false
      case (.none, .none): left.name < right.name
      }
    }
  }
}
