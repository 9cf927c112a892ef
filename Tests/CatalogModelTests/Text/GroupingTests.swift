import Testing
import Wording

@Suite struct GroupingTests {
  @Test func groupsStandInTheOrderOfTheirFirst() {
    let groups = ["сад", "море", "степ", "мова", "ліс"].grouped { $0.prefix(1) }
    #expect(groups.map(\.key) == ["с", "м", "л"])
    #expect(groups.map(\.elements) == [["сад", "степ"], ["море", "мова"], ["ліс"]])
  }
}
