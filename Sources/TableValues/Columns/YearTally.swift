/// Counts values by their years: those that nearly all values are of without looking for them.
struct YearTally: Sendable {
  private static let usual = 1900...2100

  private var counts: [Int] = []
  private var others: [Int: Int] = [:]

  mutating func add(_ year: Int) {
    guard Self.usual.contains(year) else {
      others[year, default: 0] += 1
      return
    }
    if counts.isEmpty { counts = [Int](repeating: 0, count: Self.usual.count) }
    counts[year - Self.usual.lowerBound] += 1
  }

  /// Years between the earliest and the latest.
  var span: Int {
    let years = counts.indices.filter { counts[$0] > 0 }.map { $0 + Self.usual.lowerBound } + others.keys
    return (years.max() ?? 0) - (years.min() ?? 0)
  }

  func count(in years: ClosedRange<Int>) -> Int {
    let usual = counts.indices.filter { years.contains($0 + Self.usual.lowerBound) }
    return usual.reduce(0) { $0 + counts[$1] }
      + others.reduce(0) { years.contains($1.key) ? $0 + $1.value : $0 }
  }
}
