package import Wording

/// Tax number of a person (РНОКПП): ten digits, the last of which checks the others. Personal data.
package struct RNOKPP: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    case notDigits
    case leadingZeroLost
    case wrongLength(Int)
    case wrongCheckDigit
  }

  private let digits: [Int]

  /// Accepts blanks between the digits, as people write them.
  package init?(_ text: String) {
    guard let digits = Digits.values(Self.withoutBlanks(text)), digits.count == 10,
      Self.checkDigit(digits) == digits[9]
    else { return nil }
    self.digits = digits
  }

  /// The first thing that is wrong; nil for a valid number. Never holds the number itself.
  package static func problem(in text: String) -> Problem? {
    let bare = withoutBlanks(text)
    guard !bare.isEmpty else { return .empty }
    guard let digits = Digits.values(bare) else { return .notDigits }
    guard digits.count == 10 else {
      return digits.count == 9 && RNOKPP("0" + bare) != nil ? .leadingZeroLost : .wrongLength(digits.count)
    }
    return checkDigit(digits) == digits[9] ? nil : .wrongCheckDigit
  }

  /// The first five digits count days from 31.12.1899, so that 00001 is 01.01.1900.
  package var birthDate: CalendarDate {
    let days = digits.prefix(5).reduce(0) { $0 * 10 + $1 }
    return CalendarDate(daysSinceEpoch: Self.dayZero + days)
  }

  /// 31.12.1899 in days since 1970-01-01.
  private static let dayZero = -25_568

  /// Whether ten digits, given as a number, are valid and of somebody who may be alive: born from 1915 to 2030.
  /// One number in 25 passes by chance, so that only a column of them tells.
  package static func isPlausible(_ number: UInt64) -> Bool {
    guard birthDays.contains(Int(number / 100_000)) else { return false }
    var rest = number / 10
    var sum = 0
    for weight in weights.reversed() {
      sum += weight * Int(rest % 10)
      rest /= 10
    }
    return UInt64((sum % 11 + 11) % 11 % 10) == number % 10
  }

  /// 01.01.1915 to 31.12.2030 in days since 31.12.1899.
  private static let birthDays = 5479...47_847
  private static let weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]

  /// `31******48`: what may be shown.
  package var masked: String {
    digits.prefix(2).map { String($0) }.joined() + "******" + digits.suffix(2).map { String($0) }.joined()
  }

  private static func withoutBlanks(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  private static func checkDigit(_ digits: [Int]) -> Int {
    let sum = Digits.weightedSum(digits, weights)
    // The sum can be negative, and `%` keeps the sign.
    return (sum % 11 + 11) % 11 % 10
  }
}
