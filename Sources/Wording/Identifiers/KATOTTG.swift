/// Code of an administrative unit in КАТОТТГ: `UA` and 17 digits in groups 2-2-3-3-2-5.
package struct KATOTTG: Hashable, Sendable {
  package enum Level: String, Sendable {
    /// An oblast, the Autonomous Republic of Crimea or a city with special status.
    case oblast
    case district
    case hromada
    case settlement
    case cityDistrict = "city_district"
  }

  package enum Problem: Hashable, Sendable {
    case empty
    case blanksAround(cleaned: String)
    /// Valid but for Cyrillic letters that look like `UA`.
    case cyrillicLetters(cleaned: String)
    case lowerCase(cleaned: String)
    /// 17 digits without `UA`.
    case prefixLost(cleaned: String)
    case wrongShape
  }

  /// `UA44120050010021900`.
  package let code: String

  package init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    code = text
  }

  /// The first thing that is wrong; nil for a code of the right shape. `cleaned` is well-formed always.
  package static func problem(in text: String) -> Problem? {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return .empty }
    if isWellFormed(text) { return nil }
    if isWellFormed(trimmed) { return .blanksAround(cleaned: trimmed) }
    if isWellFormed("UA" + trimmed) { return .prefixLost(cleaned: "UA" + trimmed) }
    let upper = trimmed.uppercased()
    if isWellFormed(upper) { return .lowerCase(cleaned: upper) }
    // No Cyrillic letter looks like a Latin U; У is what a Ukrainian keyboard has in its place.
    let latin = String(upper.map { $0 == "У" ? "U" : Lookalikes.latin[$0] ?? $0 })
    return isWellFormed(latin) ? .cyrillicLetters(cleaned: latin) : .wrongShape
  }

  /// The level, by the last group before the five unique digits that is not zero.
  package var level: Level {
    if !isZero(12..<14) { return .cityDistrict }
    if !isZero(9..<12) { return .settlement }
    if !isZero(6..<9) { return .hromada }
    return isZero(4..<6) ? .oblast : .district
  }

  private func isZero(_ range: Range<Int>) -> Bool {
    code.utf8.dropFirst(range.lowerBound).prefix(range.count).allSatisfy { $0 == 48 }
  }

  private static func isWellFormed(_ text: String) -> Bool {
    guard text.utf8.starts(with: "UA".utf8), let digits = Digits.values(text.dropFirst(2)) else {
      return false
    }
    return digits.count == 17 && digits[0...1] != [0, 0]
  }
}
