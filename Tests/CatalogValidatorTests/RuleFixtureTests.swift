import CatalogModel
import CatalogValidator
import FileContent
import TestSupport
import Testing
import Wording

/// Runs every folder of `Tests/Fixtures/Rules` through its rule alone.
///
///     <code>/fires/<case>/…      what is checked; <case>.uk.txt and <case>.en.txt hold the findings
///     <code>/silent/<case>/…     gives no finding; one case at least is the near miss
@Suite struct RuleFixtureTests {
  static let cases = RuleFixture.all

  @Test func everyRuleHasAFixtureThatFiresAndANearMiss() {
    for rule in allRules {
      let own = Self.cases.filter { $0.code == rule.code }
      #expect(own.contains { $0.fires }, "\(rule.code) has no folder fires/<case>")
      #expect(own.contains { !$0.fires }, "\(rule.code) has no folder silent/<case>")
    }
    let known = Set(allRules.map(\.code))
    for fixture in Self.cases { #expect(known.contains(fixture.code), "\(fixture.code) is not a rule") }
  }

  @Test(arguments: cases.filter(\.fires)) func firesAsRecorded(_ fixture: RuleFixture) throws {
    let report = try fixture.report()
    #expect(report.totalsByCode[fixture.code] ?? 0 > 0)
    for language in Language.allCases {
      try Golden.compare(
        RuleExample.text(of: report, language), with: "\(fixture.folder).\(language.rawValue).txt")
    }
  }

  @Test(arguments: cases.filter { !$0.fires }) func staysSilent(_ fixture: RuleFixture) throws {
    let report = try fixture.report()
    #expect(report.totalsByCode.isEmpty, "\(RuleExample.text(of: report, .en))")
  }

  @Test func codesAreUniqueAndSpelledFromTheirTypes() {
    #expect(Set(allRules.map(\.code)).count == allRules.count)
    for code in allRules.map(\.code) {
      #expect(code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    }
  }

  @Test func everyRuleSpeaksBothLanguages() {
    for rule in allRules {
      for text in [rule.info.title, rule.info.reason, rule.info.cure, rule.info.basis.text] {
        #expect(!text.uk.isEmpty && !text.en.isEmpty, "\(rule.code)")
        #expect(!text.uk.contains("'") && !text.uk.contains("\""), "\(rule.code): ’ and «» in Ukrainian")
      }
    }
  }
}

struct RuleFixture: Sendable, CustomTestStringConvertible {
  let code: String
  let fires: Bool
  /// Absolute path of the case.
  let folder: String

  var testDescription: String {
    "\(code)/\(fires ? "fires" : "silent")/\(folder.split(separator: "/").last ?? "")"
  }

  static let today = CalendarDate(year: 2020, month: 10, day: 1) ?? CalendarDate(daysSinceEpoch: 0)

  static var all: [RuleFixture] {
    let root = Repository.path("Tests/Fixtures/Rules")
    return Repository.folders(in: root).flatMap { code in
      ["fires", "silent"].flatMap { kind in
        Repository.folders(in: "\(root)/\(code)/\(kind)").map {
          RuleFixture(code: code, fires: kind == "fires", folder: "\(root)/\(code)/\(kind)/\($0)")
        }
      }
    }
  }

  func report() throws -> CheckReport {
    let opened = try CatalogReader.open(folder)
    var check = Check(opened, today: Self.today)
    check.rules = allRules.filter { $0.code == code }
    check.sparesDrafts = false
    return check.report()
  }
}
