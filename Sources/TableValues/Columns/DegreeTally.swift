package import FileContent

/// Latitudes or longitudes in a column of a table, against the rectangle around Ukraine.
package struct DegreeTally: Sendable {
  package let isLatitude: Bool
  /// Values that are numbers.
  package private(set) var numbers = 0
  /// Outside, and where the other coordinate would be inside.
  package private(set) var fittingTheOther = 0
  private var outside = ProblemTally()
  private var minutes = ProblemTally()
  /// Lines or rows of values that lie outside and where the other coordinate would be inside.
  package var rowsOfTheOther: Set<Int> { Set(placesOfTheOther.compactMap(\.line)) }
  /// In the order of the file.
  private var placesOfTheOther: [Place] = []
  /// The place of the value in this row, where it is one of those.
  package func place(ofRow row: Int) -> Place? { placesOfTheOther.first { $0.line == row } }

  private static let mostRows = 1000

  init(isLatitude: Bool) {
    self.isLatitude = isLatitude
  }

  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> Place) {
    guard let value = Self.number(cell) else {
      if DegreesAndMinutes(cell) != nil { minutes.add(place(), String(decoding: cell, as: UTF8.self)) }
      return
    }
    numbers += 1
    let (own, other) =
      isLatitude ? (Ukraine.latitudes, Ukraine.longitudes) : (Ukraine.longitudes, Ukraine.latitudes)
    guard !own.contains(value) else { return }
    if other.contains(value) {
      fittingTheOther += 1
      if placesOfTheOther.count < Self.mostRows {
        placesOfTheOther.append(place())
      }
    }
    outside.add(place(), String(decoding: cell, as: UTF8.self))
  }

  /// With a point or a comma.
  private static func number(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    if let number = WrittenNumber(canonical: cell) { return number.value }
    guard cell.count <= 40 else { return nil }
    return WrittenNumber(String(decoding: cell, as: UTF8.self))?.value
  }

  /// Values outside Ukraine.
  package var problem: ValueProblem? { outside.problem(isLatitude ? .belowMinimum : .aboveMaximum) }

  /// Values in degrees and minutes.
  package var inMinutes: ValueProblem? {
    minutes.problem(.wrongType) { text in
      var text = text
      return text.withUTF8 { DegreesAndMinutes($0)?.decimal }
    }
  }

  /// Most values are those of the other coordinate.
  package var isOfTheOther: Bool { numbers > 0 && fittingTheOther * 2 > numbers }
}
