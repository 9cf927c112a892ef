/// A telephone number of Ukraine: `+380` or `0`, and nine digits.
package struct PhoneNumber: Hashable, Sendable {
  /// Ten digits, from 0 on.
  package let national: String

  /// Accepts blanks, brackets, hyphens and dots between the digits.
  package init?(_ text: String) {
    guard text.utf8.count <= 32, text.unicodeScalars.allSatisfy({ Self.isPart($0) }) else { return nil }
    let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
    let isInternational = text.contains("+")
    switch digits.utf8.count {
    case 10 where !isInternational: national = digits
    case 11 where digits.hasPrefix("80") && !isInternational: national = String(digits.dropFirst())
    case 12 where digits.hasPrefix("380"): national = String(digits.dropFirst(2))
    default: return nil
    }
    guard isMobile || Self.areas.contains(national.prefix(2)) else { return nil }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || [" ", "\u{A0}", "(", ")", "-", "–", ".", "+"].contains(scalar)
  }

  /// Of a network of mobile telephones: in a person's pocket, most often.
  package var isMobile: Bool { Self.mobile.contains(national.prefix(3)) }

  private static let areas: Set<Substring> = ["03", "04", "05", "06"]
  package static let mobile: Set<Substring> = [
    "039", "050", "063", "066", "067", "068", "073", "075", "077", "091", "092", "093", "094", "095", "096",
    "097", "098", "099",
  ]

  /// `050*****67`: what may be shown.
  package var masked: String { national.prefix(3) + "*****" + national.suffix(2) }
}
