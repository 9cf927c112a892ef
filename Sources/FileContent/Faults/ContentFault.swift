/// Something wrong or noteworthy in the content of a file.
package struct ContentFault: Hashable, Sendable {
  /// What sort of fault it is, without what is known about each: totals are counted by it. `FaultKind` says which
  /// detail comes with which kind.
  package enum Kind: String, CaseIterable, Sendable {
    // The file.
    case empty, truncated, encrypted, unreadable
    /// The address of a file in Git LFS, or the answer of a server that failed, in place of the data.
    case pointer, serverError
    /// A file that systems and programs leave beside others.
    case leaving
    // Text.
    case notUTF8, mixedEncodings, nulByte
    // Tables.
    case raggedRow, blankRow, unclosedQuote, strayQuote, mixedLineEndings
    /// Quotes that close only in a later record.
    case lateQuote
    case titleRow, headerOnly, duplicateHeader, blankHeader, paddedHeader, phantomColumns
    /// The first line is `sep=;`; lines end with two returns; every row holds another number of values than the header.
    case separatorLine, doubledReturns, narrowHeader
    /// XLSX: parts and addresses that other parts name but that are not there.
    case missingPart, badCellAddress, badSharedText
    // Rows that are no records, or not new ones.
    case totalsRow, sectionRow, secondHeader, repeatedHeader, secondTable, duplicateRow
    // Cells.
    case controlCharacter, formulaInjection, mojibake, lostLetters, scientificNumber
    /// Words in a column of numbers.
    case mixedTypes
    case numberAsText, codeAsNumber
    /// An error of a formula in a text; in a sheet it is a value of its own.
    case formulaError
    /// A cell far away from the table of its sheet.
    case strayCell
    /// A cell alone below the end of the table, or, in a text, to the right of its columns.
    case cellOutside
    /// GeoJSON: a member that is missing or wrong; a ring that is not closed, or that turns the wrong way; positions
    /// outside Ukraine, or with the latitude in front.
    case geometryBroken, ringBroken, ringTurned, coordinatesOutside, coordinatesSwapped
    // Archives.
    case damaged, escapingName, linkMember, nestedArchive
    /// XML: a mistake of grammar; a document type declaration, which may hold entities and is not read.
    case notWellFormed, doctype
    /// An element is not as the schema of the file asks; the schema cannot be used.
    case schemaViolated, schemaUnusable
    /// More than `ContentLimits` allow.
    case fileTooLarge, tooManyMembers, memberTooLarge, unpackedTooLarge, nestingTooDeep
    case tooManyCells, tooManyColumns, tooManySheets, textTooLong, timeExceeded

    /// More than the limits allow, so that something was not read.
    package static let limits: Set<Kind> = [
      .fileTooLarge, .tooManyMembers, .memberTooLarge, .unpackedTooLarge, .nestingTooDeep, .tooManyCells,
      .tooManyColumns, .tooManySheets, .textTooLong, .timeExceeded,
    ]
  }

  package let kind: Kind
  package let place: Place
  fileprivate let detail: StoredDetail

  package init<Detail>(_ kind: FaultKind<Detail>, _ detail: Detail, at place: Place) {
    self.init(kind: kind.tag, detail: detail.asFaultDetail, place: place)
  }

  fileprivate init(kind: Kind, detail: StoredDetail, place: Place) {
    self.kind = kind
    self.detail = detail
    self.place = place
  }

  /// What is known about the fault; nil when it is of another kind.
  package func detail<Detail>(as kind: FaultKind<Detail>) -> Detail? {
    kind.tag == self.kind ? Detail(faultDetail: detail) : nil
  }
}

/// A fault together with what is known about it.
package struct DetailedFault<Detail: FaultDetail> {
  package let place: Place
  package let detail: Detail
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

  /// The kept faults of a kind with what is known about each.
  package func detailed<Detail>(_ kind: FaultKind<Detail>) -> [DetailedFault<Detail>] {
    guard total(kind.tag) > 0 else { return [] }
    return listed.compactMap { fault in
      fault.detail(as: kind).map { DetailedFault(place: fault.place, detail: $0) }
    }
  }

  package var isEmpty: Bool { totals.isEmpty }

  /// Whether the next fault of this kind will be kept with its place.
  package func keepsMore(_ kind: ContentFault.Kind) -> Bool { total(kind) < limit }

  /// The fault is made only when it is kept.
  package mutating func add<Detail>(
    _ kind: FaultKind<Detail>, _ detail: @autoclosure () -> Detail, at place: @autoclosure () -> Place
  ) {
    let total = totals[kind.tag, default: 0]
    totals[kind.tag] = total + 1
    guard total < limit else { return }
    listed.append(ContentFault(kind, detail(), at: place()))
  }

  /// A fault of which the kind says all.
  package mutating func add(_ kind: FaultKind<NoDetail>, at place: @autoclosure () -> Place) {
    add(kind, NoDetail(), at: place())
  }

  /// Adds to the total faults whose places are of no interest.
  package mutating func addUnlisted(_ kind: ContentFault.Kind, count: Int) {
    if count > 0 { totals[kind, default: 0] += count }
  }

  package func mapPlaces(_ transform: (Place) -> Place) -> ContentFaults {
    var copy = self
    copy.listed = listed.map {
      ContentFault(kind: $0.kind, detail: $0.detail, place: transform($0.place))
    }
    return copy
  }

  /// These faults without those of a kind.
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
