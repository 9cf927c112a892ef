import CatalogModel
import FileContent
import Glibc
import Wording

/// Follows the values of one column against its description; what is wrong is decided for the column as a whole.
final class ColumnCheck {
  let described: Structure.Column
  /// What stands for nothing, beside nothing.
  private let missingMarks: [[UInt8]]
  private let isRequired: Bool
  private let isPartOfKey: Bool
  private let isText: Bool
  private var test: ValueTest
  private let allowed: AllowedValues?
  private var pattern: PatternMatcher?
  private let minimum: Bound?
  private let maximum: Bound?
  private let shortest: Int?
  private let longest: Int?
  private var known: KeyIndex?
  /// The storage of a value as keys are compared.
  private var keyBytes: [UInt8] = []
  /// Nothing is asked of a value that is written as it should be.
  private let isFree: Bool
  /// Whatever is of the type is right.
  private let asksLittle: Bool

  private var values = 0
  private var writings: [ValueWriting: ProblemTally] = [:]
  private var wrong = ProblemTally()
  private var noData = ProblemTally()
  private var missing = ProblemTally()
  private var broken: [ValueProblem.Kind: ProblemTally] = [:]

  enum Bound {
    case number(Double, isExclusive: Bool)
    /// Days and times in ISO 8601 sort as texts.
    case text([UInt8], isExclusive: Bool)
  }

  /// - Parameters:
  ///   - isKey: the column alone is the primary key.
  ///   - share: how many columns divide the memory for values that may not be repeated.
  init(
    _ column: Structure.Column, missingMarks: [[UInt8]], isKey: Bool, isPartOfKey: Bool, share: Int
  ) {
    described = column
    self.missingMarks = missingMarks
    isRequired = column.isRequired || isPartOfKey
    self.isPartOfKey = isPartOfKey
    test = ValueTest(column)
    isText = test.isOfText
    let constraints = column.constraints
    allowed = AllowedValues(Self.words(constraints.allowed, column), areNumbers: test.isOfNumbers)
    pattern = constraints.pattern.flatMap { try? TextPattern($0) }.map { PatternMatcher($0) }
    minimum = Self.bound(constraints.minimum, column.type, test)
    maximum = Self.bound(constraints.maximum, column.type, test)
    shortest = constraints.shortest
    longest = constraints.longest
    known = constraints.isUnique || isKey ? KeyIndex(share: share) : nil
    isFree =
      allowed == nil && pattern == nil && minimum == nil && maximum == nil && shortest == nil
      && longest == nil
    asksLittle = isFree && known == nil && missingMarks.isEmpty
  }

  /// The listed values of a column; of yes and no all words for each.
  private static func words(_ allowed: [String], _ column: Structure.Column) -> [String] {
    guard column.type == .boolean else { return allowed }
    let (yes, no) = ValueTest.flagWords(column)
    let isYes = { yes.contains($0) || ValueTest.defaultYes.contains($0) }
    let isNo = { no.contains($0) || ValueTest.defaultNo.contains($0) }
    return allowed.flatMap { isYes($0) ? yes : isNo($0) ? no : [$0] }
  }

  /// - Parameter test: a bound may be written as the values of the column are, or as the standard writes it.
  static func bound(
    _ bound: Structure.Constraints.Bound?, _ type: Datatype?, _ test: ValueTest
  ) -> Bound? {
    guard let bound else { return nil }
    switch type {
    case .integer, .number, .year:
      return Double(bound.text).map { .number($0, isExclusive: bound.isExclusive) }
    case .date, .dateTime, .time, .yearMonth:
      let text = Array(bound.text.utf8)
      let ordered = text.withUnsafeBufferPointer { WrittenDay.isISO($0) ? nil : test.ordered($0) }
      return .text(ordered ?? text, isExclusive: bound.isExclusive)
    default: return nil
    }
  }

  /// - Parameter places: where the cell of a column is.
  func takeMissing(_ column: Int, _ places: CellLocator) {
    if isRequired { missing.add(places(column), "") }
  }

  /// What the recommended structures want where there is nothing to say, in required columns too.
  private static let nothingToSay = Array("null".utf8)

  func take(_ cell: UnsafeBufferPointer<UInt8>, row: Int, _ column: Int, _ places: CellLocator) {
    let value = Self.withoutBlanks(cell)
    if value.isEmpty || !missingMarks.isEmpty && isMissingMark(value) {
      takeMissing(column, places)
    } else if value.count == 4, value.elementsEqual(Self.nothingToSay) {
      // Only a key cannot do without a value.
      if isPartOfKey { missing.add(places(column), "null") }
    } else {
      takeValue(value, row: row, column, places)
    }
  }

  /// Cells of rows that came together.
  func take(_ run: PlainRun, _ column: Int, _ places: inout CellLocator) {
    let width = run.rows.width
    let first = run.rows.line(0)
    var next = run.rows.cells + (run.range.lowerBound * width + column)
    for row in run.range {
      let cell = UnsafeBufferPointer(start: next.pointee.start, count: Int(next.pointee.count))
      let cellClass = next.pointee.cellClass
      next += width
      if asksLittle, isText ? isFilled(cell) : test.fits(cell, cellClass) {
        values += 1
      } else {
        places.index = row
        take(cell, row: first + row, column, places)
      }
    }
  }

  /// A value, and neither blanks around it nor what stands for nothing.
  private func isFilled(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, cell.count != 4 else { return false }
    return first > 0x20 && cell[cell.count - 1] > 0x20
  }

  private static func withoutBlanks(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = cell.count
    while start < end, cell[start] <= 0x20 { start += 1 }
    while end > start, cell[end - 1] <= 0x20 { end -= 1 }
    return start == 0 && end == cell.count ? cell : UnsafeBufferPointer(rebasing: cell[start..<end])
  }

  private func isMissingMark(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count <= 32 else { return false }
    return missingMarks.contains { $0.count == value.count && $0.elementsEqual(value) }
  }

  /// - Parameter value: without blanks at its ends, and not empty.
  private func takeValue(
    _ value: UnsafeBufferPointer<UInt8>, row: Int, _ column: Int, _ places: CellLocator
  ) {
    values += 1
    if !isText {
      switch test.answer(value) {
      case .fits(let number): if !isFree { judge(value, number, column, places) }
      case .otherwise(let writing):
        writings[writing, default: ProblemTally()].add(places(column), Self.text(value))
      case .noData: noData.add(places(column), Self.text(value))
      case .wrong: wrong.add(places(column), Self.text(value))
      }
    } else if !isFree {
      judge(value, nil, column, places)
    }
    guard known != nil else { return }
    keyBytes.removeAll(keepingCapacity: true)
    KeyValue.append(value, of: described.type, to: &keyBytes)
    switch keyBytes.withUnsafeBufferPointer({ known?.insert($0, row: row) }) {
    case .known(let first): add(.repeated, value, at: places(column), sameAs: first)
    case .notCompared: add(.notCompared, value, at: places(column))
    case .new, nil: break
    }
  }

  /// The constraints, for a value that is written as it should be.
  private func judge(
    _ value: UnsafeBufferPointer<UInt8>, _ number: Double?, _ column: Int, _ places: CellLocator
  ) {
    if let allowed, !allowed.contains(value, number) { add(.notListed, value, at: places(column)) }
    if pattern != nil, pattern?.matches(value) == false { add(.patternMissed, value, at: places(column)) }
    if minimum != nil || maximum != nil {
      let ordered = test.ordered(value)
      let isBeyond = { (bound: Bound?, isUpper: Bool) -> Bool in
        guard let bound else { return false }
        guard let ordered else { return Self.isBeyond(value, number, bound, isUpper: isUpper) }
        return ordered.withUnsafeBufferPointer { Self.isBeyond($0, number, bound, isUpper: isUpper) }
      }
      if isBeyond(minimum, false) { add(.belowMinimum, value, at: places(column)) }
      if isBeyond(maximum, true) { add(.aboveMaximum, value, at: places(column)) }
    }
    // No text has more letters than bytes.
    guard shortest != nil || longest.map({ $0 < value.count }) ?? false else { return }
    let length = value.count { $0 & 0xC0 != 0x80 }
    if let shortest, length < shortest { add(.tooShort, value, at: places(column)) }
    if let longest, length > longest { add(.tooLong, value, at: places(column)) }
  }

  private static func isBeyond(
    _ value: UnsafeBufferPointer<UInt8>, _ number: Double?, _ bound: Bound, isUpper: Bool
  ) -> Bool {
    switch bound {
    case .number(let limit, let isExclusive):
      guard let number else { return false }
      if number == limit { return isExclusive }
      return isUpper ? number > limit : number < limit
    case .text(let limit, let isExclusive):
      guard let start = value.baseAddress, zone(of: value) == limit.withUnsafeBufferPointer(zone) else {
        return false
      }
      let order = memcmp(start, limit, min(value.count, limit.count))
      let difference = order != 0 ? Int(order) : value.count - limit.count
      return difference == 0 ? isExclusive : (difference > 0) == isUpper
    }
  }

  /// What follows the time of a moment, `Z` or `+02:00`. As texts only moments of one zone can be compared.
  private static func zone(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard text.count > 10 else { return [] }
    return Array(
      text[10...].drop { ![UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) })
  }

  private func add(
    _ kind: ValueProblem.Kind, _ value: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> Place,
    sameAs row: Int? = nil
  ) {
    broken[kind, default: ProblemTally()].add(place(), Self.text(value), sameAs: row)
  }

  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: value.prefix(400), as: UTF8.self)
  }

  // MARK: The whole column

  /// Nil where nothing is wrong.
  func finish(named name: String) -> ColumnConformance? {
    if wrong.count + noData.count + missing.count == 0, writings.isEmpty, broken.isEmpty { return nil }
    var problems = [wrong.problem(.wrongType), noData.problem(.noData)].compactMap(\.self)
    let settled = decided
    for writing in ValueWriting.allCases {
      let problem = settled[writing]?.problem(.writtenOtherwise(writing)) { text in
        ValueRepair.repaired(text, writing, isDateTime: described.type == .dateTime)
      }
      if let problem { problems.append(problem) }
    }
    if let problem = missing.problem(.missing) { problems.append(problem) }
    for (kind, tally) in broken.sorted(by: { $0.key.rank < $1.key.rank }) {
      let problem = tally.problem(kind) { text in
        kind == .notListed ? allowed?.nearest(to: text) : nil
      }
      if let problem { problems.append(problem) }
    }
    guard !problems.isEmpty else { return nil }
    return ColumnConformance(name: name, described: described, values: values, problems: problems)
  }

  /// The writings after the column has told what the unclear ones mean.
  private var decided: [ValueWriting: ProblemTally] {
    var writings = writings
    func settle(_ unclear: ValueWriting, as writing: ValueWriting) {
      guard writing != unclear, let tally = writings.removeValue(forKey: unclear) else { return }
      writings[writing, default: ProblemTally()].merge(tally)
    }
    let hasCommas = writings[.decimalComma] != nil || writings[.groupedByPoints] != nil
    let hasPoints = writings[.groupedByCommas] != nil || test.hasPoints
    if hasCommas != hasPoints { settle(.unclearComma, as: hasCommas ? .decimalComma : .groupedByCommas) }
    switch (test.daysFirst > 0, test.daysSecond > 0) {
    case (true, true): settle(.yearLast, as: .unclearDay)
    case (false, true): settle(.yearLast, as: .monthFirst)
    case (true, false): break
    // With points the day comes first; with other signs both are met.
    case (false, false): if test.daysWithoutPoints > 0 { settle(.yearLast, as: .unclearDay) }
    }
    return writings
  }
}

/// A value as programs read it.
enum ValueRepair {
  /// Nil where only a person can know.
  static func repaired(_ text: String, _ writing: ValueWriting, isDateTime: Bool) -> String? {
    switch writing {
    case .decimalComma: WrittenNumber.canonical(text, .ukrainian)
    case .groupedByCommas: WrittenNumber.canonical(text, .english)
    case .groupedByPoints: WrittenNumber.canonical(text, .continental)
    case .withUnit: WrittenNumber.canonical(text, .withUnit)
    case .wholeAsFraction: text.split(separator: ".").first.map(String.init)
    case .yearLast, .monthFirst, .yearFirst, .compactDay, .dayInWords, .serialDay:
      isDateTime
        ? WrittenMoment(text)?.canonical(monthFirst: writing == .monthFirst)
        : day(text)?.day(monthFirst: writing == .monthFirst)?.iso
    case .dayWithTime: text.dropFirst(11).allSatisfy { "0:.".contains($0) } ? String(text.prefix(10)) : nil
    case .shortTime: WrittenTime(text)?.canonical
    case .yesOrNo: YesOrNo.flag(text).map { $0 ? "true" : "false" }
    case .unclearComma, .unclearDay, .shortYear, .dayWithoutTime, .linkWithoutScheme, .withoutZeros: nil
    }
  }

  private static func day(_ text: String) -> WrittenDay? {
    Array(text.utf8).withUnsafeBufferPointer { WrittenDay($0) }
  }
}
