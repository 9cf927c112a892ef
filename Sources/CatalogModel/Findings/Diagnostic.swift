package import FileContent
package import Wording

/// One finding in the data: what is wrong, where, what was found and what is expected there.
package struct Diagnostic: Sendable {
  /// A repair; a safe one never changes the meaning of the data.
  package enum FixSafety: String, Sendable {
    case safe
    case unsafe
  }

  /// What a finding is about, where that decides what is done with it whatever its severity.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Data of people. They come first, and their errors can neither be lowered nor suppressed: what was published once
    /// cannot be taken back.
    package static let personalData = Traits(rawValue: 1)
    /// Data that are late. A holder may make that an error, and they are still better published than withheld.
    package static let lateness = Traits(rawValue: 2)
    /// A document that should be there and is not. The finding is in the passport, but those who answer for the data
    /// have to do something about it.
    package static let documentMissing = Traits(rawValue: 4)
    /// A period of a series without a document; a list of late data names it as well.
    package static let periodMissing = Traits(rawValue: 8)
    /// Something mandatory that is not there yet: of a draft it is told in the one line of the draft.
    package static let incompleteness = Traits(rawValue: 16)
  }

  /// Code of the rule, such as `dataset-title-missing`.
  package let code: String
  package let traits: Traits
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
    code: String, traits: Traits = [], severity: Severity, dataset: String?, file: String, place: Place,
    message: LocalizedText, expected: String? = nil, found: String? = nil, legalBasis: LocalizedText? = nil,
    fix: FixSafety? = nil
  ) {
    self.code = code
    self.traits = traits
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

extension Diagnostic {
  /// The order of a report: the worst first; then files by path, places from top to bottom, and codes.
  package static func comesFirst(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.file != right.file { return left.file < right.file }
    if left.place != right.place { return left.place < right.place }
    return (left.code, left.message.uk) < (right.code, right.message.uk)
  }
}
