import FileContent
import Testing
import Wording

/// What is known of letters by their numbers agrees with the tables of Unicode, which are asked for all the others.
@Suite struct LetterTests {
  private static let scalars = (0...0x33FF).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func smallLettersAreThoseOfUnicode() {
    for scalar in Self.scalars {
      let text = "Ґ\(scalar)Ї a’B"
      #expect(text.inSmallLetters == text.lowercased(), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func smallLettersOfTexts() {
    #expect("ЗВІТ № 5 «Про ЄДРПОУ» – РОЗДІЛ IV".inSmallLetters == "звіт № 5 «про єдрпоу» – розділ iv")
    #expect("ΣΊΣΥΦΟΣ та İstanbul".inSmallLetters == "ΣΊΣΥΦΟΣ та İstanbul".lowercased())
    #expect("".inSmallLetters == "")
    #expect("ҐАНОК".dropFirst(2).inSmallLetters == "нок")
  }

  @Test func kindsAreThoseOfUnicode() {
    for scalar in Self.scalars where scalar.properties.generalCategory != .otherLetter {
      let code = "U+\(String(scalar.value, radix: 16))"
      #expect(scalar.isBlank == scalar.properties.isWhitespace, "\(code)")
      // Sorts of capitals and small letters that are no letters of a word, such as Ⓐ, are of no account.
      #expect(scalar.isCapital == scalar.properties.isUppercase, "\(code)")
      #expect(scalar.isSmall == scalar.properties.isLowercase, "\(code)")
    }
  }

  @Test(arguments: [
    ("", ""), (" \t", ""), ("а", "а"), ("  а б\u{A0}\n", "а б"), ("\u{202F}1 234\u{202F}", "1 234"),
    ("їжак ", "їжак"),
  ]) func blanksAreTakenOffBothEnds(_ text: String, _ rest: String) {
    #expect(text.trimmingBlanks == rest)
    #expect(Substring(text).trimmingBlanks == rest)
  }

  @Test(
    arguments: [
      ("", [], ""), ("/", [], ""), ("a.csv", ["a.csv"], "a.csv"),
      ("data/звіт.csv", ["data", "звіт.csv"], "звіт.csv"),
      ("/a//b/", ["a", "b"], "b"), ("../x", ["..", "x"], "x"),
    ] as [(String, [Substring], Substring)])
  func stepsOfPaths(_ path: String, _ steps: [Substring], _ last: Substring) {
    #expect(path.pathSteps == steps)
    #expect(path.lastPathStep == last)
  }
}
