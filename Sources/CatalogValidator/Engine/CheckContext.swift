package import CatalogModel
import FileContent
package import Wording

/// What every rule may know beside its subject: the catalogue, the day, what was published before. One object for a
/// whole check, never copied.
package final class CheckContext: Sendable {
  package let catalog: Catalog
  /// «Today»: the day that the check speaks of.
  package let today: CalendarDate
  /// Codes of all rules, for settings that name them.
  package let ruleCodes: Set<String>
  /// Codes of the rules whose findings no suppression takes out.
  package let unsuppressibleCodes: Set<String>
  /// The snapshots that the catalogue keeps.
  let history: CatalogHistory
  /// What the documents were when they were last published or written down; nil when nothing was kept.
  package let former: FormerContent?
  /// `catalog.yaml` of this catalogue; nil when there is none that could be read, or when it is above the opened
  /// folder, so that findings in it are not of this check.
  let settingsFile: KeyedFile?
  /// What the decision on terms says of each data set, by the set's folder.
  let termsByFolder: [String: [CatalogSettings.Term]]
  /// Documents that the catalogue counts facts in: their content is kept until the whole catalogue is judged.
  let factDocuments: Set<String>

  init(
    catalog: Catalog, today: CalendarDate, rules: [RunningRule], history: CatalogHistory,
    former: FormerContent?
  ) {
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
    termsByFolder = catalog.settings.terms.reduce(into: [:]) { terms, term in
      guard let name = term.dataset.value, let folder = catalog.dataset(named: name)?.folder else { return }
      terms[folder, default: []].append(term)
    }
    factDocuments = FactDefinition.documentPaths(in: catalog, on: today)
  }

  package var settings: CatalogSettings { catalog.settings }
  package var annex: Annex { catalog.annex }
}
