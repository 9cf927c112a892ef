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
