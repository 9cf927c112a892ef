package import FileContent

/// When a data set was last updated and when it is due, by the frequency that the holder declared.
package struct DatasetSchedule: Sendable {
  /// Which date is compared with the term.
  package enum Comparison: String, CaseIterable, Sendable {
    /// The newest change of the documents counted on the day.
    case documents
    /// The date of the last changes in the passport.
    case passport
  }

  package let frequency: UpdateFrequency?
  package let lastUpdate: CalendarDate?
  package let convention: ScheduleConvention
  package let comparison: Comparison
  package let state: ScheduleState

  /// By the settings of the catalogue, or with its defaults; a convention given here goes before its own.
  package init(of set: DatasetState, settings: CatalogSettings, convention chosen: ScheduleConvention? = nil)
  {
    convention = chosen ?? settings.scheduleConvention
    comparison = settings.scheduleComparison
    frequency = set.dataset.passport.updateFrequency.value.flatMap { UpdateFrequency(reading: $0) }
    lastUpdate =
      switch comparison {
      case .documents: set.newestChange
      case .passport: set.dataset.passport.modified.value.map(\.day).flatMap { $0 <= set.asOf ? $0 : nil }
      }
    state = UpdateSchedule.state(
      frequency: frequency, lastUpdate: lastUpdate, on: set.asOf, convention: convention,
      dueSoonDays: settings.dueSoonDays.value ?? UpdateSchedule.defaultDueSoonDays)
  }
}

extension CatalogSettings {
  /// `settings.schedule.convention`, or the calendar one.
  package var scheduleConvention: ScheduleConvention {
    convention.value.flatMap { ScheduleConvention(rawValue: $0) } ?? .calendar
  }

  /// `settings.schedule.compare`, or the documents.
  package var scheduleComparison: DatasetSchedule.Comparison {
    compare.value.flatMap { DatasetSchedule.Comparison(rawValue: $0) } ?? .documents
  }
}
