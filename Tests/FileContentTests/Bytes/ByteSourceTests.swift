import FileContent
import Testing

@Suite struct ByteSourceTests {
  @Test func readsAllOfMemory() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try readAll(MemorySource(bytes)) == bytes)
  }

  @Test func refusesMoreThanTheLimit() throws {
    #expect(throws: ReadFault.tooLarge(limit: 9)) {
      try readAll(MemorySource(Array(repeating: 0, count: 10)), limit: 9)
    }
    #expect(try readAll(MemorySource(Array(repeating: 0, count: 9)), limit: 9).count == 9)
  }

  @Test func saysWhyAFileCannotBeRead() {
    #expect(throws: ReadFault.notFound) { try FileSource(path: "/no/such/file") }
    #expect(throws: ReadFault.notRegularFile) { try FileSource(path: "/dev") }
    #expect(throws: ReadFault.notRegularFile) { try FileSource(path: "/dev/null") }
    #expect(throws: ReadFault.isSymbolicLink) { try FileSource(path: "/proc/self/exe") }
  }

  @Test func examinesAnUnreadableFileAsUnreadable() {
    let examination = examineFile(at: "/no/such/file")
    #expect(examination.status == .notChecked(.unreadable))
    #expect(examination.faults.detailed(.unreadable).map(\.detail) == [.notFound])
    #expect(examination.sha256 == nil)
  }
}
