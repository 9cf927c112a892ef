import FileContent

/// Counts what the values of one column look like, over all its rows in constant memory.
struct ColumnTally {
  let name: String
  let number: Int
  let topics: Set<ColumnTopic>
  private(set) var filled = 0
  private(set) var empty = 0
  /// Those that were met, in the order in which they were.
  private(set) var traits: [SeenTrait] = []
  /// Different numbers that may be РНОКПП, up to a bound.
  private(set) var taxNumbers: Set<UInt64> = []
  /// Values by year, of dates and of the dates in УНЗР.
  private(set) var years: [Int: Int] = [:]
  /// Codes of bodies that lost the zeros in front.
  private(set) var shortCodes = ProblemTally()
  /// Under a header that speaks of latitude or longitude.
  private(set) var degrees: DegreeTally?

  struct SeenTrait: Sendable {
    let trait: CellTraits
    var count = 1
    let firstPlace: Place
    let firstText: String
  }

  init(name: String, number: Int) {
    self.name = name
    self.number = number
    topics = ColumnTopic.topics(of: name)
    if topics.contains(.latitude) != topics.contains(.longitude) {
      degrees = DegreeTally(isLatitude: topics.contains(.latitude))
    }
  }

  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, _ look: CellLook, _ places: RowPlaces) {
    guard !look.isBlank else {
      empty += 1
      return
    }
    filled += 1
    if degrees != nil { degrees?.take(cell, at: places(number - 1)) }
    let look = CellLookup(cell, look)
    guard !look.traits.isEmpty else { return }
    for trait in look.traits.each { note(trait, cell, places) }
    if look.traits.contains(.taxNumber), taxNumbers.count < Self.distinctKept {
      taxNumbers.insert(look.number)
    }
    if look.traits.contains(.edrpouWithoutZeros), topics.contains(.edrpou) {
      shortCodes.add(places(number - 1), String(decoding: cell, as: UTF8.self))
    }
    if let year = look.year { years[year, default: 0] += 1 }
  }

  private mutating func note(
    _ trait: CellTraits, _ cell: UnsafeBufferPointer<UInt8>, _ places: RowPlaces
  ) {
    if let index = traits.firstIndex(where: { $0.trait == trait }) {
      traits[index].count += 1
    } else {
      traits.append(
        SeenTrait(
          trait: trait, firstPlace: places(number - 1), firstText: String(decoding: cell, as: UTF8.self)))
    }
  }

  /// Rows without this column.
  mutating func takeEmpty() { empty += 1 }

  private static let distinctKept = 16
}
