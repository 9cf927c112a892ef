package import CatalogModel
import FileContent
import Wording

/// What the settings of a catalogue make of findings: their levels and what is accepted as it is.
struct FindingPolicy: Sendable {
  enum Ruling {
    case off
    case suppressed
    case counts(Severity)
    /// A warning as long as the set was never published, an error from then on.
    case countsOncePublished
  }

  private let levels: RuleLevels
  /// The last one that fits holds.
  private let levelsByPath: [(pattern: PathPattern, levels: RuleLevels)]
  /// Of the command line, before all others.
  private let wished: RuleLevels
  private let suppressions: [ActiveSuppression]
  /// What the sets lack that were never published, by their names.
  private let drafts: [String: [DraftGap]]
  /// The files that describe such a set, by its name.
  private let descriptions: [String: [String]]
  /// Findings in files outside of these parts are of another check.
  private var parts: CatalogParts?

  init(_ catalog: Catalog, drafts: CatalogDrafts, on day: CalendarDate, wished: [String: RuleLevel] = [:]) {
    let settings = catalog.settings
    self.drafts = drafts.gaps
    descriptions = Dictionary(
      catalog.datasets.filter { drafts.gaps[$0.name] != nil }.map {
        ($0.name, [$0.passport.file, $0.structure.path].compactMap { $0 })
      }, uniquingKeysWith: +)
    levels = RuleLevels(settings.ruleLevels)
    levelsByPath = settings.ruleLevelsByPath.compactMap { entry in
      entry.path.value.map { (PathPattern($0), RuleLevels(entry.levels)) }
    }
    self.wished = RuleLevels(wished)
    suppressions = settings.suppressions.compactMap { ActiveSuppression($0, on: day) }
  }

  func limited(to parts: CatalogParts?) -> FindingPolicy {
    var policy = self
    policy.parts = parts
    return policy
  }

  /// - Parameter severity: that the rule gives to the finding.
  func ruling(on rule: RunningRule, _ severity: Severity, dataset: String?, file: String) -> Ruling {
    if let parts, !parts.includes(file) { return .off }
    if rule.info.traits.contains(.personalData), severity == .error { return .counts(severity) }
    let level = level(of: rule.code, in: file)
    if level == .off { return .off }
    if suppressions.contains(where: { $0.covers(code: rule.code, dataset: dataset, file: file) }) {
      return .suppressed
    }
    let weight = if case .severity(let chosen) = level { chosen } else { severity }
    if let dataset, let gaps = drafts[dataset] {
      return ruling(
        on: rule, weight, ofADraftThatLacks: gaps, described: descriptions[dataset]?.contains(file) == true)
    }
    return .counts(weight)
  }

  private func level(of code: String, in file: String) -> RuleLevel? {
    if let level = wished[code] { return level }
    guard !levelsByPath.isEmpty else { return levels[code] }
    let steps = file.split(separator: "/")
    // A pattern may name the file, or a folder that it is in.
    let paths = steps.indices.map { steps[...$0].joined(separator: "/") }
    for (pattern, levels) in levelsByPath.reversed() where paths.contains(where: pattern.matches) {
      if let level = levels[code] { return level }
    }
    return levels[code]
  }

  /// Of a draft nothing is an error yet, what it lacks is told in one line, and advice on a description that is not
  /// written yet waits.
  private func ruling(
    on rule: RunningRule, _ severity: Severity, ofADraftThatLacks gaps: [DraftGap], described: Bool
  ) -> Ruling {
    if rule.info.traits.contains(.incompleteness), severity > .note { return .off }
    if severity == .note, described, !gaps.areClosedByPublishing { return .off }
    return severity == .error ? .countsOncePublished : .counts(severity)
  }
}

/// What `catalog.yaml` or the command line sets for one rule.
package enum RuleLevel: Hashable, Sendable {
  case off
  case severity(Severity)

  /// The words that a setting may use.
  package static let words = Severity.allCases.reversed().map(\.rawValue) + ["off"]

  /// Reads `error`, `warning`, `note`, `off`.
  package init?(_ text: String) {
    switch text {
    case "off", "false": self = .off
    default:
      guard let severity = Severity(rawValue: text) else { return nil }
      self = .severity(severity)
    }
  }
}

/// A suppression of `catalog.yaml` that holds on the day of the check.
struct ActiveSuppression: Sendable {
  let code: String
  let dataset: String?
  let path: String?

  /// Nil when a suppression names no code, gives no reason, or has run out.
  init?(_ suppression: CatalogSettings.Suppression, on day: CalendarDate) {
    guard let code = suppression.code.value, suppression.reason.value != nil else { return nil }
    if let until = suppression.until.value?.day, until < day { return nil }
    // Without a data set and a path it would switch the rule off; `settings.rules` is there for that.
    guard suppression.dataset.value != nil || suppression.path.value != nil else { return nil }
    self.code = code
    dataset = suppression.dataset.value
    path = suppression.path.value
  }

  func covers(code: String, dataset: String?, file: String) -> Bool {
    self.code == code && (self.dataset == nil || self.dataset == dataset)
      && (path == nil || path == file || file.hasSuffix("/" + (path ?? "")))
  }
}
