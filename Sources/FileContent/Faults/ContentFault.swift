/// Something wrong or noteworthy in the content of a file.
package struct ContentFault: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    // The file.
    case empty, truncated, encrypted, unreadable
    // Text.
    case notUTF8, mixedEncodings, nulByte
    // Tables.
    case raggedRow, blankRow, unclosedQuote, strayQuote, mixedLineEndings
    /// Quotes that close only in a later record; `found` is the line on which the torn record begins, `expected` that of
    /// the record behind it.
    case lateQuote
    case titleRow, headerOnly, duplicateHeader, blankHeader, paddedHeader, phantomColumns
    /// XLSX: parts and addresses that other parts name but that are not there.
    case missingPart, badCellAddress, badSharedText
    // Rows that are no records, or not new ones.
    case totalsRow, sectionRow, secondHeader, repeatedHeader, secondTable, duplicateRow
    // Cells.
    case controlCharacter, formulaInjection, mojibake, lostLetters, scientificNumber
    /// A word in a column of numbers; `expected` is how many of its cells hold words.
    case mixedTypes
    /// `found` is the name of the column, `expected` how many of its cells.
    case numberAsText, codeAsNumber
    /// An error of a formula in a text; in a sheet it is a value of its own.
    case formulaError
    /// A cell far away from the table of its sheet.
    case strayCell
    /// A cell alone below the end of the table, or, in a text, to the right of its columns.
    case cellOutside
    /// GeoJSON: `found` is the member that is missing or wrong; the positions of a ring that is not closed; whether an
    /// outline or a hole turns the wrong way; the two numbers of a position.
    case geometryBroken, ringBroken, ringTurned, coordinatesOutside, coordinatesSwapped
    // Archives.
    case damaged, escapingName, linkMember, nestedArchive
    /// XML: a mistake of grammar; a document type declaration, which may hold entities and is not read.
    case notWellFormed, doctype
    /// An element is not as the schema of the file asks; `found` is what of the schema, `expected` the element. The
    /// schema cannot be used; `found` is why.
    case schemaViolated, schemaUnusable
    /// More than `ContentLimits` allow; `expected` is the limit.
    case fileTooLarge, tooManyMembers, memberTooLarge, unpackedTooLarge, nestingTooDeep
    case tooManyCells, tooManySheets, textTooLong, timeExceeded

    /// More than the limits allow, so that something was not read.
    package static let limits: Set<Kind> = [
      .fileTooLarge, .tooManyMembers, .memberTooLarge, .unpackedTooLarge, .nestingTooDeep, .tooManyCells,
      .tooManySheets, .textTooLong, .timeExceeded,
    ]
  }

  package let kind: Kind
  package let place: Place
  /// What stands there: text of a cell, a number of cells; empty where there is nothing to show.
  package let found: String
  /// What should stand there; empty where only a person can know.
  package let expected: String

  package init(_ kind: Kind, at place: Place, found: String = "", expected: String = "") {
    self.kind = kind
    self.place = place
    self.found = found
    self.expected = expected
  }
}

/// Faults with exact totals, of which only the first of each kind are kept with their places.
package struct ContentFaults: Sendable {
  /// How many of each kind are kept.
  package let limit: Int
  /// In the order in which they were found.
  package private(set) var listed: [ContentFault] = []
  package private(set) var totals: [ContentFault.Kind: Int] = [:]

  package init(limit: Int = 1000) {
    self.limit = limit
  }

  package func total(_ kind: ContentFault.Kind) -> Int { totals[kind] ?? 0 }

  package func listed(_ kind: ContentFault.Kind) -> [ContentFault] {
    listed.filter { $0.kind == kind }
  }

  package var isEmpty: Bool { totals.isEmpty }

  /// Whether the next fault of this kind will be kept with its place.
  package func keepsMore(_ kind: ContentFault.Kind) -> Bool { total(kind) < limit }

  /// The fault is made only when it is kept.
  package mutating func add(
    _ kind: ContentFault.Kind, at place: @autoclosure () -> Place,
    found: @autoclosure () -> String = "", expected: @autoclosure () -> String = ""
  ) {
    let total = totals[kind, default: 0]
    totals[kind] = total + 1
    guard total < limit else { return }
    listed.append(ContentFault(kind, at: place(), found: found(), expected: expected()))
  }

  /// Adds to the total faults whose places are of no interest.
  package mutating func addUnlisted(_ kind: ContentFault.Kind, count: Int) {
    if count > 0 { totals[kind, default: 0] += count }
  }

  package func mapPlaces(_ transform: (Place) -> Place) -> ContentFaults {
    var copy = self
    copy.listed = listed.map {
      ContentFault($0.kind, at: transform($0.place), found: $0.found, expected: $0.expected)
    }
    return copy
  }

  /// All but those of a kind.
  package func without(_ kind: ContentFault.Kind) -> ContentFaults {
    var copy = self
    copy.listed.removeAll { $0.kind == kind }
    copy.totals[kind] = nil
    return copy
  }

  /// Takes over the faults of a part, such as a table, totals included.
  package mutating func merge(_ part: ContentFaults) {
    var kept = totals.mapValues { min($0, limit) }
    for fault in part.listed where kept[fault.kind, default: 0] < limit {
      kept[fault.kind, default: 0] += 1
      listed.append(fault)
    }
    totals.merge(part.totals, uniquingKeysWith: +)
  }
}
