/// A kind of fault with the type of what is known about each fault of it: code that adds a fault must give it, and code
/// that reads one has it.
package struct FaultKind<Detail: FaultDetail>: Sendable {
  package let tag: ContentFault.Kind

  fileprivate init(_ tag: ContentFault.Kind) { self.tag = tag }
}

extension FaultKind where Detail == NoDetail {
  package static var empty: Self { Self(.empty) }
  package static var leaving: Self { Self(.leaving) }
  package static var truncated: Self { Self(.truncated) }
  package static var pointer: Self { Self(.pointer) }
  package static var serverError: Self { Self(.serverError) }
  package static var encrypted: Self { Self(.encrypted) }
  package static var nulByte: Self { Self(.nulByte) }
  package static var blankRow: Self { Self(.blankRow) }
  package static var unclosedQuote: Self { Self(.unclosedQuote) }
  package static var strayQuote: Self { Self(.strayQuote) }
  package static var titleRow: Self { Self(.titleRow) }
  package static var separatorLine: Self { Self(.separatorLine) }
  package static var doubledReturns: Self { Self(.doubledReturns) }
  package static var headerOnly: Self { Self(.headerOnly) }
  package static var blankHeader: Self { Self(.blankHeader) }
  package static var missingPart: Self { Self(.missingPart) }
  package static var repeatedHeader: Self { Self(.repeatedHeader) }
  package static var formulaInjection: Self { Self(.formulaInjection) }
  package static var mojibake: Self { Self(.mojibake) }
  package static var lostLetters: Self { Self(.lostLetters) }
  package static var formulaError: Self { Self(.formulaError) }
  package static var strayCell: Self { Self(.strayCell) }
  package static var cellOutside: Self { Self(.cellOutside) }
  package static var damaged: Self { Self(.damaged) }
  package static var escapingName: Self { Self(.escapingName) }
  package static var linkMember: Self { Self(.linkMember) }
  package static var nestedArchive: Self { Self(.nestedArchive) }
  package static var doctype: Self { Self(.doctype) }
}

/// The text of a cell, as written.
extension FaultKind where Detail == String {
  /// The name of the column without the blanks around it.
  package static var paddedHeader: Self { Self(.paddedHeader) }
  /// The address, as written.
  package static var badCellAddress: Self { Self(.badCellAddress) }
  /// The number of the text, as written.
  package static var badSharedText: Self { Self(.badSharedText) }
  package static var totalsRow: Self { Self(.totalsRow) }
  package static var sectionRow: Self { Self(.sectionRow) }
  package static var secondHeader: Self { Self(.secondHeader) }
  package static var secondTable: Self { Self(.secondTable) }
  package static var scientificNumber: Self { Self(.scientificNumber) }
}

extension FaultKind where Detail == Int {
  /// Wrong sequences of bytes.
  package static var mixedEncodings: Self { Self(.mixedEncodings) }
  /// The positions of the ring.
  package static var ringBroken: Self { Self(.ringBroken) }
}

/// The limit that was met.
extension FaultKind where Detail == ExceededLimit {
  package static var fileTooLarge: Self { Self(.fileTooLarge) }
  package static var tooManyMembers: Self { Self(.tooManyMembers) }
  package static var memberTooLarge: Self { Self(.memberTooLarge) }
  package static var unpackedTooLarge: Self { Self(.unpackedTooLarge) }
  package static var nestingTooDeep: Self { Self(.nestingTooDeep) }
  package static var tooManyCells: Self { Self(.tooManyCells) }
  package static var tooManyColumns: Self { Self(.tooManyColumns) }
  package static var tooManySheets: Self { Self(.tooManySheets) }
  package static var textTooLong: Self { Self(.textTooLong) }
  package static var timeExceeded: Self { Self(.timeExceeded) }
}

extension FaultKind where Detail == ReadFault {
  package static var unreadable: Self { Self(.unreadable) }
}

extension FaultKind where Detail == TextEncoding {
  /// The encoding that was found.
  package static var notUTF8: Self { Self(.notUTF8) }
}

extension FaultKind where Detail == LineEndingCounts {
  package static var mixedLineEndings: Self { Self(.mixedLineEndings) }
}

extension FaultKind where Detail == RowWidth {
  package static var raggedRow: Self { Self(.raggedRow) }
}

extension FaultKind where Detail == TornRecord {
  package static var lateQuote: Self { Self(.lateQuote) }
}

extension FaultKind where Detail == RepeatedName {
  package static var duplicateHeader: Self { Self(.duplicateHeader) }
}

extension FaultKind where Detail == HeaderWidth {
  package static var phantomColumns: Self { Self(.phantomColumns) }
}

extension FaultKind where Detail == HeaderAndRows {
  package static var narrowHeader: Self { Self(.narrowHeader) }
}

extension FaultKind where Detail == RepeatedRow {
  package static var duplicateRow: Self { Self(.duplicateRow) }
}

extension FaultKind where Detail == Unicode.Scalar {
  /// The first such character of the cell.
  package static var controlCharacter: Self { Self(.controlCharacter) }
}

extension FaultKind where Detail == CountedCells {
  /// The text is the first word.
  package static var mixedTypes: Self { Self(.mixedTypes) }
  /// The text is the name of the column.
  package static var numberAsText: Self { Self(.numberAsText) }
  /// The text is the name of the column.
  package static var codeAsNumber: Self { Self(.codeAsNumber) }
}

extension FaultKind where Detail == GeoJSONMember {
  package static var geometryBroken: Self { Self(.geometryBroken) }
}

extension FaultKind where Detail == RingRole {
  package static var ringTurned: Self { Self(.ringTurned) }
}

extension FaultKind where Detail == WrittenPosition {
  package static var coordinatesOutside: Self { Self(.coordinatesOutside) }
  package static var coordinatesSwapped: Self { Self(.coordinatesSwapped) }
}

extension FaultKind where Detail == XMLMistake {
  package static var notWellFormed: Self { Self(.notWellFormed) }
}

extension FaultKind where Detail == SchemaViolation {
  package static var schemaViolated: Self { Self(.schemaViolated) }
}

extension FaultKind where Detail == UnusableSchema {
  package static var schemaUnusable: Self { Self(.schemaUnusable) }
}
