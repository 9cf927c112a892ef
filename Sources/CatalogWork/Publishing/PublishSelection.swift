import CatalogModel
import CatalogValidator
import Wording

/// Which data sets of a catalogue are published, and which are not and why.
struct PublishSelection {
  /// Names of the sets that the user leaves out.
  let leftOut: Set<String>
  private let results: [DatasetResult]

  init(_ report: CheckReport, leavingOut leftOut: Set<String>) {
    self.leftOut = leftOut
    results = report.results
  }

  /// Sets with errors that nobody leaves out.
  var refused: [DatasetResult] {
    results.filter {
      $0.gaps == nil && $0.totals.errorsAgainstPublishing > 0 && !leftOut.contains($0.name)
    }
  }

  var drafts: [DatasetResult] {
    results.filter { $0.gaps != nil && !leftOut.contains($0.name) }
  }

  /// What the sets hold that are published.
  func totals(_ report: CheckReport) -> DatasetTotals {
    let apart = leftOut.union(drafts.map(\.name))
    return results.filter { !apart.contains($0.name) }.reduce(into: report.totalsOfTheWhole) {
      $0.add($1.totals)
    }
  }

  /// Said at the end: the sets that were left out, by name.
  func remarks(_ path: String, _ language: Language) -> [String] {
    let left = results.filter { leftOut.contains($0.name) }
    return [
      line(LocalizedText(uk: "Залишено поза розділом", en: "Left out"), left, path, language),
      line(LocalizedText(uk: "Чернеток не оприлюднено", en: "Drafts not published"), drafts, path, language),
    ].compactMap { $0 }
  }

  /// Sets that are named one by one.
  private static let named = 10

  private func line(
    _ heading: LocalizedText, _ sets: [DatasetResult], _ path: String, _ language: Language
  ) -> String? {
    guard !sets.isEmpty else { return nil }
    let titles = sets.prefix(Self.named).map { language == .uk ? "«\($0.title)»" : "“\($0.title)”" }
    let more = sets.count - titles.count
    let rest = LocalizedText(
      uk: " і ще \(more) (усі: dani check \(path))", en: " and \(more) more (all: dani check \(path))")
    return "\(heading[language]): \(sets.count) – " + titles.joined(separator: ", ")
      + (more > 0 ? rest[language] : "") + "."
  }
}

extension Catalog {
  /// The catalogue without some of its sets.
  func without(_ names: Set<String>) -> Catalog {
    names.isEmpty ? self : leavingOut { names.contains($0.name) }
  }
}
