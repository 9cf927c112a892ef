import FileContent
import Wording

/// How sure a fact of the law tables is.
package enum Confidence: String, CaseIterable, Sendable {
  /// Read in a primary document, in the portal's own output or code, or in a published official act.
  case verified
  /// A named third party retells or transcribes the Regulation.
  case secondary
  /// What the portal does; not known to be asked by the Regulation.
  case portalPractice = "portal_practice"
  /// Follows from sources that do not say it outright.
  case inferred
  /// Remembered; to be checked against the official text.
  case memory

  /// The worst that a finding which rests on the fact may be.
  package var maximumSeverity: Severity {
    switch self {
    case .verified, .secondary: .error
    case .portalPractice: .warning
    case .inferred, .memory: .note
    }
  }

  package var allowsError: Bool { maximumSeverity == .error }

  /// True for a title or a number that people should be told is not certain.
  package var isWeak: Bool { maximumSeverity == .note }

  /// Reads the free text of a table's last column: the first word that names a confidence decides, so
  /// «secondary: …; memory has it unmarked» is secondary. «as above …» is that of the row above.
  /// Nil when no word names one.
  package init?(reading text: String, above: Confidence? = nil) {
    var rest = text.unicodeScalars[...]
    var before: String?
    while let start = rest.firstIndex(where: \.isLetter) {
      let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
      let word = String(rest[start..<end]).lowercased()
      if let found = Self.words[word] {
        self = found
        return
      }
      if before == "as", word == "above" {
        guard let above else { return nil }
        self = above
        return
      }
      before = before == nil ? word : ""
      rest = rest[end...]
    }
    return nil
  }

  private static let words: [String: Confidence] = [
    "verified": .verified, "secondary": .secondary, "practice": .portalPractice,
    "inferred": .inferred, "unconfirmed": .inferred, "memory": .memory,
  ]
}
