import CatalogModel
import CatalogValidator
import Testing

@Suite struct RuleCatalogTests {
  @Test func theRuleCatalogueInTheDocumentationIsFresh() async throws {
    var examples: [String: LocalizedText] = [:]
    for fixture in RuleFixture.all where fixture.fires && examples[fixture.code] == nil {
      let report = try await fixture.report()
      examples[fixture.code] = LocalizedText(
        uk: RuleExample.text(of: report, .uk), en: RuleExample.text(of: report, .en))
    }
    try Golden.compare(
      RuleCatalog.markdown(examples: examples), with: Repository.path("Documentation/Rules.md"))
  }

  @Test func thereAreAtLeastThirtyRules() {
    #expect(allRules.count >= 30)
  }
}
