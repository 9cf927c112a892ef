import FileContent
import Testing

@Suite struct ContentFaultsTests {
  @Test func givesBackWhatIsKnownOfEachKindAndNothingOfOthers() {
    var faults = ContentFaults()
    faults.add(.totalsRow, "Усього", at: .text(line: 3, column: 1))
    faults.add(.sectionRow, "Розділ 1", at: .text(line: 4, column: 1))
    faults.add(.mixedEncodings, 7, at: .file)
    faults.add(.empty, at: .file)
    #expect(faults.detailed(.totalsRow).map(\.detail) == ["Усього"])
    #expect(faults.detailed(.sectionRow).map(\.place) == [.text(line: 4, column: 1)])
    #expect(faults.detailed(.mixedEncodings).map(\.detail) == [7])
    #expect(faults.detailed(.ringBroken).isEmpty)
    #expect(faults.listed.first?.detail(as: .sectionRow) == nil)
  }

  @Test func makesAFaultOnlyWhenItIsKept() {
    var faults = ContentFaults(limit: 1)
    var made = 0
    func text() -> String {
      made += 1
      return "x"
    }
    for _ in 0..<3 { faults.add(.totalsRow, text(), at: .file) }
    #expect(made == 1)
    #expect(faults.total(.totalsRow) == 3)
  }

  @Test func takesNoMoreMemoryThanTwoTexts() {
    #expect(MemoryLayout<ContentFault>.stride <= 56)
  }
}
