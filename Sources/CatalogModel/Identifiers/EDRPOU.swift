/// Code of a legal entity in ЄДРПОУ: eight digits, the last of which checks the others.
package struct EDRPOU: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case blanksAround(cleaned: String)
    /// Valid but for its full-width digits.
    case fullWidthDigits(folded: String)
    case notDigits
    /// Five to seven digits that are valid behind zeros: a spreadsheet took them for a number.
    case leadingZerosLost(padded: String)
    case wrongLength(Int)
    case wrongCheckDigit(expected: Int)
  }

  /// Eight ASCII digits.
  package let code: String

  /// Accepts full-width digits; `problem(in:)` tells of them.
  package init?(_ text: String) {
    let folded = Digits.folded(text)
    guard let digits = Digits.values(folded), digits.count == 8, Self.checkDigit(digits) == digits[7] else {
      return nil
    }
    code = folded
  }

  /// The first thing that is wrong; nil for a valid code.
  package static func problem(in text: String) -> Problem? {
    let trimmed = text.trimmingBlanks
    guard !trimmed.isEmpty else { return .empty }
    guard trimmed == text else { return .blanksAround(cleaned: trimmed) }
    let folded = Digits.folded(text)
    guard let digits = Digits.values(folded) else { return .notDigits }
    guard digits.count == 8 else {
      let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + folded
      return (5...7).contains(digits.count) && EDRPOU(padded) != nil
        ? .leadingZerosLost(padded: padded) : .wrongLength(digits.count)
    }
    let expected = checkDigit(digits)
    guard expected == digits[7] else { return .wrongCheckDigit(expected: expected) }
    return folded == text ? nil : .fullWidthDigits(folded: folded)
  }

  /// Whether eight digits, given as a number, are valid.
  static func isValid(_ number: UInt64) -> Bool {
    var digits = [Int](repeating: 0, count: 8)
    var rest = number
    for index in digits.indices.reversed() {
      digits[index] = Int(rest % 10)
      rest /= 10
    }
    return checkDigit(digits) == digits[7]
  }

  /// Weighted sum modulo 11; when that is 10, once more with every weight 2 higher; 10 again is 0.
  private static func checkDigit(_ digits: [Int]) -> Int {
    let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
    let weights = (30_000_000...60_000_000).contains(number) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
    let first = Digits.weightedSum(digits, weights) % 11
    guard first == 10 else { return first }
    return Digits.weightedSum(digits, weights.map { $0 + 2 }) % 11 % 10
  }
}
