import CatalogModel
import CatalogValidator
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@Suite struct RuleCatalogTests {
  @Test func theRuleCatalogueInTheDocumentationIsFresh() throws {
    var examples: [String: LocalizedText] = [:]
    for fixture in RuleFixture.all where fixture.fires && examples[fixture.code] == nil {
      let report = try fixture.report()
      examples[fixture.code] = LocalizedText(
        uk: RuleExample.text(of: report, .uk), en: RuleExample.text(of: report, .en))
    }
    try Golden.compare(
      RuleCatalog.markdown(examples: examples), with: Repository.path("Documentation/Rules.md"))
  }

  /// Whoever asks for a code would be silent when the rule gets another name: findings carry traits for that.
  @Test func noCodeOfARuleIsSpelledInTheSources() throws {
    let folder = Repository.path("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 400)
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let quoted = Set(text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init))
      for code in allRules.map(\.code) where quoted.contains(code) { Issue.record("\(file): \(code)") }
    }
  }

  @Test func thereAreAtLeastThirtyRules() {
    #expect(allRules.count >= 30)
  }
}
