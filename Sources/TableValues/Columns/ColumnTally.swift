import FileContent
import Wording

/// Counts what the values of one column look like, over all its rows in constant memory.
struct ColumnTally {
  let name: String
  let number: Int
  let topics: Set<ColumnTopic>
  private(set) var filled = 0
  private(set) var empty = 0
  /// How many values have each trait, by its number.
  private var counts = [Int](repeating: 0, count: CellTraits.count)
  /// The first value with each trait, by its number.
  private var firsts = [First?](repeating: nil, count: CellTraits.count)
  /// Different numbers that may be РНОКПП, up to a bound.
  private(set) var taxNumbers: Set<UInt64> = []
  /// Values by year, of dates and of the dates in УНЗР.
  private(set) var years = YearTally()
  /// Under a header that speaks of ЄДРПОУ.
  private(set) var shortCodes: ShortCodeTally?
  /// Under a header that speaks of latitude or longitude.
  private(set) var degrees: DegreeTally?

  struct First: Sendable {
    let place: Place
    let text: String
  }

  func count(_ trait: CellTraits) -> Int { counts[trait.number] }
  func first(_ trait: CellTraits) -> First? { firsts[trait.number] }

  init(name: String, number: Int) {
    self.name = name
    self.number = number
    topics = ColumnTopic.topics(of: name)
    if topics.contains(.latitude) != topics.contains(.longitude) {
      degrees = DegreeTally(isLatitude: topics.contains(.latitude))
    }
    if topics.contains(.edrpou) { shortCodes = ShortCodeTally() }
  }

  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, _ places: CellLocator) {
    guard !cellClass.isBlank else {
      empty += 1
      return
    }
    takeFilled(cell, cellClass, places)
  }

  private mutating func takeFilled(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, _ places: CellLocator
  ) {
    filled += 1
    if degrees != nil { degrees?.take(cell, at: places(number - 1)) }
    let look = CellLookup(cell, cellClass)
    if shortCodes != nil, (5...7).contains(look.digits) {
      shortCodes?.take(look.number, String(decoding: cell, as: UTF8.self), at: places(number - 1))
    }
    guard !look.traits.isEmpty else { return }
    var rest = look.traits.rawValue
    while rest != 0 {
      note(rest.trailingZeroBitCount, cell, places)
      rest &= rest - 1
    }
    if look.traits.contains(.taxNumber), taxNumbers.count < Self.distinctKept {
      taxNumbers.insert(look.number)
    }
    if let year = look.year { years.add(year) }
  }

  /// Cells of rows that came together.
  mutating func take(_ run: PlainRun, _ places: inout CellLocator) {
    let width = run.rows.width
    let looksAtAll = degrees != nil || shortCodes != nil
    var next = run.rows.cells + (run.range.lowerBound * width + number - 1)
    for row in run.range {
      let cell = next.pointee
      next += width
      if case .blank = cell.cellClass.kind {
        empty += 1
      } else if looksAtAll || CellLookup.mayHaveTraits(cell.cellClass, count: Int(cell.count)) {
        places.index = row
        takeFilled(UnsafeBufferPointer(start: cell.start, count: Int(cell.count)), cell.cellClass, places)
      } else {
        filled += 1
      }
    }
  }

  private mutating func note(_ trait: Int, _ cell: UnsafeBufferPointer<UInt8>, _ places: CellLocator) {
    counts[trait] += 1
    guard counts[trait] == 1 else { return }
    firsts[trait] = First(place: places(number - 1), text: String(decoding: cell, as: UTF8.self))
  }

  /// Rows without this column.
  mutating func takeEmpty(_ rows: Int = 1) { empty += rows }

  private static let distinctKept = 16
}

/// Counts numbers of five to seven digits that are codes in ЄДРПОУ with zeros before them.
struct ShortCodeTally {
  private(set) var count = 0
  private(set) var withoutZeros = ProblemTally()

  mutating func take(_ number: UInt64, _ text: @autoclosure () -> String, at place: @autoclosure () -> Place)
  {
    count += 1
    if EDRPOU.isValid(number) { withoutZeros.add(place(), text()) }
  }
}
