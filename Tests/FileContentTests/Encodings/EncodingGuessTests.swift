import FileContent
import Testing

@Suite struct EncodingGuessTests {
  static let codePages: [TextEncoding] = [.windows1251, .koi8U, .ibm866, .cp1125, .macCyrillic]

  private static func guess(_ bytes: some Sequence<UInt8>) -> EncodingFinding? {
    var guess = EncodingGuess()
    guess.add(bytes)
    return guess.finding()
  }

  @Test(arguments: codePages)
  func isCertainAboutProse(encoding: TextEncoding) throws {
    for text in UkrainianTexts.prose + [UkrainianTexts.table] {
      for text in [text, text.uppercased()] {
        let bytes = try #require(encoding.encode(text))
        let finding = try #require(Self.guess(bytes))
        #expect(finding.encoding.decode(bytes) == encoding.decode(bytes))
        #expect(finding.certainty == .certain)
      }
    }
  }

  /// Slices of 20 to 2,000 bytes with at least 12 Cyrillic letters.
  @Test(arguments: codePages)
  func tellsSlicesApart(encoding: TextEncoding) throws {
    var random = SeededRandom(7)
    let sources = try (UkrainianTexts.prose + [UkrainianTexts.table]).flatMap { text in
      try [text, text.uppercased()].map { try #require(encoding.encode($0)) }
    }
    var total = 0
    var right = 0
    var wrongButSure = 0
    while total < 1000 {
      let source = sources.randomElement(using: &random) ?? []
      let length =
        Int.random(in: 0..<3, using: &random) == 0
        ? Int.random(in: 20...2000, using: &random) : Int.random(in: 20...80, using: &random)
      let start = Int.random(in: 0..<source.count, using: &random)
      let slice = source[start..<min(start + length, source.count)]
      guard slice.count >= 20, slice.count(where: { $0 >= 0x80 }) >= 12 else { continue }
      total += 1
      let finding = try #require(Self.guess(slice))
      if finding.encoding.decode(slice) == encoding.decode(slice) {
        right += 1
      } else if finding.certainty == .certain {
        wrongButSure += 1
      }
    }
    print("\(encoding.name): \(right) of \(total) slices right, \(wrongButSure) wrong with certainty")
    #expect(right * 1000 >= total * 985)
    #expect(wrongButSure == 0)
  }

  @Test func isUncertainAboutAFewLetters() throws {
    let bytes = try #require(TextEncoding.windows1251.encode("Так"))
    #expect(Self.guess(bytes)?.certainty == .uncertain)
    #expect(Self.guess(Array("ASCII".utf8)) == nil)
  }

  @Test func findsCyrillicFarDownInTheFile() throws {
    let rows =
      String(repeating: "12;ABC;2020-10-01\n", count: 90_000)
      + "13;школа;2020-10-01\n14;бібліотека;2020-10-02\n"
    let bytes = try #require(TextEncoding.windows1251.encode("id;name;date\n" + rows))
    let examination = examineContent(of: MemorySource(bytes), named: "x.csv")
    #expect(examination.encoding?.encoding == .windows1251)
    #expect(examination.encoding?.certainty == .certain)
    #expect(examination.tables.first?.rows == 90_002)
    #expect(examination.faults.listed(.notUTF8).map(\.place) == [.text(line: 90_002, column: 4)])
    #expect(examination.faults.listed(.notUTF8).map(\.found) == ["windows-1251"])
  }

  @Test func decodesTheHeaderOfALegacyTable() throws {
    let bytes = try #require(TextEncoding.windows1251.encode(UkrainianTexts.table))
    let examination = examineContent(of: MemorySource(bytes), named: "x.csv")
    #expect(examination.tables.first?.header.last == "Прізвище керівника")
    #expect(examination.tables.first?.rows == 5)
    #expect(examination.faults.total(.notUTF8) == 1)
    #expect(examination.faults.totals.count == 1)
  }

  @Test func tellsDamagedUTF8FromACodePage() throws {
    var bytes = Array(UkrainianTexts.table.utf8)
    bytes.insert(0xFF, at: 200)
    let examination = examineContent(of: MemorySource(bytes), named: "x.csv")
    #expect(examination.encoding == EncodingFinding(.utf8, .likely))
    #expect(examination.faults.total(.mixedEncodings) == 1)
    #expect(examination.faults.total(.notUTF8) == 0)
  }
}
