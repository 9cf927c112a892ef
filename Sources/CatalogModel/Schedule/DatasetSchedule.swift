import FileContent
package import Wording

/// When a data set was last updated and when it is due, by the frequency that the holder declared.
package struct DatasetSchedule: Sendable {
  package let frequency: UpdateFrequency?
  package let lastUpdate: CalendarDate?
  package let convention: ScheduleConvention
  package let comparison: ScheduleComparison
  /// The day to which the data are current by the passport; nil when it gives none.
  package let dataAsOf: CalendarDate?
  /// The day on which somebody last looked and found no changes since the last one (`dani confirm`). The term
  /// runs from it: what was looked at in time and has not changed is not late.
  package let confirmed: CalendarDate?
  package let state: ScheduleState
  /// True for a set updated on change that for long nobody changed or confirmed.
  package let needsConfirmation: Bool

  /// By the settings of the catalogue, or with its defaults; a convention given here goes before its own.
  package init(of set: DatasetState, settings: CatalogSettings, convention chosen: ScheduleConvention? = nil)
  {
    convention = chosen ?? settings.scheduleConvention
    comparison = settings.scheduleComparison
    frequency = set.dataset.passport.updateFrequency.value.flatMap { UpdateFrequency(reading: $0) }
    let passport = set.dataset.passport
    let modified = passport.modified.value.map(\.day).flatMap { $0 <= set.asOf ? $0 : nil }
    let dataAsOf = passport.dataAsOf.value.map(\.day).flatMap { $0 <= set.asOf ? $0 : nil }
    let lastUpdate =
      switch comparison {
      case .documents: set.newestChange
      case .passport: modified
      }
    self.lastUpdate = lastUpdate
    self.dataAsOf = dataAsOf
    let confirmed = Self.confirmation(dataAsOf: dataAsOf, modified: modified, lastUpdate: lastUpdate)
    self.confirmed = confirmed
    let windows = settings.scheduleWindows
    let state = UpdateSchedule.state(
      frequency: frequency, lastUpdate: confirmed ?? lastUpdate,
      changedOn: Self.unpublishedChange(dataAsOf: dataAsOf, modified: modified, lastUpdate: lastUpdate),
      on: set.asOf, convention: convention, windows: windows)
    let isChangedLater =
      switch comparison {
      case .documents: set.documents.contains(where: \.isChangedLater)
      case .passport: passport.modified.value.map { $0.day > set.asOf } ?? false
      }
    // The dates of a later change hide those of the day: being in time can be told without them, being late cannot.
    self.state = isChangedLater && !state.isKnownInTime ? .unknown(.changedSince) : state
    let isOnChange = frequency == .onChange || frequency == .unscheduled
    let lastLook = [lastUpdate, dataAsOf].compactMap { $0 }.max()
    needsConfirmation =
      isOnChange && (lastLook.map { $0.adding(days: windows.confirmAfterDays) < set.asOf } ?? false)
  }

  /// Worth a reminder: due soon, or on the day itself unless every day is the last one.
  package var isDueSoon: Bool {
    switch (state, frequency) {
    case (.lastDay, .daily), (.lastDay, .moreThanDaily): false
    default: state.isDueSoon
    }
  }

  /// By what the term was counted: «правило calendar», or the change that has to be published.
  package var basis: LocalizedText {
    guard frequency == .onChange, let dataAsOf else {
      return LocalizedText(uk: "правило \(convention.rawValue)", en: "rule \(convention.rawValue)")
    }
    let days = Counted.workingDays(UpdateSchedule.workingDaysAfterChange)
    return LocalizedText(
      uk: "дані змінено \(dataAsOf.ukrainian), на оновлення – \(days.uk)",
      en: "the data changed on \(dataAsOf.iso), \(days.en) to update")
  }

  /// Data that are newer than the last change of the passport and of the documents: nothing had changed by then.
  private static func confirmation(
    dataAsOf: CalendarDate?, modified: CalendarDate?, lastUpdate: CalendarDate?
  ) -> CalendarDate? {
    guard let dataAsOf, let modified, let lastUpdate, max(modified, lastUpdate) < dataAsOf else { return nil }
    return dataAsOf
  }

  /// The day of a change that the passport speaks of and no document shows.
  private static func unpublishedChange(
    dataAsOf: CalendarDate?, modified: CalendarDate?, lastUpdate: CalendarDate?
  ) -> CalendarDate? {
    guard let dataAsOf, let modified, let lastUpdate, lastUpdate < dataAsOf, dataAsOf <= modified else {
      return nil
    }
    return dataAsOf
  }
}

extension ScheduleState {
  /// Holds whatever was changed up to the day as well: a later change only moves the term on.
  fileprivate var isKnownInTime: Bool {
    switch self {
    case .overdue, .unknown(.neverUpdated): false
    case .inTime, .dueSoon, .lastDay, .onChange, .closed, .unknown: true
    }
  }
}

extension CatalogSettings {
  /// `settings.schedule.convention`, or the calendar one.
  package var scheduleConvention: ScheduleConvention {
    self.convention.value.flatMap { ScheduleConvention(rawValue: $0) } ?? .calendar
  }

  /// The windows of `settings.schedule`; a number that makes no sense gives way to the default.
  package var scheduleWindows: ScheduleWindows {
    func days(_ element: Element<Int>) -> Int? {
      element.value.flatMap { ScheduleWindows.allowed.contains($0) ? $0 : nil }
    }
    return ScheduleWindows(
      dueSoonDays: days(self.dueSoonDays) ?? ScheduleWindows().dueSoonDays,
      monthly: days(self.dueSoonDaysMonthly),
      weekly: days(self.dueSoonDaysWeekly),
      confirmAfterDays: days(self.confirmAfterDays) ?? ScheduleWindows().confirmAfterDays)
  }

  /// `settings.schedule.compare`, or the documents.
  package var scheduleComparison: ScheduleComparison {
    self.compare.value.flatMap { ScheduleComparison(rawValue: $0) } ?? .documents
  }
}
