import FileContent
package import Wording

/// Documents of a data set whose names differ only in the period that they describe: `vakansii-2020-07.csv`,
/// `vakansii-2020-08.xlsx`.
///
/// What is read from names is inferred. Single days form a series only where the holder promises data daily.
package struct PeriodSeries: Sendable {
  /// The name without its extension, with a `#` for every number.
  package let pattern: String
  /// Each once, in their order; at least two.
  package let periods: [DocumentPeriod]
  /// How many periods of their kind the holder lets pass between two documents: quarterly data may be named
  /// by months.
  package let step: Int
  /// The document of each period, the first one in the passport.
  package let documents: [DocumentPeriod: Document]

  /// The series of a set, in the order of their patterns. Documents that were withdrawn fill their period.
  /// None for a set that the holder updates without a period, or no longer.
  package static func list(of dataset: Dataset) -> [PeriodSeries] {
    let frequency = dataset.passport.updateFrequency.value.flatMap { UpdateFrequency(reading: $0) }
    var periods: [Key: Set<DocumentPeriod>] = [:]
    var documents: [Key: [DocumentPeriod: Document]] = [:]
    let paths =
      dataset.documents.filter { !$0.isLink }.map { (path: $0.path, document: Document?.some($0)) }
      + dataset.withdrawnDocuments.filter { !PathProblem.isLink($0.path) }.map { ($0.path, nil) }
    for (path, document) in paths {
      let stem = FileName(path).stem
      guard let period = DocumentPeriod(in: stem), let kind = Kind(period) else { continue }
      let key = Key(pattern: pattern(of: stem), kind: kind)
      periods[key, default: []].insert(period)
      if let document, documents[key]?[period] == nil { documents[key, default: [:]][period] = document }
    }
    return periods.sorted { ($0.key.pattern, $0.key.kind.rawValue) < ($1.key.pattern, $1.key.kind.rawValue) }
      .compactMap { key, periods in
        guard periods.count > 1, let step = key.kind.step(frequency) else { return nil }
        return PeriodSeries(
          pattern: key.pattern, periods: periods.sorted { ($0.position ?? 0) < ($1.position ?? 0) },
          step: step,
          documents: documents[key] ?? [:])
      }
  }

  /// Periods between the first and the last without a document.
  package var gaps: [DocumentPeriod] {
    if case .day = periods.first { return missingDays }
    return zip(periods, periods.dropFirst()).flatMap { before, after -> [DocumentPeriod] in
      guard let first = before.position, let second = after.position else { return [] }
      // Half a step more or less is the same period named otherwise.
      let missing = (second - first + step / 2) / step - 1
      return missing < 1 ? [] : (1...missing).compactMap { before.advanced(by: $0 * step) }
    }
  }

  /// Days between the first and the last without a document; of a holder who publishes on working days only, working
  /// days. None for a series in which most days are missing: that is nobody's habit of every day.
  private var missingDays: [DocumentPeriod] {
    let days = periods.compactMap(\.lastDay)
    guard let first = days.first, let last = days.last else { return [] }
    let calendar = WorkingCalendar.embedded
    let isEveryDay = days.contains { !calendar.isWorkingDay($0) }
    let known = Set(days)
    var missing: [DocumentPeriod] = []
    for offset in 1..<max(1, last.daysSinceEpoch - first.daysSinceEpoch) {
      let day = first.adding(days: offset)
      guard !known.contains(day), isEveryDay || calendar.isWorkingDay(day) else { continue }
      missing.append(.day(day))
      guard missing.count < days.count else { return [] }
    }
    return missing
  }

  /// Periods after the last document that are due: the period that follows them is over as well.
  package func overdue(on day: CalendarDate) -> [DocumentPeriod] {
    var found: [DocumentPeriod] = []
    var next = periods.last?.advanced(by: step)
    while let period = next, let end = period.advanced(by: step)?.lastDay, end < day {
      found.append(period)
      next = period.advanced(by: step)
    }
    return found
  }

  private struct Key: Hashable {
    let pattern: String
    let kind: Kind
  }

  private enum Kind: String {
    case year, half, quarter, month, week, day

    init?(_ period: DocumentPeriod) {
      switch period {
      case .year: self = .year
      case .half: self = .half
      case .quarter: self = .quarter
      case .month: self = .month
      case .week: self = .week
      case .day: self = .day
      }
    }

    /// Periods of this kind in one of the frequency, at least one; nil when the frequency promises no period.
    func step(_ frequency: UpdateFrequency?) -> Int? {
      if self == .day { return frequency == .daily || frequency == .moreThanDaily ? 1 : nil }
      let months: Int
      switch frequency {
      case .onChange, .unscheduled, .noLongerUpdated: return nil
      case .moreThanDaily, .daily, .weekly, nil: return 1
      case .monthly: months = 1
      case .quarterly: months = 3
      case .halfYearly: months = 6
      case .yearly: months = 12
      }
      switch self {
      case .year: return 1
      case .half: return max(1, months / 6)
      case .quarter: return max(1, months / 3)
      case .month: return months
      case .week, .day: return nil
      }
    }
  }

  private static func pattern(of stem: String) -> String {
    var pattern = ""
    for scalar in stem.lowercased().unicodeScalars {
      if !scalar.isDigitOrNumber {
        pattern.unicodeScalars.append(scalar)
      } else if pattern.utf8.last != UInt8(ascii: "#") {
        pattern += "#"
      }
    }
    return pattern
  }
}
