import Wording

/// Number of a person's passport. Personal data.
///
/// Vehicles, diplomas and certificates have numbers of the same shapes: without a word that says «паспорт» a number
/// proves nothing.
package struct PassportNumber: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Two Cyrillic letters and six digits.
    case booklet
    /// Nine digits.
    case card
    /// Two Latin letters and six digits.
    case foreign
  }

  package let kind: Kind
  /// Letters of a booklet are Cyrillic, also when Latin ones that look alike were typed.
  package let number: String

  /// Accepts a blank, a hyphen and «№» between letters and digits.
  package init?(_ text: String) {
    let bare = text.uppercased().filter { !$0.isWhitespace && $0 != "№" && $0 != "-" }
    if let digits = Digits.values(bare) {
      guard digits.count == 9 else { return nil }
      (kind, number) = (.card, bare)
      return
    }
    let letters = bare.prefix(2)
    guard bare.count == 8, Digits.values(bare.dropFirst(2))?.count == 6 else { return nil }
    let folded = letters.map { Lookalikes.cyrillic[$0] ?? $0 }
    if folded.allSatisfy({ Self.ukrainian.contains($0) }) {
      kind = .booklet
      number = String(folded) + bare.dropFirst(2)
    } else if letters.allSatisfy({ $0.isASCII && $0.isLetter }) {
      (kind, number) = (.foreign, bare)
    } else {
      return nil
    }
  }

  private static let ukrainian = Set("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ")

  /// `АА****56`, `12*****89`: what may be shown.
  package var masked: String {
    number.prefix(2) + String(repeating: "*", count: number.count - 4) + number.suffix(2)
  }
}
