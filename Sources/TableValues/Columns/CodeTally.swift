import FileContent
import Wording

/// Numbers of five to eight digits, as far as they may be codes in ЄДРПОУ.
struct CodeTally {
  /// Of eight digits, and those among them whose check digit is right.
  private(set) var whole = 0
  private(set) var wrong = ProblemTally()
  /// Shorter ones, and those among them that are codes behind zeros.
  private(set) var short = 0
  private(set) var withoutZeros = ProblemTally()

  /// Codes from which it is clear that a column holds them, whatever its name.
  private static let fewest = 8

  mutating func take(
    _ number: UInt64, digits: Int, _ text: @autoclosure () -> String, at place: @autoclosure () -> Place
  ) {
    let isRight = EDRPOU.isValid(number)
    if digits == 8 {
      whole += 1
      if !isRight { wrong.add(place(), text()) }
    } else {
      short += 1
      if isRight { withoutZeros.add(place(), text()) }
    }
  }

  /// False when many numbers have been seen, and most of them are none.
  var mayBeCodes: Bool { whole + short < 100 || right * 2 > whole }

  /// Eight digits that pass the test: one number in ten does so by chance.
  private var right: Int { whole - wrong.count }

  /// The values show that they are codes.
  func areCodes(of filled: Int) -> Bool {
    right >= Self.fewest && right * 10 >= whole * 8 && (whole + short) * 10 >= filled * 8
  }

  /// Where most of what is too short is something else, a spreadsheet has not taken the zeros.
  var areWithoutZeros: Bool { short > 0 && withoutZeros.count * 10 >= short * 8 }

  /// Wrong check digits among codes most of which are right: else the column holds other numbers.
  var wrongOfMany: ProblemTally? { wrong.count > 0 && right > wrong.count ? wrong : nil }
}
