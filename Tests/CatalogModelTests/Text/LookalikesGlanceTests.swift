import Testing

@testable import CatalogModel
@testable import Wording

/// The look at the bytes may send a text on that has no wrong word; it must not hold one back that has.
@Suite struct LookalikesGlanceTests {
  @Test func noWrongWordIsMissed() {
    var random = TestRandom(seed: 7)
    let pieces = [
      "a", "i", "c", "K", "X", "І", "Х", "С", "і", "ї", "о", "є", " ", " ", "’", "-", "«", "»", "\u{A0}", "ª",
      "º",
      "1", "и\u{306}", "é", "\n", "№", "@", "ІІ", "ХІ", "селище", "IT", "\u{200B}",
    ]
    var found = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let words = Lookalikes.judgedWords(in: text)
      #expect(Lookalikes.words(in: text) == words, "\(text)")
      found += words.count
    }
    #expect(found > 1000)
  }
}
