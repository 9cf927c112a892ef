import TestSupport
import Testing

@testable import FileContent

@Suite struct RowHashesTests {
  @Test func findTheRowThatWasMetFirst() {
    var random = SeededRandom(13)
    var hashes = RowHashes()
    var expected: [UInt64: Int] = [:]
    for row in 0..<60_000 {
      // Some that begin in the same group, some with the same tag, zero among them.
      let hash: UInt64 =
        switch row % 4 {
        case 0: UInt64.random(in: 0..<4_000, using: &random) << 57
        case 1: UInt64.random(in: 0..<9_000, using: &random)
        default: UInt64.random(in: 0...UInt64.max, using: &random)
        }
      #expect(hashes.firstRow(with: hash, orRemember: row) == expected[hash])
      if expected[hash] == nil { expected[hash] = row }
    }
  }

  @Test func remembersAsManyAsItSays() {
    var hashes = RowHashes()
    func hash(_ row: Int) -> UInt64 { UInt64(row) &* 0x9E37_79B9_7F4A_7C15 }
    for row in 0..<800_000 { _ = hashes.firstRow(with: hash(row), orRemember: row) }
    #expect(hashes.firstRow(with: hash(786_431), orRemember: 0) == 786_431)
    #expect(hashes.firstRow(with: hash(786_432), orRemember: 0) == nil)
    #expect(hashes.firstRow(with: hash(5), orRemember: 0) == 5)
  }
}
