import CatalogModel
import FileContent
import Privacy
import Testing
import Wording

@Suite struct EDRPOUTests {
  @Test(arguments: [
    "43220851", "37567866", "33369833", "37691430", "14360570", "21560766", "13577050", "26357640",
    "00034022",
    "00015622", "00184322", "04054270", "32855961", "10000640",
  ])
  func publicBodiesPass(_ code: String) {
    #expect(EDRPOU(code)?.code == code)
    #expect(EDRPOU.problem(in: code) == nil)
  }

  @Test(arguments: [
    ("32855968", EDRPOU.Problem.wrongCheckDigit(expected: 1)), ("21388124", .wrongCheckDigit(expected: 6)),
    ("12345", .leadingZerosLost(padded: "00012345")), ("123456789", .wrongLength(9)),
    ("1234", .wrongLength(4)),
    ("12346", .wrongLength(5)), ("3285596A", .notDigits), ("", .empty), ("   ", .empty),
    (" 32855961", .blanksAround(cleaned: "32855961")), ("34022", .leadingZerosLost(padded: "00034022")),
    ("4054270", .leadingZerosLost(padded: "04054270")),
  ])
  func othersSayWhatIsWrong(_ text: String, problem: EDRPOU.Problem) {
    #expect(EDRPOU.problem(in: text) == problem)
    #expect(EDRPOU(text) == nil)
  }

  /// By the rule as it is written, digit by digit.
  @Test func checkDigitIsThatOfTheRule() {
    for first in stride(from: 0, to: 10_000_000, by: 2_357) {
      let text = String(first)
      let digits = (String(repeating: "0", count: 7 - text.count) + text).compactMap(\.wholeNumberValue)
      let isMiddle = (3_000_000..<6_000_000).contains(first)
      func remainder(_ more: Int) -> Int {
        let weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
        return zip(digits, weights).reduce(0) { $0 + $1.0 * ($1.1 + more) } % 11
      }
      let expected = remainder(0) < 10 ? remainder(0) : remainder(2) % 10
      let code = digits.map(String.init).joined()
      for last in 0...9 {
        #expect((EDRPOU("\(code)\(last)") != nil) == (last == expected), "\(code)\(last)")
      }
    }
  }

  @Test func fullWidthDigitsPassWithANotice() {
    #expect(EDRPOU("００034022")?.code == "00034022")
    #expect(EDRPOU.problem(in: "００034022") == .fullWidthDigits(folded: "00034022"))
  }
}

@Suite struct KATOTTGTests {
  @Test(arguments: [
    ("UA05000000000010236", KATOTTG.Level.oblast), ("UA80000000000093317", .oblast),
    ("UA01020000000022387", .district), ("UA01020010000048857", .hromada),
    ("UA01020050010045207", .settlement),
    ("UA44120050010021900", .settlement), ("UA01160330010143565", .cityDistrict),
  ])
  func levelFollowsFromTheZeroGroups(_ code: String, level: KATOTTG.Level) {
    #expect(KATOTTG(code)?.level == level)
    #expect(KATOTTG.problem(in: code) == nil)
  }

  @Test(arguments: [
    ("UА44120050010021900", KATOTTG.Problem.cyrillicLetters(cleaned: "UA44120050010021900")),
    ("УА44120050010021900", .cyrillicLetters(cleaned: "UA44120050010021900")),
    ("ua44120050010021900", .lowerCase(cleaned: "UA44120050010021900")),
    ("44120050010021900", .prefixLost(cleaned: "UA44120050010021900")),
    ("UA44120050010021900 ", .blanksAround(cleaned: "UA44120050010021900")),
    ("UA4412005001002190", .wrongShape), ("UA441200500100219000", .wrongShape),
    ("UA00120050010021900", .wrongShape), ("4411800000", .wrongShape), ("", .empty),
  ])
  func othersSayWhatIsWrong(_ text: String, problem: KATOTTG.Problem) {
    #expect(KATOTTG.problem(in: text) == problem)
    #expect(KATOTTG(text) == nil)
  }
}

@Suite struct KOATUUTests {
  @Test(arguments: ["4411800000", "8000000000", "0500000000", "0510100000"])
  func tenDigitsPass(_ code: String) { #expect(KOATUU(code)?.code == code) }

  @Test(arguments: [
    ("500000000", KOATUU.Problem.leadingZeroLost(padded: "0500000000")), ("44118000001", .wrongLength(11)),
    ("44118OOOOO", .notDigits), ("", .empty), ("4411800000\n", .blanksAround(cleaned: "4411800000")),
  ])
  func othersSayWhatIsWrong(_ text: String, problem: KOATUU.Problem) {
    #expect(KOATUU.problem(in: text) == problem)
    #expect(KOATUU(text) == nil)
  }
}

@Suite struct RNOKPPTests {
  @Test(
    arguments: [
      ("1759013776", nil), ("2530414071", nil), ("25 30 41 40 71", nil), ("3118312348", "1985-05-17"),
      ("2556800099", "1970-01-01"), ("3658499980", "2000-02-29"), ("0000100115", "1900-01-01"),
      ("9000000002", nil),
      ("9100000007", nil), ("1000000000", nil),
    ] as [(String, String?)])
  func checkDigitPasses(_ text: String, birth: String?) throws {
    #expect(RNOKPP.problem(in: text) == nil)
    let number = try #require(RNOKPP(text))
    if let birth { #expect(number.birthDate.iso == birth) }
  }

  @Test(arguments: [
    ("1759013770", RNOKPP.Problem.wrongCheckDigit), ("12345", .wrongLength(5)), ("", .empty),
    ("17590137AB", .notDigits),
    ("000100115", .leadingZeroLost),
  ])
  func othersSayWhatIsWrong(_ text: String, problem: RNOKPP.Problem) {
    #expect(RNOKPP.problem(in: text) == problem)
    #expect(RNOKPP(text) == nil)
  }

  @Test func onlyTheEndsAreShown() {
    #expect(RNOKPP("3118312348")?.masked == "31******48")
  }
}

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "opendata@lysychansk.example", "a.b+c@d-e.gov.ua", "O'Brien@example.org", "x_1@xn--80ak6aa.example",
  ])
  func addressesPass(_ text: String) {
    #expect(EmailAddress(text)?.text == text)
  }

  @Test(arguments: [
    ("", EmailAddress.Problem.empty), ("a@b.ua ", .blanksAround(cleaned: "a@b.ua")),
    ("mailto:a@b.ua", .wrapped(cleaned: "a@b.ua")), ("<a@b.ua>", .wrapped(cleaned: "a@b.ua")),
    ("a@b.ua, c@d.ua", .severalAddresses), ("оpendata@city.gov.ua", .foreignLetters(["о"])),
    ("пошта@місто.укр", .foreignLetters(["п", "о", "ш", "т", "а", "м", "і", "с", "у", "к", "р"])),
    ("opendata.city.gov.ua", .atSignMissing), ("@city.ua", .localPartInvalid),
    (".a@city.ua", .localPartInvalid),
    ("a..b@city.ua", .localPartInvalid), ("a b@city.ua", .localPartInvalid), ("a@city", .domainInvalid),
    ("a@-city.ua", .domainInvalid), ("a@city..ua", .domainInvalid), ("a@", .domainInvalid),
  ])
  func othersSayWhatIsWrong(_ text: String, problem: EmailAddress.Problem) {
    #expect(EmailAddress.problem(in: text) == problem)
    #expect(EmailAddress(text) == nil)
  }
}
