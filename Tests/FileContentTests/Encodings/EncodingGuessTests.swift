import FileContent
import TestSupport
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

  /// 10,000 slices of 20 to 2,000 bytes with at least 12 Cyrillic letters, through the whole examination.
  /// Most are short: a long one is easy. An equal text counts as right, whatever the encoding is called.
  @Test(.long("10,000 examinations")) func tellsTenThousandSlicesApart() throws {
    try Self.tellApart(slices: 10_000)
  }

  @Test func tellsSlicesApart() throws { try Self.tellApart(slices: 900) }

  private static func tellApart(slices count: Int) throws {
    let encodings = codePages + [.utf8]
    var table = "encoding        slices  right  uncertain  wrong  wrong and certain\n"
    var right = 0
    var slices = 0
    for (index, encoding) in encodings.enumerated() {
      let tally = try tally(encoding, slices: (count + index) / encodings.count, seed: UInt64(index + 1))
      right += tally.right
      slices += tally.slices
      #expect(tally.wrongButCertain == 0)
      table += "\(encoding.name.padded(to: 14))  \(tally.columns)\n"
    }
    print(table + "right: \(right) of \(slices)")
    #expect(slices == count)
    #expect(right * 1000 >= slices * 995)
  }

  private struct Tally {
    var slices = 0
    var right = 0
    var uncertain = 0
    var wrongButCertain = 0

    var columns: String {
      "\(slices)    \(right)   \(uncertain)          \(slices - right)      \(wrongButCertain)"
    }
  }

  private static func tally(_ encoding: TextEncoding, slices: Int, seed: UInt64) throws -> Tally {
    var random = SeededRandom(seed)
    let sources = try (UkrainianTexts.prose + [UkrainianTexts.table]).flatMap { text in
      try [text, text.uppercased()].map {
        encoding == .utf8 ? Array($0.utf8) : try #require(encoding.encode($0))
      }
    }
    var tally = Tally()
    while tally.slices < slices {
      let source = sources.randomElement(using: &random) ?? []
      let isLong = Int.random(in: 0..<3, using: &random) == 0
      let length = Int.random(in: isLong ? 20...2000 : 20...80, using: &random)
      let start = Int.random(in: 0..<source.count, using: &random)
      let slice = Array(source[start..<min(start + length, source.count)].whole(encoding))
      let text = encoding.decode(slice)
      // Latin letters stand for і where a code page has none.
      guard slice.count >= 20, text.unicodeScalars.count(where: { (0x400...0x4FF).contains($0.value) }) >= 12
      else { continue }
      tally.slices += 1
      let examination = examineContent(of: MemorySource(slice), named: "x.txt", digests: [])
      let finding = try #require(examination.encoding)
      if finding.certainty == .uncertain { tally.uncertain += 1 }
      if finding.encoding.decode(slice) == text {
        tally.right += 1
      } else if finding.certainty == .certain {
        tally.wrongButCertain += 1
      }
    }
    return tally
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
    #expect(examination.faults.detailed(.notUTF8).map(\.detail) == [.windows1251])
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

extension ArraySlice<UInt8> {
  /// Without the halves of characters at both ends.
  fileprivate func whole(_ encoding: TextEncoding) -> ArraySlice<UInt8> {
    guard encoding == .utf8 else { return self }
    var slice = drop { $0 & 0xC0 == 0x80 }
    while let last = slice.lastIndex(where: { $0 & 0xC0 != 0x80 }), slice[last] >= 0xC0 {
      let length = slice[last] >= 0xF0 ? 4 : slice[last] >= 0xE0 ? 3 : 2
      if slice.endIndex - last >= length { break }
      slice = slice[..<last]
    }
    return slice
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
