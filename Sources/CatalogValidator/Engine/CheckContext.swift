package import CatalogModel
import FileContent
package import Wording

/// What every rule may know beside its subject: the catalogue, the day, what was published before. One object for a
/// whole check, never copied.
package final class CheckContext: Sendable {
  package let catalog: Catalog
  /// «Today»: the day that the check speaks of.
  package let today: CalendarDate
  /// The last day that dates may name: later than `today` when a past day is looked at.
  let newestDay: CalendarDate
  /// Codes of all rules, for settings that name them.
  package let ruleCodes: Set<String>
  /// Codes of the rules whose findings no suppression takes out.
  package let unsuppressibleCodes: Set<String>
  /// The snapshots that the catalogue keeps.
  let history: CatalogHistory
  /// What the documents were when they were last published or written down; nil when nothing was kept.
  package let former: FormerContent?
  /// The sets that were never published.
  let drafts: CatalogDrafts
  /// `catalog.yaml` of this catalogue; nil when there is none that could be read, or when it is above the opened
  /// folder, so that findings in it are not of this check.
  let settingsFile: KeyedFile?
  /// Elements that sets take from `catalog.yaml`, and that neither it nor any set has.
  let elementsOfTheCatalogue: Set<PassportElement.ID>
  /// What the decision on terms says of each data set, by the set's folder.
  let termsByFolder: [String: [CatalogSettings.Term]]
  /// Documents that the catalogue counts facts in: their content is kept until the whole catalogue is judged.
  let factDocuments: Set<String>

  init(
    catalog: Catalog, today: CalendarDate, rules: [RunningRule], history: CatalogHistory,
    former: FormerContent?, drafts: CatalogDrafts,
    newestDay: CalendarDate
  ) {
    self.newestDay = newestDay
    self.drafts = drafts
    self.history = history
    self.former = former
    self.catalog = catalog
    self.today = today
    ruleCodes = Set(rules.map(\.code))
    unsuppressibleCodes = Set(
      rules.filter { $0.info.traits.contains(.personalData) && $0.info.severity == .error }.map(\.code))
    if case .file(let path) = catalog.settings.source, let root = catalog.settings.root {
      settingsFile = KeyedFile(path: path, root: root, shape: .catalog)
    } else {
      settingsFile = nil
    }
    elementsOfTheCatalogue = settingsFile == nil ? [] : Self.missingInCatalogAndSets(catalog)
    termsByFolder = catalog.settings.terms.reduce(into: [:]) { terms, term in
      guard let name = term.dataset.value, let folder = catalog.dataset(named: name)?.folder else { return }
      terms[folder, default: []].append(term)
    }
    factDocuments = FactDefinition.documentPaths(in: catalog, on: today)
  }

  private static func missingInCatalogAndSets(_ catalog: Catalog) -> Set<PassportElement.ID> {
    let inherited: Set<PassportElement.ID> = [.publisher, .edrpou, .administrativeCode]
    guard !catalog.datasets.isEmpty else { return [] }
    return inherited.filter { id in
      catalog.datasets.allSatisfy { $0.passport.gap(of: id, publisher: catalog.publisher) != nil }
    }
  }

  package var settings: CatalogSettings { catalog.settings }
  package var annex: Annex { catalog.annex }
}
