/// Code of an administrative unit in КОАТУУ, the classifier that КАТОТТГ replaced in 2020: ten digits.
package struct KOATUU: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case blanksAround(cleaned: String)
    case notDigits
    /// Nine digits: a spreadsheet took the code for a number.
    case leadingZeroLost(padded: String)
    case wrongLength(Int)
  }

  package let code: String

  package init?(_ text: String) {
    guard Self.problem(in: text) == nil else { return nil }
    code = text
  }

  /// The first thing that is wrong; nil for a code of the right shape.
  package static func problem(in text: String) -> Problem? {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return .empty }
    guard trimmed == text else { return .blanksAround(cleaned: trimmed) }
    guard let digits = Digits.values(text) else { return .notDigits }
    switch digits.count {
    case 10: return nil
    case 9: return .leadingZeroLost(padded: "0" + text)
    default: return .wrongLength(digits.count)
    }
  }
}
