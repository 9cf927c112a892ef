/// The order of the Ukrainian alphabet: ґ after г, є after е, і and ї after и. Case, apostrophes and quotes
/// decide nothing; words of one letter order come in the order of their code points, so that sorting is stable.
package enum UkrainianOrder {
  /// What to sort by; worth keeping when many things are compared many times.
  package struct Key: Hashable, Comparable, Sendable {
    private let weights: [UInt32]
    private let text: String

    package init(_ text: String) {
      self.text = text
      weights = text.lowercased().compactMap { UkrainianOrder.weight($0) }
    }

    package static func < (left: Key, right: Key) -> Bool {
      if left.weights == right.weights {
        return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
      }
      return left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  /// For `sorted(by:)`.
  package static func precedes(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  private static let alphabet: [Character: UInt32] = {
    // Letters of neighbours stand beside those they belong to.
    let letters = "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя"
    return Dictionary(uniqueKeysWithValues: zip(letters, (0x1000 as UInt32)...))
  }()

  /// Blanks, signs, digits, Latin letters, Cyrillic letters, everything else; nil for what is passed over.
  private static func weight(_ character: Character) -> UInt32? {
    if "'’ʼ«»“”„\"".contains(character) { return nil }
    if let letter = alphabet[character] { return letter }
    guard let scalar = character.unicodeScalars.first?.value else { return nil }
    if character.isWhitespace { return 0 }
    if scalar < 0x250, character.isLetter { return 0x300 + scalar }
    if scalar < 0x250, character.isNumber { return 0x200 + scalar }
    return scalar < 0x250 ? 1 + scalar : 0x2000 + scalar
  }
}
