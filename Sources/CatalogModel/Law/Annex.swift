import FileContent
package import Wording

/// «Перелік наборів даних»: what No. 835 requires, of whom, between which dates.
///
/// Editions are half-open intervals. Their dates are those of the list: an edition without a first day is a
/// draft and answers only to its name. Items of two editions meet through the crosswalk, never by title.
package struct Annex: Sendable {
  /// By first day in force, drafts last.
  package let editions: [AnnexEdition]
  /// Every item of every edition, in the order of the edition, the section and the number.
  package let items: [AnnexItem]
  private let itemsByID: [String: AnnexItem]
  let crosswalk: Crosswalk

  /// The annex as far as it is known to this program.
  package static let embedded: Annex = {
    let list = AnnexList(LawTable(EmbeddedLawTables.requiredDatasetsCSV))
    return Annex(
      editions: list.editions, items: list.items,
      crosswalk: Crosswalk(LawTable(EmbeddedLawTables.crosswalkCSV)))
  }()

  init(editions: [AnnexEdition], items: [AnnexItem], crosswalk: Crosswalk) {
    let sorted = editions.enumerated().sorted { left, right in
      switch (left.element.from, right.element.from) {
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      case (.some, .none): true
      case (.none, .some): false
      case (.none, .none): left.offset < right.offset
      }
    }.map(\.element)
    let rank = Dictionary(zip(sorted.map(\.name), sorted.indices)) { first, _ in first }
    self.editions = sorted
    self.items = items.sorted {
      (rank[$0.edition] ?? 0, $0.section.rank, $0.order, $0.id)
        < (rank[$1.edition] ?? 0, $1.section.rank, $1.order, $1.id)
    }
    itemsByID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    self.crosswalk = crosswalk
  }

  /// The edition that answers for a day; of two that began before it, the later one.
  package func edition(on day: CalendarDate) -> EditionLookup {
    guard let edition = editions.last(where: { ($0.from.map { $0 <= day }) ?? false }) else { return .none }
    if let until = edition.until, until <= day { return .gap(edition) }
    return .inForce(edition)
  }

  /// An edition by its name, drafts included.
  package func edition(named name: String) -> AnnexEdition? {
    editions.first { $0.name == name }
  }

  /// The items of the sections, in the order of the annex.
  package func items(edition: AnnexEdition, sections: Set<AnnexSection>) -> [AnnexItem] {
    items.filter { $0.edition == edition.name && sections.contains($0.section) }
  }

  /// The item with that id, of whatever edition.
  package func item(id: String) -> AnnexItem? { itemsByID[id] }

  /// Numbers below the last one whose titles no source gives; none for a draft, which is only a part.
  package func untitledNumbers(edition: AnnexEdition, section: AnnexSection) -> [Int] {
    guard !edition.isDraft else { return [] }
    let known = Set(items(edition: edition, sections: [section]).map(\.order))
    guard let last = known.max(), last > 1 else { return [] }
    return (1...last).filter { !known.contains($0) }
  }

  /// Items of `edition` on the subject of `id`, whichever of the two editions is the older one.
  ///
  /// An item of `edition` itself is its own counterpart. Empty when the subject is gone, is new, or when
  /// nothing is known about this pair of editions: `isGone` tells them apart.
  package func counterparts(of id: String, in edition: AnnexEdition) -> [CrosswalkLink] {
    guard let item = item(id: id) else { return [] }
    if item.edition == edition.name {
      return [CrosswalkLink(id: id, relation: .same, confidence: .verified)]
    }
    return crosswalk.links(of: id, in: edition.name).filter { itemsByID[$0.id] != nil }
  }

  /// True when the crosswalk says that `edition` has no item on the subject of `id`.
  package func isGone(_ id: String, in edition: AnnexEdition) -> Bool {
    crosswalk.hasNoCounterpart(id, in: edition.name)
  }
}

/// Which item of one edition answers which of another; read in both directions.
struct Crosswalk: Sendable {
  private struct Key: Hashable {
    let id: String
    let edition: String
  }

  private var links: [Key: [CrosswalkLink]] = [:]
  private var unmatched: Set<Key> = []

  init(_ table: LawTable) {
    for (row, confidence) in table.rowsWithConfidence {
      let from = row["from"]
      let to = row["to"]
      guard !from.isEmpty, !to.isEmpty, let relation = CrosswalkRelation(rawValue: row["relation"]) else {
        unmatched.insert(
          from.isEmpty
            ? Key(id: to, edition: row["edition_from"]) : Key(id: from, edition: row["edition_to"]))
        continue
      }
      links[Key(id: from, edition: row["edition_to"]), default: []].append(
        CrosswalkLink(id: to, relation: relation, confidence: confidence))
      links[Key(id: to, edition: row["edition_from"]), default: []].append(
        CrosswalkLink(id: from, relation: relation, confidence: confidence))
    }
  }

  func links(of id: String, in edition: String) -> [CrosswalkLink] {
    links[Key(id: id, edition: edition)] ?? []
  }

  func hasNoCounterpart(_ id: String, in edition: String) -> Bool {
    unmatched.contains(Key(id: id, edition: edition))
  }
}
