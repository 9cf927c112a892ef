import FileContent
import Testing

@testable import CatalogModel
@testable import TableValues

@Suite struct CellLookupTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64 = 835

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32 | state << 32
    }
  }

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
    var random = Random()
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
