import TestSupport
import Testing

@testable import CatalogModel
@testable import Wording

/// The look at the bytes may send a text on that has no wrong word; it must not hold one back that has.
@Suite struct LookalikesGlanceTests {
  @Test func noWrongWordIsMissed() { expectNoneIsMissed(texts: 3000) }

  @Test(.long("20,000 texts")) func noWrongWordOfManyIsMissed() { expectNoneIsMissed(texts: 20_000) }

  private func expectNoneIsMissed(texts: Int) {
    var random = SeededRandom(7)
    let pieces = [
      "a", "i", "c", "K", "X", "І", "Х", "С", "і", "ї", "о", "є", " ", " ", "’", "-", "«", "»", "\u{A0}", "ª",
      "º",
      "1", "и\u{306}", "é", "\n", "№", "@", "ІІ", "ХІ", "селище", "IT", "\u{200B}",
    ]
    var found = 0
    for _ in 0..<texts {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let words = Lookalikes.judgedWords(in: text)
      #expect(Lookalikes.words(in: text) == words, "\(text)")
      found += words.count
    }
    #expect(found > texts / 20)
  }
}
