package import CatalogModel
package import FileContent

/// Collects what the rules find: stamps code, severity and basis on it, counts all and lists a bounded part.
package struct Findings: Sendable {
  private struct Series: Hashable {
    let code: String
    let file: String
  }

  private var rule: RunningRule?
  private var dataset: String?
  private var document: String?
  private let levels: [String: RuleLevel]
  private let suppressions: [ActiveSuppression]
  private var listed: [Series: Int] = [:]

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var totalsByCode: [String: Int] = [:]
  private(set) var totalsBySeverity: [Severity: Int] = [:]
  private(set) var suppressed = 0
  /// Columns that hold personal data, in the order in which they were found.
  private(set) var personalData: [CheckReport.PersonalDataSign] = []
  /// Also those whose personal data weigh less.
  private(set) var filesWithPersonalData: Set<String> = []
  /// Files with at least one finding, also one that is not listed.
  private(set) var files: Set<String> = []

  package init(levels: [String: RuleLevel] = [:], suppressions: [ActiveSuppression] = []) {
    self.levels = levels
    self.suppressions = suppressions
  }

  /// What follows is about these; a finding about a document counts for it even where it points into the passport.
  mutating func turn(toDataset dataset: String?, document: String? = nil) {
    self.dataset = dataset
    self.document = document
  }

  /// What follows is said by this rule.
  mutating func begin(_ rule: RunningRule) { self.rule = rule }

  /// Adds what the rules said of another part of the catalogue.
  mutating func merge(_ other: Findings) {
    totalsByCode.merge(other.totalsByCode, uniquingKeysWith: +)
    totalsBySeverity.merge(other.totalsBySeverity, uniquingKeysWith: +)
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

  /// One finding of the rule that is running.
  ///
  /// - Parameters:
  ///   - message: what is wrong, lower case, without a full stop; the place is printed before it.
  ///   - file: path relative to the opened folder.
  ///   - severity: when this finding weighs another than the rule's own severity.
  ///   - basis: when it differs from the rule's own.
  ///   - andMore: findings of the same kind in the same file that are counted and not listed.
  ///   - dataset: when a rule about the whole catalogue speaks of one set.
  package mutating func add(
    _ message: LocalizedText, in file: String, at place: Place = .file, expected: String? = nil,
    found: String? = nil, severity: Severity? = nil, basis: LegalBasis? = nil,
    fix: Diagnostic.FixSafety? = nil, andMore: Int = 0, dataset named: String? = nil
  ) {
    guard let rule else { return }
    let dataset = named ?? dataset
    var severityNow = severity ?? rule.info.severity
    let isFixed = rule.info.guardsPersonalData && severityNow == .error
    if !isFixed {
      switch levels[rule.code] {
      case .off: return
      case .severity(let chosen): severityNow = chosen
      case nil: break
      }
      if suppressions.contains(where: { $0.covers(code: rule.code, dataset: dataset, file: file) }) {
        suppressed += 1 + andMore
        return
      }
    }
    totalsByCode[rule.code, default: 0] += 1 + andMore
    totalsBySeverity[severityNow, default: 0] += 1 + andMore
    files.insert(file)
    if let document { files.insert(document) }
    list(
      Diagnostic(
        code: rule.code, severity: severityNow, dataset: dataset, file: file, place: place, message: message,
        expected: expected, found: found, legalBasis: (basis ?? rule.info.basis).text, fix: fix))
  }

  /// A finding about a column of a document; its values are never part of it.
  ///
  /// - Parameter trait: of the values that are meant: the first of them gives the place, and is shown masked.
  mutating func add(
    _ message: LocalizedText, about column: ColumnProfile, _ trait: CellTraits, of subject: DocumentSubject,
    severity: Severity? = nil
  ) {
    addPersonal(
      message, of: subject, at: column.place(trait), found: column.example(trait), in: column.label,
      severity: severity)
  }

  /// A finding about data of people.
  ///
  /// - Parameters:
  ///   - found: masked.
  ///   - part: of the document that holds them, for the verdict.
  mutating func addPersonal(
    _ message: LocalizedText, of subject: DocumentSubject, at place: Place, found: String?,
    in part: LocalizedText, severity: Severity? = nil
  ) {
    add(message, in: subject.path, at: place, found: found, severity: severity)
    guard let rule, rule.info.guardsPersonalData else { return }
    filesWithPersonalData.insert(subject.path)
    guard (severity ?? rule.info.severity) == .error else { return }
    personalData.append(CheckReport.PersonalDataSign(file: subject.path, column: part))
  }

  /// A finding at a value of a passport or of `catalog.yaml`.
  package mutating func add(
    _ message: LocalizedText, in file: String, at range: TextRange, pointer: String, expected: String? = nil,
    found: String? = nil, severity: Severity? = nil, basis: LegalBasis? = nil,
    fix: Diagnostic.FixSafety? = nil, dataset named: String? = nil
  ) {
    add(
      message, in: file, at: .pointer(pointer, at: range.start), expected: expected, found: found,
      severity: severity, basis: basis, fix: fix, dataset: named)
  }
}

extension Findings {
  /// The findings as they may be shown: in a file with personal data no rule repeats a number or a mailbox.
  var shown: [Diagnostic] {
    guard !filesWithPersonalData.isEmpty else { return diagnostics }
    return diagnostics.map { filesWithPersonalData.contains($0.file) ? $0.withoutNumbers : $0 }
  }
}

extension Diagnostic {
  fileprivate var withoutNumbers: Diagnostic {
    Diagnostic(
      code: code, severity: severity, dataset: dataset, file: file, place: place,
      message: LocalizedText(
        uk: PersonalMask.withoutNumbers(message.uk), en: PersonalMask.withoutNumbers(message.en)),
      expected: expected.map { PersonalMask.withoutNumbers($0) },
      found: found.map { PersonalMask.withoutNumbers($0) }, legalBasis: legalBasis, fix: fix)
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

/// What `catalog.yaml` or the command line sets for one rule.
package enum RuleLevel: Hashable, Sendable {
  case off
  case severity(Severity)

  /// What a setting may say.
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
package struct ActiveSuppression: Sendable {
  let code: String
  let dataset: String?
  let path: String?

  /// Nil when a suppression names no code, gives no reason, or has run out.
  package init?(_ suppression: CatalogSettings.Suppression, on day: CalendarDate) {
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
