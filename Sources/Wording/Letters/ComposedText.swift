extension StringProtocol {
  /// The text with the letters of Ukrainian and of its neighbours composed (й, ї, ё, é): NFC as far as file
  /// names from macOS need it. Two strings are `==` either way; the bytes that go out should be one's.
  package var composed: String {
    guard unicodeScalars.contains(where: { (0x300...0x30C).contains($0.value) }) else { return String(self) }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let base = scalars.last, let whole = compositions[Pair(base: base, mark: scalar)] else {
        scalars.append(scalar)
        continue
      }
      scalars.removeLast()
      scalars.append(whole)
    }
    return String(scalars)
  }
}

private struct Pair: Hashable {
  let base: Unicode.Scalar
  let mark: Unicode.Scalar
}

/// Canonical compositions of the Cyrillic letters, and of Latin vowels with grave, acute, circumflex, tilde
/// and diaeresis.
private let compositions: [Pair: Unicode.Scalar] = {
  let table: [(mark: Unicode.Scalar, bases: String, wholes: String)] = [
    ("\u{306}", "иИуУжЖ", "йЙўЎӂӁ"),
    ("\u{308}", "іІеЕиИаАоОуУ", "їЇёЁӥӤӓӒӧӦӱӰ"),
    ("\u{301}", "гГкК", "ѓЃќЌ"),
    ("\u{300}", "иИеЕ", "ѝЍѐЀ"),
    ("\u{300}", "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ("\u{301}", "aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ"),
    ("\u{302}", "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ("\u{303}", "anoANO", "ãñõÃÑÕ"),
    ("\u{308}", "aeiouAEIOUy", "äëïöüÄËÏÖÜÿ"),
    ("\u{30A}", "aA", "åÅ"),
    ("\u{30C}", "cszrneCSZRNE", "čšžřňěČŠŽŘŇĚ"),
  ]
  var compositions: [Pair: Unicode.Scalar] = [:]
  for (mark, bases, wholes) in table {
    for (base, whole) in zip(bases.unicodeScalars, wholes.unicodeScalars) {
      compositions[Pair(base: base, mark: mark)] = whole
    }
  }
  return compositions
}()
