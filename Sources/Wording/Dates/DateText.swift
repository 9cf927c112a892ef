/// A date or a date-time as it is written in a passport: an ISO 8601 day, or RFC 3339 with a time.
package struct DateText: Hashable, Sendable {
  /// The day in Kyiv. A time with an offset is converted; one without is taken as written.
  package let day: CalendarDate
  /// Seconds since 1970-01-01T00:00:00Z; nil for a bare day and for a time without an offset.
  package let secondsSinceEpoch: Int?

  /// Reads `2020-10-01`, `2020-10-01T09:30`, `2020-10-01T09:30:00.123`, with `Z` or `+03:00` after a time.
  /// Nil for everything else, `01.10.2020` and days that do not exist included.
  package init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
      let dayNumber = scanner.digits(2), let written = CalendarDate(year: year, month: month, day: dayNumber)
    else { return nil }
    guard !scanner.isAtEnd else {
      day = written
      secondsSinceEpoch = nil
      return
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let hour = scanner.digits(2),
      hour < 24,
      scanner.skip(":"), let minute = scanner.digits(2), minute < 60
    else { return nil }
    var second = 0
    if scanner.skip(":") {
      guard let value = scanner.digits(2), value <= 60 else { return nil }
      second = value
      if scanner.skip(".") {
        guard scanner.skipDigits() else { return nil }
      }
    }
    guard !scanner.isAtEnd else {
      day = written
      secondsSinceEpoch = nil
      return
    }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    let seconds = written.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    day = KyivTime.day(secondsSinceEpoch: seconds)
    secondsSinceEpoch = seconds
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func digits(_ count: Int) -> Int? {
      guard index + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<index + count] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      index += count
      return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(truncatingIfNeeded: character.value) else {
        return false
      }
      index += 1
      return true
    }

    mutating func skipDigits() -> Bool {
      let start = index
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      return index > start
    }

    /// Seconds east of Greenwich.
    mutating func offset() -> Int? {
      if skip("Z") || skip("z") { return 0 }
      let sign = skip("+") ? 1 : skip("-") ? -1 : 0
      guard sign != 0, let hours = digits(2), hours < 24, skip(":"), let minutes = digits(2), minutes < 60
      else {
        return nil
      }
      return sign * (hours * 3600 + minutes * 60)
    }
  }
}

/// Kyiv's civil time by the European rule: UTC+2, and UTC+3 from the last Sunday of March, 01:00 UTC,
/// to the last Sunday of October, 01:00 UTC (in force in Ukraine since 1996).
package enum KyivTime {
  package static func day(secondsSinceEpoch seconds: Int) -> CalendarDate {
    let local = seconds + offset(secondsSinceEpoch: seconds)
    return CalendarDate(daysSinceEpoch: floorDivide(local, 86_400))
  }

  /// Seconds east of Greenwich at that moment.
  package static func offset(secondsSinceEpoch seconds: Int) -> Int {
    let year = CalendarDate(daysSinceEpoch: floorDivide(seconds, 86_400)).year
    let start = lastSunday(ofMonth: 3, year: year) * 86_400 + 3600
    let end = lastSunday(ofMonth: 10, year: year) * 86_400 + 3600
    return (start..<end).contains(seconds) ? 3 * 3600 : 2 * 3600
  }

  private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
    let last = CalendarDate(year: year, month: month, day: 31) ?? CalendarDate(daysSinceEpoch: 0)
    return last.daysSinceEpoch - last.weekday % 7
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}

extension CalendarDate {
  /// A day as people write it where ISO 8601 is asked for: `01.10.2020`, `1/10/2020`, `2020.10.01`, `2020/10/1`,
  /// with a time after it. The day comes before the month. Nil for everything else.
  package init?(writtenOtherwise text: String) {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") }
    let isBetween = { (byte: UInt8) in (0x2D...0x2F).contains(byte) }
    var rest = text.utf8.drop(while: isEnd).prefix { !isEnd($0) }
    var numbers: [(value: Int, digits: Int)] = []
    while true {
      rest = rest.drop(while: isBetween)
      let part = rest.prefix { !isBetween($0) }
      if part.isEmpty { break }
      rest = rest.dropFirst(part.count)
      if part.elementsEqual("р".utf8) { continue }
      guard numbers.count < 3, part.count <= 4, let value = Int(Substring(part)) else { return nil }
      numbers.append((value, part.count))
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      self.init(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    } else if numbers[2].digits == 4 {
      self.init(year: numbers[2].value, month: numbers[1].value, day: numbers[0].value)
    } else {
      return nil
    }
  }
}
