import FileContent

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
  static func isValid(_ number: UInt64) -> Bool { checkDigit(of: number / 10) == number % 10 }

  private static func checkDigit(_ digits: [Int]) -> Int {
    Int(checkDigit(of: UInt64(digits.prefix(7).reduce(0) { $0 * 10 + $1 })))
  }

  /// The eighth digit that belongs to the first seven: their weighted sum modulo 11; when that is 10, once more with every
  /// weight 2 higher; 10 again is 0. The weights depend on whether the whole code is between 30 and 60 million.
  private static func checkDigit(of first: UInt64) -> UInt64 {
    let isMiddle = (3_000_000..<6_000_000).contains(first)
    let number = UInt32(truncatingIfNeeded: first)
    let (sixth, fifth, fourth) = (number / 10, number / 100, number / 1000)
    let (third, second, highest) = (number / 10_000, number / 100_000, number / 1_000_000)
    let tail = 7 * (number % 10) + 6 * (sixth % 10) + 5 * (fifth % 10) + 4 * (fourth % 10)
    var sum = tail + 3 * (third % 10) + 2 * (second % 10) + highest
    let digits =
      number % 10 + sixth % 10 + fifth % 10 + fourth % 10 + third % 10 + second % 10 + highest
    // In the middle every weight is 1 lower, and that of the highest digit is 7 instead of 0.
    if isMiddle { sum = sum - digits + 7 * highest }
    return UInt64(sum % 11 == 10 ? (sum + 2 * digits) % 11 % 10 : sum % 11)
  }
}
