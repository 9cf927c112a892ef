import FileContent
package import Wording

/// Whom a part of the annex obliges.
package enum AnnexSection: String, CaseIterable, Sendable {
  case all
  case local
  case stateAdministration = "state_administration"

  package var title: LocalizedText {
    switch self {
    case .all: LocalizedText(uk: "Усі розпорядники інформації", en: "All holders of information")
    case .local: LocalizedText(uk: "Органи місцевого самоврядування", en: "Local self-government")
    case .stateAdministration:
      LocalizedText(uk: "Місцеві держадміністрації", en: "Local state administrations")
    }
  }

  /// Place of the section in the annex.
  var rank: Int {
    switch self {
    case .all: 0
    case .local: 1
    case .stateAdministration: 2
    }
  }
}

/// A state of the annex between two dates.
package struct AnnexEdition: Hashable, Sendable {
  /// `2020-02`: the month of the source it was read from.
  package let name: String
  /// First day in force; nil for a draft, which is never in force.
  package let from: CalendarDate?
  /// First day no longer in force; nil when no end is known.
  package let until: CalendarDate?

  package var isDraft: Bool { from == nil }

  /// The last edition that was transcribed: changes of the list since 2025 are not in it.
  package func lacksLaterChanges(on day: CalendarDate) -> Bool { until == nil && day.year >= 2025 }

  /// «жовтень 2024 року»: the month of the source.
  package var month: LocalizedText? {
    let parts = name.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, name.utf8.count == 7, (1...12).contains(parts[1]) else { return nil }
    return LocalizedText(
      uk: "\(MonthNames.ukrainian[parts[1] - 1]) \(parts[0]) року",
      en: "\(MonthNames.english[parts[1] - 1]) \(parts[0])")
  }

  package var title: LocalizedText {
    isDraft
      ? LocalizedText(uk: "проєкт редакції \(name)", en: "draft edition \(name)")
      : LocalizedText(uk: "редакція \(name)", en: "edition \(name)")
  }
}

/// One required data set of the annex.
package struct AnnexItem: Hashable, Sendable {
  /// Unique over all editions: `all-2019-001`, `local-035`.
  package let id: String
  /// Name of the edition.
  package let edition: String
  package let section: AnnexSection
  /// The number in the section.
  package let order: Int
  /// As the annex words it, in Ukrainian; never to be declined.
  package let title: String
  /// Name of a folder for a data set of the item: a few words in Latin letters; nil where the list gives none.
  package let shortName: String?
  /// How often the list itself asks for updates; nil where it leaves that to the holder, as all known ones do.
  package let frequency: UpdateFrequency?
  package let confidence: Confidence
  /// Where it was read.
  package let source: String
}

/// How an item of one edition answers an item of another.
package enum CrosswalkRelation: String, CaseIterable, Sendable {
  /// The same subject in the same or almost the same words.
  case same
  /// The same subject, worded anew.
  case restated
  /// Several items became one.
  case merged
}

/// An item of another edition on the same subject.
package struct CrosswalkLink: Hashable, Sendable {
  package let id: String
  package let relation: CrosswalkRelation
  package let confidence: Confidence
}

/// Which edition answers for a day.
package enum EditionLookup: Hashable, Sendable {
  case inForce(AnnexEdition)
  /// The day lies between two known editions; the older one stands in.
  case gap(AnnexEdition)
  /// The day is before the first known edition.
  case none

  package var edition: AnnexEdition? {
    switch self {
    case .inForce(let edition), .gap(let edition): edition
    case .none: nil
    }
  }

  package var isGap: Bool {
    if case .gap = self { true } else { false }
  }

  /// What people must be told beside the answer.
  package var note: LocalizedText? {
    switch self {
    case .inForce: nil
    case .gap(let edition):
      LocalizedText(
        uk: "редакцію на цю дату не встановлено, застосовано редакцію \(edition.name)",
        en: "the edition on this date is not established, edition \(edition.name) is used")
    case .none:
      LocalizedText(
        uk: "редакцію на цю дату не встановлено",
        en: "the edition on this date is not established")
    }
  }
}
