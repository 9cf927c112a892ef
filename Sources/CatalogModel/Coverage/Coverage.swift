import FileContent
package import Wording

/// What the annex requires of the holder on a day, item by item, against what is published.
///
/// Sets meet items by id, and items of another edition through the crosswalk; never by title.
package struct Coverage: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case published
    /// A set is there, and it has no document on the day.
    case empty
    /// A set that meets the item is past its update term.
    case overdue
    case absentWithReason = "absent_with_reason"
    /// Outside the competence of the holder.
    case notApplicable = "not_applicable"
    /// Put off until martial law ends.
    case deferred
    case missing

    package var label: LocalizedText {
      switch self {
      case .published: LocalizedText(uk: "оприлюднено", en: "published")
      case .empty: LocalizedText(uk: "набір створено, документів немає", en: "published but empty")
      case .overdue: LocalizedText(uk: "оприлюднено, строк оновлення минув", en: "published, overdue")
      case .absentWithReason:
        LocalizedText(uk: "не оприлюднено, підставу зазначено", en: "absent with a reason")
      case .notApplicable:
        LocalizedText(uk: "не належить до компетенції розпорядника", en: "not applicable")
      case .deferred:
        LocalizedText(uk: "оприлюднення відкладено на час воєнного стану", en: "deferred by martial law")
      case .missing: LocalizedText(uk: "не оприлюднено", en: "missing")
      }
    }
  }

  package struct Item: Sendable {
    package let item: AnnexItem
    package let status: Status
    /// Names of the sets that meet it, in the order of the catalogue.
    package let datasets: [String]
    /// What `catalog.yaml` says of an item that is not published: reason, decision, date.
    package let reason: String?
    /// The title, the number or the way a set met the item was inferred.
    package let isWeak: Bool
  }

  package let asOf: CalendarDate
  package let edition: AnnexEdition
  /// Said beside the answer when the day lies in a gap between editions.
  package let note: LocalizedText?
  package let sections: [AnnexSection]
  package let items: [Item]
  /// Numbers of the annex whose titles no source gives: neither met nor missing.
  package let untitled: [(section: AnnexSection, number: Int)]
  /// Ids of the catalogue's own `absent` list that this edition does not know.
  package let unknownAbsent: [String]
  /// Sets that name no item, with items that no set answers and whose titles are alike.
  package let suggestions: [CoverageSuggestion]

  /// True when the edition is that of the day, no title in it is unknown, and no later change of the list was left out.
  package var isCertain: Bool { note == nil && untitled.isEmpty && !edition.lacksLaterChanges(on: asOf) }

  package func total(_ status: Status) -> Int { items.count { $0.status == status } }

  /// Items that concern the holder: all but those outside its competence.
  package var applicable: Int { items.count - total(.notApplicable) }

  /// Items with a set that has documents, in time or not.
  package var published: Int { total(.published) + total(.overdue) }

  /// True when every item that concerns the holder is published, and none is past its term.
  package var isFull: Bool { total(.published) == applicable }
}

extension Coverage {
  /// - Parameters:
  ///   - edition: another edition than the one in force; drafts only so.
  ///   - sections: those of `catalog.yaml`, else all holders.
  ///   - terms: the day on which update terms are judged, when it is another one.
  /// Nil when no edition is known for the day.
  package init?(
    of catalog: Catalog, on day: CalendarDate, edition named: AnnexEdition? = nil,
    termsOn terms: CalendarDate? = nil
  ) {
    let annex = catalog.annex
    let lookup = annex.edition(on: day)
    guard let edition = named ?? lookup.edition else { return nil }
    let sections = catalog.settings.annexSections
    let state = CatalogState(of: catalog, on: day).judged(on: terms ?? day)
    let matches = Matches(state, annex: annex, edition: edition)
    let absent = AbsentItems(catalog.settings, annex: annex, edition: edition, on: day)
    let required = annex.items(edition: edition, sections: Set(sections))
    asOf = day
    self.edition = edition
    note = named == nil ? lookup.note : nil
    self.sections = sections
    untitled = sections.flatMap { section in
      annex.untitledNumbers(edition: edition, section: section).map { (section, $0) }
    }
    unknownAbsent = absent.unknown
    let items = required.map { item in
      let sets = matches.sets(of: item.id)
      let kept = matches.withheld(for: item.id)
      let answer = Self.answer(sets, kept, absent, item.id, catalog.settings)
      let names = sets.isEmpty ? kept.map(\.dataset.name) : sets.map(\.set.dataset.name)
      let isInferred = !names.isEmpty && sets.allSatisfy(\.isInferred) && kept.allSatisfy(\.isInferred)
      return Item(
        item: item, status: answer.status, datasets: names, reason: answer.reason,
        isWeak: item.confidence.isWeak || isInferred)
    }
    self.items = items
    suggestions = CoverageSuggestion.list(
      for: state.datasets, among: items.filter { $0.status == .missing }.map(\.item))
  }

  /// What is published answers first, then what is kept back, then what `catalog.yaml` says.
  private static func answer(
    _ sets: [Matches.Match], _ kept: [Matches.Kept], _ absent: AbsentItems, _ id: String,
    _ settings: CatalogSettings
  ) -> (status: Status, reason: String?) {
    if sets.isEmpty, let first = kept.first { return (.deferred, first.dataset.passport.withheld?.basis) }
    guard !sets.isEmpty else { return (absent.status(of: id), absent.reason(of: id)) }
    let status = Self.status(of: sets.map(\.set), settings)
    guard status == .empty, let document = sets.flatMap(\.set.withheld).first else { return (status, nil) }
    return (.deferred, document.withheld?.basis)
  }

  private static func status(of sets: [DatasetState], _ settings: CatalogSettings) -> Status {
    let filled = sets.filter { !$0.documents.isEmpty }
    guard !filled.isEmpty else { return .empty }
    return filled.contains { DatasetSchedule(of: $0, settings: settings).state.isOverdue }
      ? .overdue : .published
  }
}

/// Which sets meet which items of one edition.
private struct Matches {
  struct Match {
    let set: DatasetState
    /// Through the crosswalk, which was made by reading titles.
    let isInferred: Bool
  }

  /// A set that would meet an item and is withheld.
  struct Kept {
    let dataset: Dataset
    let isInferred: Bool
  }

  private var byItem: [String: [Match]] = [:]
  private var keptByItem: [String: [Kept]] = [:]

  init(_ state: CatalogState, annex: Annex, edition: AnnexEdition) {
    for set in state.datasets {
      for link in Self.links(of: set.dataset, annex, edition) {
        byItem[link.id, default: []].append(Match(set: set, isInferred: link.confidence.isWeak))
      }
    }
    for dataset in state.withheld {
      for link in Self.links(of: dataset, annex, edition) {
        keptByItem[link.id, default: []].append(Kept(dataset: dataset, isInferred: link.confidence.isWeak))
      }
    }
  }

  /// Each item once, in the order of the passport.
  private static func links(of dataset: Dataset, _ annex: Annex, _ edition: AnnexEdition) -> [CrosswalkLink] {
    var seen: Set<String> = []
    return (dataset.passport.annexItems.value ?? []).flatMap { annex.counterparts(of: $0, in: edition) }
      .filter { seen.insert($0.id).inserted }
  }

  func sets(of id: String) -> [Match] { byItem[id] ?? [] }
  func withheld(for id: String) -> [Kept] { keptByItem[id] ?? [] }
}

/// The `absent` list of `catalog.yaml`, in terms of one edition.
private struct AbsentItems {
  private var byItem: [String: CatalogSettings.AbsentItem] = [:]
  let unknown: [String]

  /// A decision holds from its day on; what is outside the competence of the holder needs none.
  init(_ settings: CatalogSettings, annex: Annex, edition: AnnexEdition, on day: CalendarDate) {
    var unknown: [String] = []
    for entry in settings.absent {
      guard let id = entry.item.value else { continue }
      let links = annex.counterparts(of: id, in: edition)
      if links.isEmpty && annex.item(id: id) == nil { unknown.append(id) }
      let isDecided = entry.date.value.map { $0.day <= day } ?? true
      guard isDecided || Self.status(of: entry) == .notApplicable else { continue }
      for link in links { byItem[link.id] = entry }
    }
    self.unknown = unknown
  }

  func status(of id: String) -> Coverage.Status { byItem[id].map(Self.status) ?? .missing }

  /// A reason without words is none.
  private static func status(of entry: CatalogSettings.AbsentItem) -> Coverage.Status {
    guard let reason = entry.reason.value?.lowercased() else { return .missing }
    if reason == "not_applicable" || reason.contains("не належить до компетенції") { return .notApplicable }
    if reason == "deferred" || reason.contains("воєнн") { return .deferred }
    return .absentWithReason
  }

  func reason(of id: String) -> String? {
    guard let entry = byItem[id], let reason = entry.reason.value else { return nil }
    return [reason, entry.decision.value, entry.date.value?.day.ukrainian].compactMap { $0 }.joined(
      separator: ", ")
  }
}

extension CatalogSettings {
  /// Sections of the annex that concern the holder; every holder has the first one.
  package var annexSections: [AnnexSection] {
    let named = (self.sections.value ?? []).compactMap { AnnexSection(rawValue: $0) }
    return named.isEmpty ? [.all] : AnnexSection.allCases.filter(named.contains)
  }
}
