import FileContent
import Wording

/// A number as it is written in a cell: as programs read it, or as people write it.
struct WrittenNumber {
  /// How it is written; `canonical` is what XML Schema and JSON read.
  enum Style: Hashable {
    case canonical
    /// `1 234,56`: blanks between thousands, a comma before the fraction.
    case ukrainian
    /// `1,234.56`.
    case english
    /// `1.234,56`.
    case continental
    /// `1,234`: thousands in English, thousandths in Ukrainian; only the column can tell.
    case unclearComma
    /// Of any style, with a unit after it: `91,91 грн`, `12 %`.
    case withUnit
  }

  let style: Style
  let hasFraction: Bool
  /// The fraction is of zeros: `12.0`.
  let isWhole: Bool
  /// The number itself, of `unclearComma` as a fraction.
  let value: Double

  /// Digits, with a sign, a point and an exponent: what nearly every cell of a column of numbers is. Nil for every
  /// other writing.
  init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var isFraction = false
    var hasOthers = false
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits <= 18 {
          mantissa = mantissa * 10 + UInt64(byte - 0x30)
          if isFraction { fraction += 1 }
        } else if !isFraction {
          fraction -= 1
        }
        if isFraction, byte != 0x30 { hasOthers = true }
      case 0x2E where !isFraction: isFraction = true
      default: break scan
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    var exponent = 0
    if index < bytes.count {
      guard let written = Self.exponent(bytes, from: index) else { return nil }
      exponent = written
    }
    style = .canonical
    hasFraction = isFraction
    isWhole = !hasOthers && exponent >= 0
    value = Self.scaled(mantissa, by: exponent - fraction, isNegative: isNegative)
  }

  /// Behind the digits: `e10`, `E-3`.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    return Int(String(decoding: bytes[(start + 1)...], as: UTF8.self))
  }

  private static func scaled(_ mantissa: UInt64, by exponent: Int, isNegative: Bool) -> Double {
    var value = Double(mantissa)
    // A division by a whole power of ten is exact to the last digit, a multiplication by its inverse is not.
    if exponent < 0 {
      value /= power(-exponent)
    } else if exponent > 0 {
      value *= power(exponent)
    }
    return isNegative ? -value : value
  }

  private static func power(_ exponent: Int) -> Double {
    if exponent < powers.count { return powers[exponent] }
    return exponent > 400 ? .infinity : powers[powers.count - 1] * power(exponent - powers.count + 1)
  }

  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }

  // MARK: As people write it

  /// Nil for what is no number.
  init?(_ text: String) {
    let (body, unit) = Self.split(text.trimmingBlanks)
    guard let parts = NumberParts(body) else { return nil }
    hasFraction = !parts.fraction.isEmpty || parts.hasMark
    isWhole = parts.fraction.allSatisfy { $0 == "0" }
    value = Double(parts.canonical) ?? 0
    style = unit.isEmpty ? parts.style : .withUnit
  }

  /// What programs read, for a number written in this style; nil when it is no number in it.
  static func canonical(_ text: String, _ style: Style) -> String? {
    guard style != .unclearComma else { return nil }
    let (body, _) = split(text.trimmingBlanks)
    guard let parts = NumberParts(body) else { return nil }
    if style == .english, parts.style == .unclearComma { return parts.withoutComma }
    return parts.canonical
  }

  /// The number, and the unit after it.
  private static func split(_ text: String) -> (body: String, unit: String) {
    guard let last = text.unicodeScalars.lastIndex(where: { ("0"..."9").contains($0) }) else {
      return (text, "")
    }
    let end = text.unicodeScalars.index(after: last)
    let unit = text[end...].trimmingBlanks.lowercased()
    return units.contains(unit) ? (String(text[..<end]), unit) : (text, "")
  }

  /// A letter alone is no unit: «12а» is the number of a house.
  private static let units: Set<String> = [
    "%", "‰", "₴", "$", "€", "грн", "грн.", "uah", "usd", "eur", "тис", "тис.", "тис. грн", "тис. грн.",
    "тис.грн",
    "тис.грн.", "млн", "млн.", "млн грн", "млн грн.", "млн. грн", "млн. грн.", "кв.м", "кв. м", "кв.м.",
    "кв. м.", "м²",
    "куб.м", "куб. м", "м³", "км", "км.", "га", "га.", "кг", "кг.", "шт", "шт.", "од.", "осіб", "особи",
    "особа", "чол",
    "чол.", "люд.", "гкал", "квт", "квт·год", "днів", "дні", "день",
  ]
}

/// The digits of a number with everything between them.
private struct NumberParts {
  let style: WrittenNumber.Style
  let fraction: Substring
  /// A point or a comma is before the fraction, empty or not.
  let hasMark: Bool
  let canonical: String
  /// `1,234` read in English.
  let withoutComma: String

  init?(_ text: String) {
    var text = text[...]
    var sign = ""
    var hasOddSign = false
    if let first = text.first, "-−–+".contains(first) {
      sign = first == "+" ? "" : "-"
      hasOddSign = first == "−" || first == "–"
      text = text.dropFirst()
    }
    let marks = text.filter { $0 == "," || $0 == "." }
    let kinds = Set(marks)
    let mark: Character?
    let thousands: Character?
    switch (kinds.count, marks.count) {
    case (0, _): (mark, thousands) = (nil, nil)
    case (1, 1): (mark, thousands) = (marks.first, nil)
    case (1, _): (mark, thousands) = (nil, marks.first)
    default:
      // The last one stands before the fraction, once.
      guard let last = marks.last, marks.count(where: { $0 == last }) == 1 else { return nil }
      (mark, thousands) = (last, marks.first)
    }
    let halves = mark.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text]
    let whole = halves[0]
    fraction = halves.count > 1 ? halves[1] : ""
    hasMark = mark != nil
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == thousands || Self.isBlank($0) }
    let hasBlanks = whole.contains(where: Self.isBlank)
    guard !(hasBlanks && thousands != nil), Self.areDigits(fraction), Self.areGroups(groups) else {
      return nil
    }
    let digits = groups.joined()
    guard !digits.isEmpty || !fraction.isEmpty else { return nil }
    withoutComma = sign + digits + fraction
    canonical =
      sign + (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : "." + fraction)
    switch (mark, thousands) {
    case (",", nil):
      let isUnclear =
        fraction.utf8.count == 3 && (1...3).contains(digits.utf8.count) && !digits.hasPrefix("0")
        && !hasBlanks
      style = isUnclear ? .unclearComma : .ukrainian
    case (nil, nil): style = hasBlanks || hasOddSign ? .ukrainian : .canonical
    case (".", nil): style = hasBlanks || hasOddSign ? .ukrainian : .canonical
    case (_, ","): style = .english
    default: style = .continental
    }
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}" || character == "\u{2009}"
      || character == "'" || character == "’"
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Three digits in each but the first; one group may be of any length.
  private static func areGroups(_ groups: [Substring]) -> Bool {
    guard groups.allSatisfy(areDigits) else { return false }
    guard groups.count > 1, let first = groups.first else { return true }
    return (1...3).contains(first.utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}
