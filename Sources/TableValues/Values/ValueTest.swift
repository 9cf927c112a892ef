import CatalogModel
import FileContent
import Wording

/// Whether a value is of the type that the structure gives to its column.
struct ValueTest {
  enum Answer {
    /// `number` of numbers, for the bounds.
    case fits(number: Double?)
    case otherwise(ValueWriting)
    case noData
    case wrong
  }

  /// What cannot be tested, and why nothing is said of it.
  enum Gap: Hashable {
    case unknownType
    case unknownFormat
  }

  private enum Kind {
    case anything
    case integer(isBare: Bool)
    case number
    /// With other signs than a point between the digits.
    case markedNumber(decimal: String, group: String, isWhole: Bool, isBare: Bool)
    case boolean(Set<String>)
    case date
    /// In one writing, or in any.
    case dateOf(WrittenDay.Style?, monthFirst: Bool)
    case dateTime
    case time
    case digits(Int)
    case yearMonth
    case link
    case mailbox
    case shaped(ShapedText)
  }

  private let kind: Kind
  let gap: Gap?
  /// Days whose first, or second, number can only be the day.
  private(set) var daysFirst = 0
  private(set) var daysSecond = 0
  /// Days with something else than points between their numbers.
  private(set) var daysWithoutPoints = 0
  /// Numbers with a decimal point.
  private(set) var hasPoints = false

  init(_ column: Structure.Column) {
    let type = column.type
    let made = type.map { Self.kind($0, column) }
    kind = (made ?? .anything) ?? .anything
    gap =
      type == nil && !column.datatype.isEmpty
      ? .unknownType : made.map { $0 == nil } ?? false ? .unknownFormat : nil
  }

  var isOfText: Bool { if case .anything = kind { true } else { false } }
  var isOfNumbers: Bool {
    switch kind {
    case .integer, .number, .markedNumber: true
    default: false
    }
  }

  /// Nil for a format that is not understood.
  private static func kind(_ type: Datatype, _ column: Structure.Column) -> Kind? {
    let notation = column.notation
    let format = notation.format.flatMap { ["default", ""].contains($0) ? nil : $0 }
    switch type {
    case .text, .other: return .anything
    case .integer, .number:
      let isWhole = type == .integer
      guard notation.decimalMark == ".", notation.groupMark.isEmpty, notation.isBare else {
        return .markedNumber(
          decimal: notation.decimalMark, group: notation.groupMark, isWhole: isWhole, isBare: notation.isBare)
      }
      return isWhole ? .integer(isBare: true) : .number
    case .boolean:
      let words = flagWords(column)
      return .boolean(Set(words.yes + words.no))
    case .date:
      guard let format else { return .date }
      if format == "any" { return .dateOf(nil, monthFirst: false) }
      return dateFormats[format].map { .dateOf($0.style, monthFirst: $0.monthFirst) }
    case .dateTime: return format == nil || format == "any" ? .dateTime : nil
    case .time: return format == nil || format == "any" ? .time : nil
    case .year: return .digits(4)
    case .yearMonth: return .yearMonth
    case .link: return .link
    case .mailbox: return .mailbox
    case .shaped(let shape): return ShapedText(shape, notation).map { .shaped($0) }
    }
  }

  static let defaultYes = ["true", "True", "TRUE", "1"]
  static let defaultNo = ["false", "False", "FALSE", "0"]

  /// What the values of a column of yes and no may be.
  static func flagWords(_ column: Structure.Column) -> (yes: [String], no: [String]) {
    let notation = column.notation
    let areDefault = notation.trueWords.isEmpty && notation.falseWords.isEmpty
    return areDefault ? (defaultYes, defaultNo) : (notation.trueWords, notation.falseWords)
  }

  private static let dateFormats: [String: (style: WrittenDay.Style, monthFirst: Bool)] = [
    "%Y-%m-%d": (.iso, false), "%d.%m.%Y": (.yearLast(separator: 0x2E), false),
    "%d/%m/%Y": (.yearLast(separator: 0x2F), false), "%d-%m-%Y": (.yearLast(separator: 0x2D), false),
    "%m/%d/%Y": (.yearLast(separator: 0x2F), true), "%Y%m%d": (.compact, false),
    "%Y/%m/%d": (.yearFirst, false), "%Y.%m.%d": (.yearFirst, false), "%d.%m.%y": (.shortYear, false),
  ]

  /// True where what the cell looks like tells that it fits; false says nothing.
  mutating func fits(_ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass) -> Bool {
    let digits = Int(cellClass.digits)
    switch kind {
    case .integer: return digits > 0 && digits == cell.count && digits < 255
    case .number:
      guard cell.count < 255, digits > 0 else { return false }
      if digits == cell.count { return true }
      guard digits + 1 == cell.count, cellClass.separators == 1, cell.contains(UInt8(ascii: ".")) else {
        return false
      }
      hasPoints = true
      return true
    case .date: return WrittenDay.isISO(cell)
    default: return false
    }
  }

  /// - Parameter value: without blanks at its ends, and not empty.
  mutating func answer(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    switch kind {
    case .anything: return .fits(number: nil)
    case .integer, .number: return number(value)
    case .date: return WrittenDay.isISO(value) ? .fits(number: nil) : day(value)
    case .digits(let count):
      let isRight = value.count == count && value.allSatisfy { (0x30...0x39).contains($0) }
      return isRight ? .fits(number: WrittenNumber(canonical: value)?.value) : others(value)
    case .link where Self.areLinks(value): return .fits(number: nil)
    default: return slowAnswer(value)
    }
  }

  /// A value of the type as bounds are compared: a day that its column writes in another way, in ISO 8601. Nil where that
  /// is how it is written already.
  func ordered(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard case .dateOf(_, let monthFirst) = kind else { return nil }
    return WrittenDay(value)?.day(monthFirst: monthFirst).map { Array($0.iso.utf8) }
  }

  // MARK: Numbers

  private mutating func number(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    let isWholeAsked = if case .integer = kind { true } else { false }
    if let number = WrittenNumber(canonical: value) {
      if number.hasFraction { hasPoints = true }
      guard isWholeAsked, number.hasFraction else { return .fits(number: number.value) }
      return number.isWhole ? .otherwise(.wholeAsFraction) : .wrong
    }
    let text = String(decoding: value, as: UTF8.self)
    guard let number = WrittenNumber(text) else {
      if !isWholeAsked, ["NaN", "INF", "-INF"].contains(text) { return .fits(number: nil) }
      return others(value)
    }
    if isWholeAsked, !number.isWhole, number.style != .unclearComma { return .wrong }
    switch number.style {
    case .canonical: return .fits(number: number.value)
    case .ukrainian: return .otherwise(.decimalComma)
    case .english: return .otherwise(.groupedByCommas)
    case .continental: return .otherwise(.groupedByPoints)
    case .unclearComma: return .otherwise(.unclearComma)
    case .withUnit: return .otherwise(.withUnit)
    }
  }

  private func markedNumber(
    _ text: String, decimal: String, group: String, isWhole: Bool, isBare: Bool
  ) -> Answer {
    var plain = ""
    for character in text {
      let sign = String(character)
      if sign == group || group == " " && character == "\u{A0}" { continue }
      // A point is no decimal mark where another sign is.
      if sign == decimal { plain += "." } else if sign == "." { return .wrong } else { plain += sign }
    }
    if !isBare {
      let isDigit = { (character: Character) in "0123456789.-+".contains(character) }
      plain = String(plain.drop { !isDigit($0) })
      while let last = plain.last, !isDigit(last) { plain.removeLast() }
    }
    let number = Array(plain.utf8).withUnsafeBufferPointer { WrittenNumber(canonical: $0) }
    guard let number else { return .wrong }
    return isWhole && number.hasFraction ? .wrong : .fits(number: number.value)
  }

  // MARK: Days

  private mutating func day(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    guard let day = WrittenDay(value) else { return others(value) }
    switch day.style {
    case .iso: return .fits(number: nil)
    case .yearFirst: return .otherwise(.yearFirst)
    case .yearLast(let separator):
      if day.firstIsDay { daysFirst += 1 }
      if day.secondIsDay { daysSecond += 1 }
      if separator != 0x2E { daysWithoutPoints += 1 }
      return .otherwise(.yearLast)
    case .shortYear: return .otherwise(.shortYear)
    case .compact: return .otherwise(.compactDay)
    case .inWords: return .otherwise(.dayInWords)
    case .withTime: return .otherwise(.dayWithTime)
    case .serial: return .otherwise(.serialDay)
    }
  }

  private func dateTime(_ text: String, _ value: UnsafeBufferPointer<UInt8>) -> Answer {
    if DateText(text) != nil { return value.count > 10 ? .fits(number: nil) : .otherwise(.dayWithoutTime) }
    return WrittenMoment(text) == nil ? others(value) : .otherwise(.yearLast)
  }

  // MARK: The rest

  private mutating func slowAnswer(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case .markedNumber(let decimal, let group, let isWhole, let isBare):
      let answer = markedNumber(text, decimal: decimal, group: group, isWhole: isWhole, isBare: isBare)
      if case .wrong = answer { return others(value) }
      return answer
    case .boolean(let words):
      if words.contains(text) { return .fits(number: nil) }
      return YesOrNo.flag(text) == nil ? others(value) : .otherwise(.yesOrNo)
    case .dateOf(let style, let monthFirst):
      guard let day = WrittenDay(value) else { return others(value) }
      if style == nil { return .fits(number: nil) }
      return day.style == style && day.day(monthFirst: monthFirst) != nil ? .fits(number: nil) : .wrong
    case .dateTime: return dateTime(text, value)
    case .time:
      guard let time = WrittenTime(text) else { return others(value) }
      return time.isCanonical ? .fits(number: nil) : .otherwise(.shortTime)
    case .yearMonth:
      let isRight = value.count == 7 && DateText(text + "-01") != nil
      return isRight ? .fits(number: nil) : others(value)
    case .link: return bareLink(value)
    case .shaped(let shape): return shape.fits(text) ? .fits(number: nil) : others(value)
    case .mailbox: return EmailAddress(text) == nil ? others(value) : .fits(number: nil)
    default: return .fits(number: nil)
    }
  }

  /// One link, or several with a comma or a semicolon and a blank between them.
  private static func areLinks(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for end in 0...value.count where end == value.count || isBetweenLinks(value[end]) {
      let hasComma = end > start && value[end - 1] == UInt8(ascii: ",")
      if end > start, !hasScheme(value[start..<(hasComma ? end - 1 : end)]) { return false }
      start = end + 1
    }
    return true
  }

  private static func isBetweenLinks(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n")
  }

  private static func hasScheme(_ link: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let colon = link.firstIndex(of: UInt8(ascii: ":")), colon != link.startIndex else { return false }
    for byte in link[..<colon] {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2D, 0x2E: break
      default: return false
      }
    }
    let rest = link[(colon + 1)...]
    return !rest.isEmpty && !rest.elementsEqual("//".utf8)
  }

  /// What has no scheme: `data.gov.ua/dataset`.
  private func bareLink(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    let links = value.split(whereSeparator: Self.isBetweenLinks)
    guard links.count == 1 else { return others(value) }
    let link = String(
      decoding: links[0].last == UInt8(ascii: ",") ? links[0].dropLast() : links[0], as: UTF8.self)
    let host = link.prefix { $0 != "/" && $0 != "?" }.split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      host.count > 1 && host.allSatisfy { !$0.isEmpty && !$0.contains(where: { "@:,()".contains($0) }) }
      && (host.last?.count ?? 0) > 1 && host.last?.allSatisfy(\.isLetter) ?? false
    return isHost ? .otherwise(.linkWithoutScheme) : others(value)
  }

  private func others(_ value: UnsafeBufferPointer<UInt8>) -> Answer {
    NoData.isMeant(by: value) ? .noData : .wrong
  }
}

/// «так» and «ні» where `true` and `false` belong.
enum YesOrNo {
  static func flag(_ text: String) -> Bool? { words[text.lowercased()] }

  private static let words: [String: Bool] = [
    "так": true, "ні": false, "yes": true, "no": false, "y": true, "n": false, "t": true, "f": false,
    "є": true, "немає": false, "істина": true, "хибність": false, "true": true, "false": false, "+": true,
    "-": false, "1": true, "0": false,
  ]
}

/// Cells in which people say that there is nothing to write.
enum NoData {
  static func isMeant(by value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count <= 60 else { return false }
    let text = String(decoding: value, as: UTF8.self).lowercased()
    return signs.contains(text) || NoDataWords.whole.contains(text)
  }

  /// What says so in a cell only: a sign, a letter, the error of a formula.
  private static let signs: Set<String> = [
    "-", "–", "—", "--", "---", "_", ".", "?", "x", "х", "*", "н.д.", "#n/a", "#н/д",
  ]
}
