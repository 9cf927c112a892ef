package import FileContent
import Privacy
package import Wording

/// What the values of one column look like, counted over all its rows. Shows no value of the file but masked ones.
///
/// An object: every rule about people goes through all columns of all documents.
package final class ColumnProfile: Sendable {
  private let tally: ColumnTally

  init(_ tally: ColumnTally) { self.tally = tally }

  /// As in the header; empty without one.
  package var name: String { tally.name }
  /// From 1.
  package var number: Int { tally.number }
  /// What the name says.
  package var topics: Set<ColumnTopic> { tally.topics }
  package var filled: Int { tally.filled }
  package var empty: Int { tally.empty }
  /// Under a header that speaks of latitude or longitude.
  package var degrees: DegreeTally? { tally.degrees }

  /// «стовпець «Код»», or its number when it has no name.
  package var label: LocalizedText {
    name.trimmingBlanks.isEmpty
      ? LocalizedText(uk: "стовпець \(number)", en: "column \(number)")
      : LocalizedText(uk: "стовпець «\(name)»", en: "column “\(name)”")
  }

  package func count(_ trait: CellTraits) -> Int { tally.count(trait) }

  /// Where the first value with the trait is.
  package func place(_ trait: CellTraits) -> Place { tally.first(trait)?.place ?? .file }

  /// The first value with the trait, with most of it hidden.
  package func example(_ trait: CellTraits) -> String? {
    tally.first(trait).map { PersonalMask.masked($0.text) }
  }

  /// At least `percent` of the filled cells have the trait.
  package func isMostly(_ trait: CellTraits, percent: Int = 50) -> Bool {
    filled > 0 && count(trait) * 100 >= filled * percent
  }

  /// Different numbers that may be РНОКПП; more than 16 are 16.
  package var distinctTaxNumbers: Int { tally.taxNumbers.count }

  /// Codes in ЄДРПОУ by the header, or by the values.
  private var holdsCodes: Bool { tally.isNamedAsCode || tally.codes.areCodes(of: filled) }

  /// Codes in ЄДРПОУ with a wrong check digit, and how many codes there are.
  package var wrongCodes: (problem: ValueProblem, codes: Int)? {
    guard holdsCodes, let problem = tally.codes.wrongOfMany?.problem(.wrongType) else { return nil }
    return (problem, tally.codes.whole)
  }

  /// Days that no calendar has, in a column of days.
  package var impossibleDays: ValueProblem? { tally.writing.impossibleDays(of: filled) }
  /// Days that are written in another way than most of the column.
  package var strayDays: ValueProblem? { tally.writing.strayDays(of: filled) }
  /// Numbers with a decimal comma or blanks between thousands; nil for a column of codes or telephones.
  package var commaNumbers: ValueProblem? {
    topics.isDisjoint(with: [
      .phone, .taxNumber, .edrpou, .passport, .demographicNumber, .latitude, .longitude,
    ])
      ? tally.writing.commaNumbers(of: filled) : nil
  }
  /// Numbers with the digits that counting in twos leaves behind.
  package var roundings: ValueProblem? { tally.writing.roundings(of: filled) }
  /// Words with letters of two alphabets.
  package var mixedLetters: ValueProblem? {
    tally.writing.mixedLetters.problem(.wrongType) { text in
      var scalars = Array(text.unicodeScalars)
      for word in Lookalikes.words(in: text).reversed() {
        scalars.replaceSubrange(
          word.offset..<word.offset + word.text.unicodeScalars.count, with: word.suggestion.unicodeScalars)
      }
      var repaired = String.UnicodeScalarView()
      repaired.append(contentsOf: scalars)
      return String(repaired)
    }
  }
  /// Values with blanks before or after them.
  package var blanksAround: ValueProblem? { tally.writing.blanksAround.problem(.wrongType) }
  /// Text with signs of HTML or of addresses in place of letters.
  package var escaped: ValueProblem? { tally.writing.escaped.problem(.wrongType) }

  /// Codes in ЄДРПОУ that a spreadsheet took for numbers, so that their zeros in front are gone. Nil where the column holds
  /// something else, and where what is too short is mostly something else: one number in ten passes by chance.
  package var codesWithoutZeros: ValueProblem? {
    guard holdsCodes, tally.codes.areWithoutZeros else { return nil }
    return tally.codes.withoutZeros.problem(.writtenOtherwise(.withoutZeros)) { text in
      let digits = text.filter { ("0"..."9").contains($0) && $0.isASCII }
      let whole = text.hasSuffix(".0") ? String(digits.dropLast()) : digits
      return String(repeating: "0", count: max(0, 8 - whole.count)) + whole
    }
  }

  /// Years between the earliest and the latest date.
  package var yearSpan: Int { tally.years.span }

  /// Dates in these years.
  package func dates(in range: ClosedRange<Int>) -> Int { tally.years.count(in: range) }
}

/// The columns of one table of a document, or of a member of its archive.
package struct TableProfile: Sendable {
  /// In the order of the table.
  package let columns: [ColumnProfile]
  package let rows: Int
}

/// Follows the rows of one table.
private struct TableTally {
  private var columns: [ColumnTally]
  private var rows = 0
  /// Of the archive in which the table is.
  private let member: String?

  /// Columns that are followed; a sheet may have 16,384.
  private static let followed = 1000

  init(_ shape: TableShape, in part: ContentPart? = nil) {
    let width = min(max(shape.columns, shape.header.count), Self.followed)
    columns = (0..<width).map { index in
      ColumnTally(
        name: index < shape.header.count ? shape.header[index] : "", number: index + 1,
        isText: shape.name == nil)
    }
    member = part?.name
  }

  mutating func take(_ row: TableRow) {
    guard row.role == .data else { return }
    rows += 1
    let places = CellLocator(row: row, member: member)
    row.cells.forEachCell { index, cell, cellClass in
      guard index < columns.count else { return }
      columns[index].take(cell, cellClass, places)
    }
    if row.cells.count < columns.count {
      for index in row.cells.count..<columns.count { columns[index].takeEmpty() }
    }
  }

  mutating func take(_ run: PlainRun) {
    rows += run.range.count
    var places = CellLocator(run, member: member)
    for index in 0..<min(columns.count, run.rows.width) { columns[index].take(run, &places) }
    if run.rows.width < columns.count {
      for index in run.rows.width..<columns.count { columns[index].takeEmpty(run.range.count) }
    }
  }

  func finish() -> TableProfile { TableProfile(columns: columns.map { ColumnProfile($0) }, rows: rows) }
}

/// Follows the rows of all tables of a document.
package struct ProfileBuilder {
  private var tables: [TableTally]

  package init(_ content: ContentExamination) {
    tables = content.tables.map { TableTally($0) }
  }

  init(_ part: ContentPart) {
    tables = part.content.tables.map { TableTally($0, in: part) }
  }

  package mutating func take(_ row: TableRow) {
    guard tables.indices.contains(row.table) else { return }
    tables[row.table].take(row)
  }

  /// Records of the table of a text file.
  package mutating func take(_ run: PlainRun) { tables[0].take(run) }

  package consuming func finish() -> [TableProfile] { tables.map { $0.finish() } }
}
