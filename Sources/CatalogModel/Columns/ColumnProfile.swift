package import FileContent

/// What the values of one column look like, counted over all its rows in constant memory. Holds no value of the file
/// but masked ones.
package struct ColumnProfile: Sendable {
  /// As in the header; empty without one.
  package let name: String
  /// From 1.
  package let number: Int
  /// What the name says.
  package let topics: Set<ColumnTopic>
  package private(set) var filled = 0
  package private(set) var empty = 0
  /// By the bit of the trait.
  private var counts = [Int](repeating: 0, count: CellTraits.count)
  private var firstPlaces = [Place?](repeating: nil, count: CellTraits.count)
  private var firstMasked = [String?](repeating: nil, count: CellTraits.count)
  /// Different numbers that may be РНОКПП, up to a bound.
  private var taxNumbers: Set<UInt64> = []
  /// Values by year, of dates and of the dates in УНЗР.
  private var years: [Int: Int] = [:]
  /// Codes of bodies that lost the zeros in front.
  private var shortCodes = ProblemTally()
  /// Under a header that speaks of latitude or longitude.
  package private(set) var degrees: DegreeTally?

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
    for index in 0..<CellTraits.count where look.traits.rawValue & (1 << UInt32(index)) != 0 {
      counts[index] += 1
      if firstPlaces[index] == nil {
        firstPlaces[index] = places(number - 1)
        firstMasked[index] = PersonalMask.masked(String(decoding: cell, as: UTF8.self))
      }
    }
    if look.traits.contains(.taxNumber), taxNumbers.count < Self.distinctKept {
      taxNumbers.insert(look.number)
    }
    if look.traits.contains(.edrpouWithoutZeros), topics.contains(.edrpou) {
      shortCodes.add(places(number - 1), String(decoding: cell, as: UTF8.self))
    }
    if let year = look.year { years[year, default: 0] += 1 }
  }

  /// Rows without this column.
  mutating func takeEmpty() { empty += 1 }

  private static let distinctKept = 16

  /// «стовпець «Код»», or its number when it has no name.
  package var label: LocalizedText {
    name.trimmingBlanks.isEmpty
      ? LocalizedText(uk: "стовпець \(number)", en: "column \(number)")
      : LocalizedText(uk: "стовпець «\(name)»", en: "column “\(name)”")
  }

  package func count(_ trait: CellTraits) -> Int { counts[trait.rawValue.trailingZeroBitCount] }

  /// Where the first value with the trait stands.
  package func place(_ trait: CellTraits) -> Place {
    firstPlaces[trait.rawValue.trailingZeroBitCount] ?? .file
  }

  /// The first value with the trait, with most of it hidden.
  package func example(_ trait: CellTraits) -> String? {
    firstMasked[trait.rawValue.trailingZeroBitCount]
  }

  /// At least `percent` of the filled cells have the trait.
  package func isMostly(_ trait: CellTraits, percent: Int = 50) -> Bool {
    filled > 0 && count(trait) * 100 >= filled * percent
  }

  /// Different numbers that may be РНОКПП; more than 16 are 16.
  package var distinctTaxNumbers: Int { taxNumbers.count }

  /// Codes in ЄДРПОУ that a spreadsheet took for numbers, so that their zeros in front are gone. Nil where the header does
  /// not speak of ЄДРПОУ, and where what is too short is mostly something else: one number in ten passes by chance.
  package var codesWithoutZeros: ValueProblem? {
    guard topics.contains(.edrpou), count(.edrpouWithoutZeros) * 10 >= count(.shortCode) * 8 else {
      return nil
    }
    return shortCodes.problem(.writtenOtherwise(.withoutZeros)) { text in
      let digits = text.filter { ("0"..."9").contains($0) && $0.isASCII }
      let whole = text.hasSuffix(".0") ? String(digits.dropLast()) : digits
      return String(repeating: "0", count: max(0, 8 - whole.count)) + whole
    }
  }

  /// Years between the earliest and the latest date.
  package var yearSpan: Int { (years.keys.max() ?? 0) - (years.keys.min() ?? 0) }

  /// Dates in these years.
  package func dates(in range: ClosedRange<Int>) -> Int {
    years.reduce(0) { range.contains($1.key) ? $0 + $1.value : $0 }
  }
}

/// The columns of one table of a document, or of a member of its archive.
package struct TableProfile: Sendable {
  /// In the order of the table.
  package private(set) var columns: [ColumnProfile]
  package private(set) var rows = 0
  /// Of the archive in which the table is.
  private let member: String?

  /// Columns that are followed; a sheet may have 16,384.
  private static let followed = 1000

  init(_ shape: TableShape, in part: ContentPart? = nil) {
    let width = min(max(shape.columns, shape.header.count), Self.followed)
    columns = (0..<width).map { index in
      ColumnProfile(name: index < shape.header.count ? shape.header[index] : "", number: index + 1)
    }
    member = part?.name
  }

  mutating func take(_ row: TableRow) {
    guard row.role == .data else { return }
    rows += 1
    let places = RowPlaces(row: row, member: member)
    row.cells.forEachCell { index, cell, look in
      guard index < columns.count else { return }
      columns[index].take(cell, look, places)
    }
    for index in columns.indices.dropFirst(row.cells.count) { columns[index].takeEmpty() }
  }
}

/// Follows the rows of all tables of a document.
package struct ProfileBuilder {
  private var tables: [TableProfile]

  package init(_ content: ContentExamination) {
    tables = content.tables.map { TableProfile($0) }
  }

  init(_ part: ContentPart) {
    tables = part.content.tables.map { TableProfile($0, in: part) }
  }

  package mutating func take(_ row: TableRow) {
    guard tables.indices.contains(row.table) else { return }
    tables[row.table].take(row)
  }

  package consuming func finish() -> [TableProfile] { tables }
}
