import FileContent
import Wording

/// Numbers and moments.
extension RowContext {
  /// `int:4..900`, `int:1..40:3` with a width, `dec2:0.05..12`.
  func number(of item: ValueTemplate.Placeholder, by random: SeededChoice) throws -> String {
    let parts = item.arguments.split(separator: ":").map(String.init)
    let decimals = item.decimals ?? 0
    let bounds = try Self.bounds(parts[0]).map { try Decimal.units($0, decimals: decimals) }
    let value = Decimal.text(random.number(in: bounds[0]...bounds[1]), decimals: decimals)
    return value.padded(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
  }

  /// `of:column:0.8..1.1`, `less:a:b`, `sum:a:b:c`, `rest:36:a:b`, `share:part:whole`, `yearpart:column`.
  mutating func arithmetic(_ item: ValueTemplate.Placeholder, random: SeededChoice, depth: Int) throws
    -> String
  {
    let parts = item.arguments.split(separator: ":").map(String.init)
    func units(_ text: String, _ decimals: Int) throws -> Int {
      try Decimal.units(text, decimals: decimals)
    }
    switch item.name {
    case "of":
      let decimals = item.decimals ?? 2
      let value = try units(try cell(parts[0], depth: depth + 1), decimals)
      let factors = try Self.bounds(parts[1]).map { try units($0, 3) }
      return Decimal.text(value * random.number(in: factors[0]...factors[1]) / 1000, decimals: decimals)
    case "less":
      let decimals = item.decimals ?? 2
      let (whole, part) = (try cell(parts[0], depth: depth + 1), try cell(parts[1], depth: depth + 1))
      return Decimal.text(try units(whole, decimals) - units(part, decimals), decimals: decimals)
    case "share":
      let (part, whole) = (try cell(parts[0], depth: depth + 1), try cell(parts[1], depth: depth + 1))
      let divisor = try units(whole, 1)
      return Decimal.text(divisor == 0 ? 0 : try units(part, 1) * 1000 / divisor, decimals: 1)
    case "yearpart":
      let value = try units(try cell(parts[0], depth: depth + 1), 1)
      return Decimal.text(value * document.entry.period.last.month / 12, decimals: 1)
    case "rest":
      var left = try units(parts[0], 0)
      for name in parts.dropFirst() { left -= try units(try cell(name, depth: depth + 1), 0) }
      return String(left)
    default:
      var sum = 0
      for name in parts { sum += try units(try cell(name, depth: depth + 1), 0) }
      return String(sum)
    }
  }

  /// Days, times of day and moments; days that must have passed are working days up to the document's last change.
  mutating func moment(_ item: ValueTemplate.Placeholder, random: SeededChoice, depth: Int) throws -> String {
    switch item.name {
    case "date": return date.iso
    case "asof": return asOf.iso
    case "issued": return document.entry.issued.iso
    case "first": return document.entry.period.first.iso
    case "last": return document.entry.period.last.iso
    case "registered": return CalendarDate(daysSinceEpoch: random.number(in: registered)).iso
    case "day":
      let days = try Self.bounds(item.arguments).map { try CalendarDate(iso: $0).daysSinceEpoch }
      return CalendarDate(daysSinceEpoch: random.number(in: days[0]...days[1])).iso
    case "rising":
      let days = try Self.bounds(item.arguments).map { try CalendarDate(iso: $0).daysSinceEpoch }
      let step = (days[1] - days[0]) / max(1, dataset.rowCount.largest)
      return CalendarDate(daysSinceEpoch: days[0] + entity * step + random.index(below: step)).iso
    case "on", "past":
      let later = try shifted(item, random: random, depth: depth)
      return (item.name == "past" ? min(later.movedToWorkingDay, document.entry.modified) : later).iso
    case "time":
      let minutes = try Self.bounds(item.arguments).map(Self.minutes)
      return Self.clock(minutes: random.number(in: minutes[0]...minutes[1]))
    case "clock":
      // Start of the first group, from group to group, from row to row, in minutes.
      let steps = item.arguments.split(separator: ",").compactMap { Int($0) }
      let group = item.group ?? 1
      return Self.clock(minutes: steps[0] + entity / group * steps[1] + entity % group * steps[2])
    case "seconds":
      let parts = item.arguments.split(separator: "+").map(String.init)
      let start = try cell(parts[0], depth: depth + 1)
      let bounds = try Self.bounds(parts[1]).map { try Decimal.units($0, decimals: 0) }
      return start.dropLast(2) + String(random.number(in: bounds[0]...bounds[1]))
    default:
      // Noon in Kyiv in summer, nine in universal time.
      return String(asOf.daysSinceEpoch * 86_400 + 9 * 3600)
    }
  }

  /// `on:column+20..60`: days after the day in another column, or after `date`, `asof`, `last`.
  private mutating func shifted(_ item: ValueTemplate.Placeholder, random: SeededChoice, depth: Int) throws
    -> CalendarDate
  {
    let parts = item.arguments.split(separator: "+", maxSplits: 1).map(String.init)
    let start: CalendarDate
    switch parts[0] {
    case "date" where !columns.contains(where: { $0.name == "date" }): start = date
    case "asof": start = asOf
    case "last": start = document.entry.period.last
    default: start = try CalendarDate(iso: try cell(parts[0], depth: depth + 1))
    }
    let days = try Self.bounds(parts[1]).map { try Decimal.units($0, decimals: 0) }
    return start.adding(days: random.number(in: days[0]...days[1]))
  }

  private static func minutes(_ text: String) throws -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { throw GenerationFailure("«\(text)» is not a time of day") }
    return parts[0] * 60 + parts[1]
  }

  private static func clock(minutes: Int) -> String {
    "\(String(minutes / 60 % 24).padded(2)):\(String(minutes % 60).padded(2)):00"
  }

  private static func bounds(_ text: String) throws -> [String] {
    let parts = text.split(separator: "..").map(String.init)
    guard parts.count == 2 else { throw GenerationFailure("«\(text)» is not a range") }
    return parts
  }
}
