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
    text.utf8.lastIndex(of: UInt8(ascii: "@")).map { text[text.utf8.index(after: $0)...].lowercased() } ?? ""
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
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    if parts.count > 2 { return .severalAddresses }
    let foreign = foreignLetters(in: text)
    guard foreign.isEmpty else { return .foreignLetters(foreign) }
    guard parts.count == 2 else { return .atSignMissing }
    guard isLocalPart(parts[0]) else { return .localPartInvalid }
    return isDomain(parts[1]) ? nil : .domainInvalid
  }

  private static func foreignLetters(in text: String) -> [Character] {
    var foreign: [Character] = []
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foreign }
    for character in text where !character.isASCII && character.isLetter && !foreign.contains(character) {
      foreign.append(character)
    }
    return foreign
  }

  private static func unwrapped(_ text: String) -> String? {
    let scheme = "mailto:"
    if text.utf8.prefix(scheme.utf8.count).map({ $0 | 0x20 }).elementsEqual(scheme.utf8) {
      return String(text.dropFirst(scheme.count))
    }
    guard text.utf8.first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") else { return nil }
    return String(text.dropFirst().dropLast())
  }

  private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
    part.count <= 64 && part.allSatisfy { isLetterOrDigit($0) || symbols.contains($0) }
      && part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static let symbols = Set(".!#$%&'*+/=?^_`{|}~-".utf8)

  private static func isDomain(_ part: Substring.UTF8View) -> Bool {
    let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count > 1 && part.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
