/// An e-mail address: the pattern of HTML's `input type=email`, with a dot in the domain and without
/// stray dots in the local part.
package struct EmailAddress: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case blanksAround(cleaned: String)
    /// `mailto:` or angle brackets around the address.
    case wrapped(cleaned: String)
    case severalAddresses
    /// Letters that are not Latin, in their order, each once.
    case foreignLetters([Character])
    case atSignMissing
    case localPartInvalid
    case domainInvalid
  }

  package let text: String
  /// In lower case.
  package var domain: String {
    text.lastIndex(of: "@").map { text[text.index(after: $0)...].lowercased() } ?? ""
  }

  package init?(_ text: String) {
    guard Self.problem(in: text) == nil else { return nil }
    self.text = text
  }

  /// The first thing that is wrong; nil for a valid address.
  package static func problem(in text: String) -> Problem? {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return .empty }
    guard trimmed == text else { return .blanksAround(cleaned: trimmed) }
    if let cleaned = unwrapped(text), problem(in: cleaned) == nil { return .wrapped(cleaned: cleaned) }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count > 2 { return .severalAddresses }
    var foreign: [Character] = []
    for character in text where !character.isASCII && character.isLetter && !foreign.contains(character) {
      foreign.append(character)
    }
    guard foreign.isEmpty else { return .foreignLetters(foreign) }
    guard parts.count == 2 else { return .atSignMissing }
    guard isLocalPart(parts[0]) else { return .localPartInvalid }
    return isDomain(parts[1]) ? nil : .domainInvalid
  }

  private static func unwrapped(_ text: String) -> String? {
    if text.lowercased().hasPrefix("mailto:") { return String(text.dropFirst("mailto:".count)) }
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
    return String(text.dropFirst().dropLast())
  }

  private static func isLocalPart(_ part: Substring) -> Bool {
    let symbols = Set(".!#$%&'*+/=?^_`{|}~-".utf8)
    return part.utf8.count <= 64 && part.utf8.allSatisfy { isLetterOrDigit($0) || symbols.contains($0) }
      && part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isDomain(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && part.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
