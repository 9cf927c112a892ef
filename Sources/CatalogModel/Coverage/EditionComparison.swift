import FileContent
package import Wording

/// What another edition of the annex asks of the holder that this one does not: what to add after an amendment.
package struct EditionComparison: Sendable {
  package enum Relation: String, CaseIterable, Sendable {
    /// No item of the former edition has the subject.
    case new
    /// The same subject, worded anew.
    case restated
    /// Several items became one.
    case merged
    case same
    /// The crosswalk says nothing of the item.
    case unknown

    package var label: LocalizedText {
      switch self {
      case .new: LocalizedText(uk: "нові пункти", en: "new items")
      case .restated: LocalizedText(uk: "викладено інакше", en: "worded anew")
      case .merged: LocalizedText(uk: "об’єднано з кількох пунктів", en: "merged from several items")
      case .same: LocalizedText(uk: "без змін", en: "the same")
      case .unknown:
        LocalizedText(uk: "зв’язок із попередньою редакцією не встановлено", en: "relation not established")
      }
    }
  }

  package struct Entry: Sendable {
    /// Of the later edition, with what the catalogue has for it.
    package let coverage: Coverage.Item
    package let relation: Relation
    /// Ids of the former edition.
    package let former: [String]
  }

  package let from: AnnexEdition
  package let to: AnnexEdition
  package let asOf: CalendarDate
  package let sections: [AnnexSection]
  /// Every item of the later edition in its order.
  package let entries: [Entry]
  /// Items of the former edition without a counterpart.
  package let gone: [AnnexItem]

  package func total(_ relation: Relation) -> Int { entries.count { $0.relation == relation } }

  /// Items of the later edition for which the catalogue has neither a set nor a reason.
  package var toAdd: [Entry] { entries.filter { $0.coverage.status == .missing } }

  /// Nil when nothing is known of how the two editions answer one another.
  ///
  /// - Parameter coverage: by the later edition.
  package init?(from: AnnexEdition, by coverage: Coverage, of catalog: Catalog) {
    let annex = catalog.annex
    self.from = from
    to = coverage.edition
    asOf = coverage.asOf
    sections = coverage.sections
    entries = coverage.items.map { item in
      let links = annex.counterparts(of: item.item.id, in: from)
      return Entry(
        coverage: item, relation: Self.relation(links, isNew: annex.isGone(item.item.id, in: from)),
        former: links.map(\.id))
    }
    let later = coverage.edition
    gone = annex.items(edition: from, sections: Set(coverage.sections)).filter {
      annex.isGone($0.id, in: later)
    }
    guard from != later, entries.contains(where: { $0.relation != .unknown }) else { return nil }
  }

  private static func relation(_ links: [CrosswalkLink], isNew: Bool) -> Relation {
    if links.isEmpty { return isNew ? .new : .unknown }
    if links.contains(where: { $0.relation == .merged }) { return .merged }
    return links.contains { $0.relation == .restated } ? .restated : .same
  }
}
