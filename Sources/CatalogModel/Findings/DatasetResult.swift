import Wording

/// The answer to «Чи можна оприлюднювати?» for one data set.
package enum DatasetVerdict: String, CaseIterable, Sendable {
  case yes
  /// There are warnings, or links, which are not followed.
  case yesBut = "yes_but"
  case no
  /// A document was not looked into, or rules were left out.
  case unconfirmed
  /// Never published, and not complete.
  case draft
}

/// What a check found in one data set, or in the catalogue apart from its sets.
package struct DatasetTotals: Hashable, Sendable {
  package var bySeverity: [Severity: Int] = [:]
  package var byCode: [String: Int] = [:]
  /// Errors that only say that data are late.
  package var errorsOfLateness = 0
  /// Findings of a draft that will be errors once it is published; they are among the warnings.
  package var errorsOncePublished = 0
  /// Columns with personal data that keep the set from being published.
  package var personalData = 0
  /// Documents that were not looked into, apart from links.
  package var notChecked = 0
  package var links = 0

  package init() {}

  package func total(_ severity: Severity) -> Int { bySeverity[severity] ?? 0 }

  /// Errors that keep a set from being published, beside personal data.
  package var errorsAgainstPublishing: Int {
    max(0, total(.error) - personalData - errorsOfLateness) + errorsOncePublished
  }

  /// Takes out findings that a baseline accepts.
  mutating func accept(_ count: Int, like finding: Diagnostic) {
    bySeverity[finding.severity, default: 0] -= count
    let left = (byCode[finding.code] ?? 0) - count
    byCode[finding.code] = left > 0 ? left : nil
    if finding.severity == .error, finding.traits.contains(.lateness) { errorsOfLateness -= count }
  }

  package mutating func add(_ other: DatasetTotals) {
    bySeverity.merge(other.bySeverity, uniquingKeysWith: +)
    byCode.merge(other.byCode, uniquingKeysWith: +)
    errorsOfLateness += other.errorsOfLateness
    errorsOncePublished += other.errorsOncePublished
    personalData += other.personalData
    notChecked += other.notChecked
    links += other.links
  }
}

/// How one data set ended.
package struct DatasetResult: Sendable {
  package let name: String
  /// The name where the passport could not be read.
  package let title: String
  package let totals: DatasetTotals
  /// What a draft lacks; nil for a set that is none.
  package let gaps: [DraftGap]?
  /// False for a set whose passport could not be read or of which single documents alone were meant, and for all sets when
  /// rules were left out.
  package let isLookedThrough: Bool

  package var verdict: DatasetVerdict {
    if totals.personalData > 0 { return .no }
    if gaps != nil { return .draft }
    if totals.errorsAgainstPublishing > 0 { return .no }
    if !isLookedThrough || totals.notChecked > 0 { return .unconfirmed }
    let isLate = totals.errorsOfLateness > 0
    return isLate || totals.links > 0 || totals.total(.warning) > 0 ? .yesBut : .yes
  }
}
