/// Digits as numbers, and what offices do to them.
package enum Digits {
  /// The values of a text of ASCII digits; nil when another character is in it or it is empty.
  package static func values(_ text: some StringProtocol) -> [Int]? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.map { Int($0) - 48 }
  }

  /// Full-width digits (U+FF10 to U+FF19) as ASCII ones.
  static func folded(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if (0xFF10...0xFF19).contains(scalar.value), let digit = Unicode.Scalar(scalar.value - 0xFF10 + 48) {
        out.unicodeScalars.append(digit)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  package static func weightedSum(_ digits: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
