import FileContent
import Wording

/// One document's dates, read from the column `series` of the plan.
struct SeriesEntry {
  enum Kind { case table, text }

  let period: Period
  let issued: CalendarDate
  let modified: CalendarDate
  /// Position among the documents of the same period, from 0.
  var variant = 0
  var kind = Kind.table

  init(_ period: Period, issued: CalendarDate, modified: CalendarDate? = nil, kind: Kind = .table) {
    self.period = period
    self.issued = issued
    self.modified = modified ?? issued
    self.kind = kind
  }
}

/// The notation of the column `series`: `monthly 2019-01..2020-08 10`, `dates 2018-02-19 2018-07-23`,
/// parts joined by ` + `, `×n` at the end for n documents in a period. A day on a weekend moves to Monday.
struct DocumentSeries {
  let entries: [SeriesEntry]

  init(_ notation: String) throws {
    entries = try notation.split(separator: " + ").flatMap { try Self.entries(of: String($0)) }
  }

  private static func entries(of part: String) throws -> [SeriesEntry] {
    var words = part.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    var copies = 1
    if let last = words.last, last.first == "×" {
      copies = try number(last.dropFirst())
      words.removeLast()
    }
    guard let kind = words.first, words.count > 1 else { throw GenerationFailure("series «\(part)»") }
    let rest = Array(words.dropFirst())
    let single: [SeriesEntry]
    switch kind {
    case "dates": single = try rest.map { SeriesEntry(.day(try CalendarDate(iso: $0)), issued: try day($0)) }
    case "monthly": single = try monthly(rest)
    case "quarterly": single = try quarterly(rest)
    case "half": single = try half(rest)
    case "yearly": single = try yearly(rest)
    case "weekly": single = try weekly(rest)
    case "register": single = try register(rest)
    case "texts": single = try texts(rest)
    case "covid": single = try daily(rest)
    case "inplace":
      let (first, last) = (try day(rest[0]), try day(rest[1]))
      single = [SeriesEntry(.current(from: last, to: last), issued: first, modified: last)]
    default: throw GenerationFailure("unknown series «\(part)»")
    }
    return single.flatMap { entry in
      (0..<copies).map { variant in
        var copy = entry
        copy.variant = variant
        return copy
      }
    }
  }

  private static func monthly(_ words: [String]) throws -> [SeriesEntry] {
    let (first, last) = try bounds(words[0])
    var month = try CalendarDate(iso: first + "-01")
    let end = try CalendarDate(iso: last + "-01")
    var entries: [SeriesEntry] = []
    while month <= end {
      entries.append(
        SeriesEntry(.month(of: month), issued: try issueDay(after: .month(of: month), words.dropFirst())))
      month = month.adding(months: 1)
    }
    return entries
  }

  private static func quarterly(_ words: [String]) throws -> [SeriesEntry] {
    try numbered(words[0], mark: "Q", perYear: 4).map { year, number in
      let period = try Period.quarter(number, of: year)
      return SeriesEntry(period, issued: try issueDay(after: period, words.dropFirst()))
    }
  }

  private static func half(_ words: [String]) throws -> [SeriesEntry] {
    try numbered(words[0], mark: "H", perYear: 2).map { year, number in
      let period = try Period.half(number, of: year)
      return SeriesEntry(period, issued: try issueDay(after: period, words.dropFirst()))
    }
  }

  /// `2018..2020 +0y 01-22`.
  private static func yearly(_ words: [String]) throws -> [SeriesEntry] {
    let (first, last) = try bounds(words[0])
    let shift = try number(words[1].dropLast())
    return try (number(first)...number(last)).map { year in
      SeriesEntry(try .year(year), issued: try day("\(year + shift)-\(words[2])"))
    }
  }

  /// Mondays of ISO weeks.
  private static func weekly(_ words: [String]) throws -> [SeriesEntry] {
    let weeks = try numbered(words[0], mark: "W", perYear: 53)
    return try weeks.map { year, number in
      // The fourth of January is always in week 1.
      let fourth = try CalendarDate(iso: "\(year)-01-04")
      let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (number - 1))
      return SeriesEntry(.week(number, from: monday), issued: monday)
    }
  }

  /// `2017..2020 2020-09-28`: one file per year, grown in place; `from DATE` when the first was issued.
  private static func register(_ words: [String]) throws -> [SeriesEntry] {
    let (first, last) = try bounds(words[0])
    let lastChange = try CalendarDate(iso: words[1])
    let years = Array(try number(first)...number(last))
    return try years.map { year in
      let period = try Period.year(year)
      let start = words.count > 3 ? words[3] : year == firstRegisterYear ? firstRegisterDay : "\(year)-01-31"
      let end = year == years.last ? lastChange : period.last.lastWorkingDayOfMonth
      return SeriesEntry(period, issued: try day(start), modified: end)
    }
  }

  /// Registers begin with the section itself, in the autumn of its first year.
  private static let firstRegisterYear = 2017
  private static let firstRegisterDay = "2017-10-16"

  /// `texts 20`: acts, one in fifty days.
  private static func texts(_ words: [String]) throws -> [SeriesEntry] {
    let start = try CalendarDate(iso: "2018-01-24")
    return try (0..<number(words[0])).map { index in
      let day = start.adding(days: 50 * index).movedToWorkingDay
      return SeriesEntry(.day(day), issued: day, kind: .text)
    }
  }

  /// `covid 2020-03..2020-09 … last 2020-09-30`: one file per month, a row added every day.
  private static func daily(_ words: [String]) throws -> [SeriesEntry] {
    let months = try monthly([words[0], "end"])
    let last = try CalendarDate(iso: words.last ?? "")
    return months.enumerated().map { index, entry in
      let isFirst = index == 0
      let start = isFirst ? firstCaseCount : entry.period.first.movedToWorkingDay
      let period =
        isFirst
        ? Period(
          label: entry.period.label, title: entry.period.title, first: start, last: entry.period.last)
        : entry.period
      return SeriesEntry(period, issued: start, modified: min(period.last.movedToWorkingDay, last))
    }
  }

  /// The first day for which cases were counted.
  private static let firstCaseCount =
    CalendarDate(year: 2020, month: 3, day: 23)
    ?? CalendarDate(daysSinceEpoch: 0)

  /// `end`, `10`, `3 of the first month`, `27 of the month before`.
  private static func issueDay(after period: Period, _ words: ArraySlice<String>) throws -> CalendarDate {
    guard let word = words.first else { throw GenerationFailure("no day of issue in «\(words)»") }
    if word == "end" { return period.last.lastWorkingDayOfMonth }
    let qualifier = words.dropFirst().joined(separator: " ")
    let month: CalendarDate
    switch qualifier {
    case "": month = period.last.firstDayOfMonth.adding(months: 1)
    case "of the first month": month = period.first
    case "of the month before": month = period.first.adding(months: -1)
    default: throw GenerationFailure("unknown day of issue «\(qualifier)»")
    }
    return month.adding(days: try number(word) - 1).movedToWorkingDay
  }

  /// `2018-Q1..2020-Q2` as pairs of year and number.
  private static func numbered(_ text: String, mark: Character, perYear: Int) throws -> [(Int, Int)] {
    let (first, last) = try bounds(text)
    func index(_ text: String) throws -> Int {
      let parts = text.split(separator: "-")
      guard parts.count == 2, parts[1].first == mark else { throw GenerationFailure("period «\(text)»") }
      return try number(parts[0]) * perYear + number(parts[1].dropFirst()) - 1
    }
    return try (index(first)...index(last)).map { ($0 / perYear, $0 % perYear + 1) }
  }

  private static func bounds(_ text: String) throws -> (String, String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 2 else { throw GenerationFailure("range «\(text)»") }
    return (parts[0], parts[1])
  }

  private static func number(_ text: some StringProtocol) throws -> Int {
    guard let number = Int(text) else { throw GenerationFailure("«\(text)» is not a number") }
    return number
  }

  private static func day(_ text: some StringProtocol) throws -> CalendarDate {
    try CalendarDate(iso: text).movedToWorkingDay
  }
}
