import Testing

@testable import FileContent

@Suite struct SpreadsheetNumberTests {
  @Test(arguments: [
    ("1234567890123451", "1234567890123451"), ("-9007199254740992", "-9007199254740992"),
    ("9007199254740993", "9007199254740993"), ("0.30000000000000004", "0.3"),
    ("12345678901234567890", "12345678901234567890"), ("-00012345678901234567", "-12345678901234567"),
    ("1.2345678901234567E+25", "12345678901234600000000000"),
    ("1.5E-3", "0.0015"), ("007", "7"), ("0", "0"), ("123456789012345.6", "123456789012346"),
  ]) func wholeNumbersStayAsTheyAre(_ raw: String, _ expected: String) {
    #expect(SpreadsheetNumber.canonical(raw) == expected)
  }

  @Test(arguments: ["0x1F", "inf", "-nan", "1e", "", "1 000", "1e999"])
  func whatIsNoDecimalNumberStaysText(_ raw: String) {
    #expect(SpreadsheetNumber.canonical(raw) == nil)
  }

  /// 44105 is 2020-10-01.
  @Test(arguments: [
    ("h:mm", "44105.395833333336", "2020-10-01T09:30:00"), ("h:mm", "0.395833333333333", "09:30:00"),
    ("h:mm", "1.25", "30:00:00"), ("[h]:mm", "44105.5", "1058532:00:00"), ("[h]:mm", "1.25", "30:00:00"),
    ("dd.mm.yyyy", "44105", "2020-10-01"), ("mm:ss.0", "0.5", "12:00:00"),
  ]) func timesOfDaysAreMoments(_ code: String, _ raw: String, _ expected: String) throws {
    let kind = try #require(NumberFormat.dateKind(code: code))
    #expect(SpreadsheetNumber.date(raw, kind: kind, countsFrom1904: false) == expected)
  }
}
