import FileContent
import TestSupport
import Testing

@testable import CatalogModel
@testable import TableValues

@Suite struct CellLookupTests {
  private static let pieces = [
    "0", "1", "38", "05", "067", "2020", "1999-01-31", "31.12.", "2010", "3184710691", "999900005", "318471",
    "19900101",
    ".0", ".",
    ",", "-", "/", " ", "(", ")", "+", "№", "МЕ", "ab", "@gmail.com", "@loda.gov.ua", "Петро", "Іванович",
    "Шевченко",
    "UA",
  ]

  /// What is left out by its look alone must be what nothing is found in.
  @Test func noTraitIsLeftOut() {
    var random = SeededRandom(835)
    var found: CellTraits = []
    for _ in 0..<60_000 {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { cell in
        let cellClass = CellClass(cell)
        let lookup = CellLookup(cell, cellClass)
        found.formUnion(lookup.traits)
        guard !CellLookup.mayHaveTraits(cellClass, count: cell.count) else { return }
        #expect(lookup.traits.isEmpty && lookup.year == nil, "\(text)")
      }
    }
    #expect(found.rawValue == 1 << CellTraits.count - 1)
  }
}
