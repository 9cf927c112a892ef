import DocumentWriting
import FileContent
import Testing

/// ZIP files of which the directory says something else than the headers of the members do.
@Suite struct ContradictoryArchiveTests {
  private static func archive() throws -> [UInt8] {
    try ZIPWriter.archive(
      ["a.csv", "b.csv", "c.csv"].map { ZIPMember(name: $0, bytes: Array("код;назва\n1;х\n".utf8)) })
  }

  private static func isDamaged(_ bytes: [UInt8]) -> Bool {
    examineContent(of: MemorySource(bytes), named: "x.zip").faults.total(.damaged) > 0
  }

  /// Where the directory has the entry of a member.
  private static func entries(in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
  }

  @Test func whatAgreesIsReadAlsoBehindOtherBytes() throws {
    let bytes = try Self.archive()
    #expect(!Self.isDamaged(bytes))
    #expect(examineContent(of: MemorySource(bytes), named: "x.zip").parts.count == 3)
  }

  @Test func anotherNameInTheDirectoryIsDamage() throws {
    var bytes = try Self.archive()
    let entry = try #require(Self.entries(in: bytes).first)
    bytes[entry + 46] = UInt8(ascii: "z")
    #expect(Self.isDamaged(bytes))
  }

  @Test func oneContentForTwoMembersIsDamage() throws {
    var bytes = try Self.archive()
    let entries = Self.entries(in: bytes)
    try #require(entries.count == 3)
    for index in 0..<4 { bytes[entries[1] + 42 + index] = bytes[entries[0] + 42 + index] }
    bytes[entries[1] + 46] = UInt8(ascii: "a")
    #expect(Self.isDamaged(bytes))
  }

  @Test(arguments: [0x7FFF_FFFF, 0xFFFF_FFFF, 1]) func aMemberThatIsNowhereIsDamage(_ offset: Int) throws {
    var bytes = try Self.archive()
    let entry = try #require(Self.entries(in: bytes).last)
    for index in 0..<4 { bytes[entry + 42 + index] = UInt8(truncatingIfNeeded: offset >> (8 * index)) }
    #expect(Self.isDamaged(bytes))
  }
}
