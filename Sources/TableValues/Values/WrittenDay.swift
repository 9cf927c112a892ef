import FileContent
import Wording

/// A day as it is written in a cell.
struct WrittenDay {
  enum Style: Hashable {
    /// `2020-10-01`.
    case iso
    /// `2020.10.01`, `2020/10/1`, `2020-10-1`.
    case yearFirst
    /// `01.10.2020`, or `10/01/2020`: which of the first two numbers is the day, the column tells.
    case yearLast(separator: UInt8)
    /// `01.10.20`.
    case shortYear
    /// `20201001`.
    case compact
    /// `1 жовтня 2020 року`.
    case inWords
    /// `2020-10-01T00:00:00`.
    case withTime
    /// The number by which a spreadsheet knows a day: 44105.
    case serial
  }

  let style: Style
  /// The numbers in the order in which they are written; of `yearLast` the first two may change places.
  private let year: Int
  private let first: Int
  private let second: Int

  /// `2020-10-01` and nothing else: what nearly every cell of a column of dates is.
  static func isISO(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let (year, month, day) = isoNumbers(bytes) else { return false }
    return isDay(year, month, day)
  }

  /// The numbers of `2020-10-01`, be they a day or not.
  static func isoNumbers(_ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var isWrong = false
    func digit(_ index: Int) -> Int {
      let digit = bytes[index] &- 0x30
      isWrong = isWrong || digit > 9
      return Int(digit)
    }
    let century = digit(0) * 10 + digit(1)
    let year = century * 100 + digit(2) * 10 + digit(3)
    let (month, day) = (digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
    return isWrong ? nil : (year, month, day)
  }

  /// A text that is a day, however written. Nil for everything else, days that do not exist included.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let (year, month, day) = Self.isoNumbers(bytes), Self.isDay(year, month, day) {
      self.init(.iso, year, month, day)
      return
    }
    guard (5...30).contains(bytes.count) else { return nil }
    guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    if bytes.contains(where: { $0 >= 0x80 }), !Self.isYearSign(bytes) {
      self.init(words: String(decoding: bytes, as: UTF8.self))
      return
    }
    let numbers = Self.numbers(bytes)
    switch numbers.count {
    case 1:
      let (value, length, _) = numbers[0]
      if length == 8, bytes.count == 8, Self.isDay(value / 10_000, value / 100 % 100, value % 100),
        (1900...2100).contains(value / 10_000)
      {
        self.init(.compact, value / 10_000, value / 100 % 100, value % 100)
      } else if length == 5, bytes.count == 5, Self.serials.contains(value) {
        let day = CalendarDate(daysSinceEpoch: value - Self.epochSerial)
        self.init(.serial, day.year, day.month, day.day)
      } else {
        return nil
      }
    case 3: self.init(numbers)
    case 4...:
      // A time behind the day.
      guard let time = DateText(String(decoding: bytes, as: UTF8.self)) else { return nil }
      self.init(.withTime, time.day.year, time.day.month, time.day.day)
    default: return nil
    }
  }

  /// Day, month and year in any order.
  private init?(_ numbers: [(value: Int, length: Int, separator: UInt8)]) {
    let (one, two, three) = (numbers[0], numbers[1], numbers[2])
    guard one.separator == two.separator, [0x2E, 0x2F, 0x2D].contains(one.separator), two.length <= 2 else {
      return nil
    }
    if one.length == 4, three.length <= 2 {
      guard Self.isDay(one.value, two.value, three.value) else { return nil }
      self.init(.yearFirst, one.value, two.value, three.value)
    } else if one.length <= 2, three.length == 4 {
      guard Self.isDay(three.value, two.value, one.value) || Self.isDay(three.value, one.value, two.value)
      else { return nil }
      self.init(.yearLast(separator: one.separator), three.value, one.value, two.value)
    } else if one.length <= 2, three.length == 2 {
      guard Self.isDay(2000 + three.value, two.value, one.value) else { return nil }
      self.init(.shortYear, 2000 + three.value, one.value, two.value)
    } else {
      return nil
    }
  }

  private init?(words text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard (3...4).contains(words.count), let day = Int(words[0]), let year = Int(words[2]),
      let month = MonthNames.ukrainianGenitive.firstIndex(of: words[1].lowercased())
    else { return nil }
    guard words.count == 3 || ["р.", "р", "року"].contains(String(words[3])), Self.isDay(year, month + 1, day)
    else { return nil }
    self.init(.inWords, year, month + 1, day)
  }

  private init(_ style: Style, _ year: Int, _ first: Int, _ second: Int) {
    self.style = style
    self.year = year
    self.first = first
    self.second = second
  }

  /// Of `yearLast`: the first number can only be the day, the second can only be the day.
  var firstIsDay: Bool { first > 12 }
  var secondIsDay: Bool { second > 12 }

  /// The day; of `yearLast` the first number is the day unless `monthFirst`. Nil when there is none in that order.
  func day(monthFirst: Bool = false) -> CalendarDate? {
    switch style {
    case .yearLast, .shortYear:
      monthFirst
        ? CalendarDate(year: year, month: first, day: second)
        : CalendarDate(year: year, month: second, day: first)
    default: CalendarDate(year: year, month: first, day: second)
    }
  }

  // MARK: Parts

  /// From 1990 to 2050; smaller numbers are quantities.
  private static let serials = 32_874...54_788
  /// 1970-01-01 in Excel.
  private static let epochSerial = 25_569

  /// «01.10.2020 р.»
  private static func isYearSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = bytes.count
    if end > 0, bytes[end - 1] == 0x2E { end -= 1 }
    guard end > 2, bytes[end - 2] == 0xD1, bytes[end - 1] == 0x80 else { return false }
    return bytes[..<(end - 2)].allSatisfy { $0 < 0x80 }
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard year > 0, (1...12).contains(month), day > 0 else { return false }
    return day <= 28 || day <= CalendarDate.length(ofMonth: month, year: year)
  }

  /// Runs of digits with the byte after each; none when anything else than one separator is between them.
  private static func numbers(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [(value: Int, length: Int, separator: UInt8)] {
    var numbers: [(value: Int, length: Int, separator: UInt8)] = []
    var value = 0
    var length = 0
    for (index, byte) in bytes.enumerated() {
      if (0x30...0x39).contains(byte) {
        value = length < 9 ? value * 10 + Int(byte - 0x30) : value
        length += 1
      } else if length > 0 {
        numbers.append((value, length, byte))
        (value, length) = (0, 0)
      } else if numbers.count < 3 {
        return []
      }
      // What stands behind the third number is the time, or the sign of the year.
      if numbers.count == 3, index < bytes.count { return rest(bytes, from: index, numbers) }
    }
    if length > 0 { numbers.append((value, length, 0)) }
    return numbers
  }

  private static func rest(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int,
    _ numbers: [(value: Int, length: Int, separator: UInt8)]
  ) -> [(value: Int, length: Int, separator: UInt8)] {
    let isSign = isYearSign(bytes) || index == bytes.count - 1 && bytes[index] == 0x2E
    return isSign ? numbers : numbers + [(0, 0, 0)]
  }
}
