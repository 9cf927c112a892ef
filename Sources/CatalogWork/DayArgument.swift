import Wording

/// A day as it is written in a command: `2020-10-01`, or `01.10.2020` as in letters.
struct DayArgument {
  /// Nil when there is no such day, as the 31st of September.
  let day: CalendarDate?

  /// Nil for a text that is written otherwise; a time is no day, for it would be dropped without a word.
  init?(_ text: String) {
    let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
    let numbers = text.split { $0 == "-" || $0 == "." }.compactMap { Int($0) }
    switch shape {
    case Array("0000-00-00".utf8):
      day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    case Array("00.00.0000".utf8), Array("0.00.0000".utf8):
      day = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }
}
