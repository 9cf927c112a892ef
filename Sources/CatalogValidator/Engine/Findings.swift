package import CatalogModel
package import FileContent
import Privacy
import TableValues
package import Wording

/// Where one rule says what it finds in one subject. It is made for the two of them, so that every finding carries the
/// code, the severity and the basis of the rule, and the data set and the document of the subject.
package struct Findings {
  private let rule: RunningRule
  private let dataset: String?
  /// A finding about a document counts for it even where it points into the passport.
  private let document: String?
  private let collector: FindingCollector

  init(of rule: RunningRule, dataset: String? = nil, document: String? = nil, in collector: FindingCollector)
  {
    self.rule = rule
    self.dataset = dataset
    self.document = document
    self.collector = collector
  }

  /// Adds one finding of the rule.
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
    let dataset = named ?? dataset
    let ruling = collector.policy.ruling(
      on: rule, severity ?? rule.info.severity, dataset: dataset, file: file)
    switch ruling {
    case .off: return
    case .suppressed: collector.found.suppressed += 1 + andMore
    case .counts, .countsOncePublished:
      let isAwaited = if case .countsOncePublished = ruling { true } else { false }
      let weight = if case .counts(let severity) = ruling { severity } else { Severity.warning }
      collector.found.add(
        Diagnostic(
          code: rule.code, traits: rule.info.traits, severity: weight, dataset: dataset, file: file,
          place: place, message: message, expected: expected, found: found,
          legalBasis: (basis ?? rule.info.basis).text, fix: fix), andMore: andMore,
        isErrorOncePublished: isAwaited)
      if let document { collector.found.files.insert(document) }
    }
  }

  /// Adds a finding about a column of a document; its values are never part of it.
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

  /// Adds a finding about data of people.
  ///
  /// - Parameters:
  ///   - found: masked.
  ///   - part: of the document that holds them, for the verdict.
  mutating func addPersonal(
    _ message: LocalizedText, of subject: DocumentSubject, at place: Place, found: String?,
    in part: LocalizedText, severity: Severity? = nil
  ) {
    add(message, in: subject.path, at: place, found: found, severity: severity)
    guard rule.info.traits.contains(.personalData) else { return }
    collector.found.filesWithPersonalData.insert(subject.path)
    guard (severity ?? rule.info.severity) == .error else { return }
    collector.found.addPersonalData(
      CheckReport.PersonalDataSign(file: subject.path, column: part), dataset: dataset)
  }

  /// Adds a finding at a value of a passport or of `catalog.yaml`.
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
