/// Code of a legal entity in ЄДРПОУ: eight digits, the last of which checks the others.
package struct EDRPOU: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case blanksAround(cleaned: String)
    /// Valid but for its full-width digits.
    case fullWidthDigits(folded: String)
    case notDigits
    /// Five to seven digits that are valid with zeros before them: a spreadsheet took them for a number.
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
  package static func isValid(_ number: UInt64) -> Bool { checkDigit(of: number / 10) == number % 10 }

  private static func checkDigit(_ digits: [Int]) -> Int {
    Int(checkDigit(of: UInt64(digits.prefix(7).reduce(0) { $0 * 10 + $1 })))
  }

  /// The eighth digit that belongs to the first seven: their weighted sum modulo 11; when that is 10, once more with every
  /// weight 2 higher; 10 again is 0. The weights depend on whether the whole code is between 30 and 60 million.
  private static func checkDigit(of first: UInt64) -> UInt64 {
    let digits = digits(of: first)
    // Of two numbers the product has, in its highest byte, the sum of the products of their bytes, one from the lowest
    // and the other from the highest byte on; none of the sums passes 255.
    let weights: UInt64 =
      (3_000_000..<6_000_000).contains(first) ? 0x0007_0102_0304_0506 : 0x0001_0203_0405_0607
    let sum = (digits &* weights) >> 56
    return sum % 11 == 10 ? (sum + 2 * ((digits &* 0x0101_0101_0101_0101) >> 56)) % 11 % 10 : sum % 11
  }

  /// The digits of a number below 100 million, one in each byte, the highest one in the lowest byte.
  private static func digits(of number: UInt64) -> UInt64 {
    // Two of four digits, four of two, eight of one; what they are divided by, they are multiplied with its inverse.
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = ((fours &* 5243) >> 19) & 0x7F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = ((twos &* 103) >> 10) & 0xF_000F_000F_000F
    return tens | (twos &- tens &* 10) << 8
  }
}
