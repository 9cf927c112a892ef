import CatalogModel
import FileContent
import TableValues
import Wording

/// A data set lacks columns that the recommended structure of its annex item has.
struct RecommendedColumnsMissing: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "немає стовпців рекомендованої структури", en: "columns of the recommended structure are missing"),
    reason: LocalizedText(
      uk:
        "Набори різних розпорядників за однією структурою легко поєднати. Рекомендовані структури (проєкт, січень 2025 "
        + "року) нікого не зобов’язують; стовпців, що можуть містити персональні дані, тут не вимагаємо.",
      en:
        "Sets of different holders are easily put together when they have one structure. The recommended structures (a "
        + "draft of January 2025) bind nobody; columns that may hold personal data are not asked for."),
    cure: LocalizedText(
      uk: "Якщо такі відомості у вас є, додайте стовпці з цими назвами; якщо ні – лишіть як є.",
      en: "If you have this information add columns with these names; if not, leave it as it is."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    let tables = tables(of: subject)
    guard !tables.isEmpty else { return }
    var told: Set<String> = []
    for id in passport.annexItems.value ?? [] {
      for item in subject.context.annex.recommendedItems(for: id, on: subject.today) {
        for compared in RecommendedColumns.of(item, in: tables) {
          let missing = compared.missing
          guard !missing.isEmpty, told.insert("\(item) \(compared.table.table)").inserted else { continue }
          let names = missing.prefix(5).map(\.name).joined(separator: ", ") + (missing.count > 5 ? "…" : "")
          let all = compared.table.columns.count
          findings.add(
            LocalizedText(
              uk:
                "із рекомендованої структури «\(compared.table.table)» (\(item)) немає стовпців \(missing.count) із "
                + "\(all): \(names)",
              en: "of the recommended structure “\(compared.table.table)” (\(item)) columns are missing, "
                + "\(missing.count) of \(all): \(names)"),
            in: passport.file, at: passport.place(of: passport.annexItems, "/annex_items"),
            expected: missing.map(\.name).joined(separator: ", ").excerpt)
        }
      }
    }
  }

  /// Names and titles of the columns: those described, else those of the headers.
  private func tables(of subject: DatasetSubject) -> [[String]] {
    if let structure = subject.dataset.structure.structure {
      return structure.tables.map { $0.flatMap { [$0.name, $0.title] } }
    }
    return subject.dataset.documents.compactMap { document in
      document.ownStructure.structure?.columns.flatMap { [$0.name, $0.title] }
        ?? subject.content(of: document)?.tables.first.map(\.header)
    }.filter { !$0.isEmpty }
  }
}
