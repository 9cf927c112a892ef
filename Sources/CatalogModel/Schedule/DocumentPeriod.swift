import FileContent
package import Wording

/// The stretch of time that a document of a series describes.
package enum DocumentPeriod: Hashable, Sendable {
  case year(Int)
  /// 1 or 2.
  case half(Int, Int)
  /// 1 to 4.
  case quarter(Int, Int)
  case month(Int, Int)
  /// 1 to 53, of the ISO calendar.
  case week(Int, Int)
  case day(CalendarDate)

  /// As written in names of files: `2020`, `2020-h1`, `2020-q3`, `2020-08`, `2020-w10`, `2020-08-27`.
  package var code: String {
    switch self {
    case .year(let year): Self.digits(year, 4)
    case .half(let half, let year): "\(Self.digits(year, 4))-h\(half)"
    case .quarter(let quarter, let year): "\(Self.digits(year, 4))-q\(quarter)"
    case .month(let month, let year): "\(Self.digits(year, 4))-\(Self.digits(month, 2))"
    case .week(let week, let year): "\(Self.digits(year, 4))-w\(Self.digits(week, 2))"
    case .day(let day): day.iso
    }
  }

  /// As written in titles: «серпень 2020 року».
  package var title: String {
    switch self {
    case .year(let year): "\(year) рік"
    case .half(let half, let year): "\(half == 1 ? "перше" : "друге") півріччя \(year) року"
    case .quarter(let quarter, let year): "\(["I", "II", "III", "IV"][quarter - 1]) квартал \(year) року"
    case .month(let month, let year): "\(MonthNames.ukrainian[month - 1]) \(year) року"
    case .week(let week, let year):
      Self.monday(ofWeek: week, year: year).map { "тиждень з \($0.ukrainian)" }
        ?? "тиждень \(week) \(year) року"
    case .day(let day): "станом на \(day.ukrainian)"
    }
  }

  /// Inside a sentence: «серпень 2020 року», “August 2020”; a day by its date alone.
  package var name: LocalizedText {
    let english: String =
      switch self {
      case .year(let year): "\(year)"
      case .half(let half, let year): "the \(half == 1 ? "first" : "second") half of \(year)"
      case .quarter(let quarter, let year):
        "the \(["first", "second", "third", "fourth"][quarter - 1]) quarter of \(year)"
      case .month(let month, let year): "\(MonthNames.english[month - 1]) \(year)"
      case .week(let week, let year):
        Self.monday(ofWeek: week, year: year).map { "the week of \($0.english)" } ?? "week \(week) of \(year)"
      case .day(let day): day.english
      }
    if case .day(let day) = self { return day.localized }
    return LocalizedText(uk: title, en: english)
  }

  /// The period after this one; a single day has none.
  package var next: DocumentPeriod? {
    switch self {
    case .year(let year): .year(year + 1)
    case .half(let half, let year): half == 2 ? .half(1, year + 1) : .half(2, year)
    case .quarter(let quarter, let year): quarter == 4 ? .quarter(1, year + 1) : .quarter(quarter + 1, year)
    case .month(let month, let year): month == 12 ? .month(1, year + 1) : .month(month + 1, year)
    case .week(let week, let year):
      Self.monday(ofWeek: week + 1, year: year).flatMap { $0.adding(days: 3).year == year } == true
        ? .week(week + 1, year) : .week(1, year + 1)
    case .day: nil
    }
  }

  /// The period so many periods of its kind later; a single day has none.
  package func advanced(by count: Int) -> DocumentPeriod? {
    func moved(_ part: Int, _ year: Int, _ perYear: Int) -> (part: Int, year: Int) {
      let total = year * perYear + part - 1 + count
      return (total % perYear + 1, total / perYear)
    }
    switch self {
    case .year(let year): return .year(year + count)
    case .half(let half, let year):
      let sum = moved(half, year, 2)
      return .half(sum.part, sum.year)
    case .quarter(let quarter, let year):
      let sum = moved(quarter, year, 4)
      return .quarter(sum.part, sum.year)
    case .month(let month, let year):
      let sum = moved(month, year, 12)
      return .month(sum.part, sum.year)
    case .week(let week, let year):
      return Self.monday(ofWeek: week, year: year).map { Self.week(of: $0.adding(days: 7 * count)) }
    case .day: return nil
    }
  }

  /// How many periods of its kind there were before it since some first one; nil for a week that its year does not
  /// have.
  package var position: Int? {
    switch self {
    case .year(let year): year
    case .half(let half, let year): year * 2 + half
    case .quarter(let quarter, let year): year * 4 + quarter
    case .month(let month, let year): year * 12 + month
    case .week(let week, let year):
      Self.monday(ofWeek: week, year: year).map { ($0.daysSinceEpoch + 3) / 7 }
    case .day(let day): day.daysSinceEpoch
    }
  }

  package var lastDay: CalendarDate? {
    switch self {
    case .year(let year): CalendarDate(year: year, month: 12, day: 31)
    case .half(let half, let year): CalendarDate(year: year, month: half * 6, day: 1)?.lastDayOfMonth
    case .quarter(let quarter, let year): CalendarDate(year: year, month: quarter * 3, day: 1)?.lastDayOfMonth
    case .month(let month, let year): CalendarDate(year: year, month: month, day: 1)?.lastDayOfMonth
    case .week(let week, let year): Self.monday(ofWeek: week, year: year)?.adding(days: 6)
    case .day(let day): day
    }
  }

  /// The day on which it begins; nil for a week that its year does not have.
  package var firstDay: CalendarDate? {
    switch self {
    case .year(let year): CalendarDate(year: year, month: 1, day: 1)
    case .half(let half, let year): CalendarDate(year: year, month: half * 6 - 5, day: 1)
    case .quarter(let quarter, let year): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    case .month(let month, let year): CalendarDate(year: year, month: month, day: 1)
    case .week(let week, let year): Self.monday(ofWeek: week, year: year)
    case .day(let day): day
    }
  }

  /// The week of the ISO calendar that a day lies in: its Thursday says of which year.
  private static func week(of day: CalendarDate) -> DocumentPeriod {
    let thursday = day.adding(days: 4 - day.weekday)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return .week((thursday.daysSinceEpoch - first.daysSinceEpoch) / 7 + 1, thursday.year)
  }

  /// The fourth of January lies in week 1.
  private static func monday(ofWeek week: Int, year: Int) -> CalendarDate? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension DocumentPeriod {
  /// Reads what people and programs write into names and titles: `2020-08`, `2020_q3`, `01.10.2020`, «10.2020»,
  /// «серпень 2020», «III квартал 2020 року», «2 півріччя 2020». Nil without a year.
  package init?(in text: String) {
    let words = text.inSmallLetters.unicodeScalars
      .split { !$0.isLetter && !$0.isDigitOrNumber && !$0.isCombiningMark }.map(String.init)
    guard let place = words.lastIndex(where: { Self.year($0) != nil }), let year = Self.year(words[place])
    else { return nil }
    func word(_ distance: Int) -> String {
      words.indices.contains(place + distance) ? words[place + distance] : ""
    }
    func number(_ distance: Int) -> Int? {
      let word = word(distance)
      return word.utf8.count <= 2 ? Int(word) : nil
    }
    if let month = number(1), let day = number(2), let date = CalendarDate(year: year, month: month, day: day)
    {
      self = .day(date)
    } else if let month = number(-1), let day = number(-2),
      let date = CalendarDate(year: year, month: month, day: day)
    {
      self = .day(date)
    } else if let part = Self.part(word(1), of: year) ?? Self.part(word(-1), of: year) {
      self = part
    } else if let month = number(1) ?? number(-1), (1...12).contains(month) {
      self = .month(month, year)
    } else {
      self = Self.named(in: words, year: year)
    }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
    return year
  }

  /// `q3`, `h1`, `w07`.
  private static func part(_ word: String, of year: Int) -> DocumentPeriod? {
    guard let letter = word.first, let number = Int(word.dropFirst()) else { return nil }
    switch (letter, number) {
    case ("q", 1...4): return .quarter(number, year)
    case ("h", 1...2): return .half(number, year)
    case ("w", 1...53): return .week(number, year)
    default: return nil
    }
  }

  private static func named(in words: [String], year: Int) -> DocumentPeriod {
    for (index, word) in words.enumerated() {
      let before = index > 0 ? ordinal(words[index - 1]) : nil
      if word.hasPrefix("квартал") || word == "кв", let number = before, (1...4).contains(number) {
        return .quarter(number, year)
      }
      if word.hasPrefix("півріч"), let number = before, (1...2).contains(number) {
        return .half(number, year)
      }
      if let month = stems.firstIndex(where: { word.utf8.starts(with: $0.utf8) }) {
        return .month(month + 1, year)
      }
    }
    return .year(year)
  }

  /// True for a word that names a period or a part of one: `2020`, `q3`, «серпень», «року».
  package static func isPart(_ word: String) -> Bool {
    let word = word.lowercased()
    return word.contains(where: \.isNumber) || stems.contains { word.utf8.starts(with: $0.utf8) }
      || ["рік", "року", "роки", "кв", "станом", "на", "за"].contains(word) || word.hasPrefix("квартал")
      || word.hasPrefix("півріч") || ["i", "ii", "iii", "iv", "і", "іі", "ііі"].contains(word)
  }

  private static let stems = [
    "січ", "лют", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листопад", "груд",
  ]

  /// Digits, Roman numbers in either alphabet, «перше» and «друге».
  private static func ordinal(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    if word.hasPrefix("перш") { return 1 }
    if word.hasPrefix("друг") { return 2 }
    let roman = String(word.map { $0 == "і" ? "i" : $0 })
    return ["i", "ii", "iii", "iv"].firstIndex(of: roman).map { $0 + 1 }
  }
}
