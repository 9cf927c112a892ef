import FileContent
import Wording

/// What the passports say of one period: the states at both ends, and what happened between them.
struct PeriodCount {
  let period: ReportPeriod
  let start: CatalogState
  let end: CatalogState
  let change: StateChange
  /// Documents that were there before and have a change dated in the period.
  let updatedDocuments: [PlacedDocument]
  /// Sets that were there before and have a new or an updated document.
  let updatedDatasets: [DatasetState]
  let schedule: CatalogSchedule
  let coverage: Coverage?
  /// Nil when the record of them cannot be read.
  let letters: [LetterLog.Entry]?

  init(of opened: OpenedCatalog, in period: ReportPeriod) {
    let catalog = opened.catalog
    self.period = period
    start = CatalogState(of: catalog, on: period.dayBefore)
    end = CatalogState(of: catalog, on: period.to)
    let change = StateChange(from: start, to: end)
    self.change = change
    let new = Set(change.newDocuments.map(\.path))
    let updated = end.documents.filter { placed in
      !new.contains(placed.path) && placed.document.lastChange.map(period.contains) == true
        && placed.document.issued < period.from
    }
    updatedDocuments = updated
    let newSets = Set(change.newDatasets.map(\.dataset.name))
    let touched = Set((updated + change.newDocuments).map(\.set.dataset.name)).subtracting(newSets)
    updatedDatasets = end.datasets.filter { touched.contains($0.dataset.name) }
    schedule = CatalogSchedule(of: catalog, on: period.to, termsOn: period.dayAfter)
    coverage = Coverage(of: catalog, on: period.to, termsOn: period.dayAfter)
    letters = opened.history.letters?.entries.filter { period.contains($0.day) }
  }

  /// Sets whose term ended by the last day, that day included, without an update.
  var overdue: [CatalogSchedule.Entry] { schedule.entries.filter(\.schedule.state.isOverdue) }

  /// Of these, the ones whose term ended on the last day itself: on that day they could still be updated.
  var overdueSinceTheLastDay: Int { overdue.count { $0.schedule.state.due == period.to } }

  var withoutTerm: [CatalogSchedule.Entry] {
    schedule.entries.filter { if case .unknown = $0.schedule.state { true } else { false } }
  }

  /// Documents whose only date of change lies after the period, or whose files are gone: whether they were updated in
  /// it, nobody knows.
  var changedSince: [PlacedDocument] { end.documents.filter(\.document.isChangedLater) }

  /// Whether no set and no document came, went or was changed after the period.
  func isUnchangedSince(_ catalog: Catalog) -> Bool {
    func isLater(_ date: Element<DateText>) -> Bool { date.value.map { $0.day > period.to } ?? false }
    return catalog.datasets.allSatisfy { dataset in
      !isLater(dataset.passport.issued) && !isLater(dataset.passport.withdrawn)
        && dataset.documents.allSatisfy {
          !isLater($0.issued) && !isLater($0.modified) && !isLater($0.withdrawn)
        } && dataset.withdrawnDocuments.allSatisfy { !isLater($0.withdrawn) }
    }
  }

  /// Whether each update in the period can still be told.
  var knowsUpdates: Bool { !changedSince.contains { $0.document.issued < period.from } }

  /// Whether each missed term can still be told; else those that are known are told, and compared with nothing.
  var knowsTerms: Bool {
    !schedule.entries.contains { $0.schedule.state == .unknown(.changedSince) }
  }

  /// Whether the number is all that there was, and may be compared with that of another period.
  func isWhole(_ name: ReportFigure.Name) -> Bool {
    switch name {
    case .overdueDatasets, .datasetsWithoutTerm, .itemsOverdue: knowsTerms
    default: true
    }
  }
}

// MARK: Lists

extension PeriodCount {
  /// Nil for numbers that need the list of required data sets when no edition is known, for updates that later ones
  /// hide, and for numbers of a check.
  func list(of name: ReportFigure.Name) -> ReportList? {
    switch name {
    case .datasets: Self.list(end.datasets)
    case .documents: Self.list(end.documents)
    case .datasetsAtStart: Self.list(start.datasets)
    case .documentsAtStart: Self.list(start.documents)
    case .newDatasets: Self.list(change.newDatasets)
    case .newDocuments: Self.list(change.newDocuments)
    case .updatedDatasets: knowsUpdates ? Self.list(updatedDatasets) : nil
    case .updatedDocuments: knowsUpdates ? Self.list(updatedDocuments) : nil
    case .withdrawnDatasets: Self.list(change.withdrawnDatasets)
    case .withdrawnDocuments: Self.list(change.withdrawnDocuments)
    case .deferredDatasets: Self.list(change.deferredDatasets)
    case .deferredDocuments: Self.list(change.deferredDocuments)
    case .returnedDatasets: Self.list(change.returnedDatasets)
    case .returnedDocuments: Self.list(change.returnedDocuments)
    case .withheldDatasets: withheldDatasets
    case .withheldDocuments: withheldDocuments
    case .emptyDatasets: Self.list(end.datasets.filter(\.documents.isEmpty))
    case .overdueDatasets: list(overdue)
    case .datasetsWithoutTerm: list(withoutTerm)
    case .itemsApplicable: items { $0 != .notApplicable }
    case .itemsPublished: items { $0 == .published || $0 == .overdue }
    case .itemsOverdue: items { $0 == .overdue }
    case .itemsEmpty: items { $0 == .empty }
    case .itemsAbsentWithReason: items { $0 == .absentWithReason }
    case .itemsDeferred: items { $0 == .deferred }
    case .itemsMissing: items { $0 == .missing }
    case .itemsNotApplicable: items { $0 == .notApplicable }
    case .letters: letterList
    case .errors, .warnings, .notes, .documentsNotChecked: nil
    }
  }

  private static func list(_ sets: [DatasetState]) -> ReportList {
    ReportList(
      [.name, .title, .unit, .documents, .issued, .changed],
      sets.map { set in
        [
          .text(set.dataset.name), .text(set.dataset.title), .optional(set.dataset.unit),
          .number(set.documents.count), .optional(set.dataset.passport.issued.value?.day),
          .optional(set.newestChange),
        ]
      })
  }

  private static func list(_ documents: [PlacedDocument]) -> ReportList {
    ReportList(
      [.dataset, .title, .path, .format, .issued, .changed],
      documents.map { placed in
        [
          .text(placed.set.dataset.name), .text(placed.document.title), .text(placed.path),
          .optional(placed.document.declaredFormat), .day(placed.document.issued),
          .optional(placed.document.lastChange),
        ]
      })
  }

  private func list(_ entries: [CatalogSchedule.Entry]) -> ReportList {
    ReportList(
      [.name, .title, .unit, .responsible, .changed, .due, .state],
      entries.map { entry in
        [
          .text(entry.name), .text(entry.title), .optional(entry.unit), .optional(entry.responsible),
          .optional(entry.schedule.lastUpdate), .optional(entry.schedule.state.due),
          .localized(entry.schedule.state.text(on: period.dayAfter)),
        ]
      })
  }

  private var withheldDatasets: ReportList {
    ReportList(
      [.name, .title, .unit, .reason],
      end.withheld.map { set in
        [.text(set.name), .text(set.title), .optional(set.unit), .optional(set.passport.withheld?.basis)]
      })
  }

  /// Each document that is kept back, by itself or with its set.
  private var withheldDocuments: ReportList {
    ReportList(
      [.dataset, .title, .path, .reason],
      end.withheldDocuments.map { placed in
        let document = placed.document.document
        return [
          .text(placed.set.dataset.name), .text(placed.document.title),
          .text(document?.isLink == true ? placed.document.path : placed.path),
          .optional((document?.withheld ?? placed.set.dataset.passport.withheld)?.basis),
        ]
      })
  }

  private var letterList: ReportList? {
    guard let letters else { return nil }
    return ReportList(
      [.day, .unit, .responsible, .email, .answerBy],
      letters.map {
        [.day($0.day), .text($0.unit), .text($0.responsible), .text($0.email), .day($0.by)]
      })
  }

  private func items(_ isWanted: (Coverage.Status) -> Bool) -> ReportList? {
    guard let coverage else { return nil }
    return ReportList(
      [.item, .title, .state, .datasets, .reason],
      coverage.items.filter { isWanted($0.status) }.map { entry in
        [
          .text(entry.item.id), .text(entry.item.title), .localized(entry.status.label),
          .text(entry.datasets.joined(separator: ", ")), .optional(entry.reason),
        ]
      })
  }
}

extension Dataset {
  /// Of the first responsible person.
  package var unit: String? { passport.maintainers.first?.unit.value }
}
