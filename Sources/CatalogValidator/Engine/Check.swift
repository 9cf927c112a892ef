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
  /// Levels by codes or first words of codes, before those of the settings.
  package var levels: [String: RuleLevel] = [:]
  /// What `dani publish` wrote last; without it the newest snapshot of the catalogue counts as what was before.
  package var lastPublished: ComparedState?
  /// What of the catalogue is looked at; nil is all of it. Rules know the rest too.
  package var parts: CatalogParts?
  /// Is told the size of each document that was looked into, from whichever thread did it.
  package var progress: (@Sendable (_ bytes: Int) -> Void)?
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
  ///
  /// - Parameter release: is handed everything as soon as it may be shown.
  package func report(_ release: (UnitFindings) -> Void = { _ in }) -> CheckReport {
    var documents: [CheckReport.DocumentResult] = []
    var diagnostics: [Diagnostic] = []
    let summary = run { unit in
      release(unit)
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
      policy: FindingPolicy(catalog, drafts: drafts, on: today, wished: levels), parts: parts)
    var released = ReleasedFindings(
      examiner,
      CheckReport.Summary(
        asOf: today, of: parts.map(catalog.keeping) ?? catalog, drafts: drafts.gaps,
        rulesLeftOut: rules.count - running.count, parts: parts))
    let steps = units.flatMap(\.steps)
    concurrently(steps, jobs: jobs) { step in
      let outcome = examiner.outcome(of: step)
      if let progress, let index = step.document {
        progress(step.unit.unit.document(at: index).reading?.bytes ?? 0)
      }
      return outcome
    } inOrder: { outcome in
      if let outcome { release(released.findings(outcome)) }
    }
    release(released.findingsOfTheWhole())
    return released.summary
  }

  private var units: [PendingUnit] {
    let sets = parts.map(units(of:)) ?? catalog.datasets.map { PendingUnit(.dataset($0)) }
    let files = parts.map(catalog.keeping) ?? catalog
    guard !files.looseFiles.isEmpty else { return sets }
    return sets + [PendingUnit(.looseFiles(files.looseFiles, files.looseReadings))]
  }

  /// Sets that are meant, documents of others, and whatever else may have the content of one of them.
  private func units(of parts: CatalogParts) -> [PendingUnit] {
    func isMeant(_ document: Document, _ set: Dataset) -> Bool { parts.includes(document, of: set) }
    let sizes = Set(
      catalog.datasets.flatMap { set in set.documents.filter { isMeant($0, set) } }.compactMap(\.entry?.bytes)
    )
    let isSomethingGone = !history.vanishedDocuments(of: catalog, until: today, checksums: []).isEmpty
    return catalog.datasets.flatMap { set -> [PendingUnit] in
      if parts.datasets.contains(set.folder) { return [PendingUnit(.dataset(set))] }
      // Of a set with documents that are meant, only those before them: the later of two alike is told of.
      let named = set.documents.filter { isMeant($0, set) }
      let others = set.documents.prefix { !isMeant($0, set) }.filter { document in
        document.entry.map { isSomethingGone || sizes.contains($0.bytes) } ?? false
      }
      let units: [CheckUnit] = [.others(others, of: set), .documents(named, of: set)]
      return units.filter { $0.documentCount > 0 }.map { PendingUnit($0) }
    }
  }

  private func isWanted(_ code: String) -> Bool {
    func matches(_ patterns: [String]) -> Bool {
      patterns.contains { code == $0 || code.hasPrefix($0 + "-") }
    }
    return (selected.isEmpty || matches(selected)) && !matches(ignored)
  }
}
