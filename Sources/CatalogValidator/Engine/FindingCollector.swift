import CatalogModel

/// What all rules find in one part of the catalogue comes together here; each part has its own.
final class FindingCollector {
  let policy: FindingPolicy
  var found = CollectedFindings()

  init(_ policy: FindingPolicy) { self.policy = policy }

  /// Lets one rule say what it finds.
  func run(
    _ rule: RunningRule, dataset: String? = nil, document: String? = nil, _ check: (inout Findings) -> Void
  ) {
    var findings = Findings(of: rule, dataset: dataset, document: document, in: self)
    check(&findings)
  }
}

/// Findings that are counted in full and listed up to a bound.
struct CollectedFindings: Sendable {
  private struct Series: Hashable {
    let code: String
    let file: String
  }

  private var listed: [Series: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var totalsByCode: [String: Int] = [:]
  private(set) var totalsBySeverity: [Severity: Int] = [:]
  private(set) var errorsOfLateness = 0
  /// By the name of the set; under nil what concerns the catalogue apart from its sets.
  private(set) var totalsByDataset: [String?: DatasetTotals] = [:]
  var suppressed = 0
  /// Columns that hold personal data, in the order in which they were found.
  private(set) var personalData: [CheckReport.PersonalDataSign] = []
  /// Files with any personal data, also such as weigh less than an error.
  var filesWithPersonalData: Set<String> = []
  /// Files with at least one finding, also one that is not listed.
  var files: Set<String> = []

  /// - Parameter andMore: findings of the same kind in the same file that are only counted.
  mutating func add(_ diagnostic: Diagnostic, andMore: Int = 0, isErrorOncePublished: Bool = false) {
    var totals = DatasetTotals()
    totals.bySeverity[diagnostic.severity] = 1 + andMore
    totals.byCode[diagnostic.code] = 1 + andMore
    if isErrorOncePublished { totals.errorsOncePublished = 1 + andMore }
    totalsByCode[diagnostic.code, default: 0] += 1 + andMore
    totalsBySeverity[diagnostic.severity, default: 0] += 1 + andMore
    if diagnostic.severity == .error, diagnostic.traits.contains(.lateness) {
      errorsOfLateness += 1 + andMore
      totals.errorsOfLateness = 1 + andMore
    }
    totalsByDataset[diagnostic.dataset, default: DatasetTotals()].add(totals)
    files.insert(diagnostic.file)
    list(diagnostic)
  }

  /// Adds a sign of personal data, beside the finding that tells of it.
  mutating func addPersonalData(_ sign: CheckReport.PersonalDataSign, dataset: String?) {
    personalData.append(sign)
    totalsByDataset[dataset, default: DatasetTotals()].personalData += 1
  }

  /// Adds what was found in another part of the catalogue.
  mutating func merge(_ other: CollectedFindings) {
    totalsByCode.merge(other.totalsByCode, uniquingKeysWith: +)
    totalsBySeverity.merge(other.totalsBySeverity, uniquingKeysWith: +)
    errorsOfLateness += other.errorsOfLateness
    for (dataset, totals) in other.totalsByDataset {
      totalsByDataset[dataset, default: DatasetTotals()].add(totals)
    }
    suppressed += other.suppressed
    files.formUnion(other.files)
    filesWithPersonalData.formUnion(other.filesWithPersonalData)
    personalData += other.personalData
    for diagnostic in other.diagnostics { list(diagnostic) }
  }

  private mutating func list(_ diagnostic: Diagnostic) {
    let series = Series(code: diagnostic.code, file: diagnostic.file)
    listed[series, default: 0] += 1
    guard listed[series, default: 0] <= CheckReport.listedPerRuleAndFile else { return }
    diagnostics.append(diagnostic)
  }
}

/// A rule with its code and its words, made once: they are asked for at every document.
final class RunningRule: Sendable {
  let rule: any Rule
  let code: String
  let info: RuleInfo

  init(_ rule: any Rule) {
    self.rule = rule
    code = rule.code
    info = rule.info
  }
}
