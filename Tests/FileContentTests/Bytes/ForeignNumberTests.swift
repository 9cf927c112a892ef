import FileContent
import Testing

@Suite struct ForeignNumberTests {
  private static let texts = [
    "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999999",
    "9007199254740993",
  ]

  @Test(arguments: texts, texts) func neverLeavesItsBounds(_ one: String, _ other: String) throws {
    let (one, other) = (try #require(ForeignNumber(one)), try #require(ForeignNumber(other)))
    for result in [one, other, one + other, one - other, one * other, one + .max, one * .min] {
      #expect((-ForeignNumber.most...ForeignNumber.most).contains(result.value))
    }
    #expect(one + other == other + one && one * other == other * one)
  }

  @Test(arguments: ["", "-", "1.5", "0x1F", "1e3", " 1", "1 ", "٣", "nan"])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(ForeignNumber(text) == nil)
  }

  @Test func countsAsOtherNumbersDo() {
    #expect((ForeignNumber(6) * 7 + 1 - 2).value == 41)
    #expect(ForeignNumber(300).clamped(to: 1...256) == 256)
    #expect((ForeignNumber(-5) * ForeignNumber(.max)).value == -ForeignNumber.most)
  }
}
