package import FileContent

/// How bad a finding is. An error is what makes data unreadable, wrong or unlawful.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case note
  case warning
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// One finding in the data: what is wrong, where, what was found and what should stand there.
package struct Diagnostic: Sendable {
  /// A repair; a safe one never changes the meaning of the data.
  package enum FixSafety: String, Sendable {
    case safe
    case unsafe
  }

  /// Code of the rule, such as `dataset-title-missing`.
  package let code: String
  package let severity: Severity
  /// Name of the data set; nil for a finding about the catalogue as a whole.
  package let dataset: String?
  /// Path relative to the checked folder, with `/`.
  package let file: String
  package let place: Place
  package let message: LocalizedText
  package let expected: String?
  package let found: String?
  package let legalBasis: LocalizedText?
  package let fix: FixSafety?

  package init(
    code: String, severity: Severity, dataset: String?, file: String, place: Place, message: LocalizedText,
    expected: String? = nil, found: String? = nil, legalBasis: LocalizedText? = nil, fix: FixSafety? = nil
  ) {
    self.code = code
    self.severity = severity
    self.dataset = dataset
    self.file = file
    self.place = place
    self.message = message
    self.expected = expected
    self.found = found
    self.legalBasis = legalBasis
    self.fix = fix
  }
}
