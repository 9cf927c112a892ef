import DocumentWriting
import FileContent
import TestSupport
import Testing

@Suite("Archive reader")
struct ArchiveReaderTests {
  private let members = [
    ZIPMember(name: "дані/файл.csv", bytes: Array("а,б\n".utf8)),
    ZIPMember(name: "порожній.txt", bytes: [], isStored: true),
  ]

  private func contents(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits())
    -> (members: [String: [UInt8]], report: ArchiveReport)
  {
    var found: [String: [UInt8]] = [:]
    let report = ArchiveReader.read(.bytes(bytes), limits: limits) { member, content in
      found[member.name] = content.rest()
      return .proceed
    }
    return (found, report)
  }

  @Test func givesBackWhatWasPacked() throws {
    let result = contents(try ZIPWriter.archive(members))
    #expect(result.members == ["дані/файл.csv": Array("а,б\n".utf8), "порожній.txt": []])
    #expect(result.report.format == .zip)
    #expect(result.report.isComplete)
    #expect(result.report.faults == [])
  }

  @Test(arguments: [("names866.zip", TextEncoding.ibm866), ("names1251.zip", .windows1251)])
  func guessesTheCodePageOfNames(_ file: String, _ encoding: TextEncoding) throws {
    var members: [ArchiveMember] = []
    _ = ArchiveReader.verify(.file(Repository.fixture("FileContent/Archives/\(file)"))) { members.append($0) }
    #expect(members.map(\.name) == ["План за вересень.txt", "ПАРКОМАТ.csv"])
    #expect(members.allSatisfy { $0.nameEncoding == encoding })
  }

  @Test(arguments: [
    ("sample.7z", ArchiveReport.Format.sevenZip, "дані.txt"), ("sample.tar.gz", .tar, "дані.txt"),
    ("sample.txt.gz", .gzip, ""), ("sample.txt.bz2", .bzip2, ""),
  ])
  func readsOtherFormats(_ file: String, _ format: ArchiveReport.Format, _ name: String) {
    var found: [String: [UInt8]] = [:]
    let report = ArchiveReader.read(.file(Repository.fixture("FileContent/Archives/\(file)"))) {
      member, content in
      found[member.name] = content.rest()
      return .proceed
    }
    #expect(report.format == format)
    #expect(report.faults == [])
    #expect(found == [name: Array("Привіт, архіве\n".utf8)])
  }

  @Test func badChecksumIsReported() throws {
    var bytes = try ZIPWriter.archive([ZIPMember(name: "a.txt", bytes: Array("text".utf8), isStored: true)])
    bytes[30 + 5] ^= 1
    #expect(ArchiveReader.verify(.bytes(bytes)).faults == [ArchiveFault(.badChecksum, member: "a.txt")])
  }

  @Test(arguments: [60, 1000, 21])
  func cutArchiveIsTruncated(_ missing: Int) throws {
    let bytes = try ZIPWriter.archive([
      ZIPMember(name: "a.txt", bytes: (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) })
    ])
    let report = ArchiveReader.verify(.bytes(Array(bytes.dropLast(missing))))
    #expect(!report.isComplete)
    #expect(report.faults == [ArchiveFault(.truncated)])
  }

  @Test func encryptedMembersAreNotRead() {
    var pieces = 0
    let report = ArchiveReader.read(.file(Repository.fixture("FileContent/Archives/encrypted.zip"))) {
      member, content in
      #expect(member.isEncrypted)
      pieces += content.rest().count
      return .proceed
    }
    #expect(report.faults == [ArchiveFault(.encrypted, member: "a.txt")])
    #expect(pieces == 0)
  }

  @Test(arguments: ["../a", "/etc/passwd", "b/../../a", "C:/a", "..\\a"])
  func namesThatLeaveTheFolderAreReported(_ name: String) throws {
    let report = ArchiveReader.verify(.bytes(try ZIPWriter.archive([ZIPMember(name: name, bytes: [])])))
    #expect(report.faults.map(\.kind) == [.escapingName])
  }

  @Test func linksAreReported() {
    let report = ArchiveReader.verify(.file(Repository.fixture("FileContent/Archives/link.tar")))
    #expect(report.faults == [ArchiveFault(.link, member: "link")])
  }

  @Test func textIsNoArchive() {
    for bytes in [[], Array("назва,адреса\n".utf8), Array("%PDF-1.7".utf8)] {
      let report = ArchiveReader.verify(.bytes(bytes))
      #expect(report.format == nil)
      #expect(report.faults == [ArchiveFault(.notAnArchive)])
    }
    #expect(ArchiveReader.verify(.file("/no/such/file")).faults == [ArchiveFault(.unreadable)])
  }

  /// To pass over a member of a tar file means to unpack it: what is too large ends the reading.
  @Test func whatIsTooLargeIsNotUnpackedToReachTheNext() throws {
    var names: [String] = []
    let report = ArchiveReader.read(
      .file(Repository.fixture("FileContent/Archives/sample.tar.gz")), limits: ArchiveLimits(memberBytes: 1)
    ) { member, _ in
      names.append(member.name)
      return .proceed
    }
    #expect(!report.isComplete)
    #expect(report.faults.contains { $0.kind == .memberTooLarge(limit: 1) })
    #expect(names.count < 2)
  }

  @Test func limitsHold() throws {
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    let bytes = try ZIPWriter.archive((0..<4).map { ZIPMember(name: "\($0)", bytes: zeros) })
    #expect(
      ArchiveReader.verify(.bytes(bytes), limits: ArchiveLimits(members: 3)).faults
        == [ArchiveFault(.tooManyMembers(limit: 3))])
    #expect(
      ArchiveReader.verify(.bytes(bytes), limits: ArchiveLimits(memberBytes: 1000)).faults.first
        == ArchiveFault(.memberTooLarge(limit: 1000), member: "0"))
    #expect(
      ArchiveReader.verify(.bytes(bytes), limits: ArchiveLimits(totalBytes: 3 << 20)).faults
        == [ArchiveFault(.tooLarge(limit: 3 << 20))])
  }
}
