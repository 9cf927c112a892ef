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
  /// Numbers that may be codes in ЄДРПОУ.
  private(set) var codes = CodeTally()
  /// Whether the header speaks of ЄДРПОУ.
  let isNamedAsCode: Bool
  /// How its values are written.
  private(set) var writing = WritingTally()
  /// Of a text file, in which every value is text.
  private let isText: Bool
  /// Under a header that speaks of latitude or longitude.
  private(set) var degrees: DegreeTally?

  struct First: Sendable {
    let place: Place
    let text: String
  }

  func count(_ trait: CellTraits) -> Int { counts[trait.number] }
  func first(_ trait: CellTraits) -> First? { firsts[trait.number] }

  init(name: String, number: Int, isText: Bool) {
    self.isText = isText
    self.name = name
    self.number = number
    topics = ColumnTopic.topics(of: name)
    if topics.contains(.latitude) != topics.contains(.longitude) {
      degrees = DegreeTally(isLatitude: topics.contains(.latitude))
    }
    isNamedAsCode = topics.contains(.edrpou)
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
    if case .number = cellClass.kind { writing.countNumber() }
    if WritingTally.mayTell(cellClass, cell) { takeWriting(cell, cellClass, places) }
    takeTraits(cell, cellClass, places)
  }

  private mutating func takeWriting(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, _ places: CellLocator
  ) {
    let number = number
    writing.take(cell, cellClass, isText: isText) { places(number - 1) }
  }

  /// What the cell could be, and whether it lies in Ukraine.
  private mutating func takeTraits(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, _ places: CellLocator
  ) {
    if degrees != nil { degrees?.take(cell, at: places(number - 1)) }
    let look = CellLookup(cell, cellClass)
    if (5...8).contains(look.digits), isNamedAsCode || mayBeCode(cellClass, count: cell.count) {
      codes.take(
        look.number, digits: look.digits, String(decoding: cell, as: UTF8.self), at: places(number - 1))
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
    let looksAtAll = degrees != nil || isNamedAsCode
    var next = run.rows.cells + (run.range.lowerBound * width + number - 1)
    for row in run.range {
      let cell = next.pointee
      next += width
      if case .blank = cell.cellClass.kind {
        empty += 1
        continue
      }
      filled += 1
      if case .number = cell.cellClass.kind { writing.countNumber() }
      if WritingTally.mayTell(cell.cellClass, cell.bytes) {
        places.index = row
        takeWriting(cell.bytes, cell.cellClass, places)
      }
      if looksAtAll || CellLookup.mayHaveTraits(cell.cellClass, count: Int(cell.count))
        || mayBeCode(cell.cellClass, count: Int(cell.count))
      {
        places.index = row
        takeTraits(cell.bytes, cell.cellClass, places)
      }
    }
  }

  private mutating func note(_ trait: Int, _ cell: UnsafeBufferPointer<UInt8>, _ places: CellLocator) {
    counts[trait] += 1
    guard counts[trait] == 1 else { return }
    firsts[trait] = First(place: places(number - 1), text: String(decoding: cell, as: UTF8.self))
  }

  /// Under any header: nothing but five to eight digits, as long as such numbers are codes for the most part.
  @inline(__always) private func mayBeCode(_ cellClass: CellClass, count: Int) -> Bool {
    (5...8).contains(count) && Int(cellClass.digits) == count && codes.mayBeCodes
  }

  /// Rows without this column.
  mutating func takeEmpty(_ rows: Int = 1) { empty += rows }

  private static let distinctKept = 16
}
