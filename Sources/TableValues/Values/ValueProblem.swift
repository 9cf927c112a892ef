package import CatalogModel
package import FileContent

/// What is wrong with values of one column, counted over all its rows.
package struct ValueProblem: Sendable {
  package enum Kind: Hashable, Sendable {
    /// Not of the type, however written.
    case wrongType
    /// A word or a sign in place of nothing: «немає», «–».
    case noData
    /// Of the type, but not written as programs read it.
    case writtenOtherwise(ValueWriting)
    /// Nothing where a value must be.
    case missing
    case notListed
    case belowMinimum
    case aboveMaximum
    case tooShort
    case tooLong
    case patternMissed
    /// A value, or a key of several columns, that was in a row above.
    case repeated
    /// Values of so many rows were not compared with those above: there is no room for more.
    case notCompared

    /// The order in which the problems of one column are told.
    var rank: Int {
      switch self {
      case .wrongType: 0
      case .noData: 1
      case .writtenOtherwise: 2
      case .missing: 3
      case .notListed: 4
      case .belowMinimum: 5
      case .aboveMaximum: 6
      case .tooShort: 7
      case .tooLong: 8
      case .patternMissed: 9
      case .repeated: 10
      case .notCompared: 11
      }
    }
  }

  package struct Sample: Hashable, Sendable {
    package let place: Place
    /// As it is written; empty for a missing value.
    package let text: String
    /// What is expected there; nil where only a person can know.
    package let repaired: String?
    /// Number of the row that has the same value.
    package let sameAsRow: Int?
  }

  package let kind: Kind
  package let count: Int
  /// The first ones; never empty.
  package let samples: [Sample]
}

/// A way of writing that people understand and programs do not.
package enum ValueWriting: CaseIterable, Hashable, Sendable {
  // Numbers
  case decimalComma, groupedByCommas, groupedByPoints
  /// `1,234` in a column where nothing shows what the comma means.
  case unclearComma
  case withUnit
  /// `12.0` where whole numbers belong.
  case wholeAsFraction
  // Days
  case yearLast
  /// Month, day, year.
  case monthFirst
  /// The day may be the first number or the second.
  case unclearDay
  case yearFirst, shortYear, compactDay, dayInWords, dayWithTime, serialDay
  // Times
  case shortTime, dayWithoutTime
  // Others
  case yesOrNo, linkWithoutScheme
  /// A code without the zeros in front.
  case withoutZeros

  /// A difference that programs mostly get over.
  package var isSlight: Bool { self == .shortTime || self == .dayWithoutTime }
}

/// What is wrong with the values of one column, held against its description.
package struct ColumnConformance: Sendable {
  /// As in the header.
  package let name: String
  package let described: Structure.Column
  /// Values that are there.
  package let values: Int
  /// Never empty.
  package let problems: [ValueProblem]
}

/// The values of one table against the structure.
package struct TableConformance: Sendable {
  /// Those with something wrong, in the order of the table.
  package let columns: [ColumnConformance]
  /// A key of several columns, or one that the structure calls unique.
  package struct Key: Sendable {
    package let names: [String]
    package let problems: [ValueProblem]
  }

  package let keys: [Key]
  /// Described by a Table Schema, whose constraints are those of a standard.
  package let isOfSchema: Bool
  /// Names of columns, as in the header, that the structure describes.
  package let described: Set<String>
}

/// Counts values with one problem and keeps the first of them.
struct ProblemTally {
  struct Kept {
    let place: Place
    let text: String
    let sameAsRow: Int?
  }

  private(set) var count = 0
  private(set) var kept: [Kept] = []

  static let mostKept = 3

  mutating func add(
    _ place: @autoclosure () -> Place, _ text: @autoclosure () -> String, sameAs row: Int? = nil
  ) {
    count += 1
    if kept.count < Self.mostKept { kept.append(Kept(place: place(), text: text(), sameAsRow: row)) }
  }

  mutating func merge(_ other: ProblemTally) {
    count += other.count
    kept = Array((kept + other.kept).prefix(Self.mostKept))
  }

  func problem(_ kind: ValueProblem.Kind, repaired: (String) -> String? = { _ in nil }) -> ValueProblem? {
    guard count > 0 else { return nil }
    let samples = kept.map {
      ValueProblem.Sample(
        place: $0.place, text: $0.text, repaired: repaired($0.text), sameAsRow: $0.sameAsRow)
    }
    return ValueProblem(kind: kind, count: count, samples: samples)
  }
}
