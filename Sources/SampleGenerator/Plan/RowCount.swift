import FileContent
import Wording

/// How many rows the documents of a data set hold, read from the column `rows_per_document`.
struct RowCount {
  /// Rows of the last document dated inside a stretch of time; the figures of the monthly report.
  struct Window {
    let count: Int
    let first: CalendarDate
    let last: CalendarDate
  }

  /// Of the first and of the last document; those between lie on a line.
  let smallest: Int
  let largest: Int
  let window: Window?

  /// `58-64`, `12`, `84-96; 96 in 2020-Q3`, `9 files inside, 300-400 rows`,
  /// `2020: 9, of them 2 dated 2020-08-01..2020-09-30`, `176, all dated 2020-08-05..2020-09-30`.
  init(_ prose: String) throws {
    let words = prose.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    let dates = words.last { $0.contains("..") }?.split(separator: ".").map(String.init)
    let range = words.first { word in
      let parts = word.split(separator: "-")
      return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
    }
    if let dates, dates.count == 2, let dated = words.firstIndex(of: "dated") {
      let total = words.dropFirst(words[0].hasSuffix(":") ? 1 : 0).compactMap { Int($0) }
      guard let last = total.first else { throw GenerationFailure("rows «\(prose)»") }
      let inside = Int(words[dated - 1]) ?? last
      smallest = max(1, last / 4)
      largest = last
      window = Window(
        count: inside, first: try CalendarDate(iso: dates[0]), last: try CalendarDate(iso: dates[1]))
      return
    }
    window = nil
    let figures = (range?.split(separator: "-") ?? words.prefix(1).map { $0[...] }).compactMap { Int($0) }
    smallest = figures.first ?? 0
    largest = figures.last ?? 0
  }

  /// The rows of document `index` of `count`.
  func rows(at index: Int, of count: Int) -> Int {
    guard count > 1 else { return largest }
    return smallest + (largest - smallest) * index / (count - 1)
  }
}
