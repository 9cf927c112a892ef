package import Wording

/// Number of a record in the Unified State Demographic Register (УНЗР): `YYYYMMDD-NNNNN`. Personal data.
///
/// The last digit checks the others by a rule that is not published, so only the shape and the date are looked at.
package struct UNZR: Hashable, Sendable {
  package let birthDate: CalendarDate
  private let serial: Substring

  /// Accepts a number without its hyphen.
  package init?(_ text: String) {
    let trimmed = text.trimmingBlanks
    guard let digits = Digits.values(trimmed.filter { $0 != "-" }), digits.count == 13 else { return nil }
    let hyphens = trimmed.utf8.enumerated().filter { $0.element == UInt8(ascii: "-") }.map(\.offset)
    guard hyphens.isEmpty || hyphens == [8] else { return nil }
    let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
    guard (1900...2100).contains(number / 10_000),
      let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    birthDate = date
    serial = trimmed.suffix(5)
  }

  /// `19******-***12`: what may be shown.
  package var masked: String { "\(birthDate.year / 100)******-***\(serial.suffix(2))" }
}
