import FileContent
import Wording

/// How the values of one column are written, as far as their cells tell it without a structure. What is counted here is
/// judged for the column as a whole: one value alone may be written in any way.
struct WritingTally {
  /// Numbers with a decimal comma or with blanks between thousands, and all values that are numbers.
  private(set) var commaNumbers = ProblemTally()
  private(set) var unclearCommas = ProblemTally()
  private(set) var numbers = 0
  /// Days by the way they are written.
  private(set) var isoDays = ProblemTally()
  private(set) var dayFirst = ProblemTally()
  private(set) var monthFirst = ProblemTally()
  private(set) var otherDays = ProblemTally()
  /// Written like days that no calendar has.
  private(set) var impossibleDays = ProblemTally()
  private(set) var mixedLetters = ProblemTally()
  private(set) var blanksAround = ProblemTally()
  private(set) var escaped = ProblemTally()
  /// `702676.0299999999`
  private(set) var roundings = ProblemTally()

  /// Longer texts are no values.
  private static let longest = 400

  /// False for nearly all cells in which there is nothing to see here, by what they look like.
  @inline(__always) static func mayTell(_ cellClass: CellClass, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = cell.count
    guard count > 0, count <= longest else { return false }
    let digits = Int(cellClass.digits)
    if case .number = cellClass.kind {
      return digits != count && (digits + 1 != count || cellClass.separators != 1 || digits > 14)
    }
    if cellClass.blanks > 0, cell[0] <= 0x20 || cell[count - 1] <= 0x20 { return true }
    return cellClass.letters > 0 && (cellClass.beyondASCII > 0 || mayBeEscaped(cell, cellClass))
      || digits > 0 && cell[0] == UInt8(ascii: "&")
  }

  @inline(__always) private static func mayBeEscaped(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass
  ) -> Bool {
    cell.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }
  }

  /// A cell for which `mayTell` is true.
  ///
  /// - Parameter holdsText: in a sheet numbers and days are values of their own, and texts of them are told elsewhere.
  mutating func take(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, isText: Bool, at place: () -> Place
  ) {
    let text = String(decoding: cell, as: UTF8.self)
    if case .number = cellClass.kind {
      if isText { takeNumber(cell, cellClass, text, place) }
    } else {
      if cellClass.letters > 0, cellClass.beyondASCII > 0, !Lookalikes.words(in: text).isEmpty {
        mixedLetters.add(place(), text)
      }
      if EscapedText.isEscaped(text) { escaped.add(place(), text) }
    }
    if cellClass.blanks > 0, let first = cell.first, let last = cell.last, first == 0x20 || last == 0x20 {
      blanksAround.add(place(), text)
    }
  }

  private mutating func takeNumber(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, _ text: String, _ place: () -> Place
  ) {
    if cellClass.digits > 14, Rounding.shortened(text) != nil { roundings.add(place(), text) }
    if cellClass.separators > 1 || cellClass.separators == 1 && cellClass.digits > 14 {
      takeDay(text.trimmingBlanks, place)
      return
    }
    guard let number = WrittenNumber(text) else { return }
    switch number.style {
    case .ukrainian: commaNumbers.add(place(), text)
    case .unclearComma: unclearCommas.add(place(), text)
    case .canonical, .english, .continental, .withUnit: break
    }
  }

  /// Three numbers, one of them a year.
  private mutating func takeDay(_ text: String, _ place: () -> Place) {
    let parts = text.split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return }
    let lengths = parts.map(\.count)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, lengths[1] <= 2 else { return }
    if lengths[0] == 4, lengths[2] <= 2, (1800...2200).contains(numbers[0]) {
      let isDay = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
      guard isDay else { return impossibleDays.add(place(), text) }
      if text.contains("-"), lengths == [4, 2, 2] {
        isoDays.add(place(), text)
      } else {
        otherDays.add(place(), text)
      }
    } else if lengths[2] == 4, lengths[0] <= 2, (1800...2200).contains(numbers[2]) {
      if CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil {
        dayFirst.add(place(), text)
      } else if text.contains("/"), CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1]) != nil
      {
        monthFirst.add(place(), text)
      } else {
        impossibleDays.add(place(), text)
      }
    }
  }

  mutating func countNumber() { numbers += 1 }
}

// MARK: The whole column

extension WritingTally {
  /// Values that are days, or are written like days.
  private var days: Int {
    isoDays.count + dayFirst.count + monthFirst.count + otherDays.count + impossibleDays.count
  }

  /// Nearly all of the column is written like days.
  private func holdsDays(of filled: Int) -> Bool { days > 0 && days * 10 >= filled * 8 }

  func impossibleDays(of filled: Int) -> ValueProblem? {
    holdsDays(of: filled) ? impossibleDays.problem(.wrongType) : nil
  }

  /// The days that are written in the rarer ways, where there are several.
  func strayDays(of filled: Int) -> ValueProblem? {
    guard holdsDays(of: filled) else { return nil }
    let ways = [isoDays, dayFirst, monthFirst, otherDays].filter { $0.count > 0 }
    guard ways.count > 1, let usual = ways.max(by: { $0.count < $1.count }) else { return nil }
    var others = ProblemTally()
    var hasUsual = false
    for way in ways {
      if !hasUsual, way.count == usual.count { hasUsual = true } else { others.merge(way) }
    }
    return others.problem(.writtenOtherwise(.unclearDay)) { text in
      var written = text
      return written.withUTF8 { WrittenDay($0) }.flatMap { day in
        if case .yearLast = day.style, !day.firstIsDay, text.contains("/") { return nil }
        return (day.day() ?? day.day(monthFirst: true))?.iso
      }
    }
  }

  /// Numbers that programs read as text, in a column of numbers.
  func commaNumbers(of filled: Int) -> ValueProblem? {
    var all = commaNumbers
    let isClear = all.count > 0
    all.merge(unclearCommas)
    guard all.count > 0, numbers * 10 >= filled * 9 else { return nil }
    return all.problem(.writtenOtherwise(isClear ? .decimalComma : .unclearComma)) {
      isClear ? WrittenNumber.canonical($0, .ukrainian) : nil
    }
  }

  func roundings(of filled: Int) -> ValueProblem? {
    roundings.problem(.writtenOtherwise(.decimalComma)) { Rounding.shortened($0) }
  }
}

/// Digits that are left over when a program counts in twos: `702676.0299999999` is 702676.03.
enum Rounding {
  /// The number without them; nil for a number that has none.
  static func shortened(_ text: String) -> String? {
    let clean = text.trimmingBlanks
    guard clean.utf8.count(where: { (0x30...0x39).contains($0) }) >= 15,
      let mark = clean.lastIndex(where: { $0 == "." || $0 == "," })
    else { return nil }
    let fraction = clean[clean.index(after: mark)...]
    guard fraction.count >= 8, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let body = fraction.dropLast(2)
    guard body.hasSuffix("99999") || body.hasSuffix("00000"), let number = Double(clean.replacingComma) else {
      return nil
    }
    let kept = body.hasSuffix("99999") ? body.trimmingEnd("9") : body.trimmingEnd("0")
    guard kept.count <= 8 else { return nil }
    let scale = (0..<kept.count).reduce(1.0) { scale, _ in scale * 10 }
    let value = (number * scale).rounded() / scale
    return abs(value) < 1e15 ? "\(value)" : nil
  }
}

extension String {
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}

extension Substring {
  fileprivate func trimmingEnd(_ digit: Character) -> Substring {
    var text = self
    while text.last == digit { text.removeLast() }
    return text
  }
}

/// Text that was made ready for a page or an address and came into a table so: `&quot;`, `%D0%9A`.
enum EscapedText {
  static func isEscaped(_ text: String) -> Bool { entity(in: text) || percents(in: text) }

  /// `&name;`, `&#1050;`, `&#x41A;`
  private static func entity(in text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "&")), !text.contains("://") else { return false }
    return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().contains { rest in
      guard let end = rest.firstIndex(of: ";"), end > rest.startIndex else { return false }
      let name = rest[..<end]
      guard name.first == "#" else { return names.contains(String(name)) }
      let digits = name.dropFirst(name.hasPrefix("#x") || name.hasPrefix("#X") ? 2 : 1)
      return (1...7).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
  }

  /// Two letters beyond ASCII as an address has them; an address itself may be written so.
  private static func percents(in text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "%")), !text.contains("/"), !text.contains("=") else {
      return false
    }
    let bytes = Array(text.utf8)
    func value(_ index: Int) -> UInt8? {
      guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
      return UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
    }
    return bytes.indices.contains { index in
      guard let first = value(index), let second = value(index + 3) else { return false }
      return (0xC2...0xF4).contains(first) && (0x80...0xBF).contains(second)
    }
  }

  private static let names: Set<String> = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "laquo", "raquo", "ndash", "mdash", "hellip", "rsquo", "lsquo",
    "ldquo",
    "rdquo", "bdquo", "sbquo", "numero", "deg", "middot", "bull", "copy", "reg", "trade", "sect", "para",
    "shy", "times",
    "euro", "frac12", "sup2", "sup3", "plusmn", "prime", "Prime", "thinsp", "ensp", "emsp",
  ]
}
