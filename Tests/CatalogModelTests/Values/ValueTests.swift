import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel
@testable import TableValues

@Suite struct TextPatternTests {
  private static func matches(_ pattern: String, _ value: String) throws -> Bool {
    var matcher = PatternMatcher(try TextPattern(pattern))
    // Twice, so that the remembered steps are taken too.
    let bytes = Array(value.utf8)
    let first = bytes.withUnsafeBufferPointer { matcher.matches($0) }
    #expect(bytes.withUnsafeBufferPointer { matcher.matches($0) } == first)
    return first
  }

  @Test(arguments: [
    (#"\d{8}"#, "00034022", true), (#"\d{8}"#, "0003402", false), (#"\d{8}"#, "000340220", false),
    (#"^(?:\d{8}|null)$"#, "null", true), (#"^(?:\d{8}|null)$"#, "nulll", false),
    ("[А-ЯҐЄІЇ]{2}", "ЇЖ", true), ("[А-ЯҐЄІЇ]{2}", "їж", false), ("a*b+c?", "bbb", true),
    ("a*b+c?", "ac", false),
    ("(ab|cd)*", "", true), ("(ab|cd)*", "abcdab", true), ("(ab|cd)*", "abc", false), ("x{2,}", "xxxx", true),
    ("x{2,3}", "xxxx", false), ("x{0}", "", true), (#"[\w-[\d]]+"#, "школа", true),
    (#"[\w-[\d]]+"#, "школа1", false),
    (#"[^,;]+"#, "а-б", true), (#"[^,;]+"#, "а,б", false), (#"\p{Lu}\p{Ll}*"#, "Школа", true),
    (#"\p{Lu}\p{Ll}*"#, "школа", false), (#"\P{L}+"#, "12-3", true), (#"\S+@\S+\.\S{2,}"#, "a@b.ua", true),
    (#"\S+@\S+\.\S{2,}"#, "a b@c.ua", false), (#"a.c"#, "a\nc", false), (#"a.c"#, "aїc", true),
    (#"[-+]?\d+"#, "-5", true), (#"[a\-z]+"#, "a-z", true), (#"[a\-z]+"#, "b", false),
    (#"\u0410{2}"#, "АА", true),
    ("^a|b$", "b", true), ("a^b", "ab", false), ("(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false),
    ("", "", true), ("", "a", false), (#"(\d{1,3}\.){3}\d{1,3}"#, "192.168.0.1", true), ("[]a]+", "]a", true),
  ]) func takesTheWholeValue(_ pattern: String, _ value: String, _ expected: Bool) throws {
    #expect(try Self.matches(pattern, value) == expected)
  }

  @Test(arguments: [
    "(", ")", "[a", "a{2", "a{3,2}", "*a", #"(a)\1"#, "(?=a)b", #"\bслово\b"#, "(?i)a", #"\p{Xx}"#,
    "a{999}{999}", "[z-a]", "(((((){999}){999}){999}){999})", String(repeating: "[a-", count: 50_000),
    String(repeating: "(", count: 50_000),
    String(repeating: "[a-[", count: 51) + String(repeating: "]]", count: 51),
  ]) func refusesWhatNoAutomatonCanDo(_ pattern: String) {
    #expect(throws: TextPattern.Problem.self) { try TextPattern(pattern) }
  }

  @Test func aPatternThatMultipliesStatesStaysFast() throws {
    // The set of states doubles with every letter: 2^20 of them for an automaton that keeps all.
    let pattern = "(а|б)*а(а|б){20}"
    var letters = ""
    var random = SeededRandom(7)
    for _ in 0..<4000 { letters += Bool.random(using: &random) ? "а" : "б" }
    let wanted = letters.dropLast(20).last == "а"
    #expect(try Self.matches(pattern, letters) == wanted)
  }
}

@Suite struct WrittenValueTests {
  private static func day(_ text: String) -> WrittenDay? {
    Array(text.utf8).withUnsafeBufferPointer { WrittenDay($0) }
  }

  @Test(arguments: [
    ("2020-10-01", WrittenDay.Style.iso, "2020-10-01"),
    ("01.10.2020", .yearLast(separator: 0x2E), "2020-10-01"),
    ("1/10/2020", .yearLast(separator: 0x2F), "2020-10-01"), ("2020.10.01", .yearFirst, "2020-10-01"),
    ("2020-10-1", .yearFirst, "2020-10-01"), ("01.10.2020 р.", .yearLast(separator: 0x2E), "2020-10-01"),
    ("01.10.20", .shortYear, "2020-10-01"), ("20201001", .compact, "2020-10-01"),
    ("44105", .serial, "2020-10-01"),
    ("1 жовтня 2020 року", .inWords, "2020-10-01"), ("29 лютого 2020", .inWords, "2020-02-29"),
    ("2020-10-01T00:00:00", .withTime, "2020-10-01"),
  ]) func readsADay(_ text: String, _ style: WrittenDay.Style, _ iso: String) {
    #expect(Self.day(text)?.style == style)
    #expect(Self.day(text)?.day()?.iso == iso)
  }

  @Test(arguments: [
    "31.02.2020", "2020-02-30", "2019-02-29", "13.13.2020", "99999", "12345678", "1.2.3.4", "2020-10",
    "01.10", "жовтень 2020",
    "31 лютого 2020", "01.10.2020 багато", "+380501234567", "12/2020", "", "1-2-2020-3",
  ]) func readsNothingElse(_ text: String) {
    #expect(Self.day(text) == nil)
  }

  @Test(arguments: [
    ("1 234,56", WrittenNumber.Style.ukrainian, "1234.56"), ("1\u{A0}234\u{A0}567", .ukrainian, "1234567"),
    ("91,91", .ukrainian, "91.91"), ("0,123", .ukrainian, "0.123"), ("-1 234,5", .ukrainian, "-1234.5"),
    ("−5", .ukrainian, "-5"), ("1,234.56", .english, "1234.56"), ("1,234,567", .english, "1234567"),
    ("1.234,56", .continental, "1234.56"), ("91,91 грн", .withUnit, "91.91"), ("12%", .withUnit, "12"),
    ("1’234,5", .ukrainian, "1234.5"), ("1234,567", .ukrainian, "1234.567"),
  ]) func readsANumber(_ text: String, _ style: WrittenNumber.Style, _ canonical: String) {
    #expect(WrittenNumber(text)?.style == style)
    #expect(WrittenNumber.canonical(text, style) == canonical)
  }

  @Test func aCommaBeforeThreeDigitsIsUnclear() {
    #expect(WrittenNumber("1,234")?.style == .unclearComma)
    #expect(WrittenNumber.canonical("1,234", .ukrainian) == "1.234")
    #expect(WrittenNumber.canonical("1,234", .english) == "1234")
  }

  @Test(arguments: [
    "12 34", "1,23,4", "1.2.3", "12а", "1,234.5,6", "", "-", ",", "1 2345", "12-34", "багато", "5 (з них 2)",
  ])
  func readsNoNumberElsewhere(_ text: String) {
    #expect(WrittenNumber(text) == nil)
  }

  @Test(arguments: [
    ("0", 0.0), ("-12.50", -12.5), ("+7", 7), ("1e3", 1000), ("2.5E-1", 0.25), (".5", 0.5), ("007", 7),
    ("123456789012345678901234567890", 1.2345678901234568e29), ("0.1", 0.1),
  ]) func canonicalNumbersKeepTheirValue(_ text: String, _ value: Double) {
    let read = Array(text.utf8).withUnsafeBufferPointer { WrittenNumber(canonical: $0)?.value }
    #expect(read == value)
  }

  @Test func timesAreReadAsPeopleWriteThem() {
    #expect(WrittenTime("09:30:00")?.isCanonical == true)
    #expect(WrittenTime("9:30")?.canonical == "09:30:00")
    #expect(WrittenTime("10.45")?.canonical == "10:45:00")
    #expect(WrittenTime("24:00") == nil && WrittenTime("9:60") == nil && WrittenTime("9") == nil)
  }
}

@Suite struct KeyIndexTests {
  @Test func knowsEveryValueAndNoOther() {
    var index = KeyIndex()
    var answers: [Int?] = []
    for (row, number) in (Array(0..<5000) + [17, 4999, 5000]).enumerated() {
      let answer = Array("ключ \(number)".utf8).withUnsafeBufferPointer { index.insert($0, row: row) }
      if case .known(let first) = answer { answers.append(first) } else { answers.append(nil) }
    }
    #expect(answers.prefix(5000).allSatisfy { $0 == nil })
    #expect(answers.suffix(3) == [17, 4999, nil])
  }

  @Test func saysWhenThereIsNoMoreRoom() {
    var index = KeyIndex(share: KeyIndex.totalValues / 100)
    var left = 0
    for number in 0..<150 {
      let answer = Array("\(number)".utf8).withUnsafeBufferPointer { index.insert($0, row: number) }
      if case .notCompared = answer { left += 1 }
    }
    #expect(left == 50)
    // What was remembered is still found.
    let answer = Array("7".utf8).withUnsafeBufferPointer { index.insert($0, row: 200) }
    if case .known(let row) = answer { #expect(row == 7) } else { Issue.record("7 is not known") }
  }
}

@Suite struct TaxNumbersInTextTests {
  private final class Pieces: ByteSource {
    private var bytes: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], size: Int) {
      self.bytes = bytes[...]
      self.size = size
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(buffer.count, size, bytes.count)
      buffer.copyBytes(from: bytes.prefix(count))
      bytes = bytes.dropFirst(count)
      return count
    }
  }

  /// The pieces of the scan are 256 KB: numbers at every distance from their borders are found, once.
  @Test(arguments: [0, 40, 57, 98, 109, 110, 111, 119])
  func noNumberSlipsThroughBetweenTwoPieces(_ shift: Int) throws { try expectBoth(shift) }

  @Test(.long("every distance from the border"), arguments: 0..<120)
  func noNumberSlipsThroughAtAnyDistance(_ shift: Int) throws { try expectBoth(shift) }

  private func expectBoth(_ shift: Int) throws {
    let piece = 1 << 18
    let filler = String(repeating: " ", count: piece - 110 + shift)
    let text = "{\"a\":\"\(filler)\",\"rnokpp\":\"3118312348\",\n\"b\":{\"rnokpp\":2556800099}}"
    let bytes = Array(text.utf8)
    let content = examineContent(of: Pieces(bytes, size: 70_000), named: "x.json")
    let numbers = try TaxNumbersInText(content) { () throws(ReadFault) in Pieces(bytes, size: 70_000) }
    #expect(numbers?.count == 2)
    #expect(
      numbers?.places == [.text(line: 1, column: filler.utf8.count + 19), .text(line: 2, column: 15)])
    #expect(numbers?.masked == "31******48")
  }
}
