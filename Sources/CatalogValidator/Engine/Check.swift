package import CatalogModel
package import FileContent
import TableValues
package import Wording

/// Runs every rule over a catalogue.
package struct Check: Sendable {
  package let catalog: Catalog
  package let tree: any FileTree
  /// What the catalogue keeps of its past.
  package let history: CatalogHistory
  package let today: CalendarDate
  /// When a past day is looked at, the day on which that is done: until then dates are no future.
  package var lookedAtOn: CalendarDate?
  /// How much work one document may cause; at first as the settings of the catalogue say.
  package var limits: ContentLimits
  /// Documents that are looked at in parallel.
  package var jobs = 2
  /// Codes of the rules that run, or first words of codes; empty means all.
  package var selected: [String] = []
  package var ignored: [String] = []
  /// What `dani publish` wrote last; without it the newest snapshot of the catalogue counts as what was before.
  package var lastPublished: ComparedState?
  /// Whether faults of sets that were never published are no errors yet. Off where the rules are asked what they say.
  package var sparesDrafts = true
  package var rules: [any Rule] = allRules
  /// Rules that settings may name, also when only some run.
  package var knownRules: [any Rule] = allRules

  package init(_ opened: OpenedCatalog, today: CalendarDate) {
    catalog = opened.catalog
    tree = opened.tree
    history = opened.history
    limits = opened.catalog.settings.contentLimits
    self.today = today
  }

  /// Runs the check to its end and returns all that was found.
  package func report() -> CheckReport {
    var documents: [CheckReport.DocumentResult] = []
    var diagnostics: [Diagnostic] = []
    let summary = run { unit in
      documents += unit.documents
      diagnostics += unit.diagnostics
    }
    return CheckReport(summary, documents: documents, diagnostics: diagnostics)
  }

  /// Hands out what was found while the check goes on: each data set in the order of the catalogue, as soon as it and
  /// all before it are done, then the files without a passport, then what concerns the catalogue as a whole. Nothing
  /// that was handed out is kept.
  ///
  /// - Returns: the sums of all.
  package func run(_ release: (UnitFindings) -> Void) -> CheckReport.Summary {
    let running = rules.map { RunningRule($0) }.filter { isWanted($0.code) }
    let drafts =
      sparesDrafts
      ? CatalogDrafts(of: catalog, in: tree, history, publication: lastPublished, on: today) : .none
    let context = CheckContext(
      catalog: catalog, today: today, rules: knownRules.map { RunningRule($0) }, history: history,
      former: history.formerContent(until: today, publication: lastPublished), drafts: drafts,
      newestDay: max(today, lookedAtOn ?? today))
    let examiner = UnitExaminer(
      rules: running, context: context, tree: tree, limits: limits,
      policy: FindingPolicy(catalog, drafts: drafts, on: today))
    var released = ReleasedFindings(
      examiner,
      CheckReport.Summary(
        asOf: today, of: catalog, drafts: drafts.gaps, rulesLeftOut: rules.count - running.count))
    let steps = units.flatMap(\.steps)
    concurrently(steps, jobs: jobs) { step in
      examiner.outcome(of: step)
    } inOrder: { outcome in
      if let outcome { release(released.findings(outcome)) }
    }
    release(released.findingsOfTheWhole())
    return released.summary
  }

  private var units: [PendingUnit] {
    let sets = catalog.datasets.map { PendingUnit(.dataset($0)) }
    let files = catalog.looseFiles
    return files.isEmpty ? sets : sets + [PendingUnit(.looseFiles(files, catalog.looseReadings))]
  }

  private func isWanted(_ code: String) -> Bool {
    func matches(_ patterns: [String]) -> Bool {
      patterns.contains { code == $0 || code.hasPrefix($0 + "-") }
    }
    return (selected.isEmpty || matches(selected)) && !matches(ignored)
  }
}
