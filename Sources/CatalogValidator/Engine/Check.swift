package import CatalogModel
package import FileContent

/// Runs every rule over a catalogue.
package struct Check: Sendable {
  package let catalog: Catalog
  package let tree: any FileTree
  package let today: CalendarDate
  /// How much work one document may cause; at first as the settings of the catalogue say.
  package var limits: ContentLimits
  /// Documents that are looked at in parallel.
  package var jobs = 2
  /// Codes or prefixes of codes; empty means all.
  package var selected: [String] = []
  package var ignored: [String] = []
  /// What `dani publish` wrote last; without it the newest snapshot of the catalogue tells what was before.
  package var lastPublished: ComparedState?
  package var rules: [any Rule] = allRules
  /// Codes that settings may name, also when only some rules run.
  package var allCodes = Set(allRules.map(\.code))

  package init(_ opened: OpenedCatalog, today: CalendarDate) {
    catalog = opened.catalog
    tree = opened.tree
    limits = opened.catalog.settings.contentLimits
    self.today = today
  }

  package func report() -> CheckReport {
    let running = rules.map { RunningRule($0) }.filter { isWanted($0.code) }
    let documents = catalog.examinedDocuments(in: tree, jobs: jobs, limits: limits) { content in
      running.contains { $0.rule.needsValues(of: content) }
    }
    let whole = CatalogSubject(
      catalog: catalog, today: today, ruleCodes: allCodes, examined: documents,
      former: catalog.formerContent(until: today, publication: lastPublished))
    let none = Findings(levels: levels, suppressions: suppressions)
    let parts = concurrently(portions, jobs: jobs) { portion in
      Part(portion, of: whole, none, running)
    }
    var findings = none
    for part in parts { findings.merge(part.findings) }
    return report(
      parts.flatMap(\.documents), findings, documents.contents, rulesLeftOut: rules.count - running.count)
  }

  /// The catalogue as a whole, each data set, and the files without a passport a few at a time.
  private var portions: [Portion] {
    let files = stride(from: 0, to: catalog.looseFiles.count, by: 50).map {
      Portion.looseFiles(catalog.looseFiles[$0..<min($0 + 50, catalog.looseFiles.count)])
    }
    return [.whole] + catalog.datasets.map { .dataset($0) } + files
  }

  private func isWanted(_ code: String) -> Bool {
    func matches(_ patterns: [String]) -> Bool {
      patterns.contains { code == $0 || code.hasPrefix($0 + "-") }
    }
    return (selected.isEmpty || matches(selected)) && !matches(ignored)
  }

  private var levels: [String: RuleLevel] {
    let pairs = catalog.settings.ruleLevels.compactMap { entry in
      entry.level.value.flatMap(RuleLevel.init).map { (entry.code, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private var suppressions: [ActiveSuppression] {
    catalog.settings.suppressions.compactMap { ActiveSuppression($0, on: today) }
  }

  private func report(
    _ subjects: [DocumentSubject], _ findings: Findings, _ contents: [String: ContentExamination],
    rulesLeftOut: Int
  ) -> CheckReport {
    let documents = subjects.filter { $0.document?.isThere ?? true }.map { subject in
      subject.result(hasFindings: findings.files.contains(subject.path))
    }
    return CheckReport(
      asOf: today, datasets: catalog.datasets.count, unreadable: catalog.unread.map(\.file),
      documents: documents.sorted { ($0.path, $0.dataset ?? "") < ($1.path, $1.dataset ?? "") },
      diagnostics: findings.shown.sorted(by: Self.comesFirst), totalsByCode: findings.totalsByCode,
      totalsBySeverity: findings.totalsBySeverity, suppressed: findings.suppressed,
      bytesRead: contents.values.reduce(0) { $0 + $1.bytes }, personalData: findings.personalData,
      rulesLeftOut: rulesLeftOut)
  }

  /// The worst first; then files by path, places from top to bottom, and codes.
  private static func comesFirst(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.file != right.file { return left.file < right.file }
    if left.place.line != right.place.line { return (left.place.line ?? 0) < (right.place.line ?? 0) }
    if left.place.column != right.place.column { return (left.place.column ?? 0) < (right.place.column ?? 0) }
    if left.place != right.place { return "\(left.place)" < "\(right.place)" }
    return (left.code, left.message.uk) < (right.code, right.message.uk)
  }
}

/// What is checked at one go: portions are independent of each other.
private enum Portion: Sendable {
  case whole
  case dataset(Dataset)
  case looseFiles(ArraySlice<TreeEntry>)
}

/// What the rules say of one portion.
private struct Part: Sendable {
  let documents: [DocumentSubject]
  private(set) var findings: Findings

  init(_ portion: Portion, of whole: CatalogSubject, _ none: Findings, _ rules: [RunningRule]) {
    findings = none
    switch portion {
    case .whole:
      documents = []
      for rule in rules {
        findings.begin(rule)
        rule.rule.check(whole, &findings)
      }
    case .dataset(let dataset):
      let state = DatasetState(of: dataset, on: whole.today)
      let subject = DatasetSubject(dataset: dataset, whole: whole, state: state)
      findings.turn(toDataset: dataset.name)
      for rule in rules {
        findings.begin(rule)
        rule.rule.check(subject, &findings)
      }
      documents = dataset.documents.map { DocumentSubject(.listed($0, in: dataset), in: whole) }
    case .looseFiles(let files):
      documents = files.map { DocumentSubject(.loose($0), in: whole) }
    }
    for subject in documents {
      findings.turn(toDataset: subject.dataset?.name, document: subject.path)
      for rule in rules {
        findings.begin(rule)
        rule.rule.check(subject, &findings)
      }
    }
  }
}
