package import CatalogModel
package import FileContent
import TableValues
package import Wording

/// One check. The type's name is the defect, and its code in words: `DatasetOverdue` is `dataset-overdue`.
///
/// A rule is pure: the day, the files and their content arrive with the subject. To add one, add a file with the
/// type to a folder of `Rules/` and a folder named after its code to `Tests/Fixtures/Rules`. What many rules look at has
/// a protocol of its own in `RuleKinds.swift`.
package protocol Rule: Sendable {
  var info: RuleInfo { get }
  /// Whether the rule must know the values of a file, now that its outline is known: profiles and conformances of
  /// columns, tax numbers in texts, and whatever faults show only in the cells. Asked before any `check`; when no rule
  /// says yes, the file is not read a second time.
  func needsValues(of content: ContentExamination) -> Bool
  func check(_ subject: CatalogSubject, _ findings: inout Findings)
  func check(_ subject: DatasetSubject, _ findings: inout Findings)
  func check(_ subject: DocumentSubject, _ findings: inout Findings)
  func check(_ subject: LooseFilesSubject, _ findings: inout Findings)
}

extension Rule {
  package func needsValues(of content: ContentExamination) -> Bool { false }
  package func check(_ subject: CatalogSubject, _ findings: inout Findings) {}
  package func check(_ subject: DatasetSubject, _ findings: inout Findings) {}
  package func check(_ subject: DocumentSubject, _ findings: inout Findings) {}
  package func check(_ subject: LooseFilesSubject, _ findings: inout Findings) {}

  /// `DatasetOverdue` gives `dataset-overdue`; a run of capitals is one word: `JSONBroken` gives `json-broken`.
  package var code: String {
    let letters = Array("\(Self.self)".utf8)
    func isCapital(_ index: Int) -> Bool {
      letters.indices.contains(index) && (65...90).contains(letters[index])
    }
    // A digit belongs to the capitals before it: `NotUTF8` gives `not-utf8`.
    func startsSmall(_ index: Int) -> Bool {
      letters.indices.contains(index) && !isCapital(index) && !(48...57).contains(letters[index])
    }
    var code: [UInt8] = []
    for index in letters.indices {
      let startsWord =
        isCapital(index) && (!isCapital(index - 1) || startsSmall(index + 1))
      if index > 0, startsWord { code.append(UInt8(ascii: "-")) }
      code.append(isCapital(index) ? letters[index] + 32 : letters[index])
    }
    return String(decoding: code, as: UTF8.self)
  }
}

/// What people read about a rule.
package struct RuleInfo: Sendable {
  /// The severity of its findings unless a finding says otherwise.
  package let severity: Severity
  /// The defect in a few words, lower case, no full stop.
  package let title: LocalizedText
  /// Why it matters, one or two sentences.
  package let reason: LocalizedText
  /// What to do, in the imperative.
  package let cure: LocalizedText
  package let basis: LegalBasis
  /// The traits of all its findings.
  package let traits: Diagnostic.Traits

  package init(
    severity: Severity, title: LocalizedText, reason: LocalizedText, cure: LocalizedText, basis: LegalBasis,
    traits: Diagnostic.Traits = []
  ) {
    self.traits = traits
    self.severity = severity
    self.title = title
    self.reason = reason
    self.cure = cure
    self.basis = basis
  }
}
