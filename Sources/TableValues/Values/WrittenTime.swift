import FileContent
import Wording

/// A time of day as it is written in a cell: `09:30:00`, `9:30`, `09.30`, `9-30`.
struct WrittenTime {
  /// `09:30:00`, with a fraction or an offset maybe.
  let isCanonical: Bool
  let canonical: String

  init?(_ text: String) {
    // A day in front makes it a moment that is read already.
    if text.utf8.count >= 8, let moment = DateText("2000-01-01T" + text) {
      _ = moment
      isCanonical = true
      canonical = text
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { ":.-".contains($0) }
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    isCanonical = false
    canonical = (numbers + [Int](repeating: 0, count: 3 - numbers.count)).map(Self.padded).joined(
      separator: ":")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A day and a time as people write them: `01.10.2020 09:30`.
struct WrittenMoment {
  let day: WrittenDay
  let time: WrittenTime

  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "\u{A0}" || $0 == "," })
    guard parts.count == 2, let time = WrittenTime(String(parts[1])) else { return nil }
    let day = Array(parts[0].utf8).withUnsafeBufferPointer { WrittenDay($0) }
    guard let day, day.style != .serial, day.style != .compact else { return nil }
    self.day = day
    self.time = time
  }

  /// `2020-10-01T09:30:00`.
  func canonical(monthFirst: Bool) -> String? {
    day.day(monthFirst: monthFirst).map { "\($0.iso)T\(time.canonical)" }
  }
}
