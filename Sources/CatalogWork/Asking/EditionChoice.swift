import CatalogModel
import FileContent
import Wording

/// Which edition of the annex a question is about: one that was named, or the one in force.
struct EditionChoice {
  let catalog: Catalog
  let today: CalendarDate
  let language: Language

  func coverage(by name: String?) throws(Stop) -> Coverage {
    let chosen = try edition(named: name)
    guard let coverage = Coverage(of: catalog, on: today, edition: chosen) else { throw notEstablished }
    return coverage
  }

  /// What the edition `later` asks that the other one, or else the one in force, does not.
  func comparison(from name: String?, to later: String) throws(Stop) -> EditionComparison {
    guard let from = try edition(named: name) ?? catalog.annex.edition(on: today).edition else {
      throw notEstablished
    }
    guard from.name != later else {
      throw Stop(
        uk: "Порівнюють дві різні редакції, а обидві – «\(later)». Назвіть іншу: --edition або --compare.",
        en:
          "Two different editions are compared, and both are “\(later)”. Name another: --edition or --compare.",
        language: language)
    }
    let coverage = try coverage(by: later)
    guard let comparison = EditionComparison(from: from, by: coverage, of: catalog) else {
      throw Stop(
        uk: "Як пункти редакцій «\(from.name)» і «\(later)» відповідають одні одним, не відомо.",
        en: "It is not known how items of the editions “\(from.name)” and “\(later)” answer one another.",
        language: language)
    }
    return comparison
  }

  /// Nil when none was named.
  private func edition(named name: String?) throws(Stop) -> AnnexEdition? {
    guard let name else { return nil }
    if let edition = catalog.annex.edition(named: name) { return edition }
    let known = catalog.annex.editions.map(\.name).joined(separator: ", ")
    throw Stop(
      uk: "Немає редакції «\(name)». Відомі: \(known).", en: "No edition “\(name)”. Known: \(known).",
      language: language)
  }

  private var notEstablished: Stop {
    Stop(
      uk: "На \(today.ukrainian) редакцію переліку не встановлено. Назвіть її параметром --edition.",
      en: "No edition of the list is established for \(today.iso). Name one with --edition.",
      language: language)
  }
}
