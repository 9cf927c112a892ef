import Wording

/// Numbers and days as spreadsheets store them.
enum SpreadsheetNumber {
  /// The number as people see it: rounded to 15 significant digits, without exponent and superfluous zeros.
  /// Binary fractions are stored with 17 digits: `0.30000000000000004` is 0.3. Whole numbers keep every digit that is
  /// stored: they may be codes. Nil when the text is no number.
  static func canonical(_ raw: String) -> String? {
    if isCanonical(raw) { return raw }
    if let whole = wholeDigits(of: raw) { return whole }
    guard isDecimal(raw) else { return nil }
    guard let value = Double(raw), value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    // The description has the digits and perhaps an exponent: `-1.5e-07`.
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    let parts = value.magnitude.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !hasPoint { exponent += 1 }
      }
    }
    if parts.count > 1 { exponent += Int(parts[1]) ?? 0 }
    round(&digits, &exponent)
    return (value < 0 ? "-" : "") + plain(digits, exponent)
  }

  /// Most numbers are as they should be: at most 15 digits, or whole and exact; no zero too many, no exponent.
  private static func isCanonical(_ raw: String) -> Bool {
    let utf8 = raw.utf8
    var digits = 0
    var whole = 0
    var last: UInt8 = 0
    var hasPoint = false
    for byte in utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...] {
      switch byte {
      case 0x30...0x39:
        // A zero in front is the only digit there.
        if whole == 1, !hasPoint, last == 0x30 { return false }
        digits += 1
        if !hasPoint { whole += 1 }
      case 0x2E where !hasPoint && whole > 0: hasPoint = true
      default: return false
      }
      last = byte
    }
    let isExact = digits == 16 && !hasPoint && UInt64(raw.drop { $0 == "-" }).map { $0 <= 1 << 53 } ?? false
    guard whole > 0, digits <= 15 || isExact else { return false }
    return hasPoint ? (0x31...0x39).contains(last) : last != 0x30 || whole > 1 || utf8.count == 1
  }

  /// What may stand in a number: `Double` reads `0x1F`, `inf` and `nan` as well.
  private static func isDecimal(_ raw: String) -> Bool {
    raw.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        true
      default: false
      }
    }
  }

  /// Every digit of a whole number that is written with more than 15 of them, without an exponent.
  private static func wholeDigits(of raw: String) -> String? {
    let isNegative = raw.utf8.first == UInt8(ascii: "-")
    let digits = raw.utf8.dropFirst(isNegative ? 1 : 0).drop { $0 == 0x30 }
    guard digits.count > 15, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  /// The number to 15 significant digits; its value is 0.DIGITS × 10^exponent.
  private static func round(_ digits: inout [UInt8], _ exponent: inout Int) {
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    if digits.count > 15 {
      let isUp = digits[15] >= 5
      digits.removeLast(digits.count - 15)
      var index = 14
      while isUp {
        digits[index] += 1
        if digits[index] < 10 { break }
        digits[index] = 0
        if index == 0 {
          digits.insert(1, at: 0)
          exponent += 1
          break
        }
        index -= 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    var text = exponent <= 0 ? "0." + String(repeating: "0", count: -exponent) : ""
    for (index, digit) in digits.enumerated() {
      if index == exponent, exponent > 0 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(digit + UInt8(ascii: "0")))
    }
    if exponent > digits.count { text += String(repeating: "0", count: exponent - digits.count) }
    return text
  }

  /// The day, the moment or the time that a number stands for; nil outside the years 1900 to 9999.
  /// Days count from 1899-12-30, or from 1904-01-01 in workbooks that say so.
  static func date(_ raw: String, kind: NumberFormat.DateKind, countsFrom1904: Bool) -> String? {
    guard let value = Double(raw), value.isFinite, value >= 0, value < 2_958_466 else { return nil }
    let serial = value + (countsFrom1904 ? 1462 : 0)
    var days = Int(serial.rounded(.down))
    var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    // A moment of which only the time is shown is still one; the hours of some days are a duration.
    guard kind == .day || kind == .time && value >= 366 else {
      return clock(seconds: Int((value * 86_400).rounded()))
    }
    if days == 0 { return clock(seconds: seconds) }
    // Excel believes that 1900 was a leap year: before March its days are one less.
    let day = CalendarDate(daysSinceEpoch: days - (days < 60 && !countsFrom1904 ? 25_568 : 25_569))
    return seconds == 0 ? day.iso : day.iso + "T" + clock(seconds: seconds)
  }

  static func clock(seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}

/// What a number format of XLSX makes of a number (ECMA-376, part 1, 18.8.30 and 18.8.31).
enum NumberFormat {
  enum DateKind: Sendable {
    /// A day, perhaps with a time.
    case day
    /// A time alone.
    case time
    /// Hours, minutes or seconds in any number.
    case duration
  }

  /// What the formats show that every program knows by number.
  static func builtIn(_ id: Int) -> DateKind? {
    switch id {
    case 14...17, 22, 27...36, 50...58: .day
    case 18...21, 45, 47: .time
    case 46: .duration
    default: nil
    }
  }

  /// What a format code such as `dd\.mm\.yyyy;@` shows: letters in quotes, in brackets and after a backslash do not
  /// count.
  static func dateKind(code: String) -> DateKind? {
    var hasDay = false
    var hasTime = false
    var isDuration = false
    var hasMonthOrMinute = false
    var bracket: [UInt8]?
    var isQuoted = false
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = byte != UInt8(ascii: "\"")
      } else if let inside = bracket {
        // `[h]` is a duration; `[Red]` and `[$-422]` say nothing about the value.
        if byte == UInt8(ascii: "]") {
          if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".utf8.contains($0) }) { isDuration = true }
          bracket = nil
        } else {
          bracket = inside + [byte]
        }
      } else {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "["): bracket = []
        case UInt8(ascii: ";"):
          return kind(hasDay, hasTime, isDuration, hasMonthOrMinute)
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): hasDay = true
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): hasTime = true
        case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonthOrMinute = true
        case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
          // Formats of numbers hold digits, and so do those of seconds (`ss.0`).
          if !hasTime, !isDuration { return nil }
        case UInt8(ascii: "G"),
          UInt8(ascii: "g") where !hasDay && !hasTime && !isDuration && !hasMonthOrMinute:
          return nil
        default: break
        }
      }
    }
    return kind(hasDay, hasTime, isDuration, hasMonthOrMinute)
  }

  private static func kind(
    _ hasDay: Bool, _ hasTime: Bool, _ isDuration: Bool, _ hasMonthOrMinute: Bool
  ) -> DateKind? {
    if hasDay { return .day }
    if isDuration { return .duration }
    if hasTime { return .time }
    return hasMonthOrMinute ? .day : nil
  }
}
