import CatalogModel
import CatalogValidator
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

/// The pages of `Documentation/rules`, written from the rules and from fixtures that they were just run over.
@Suite struct RulePageTests {
  @Test(arguments: allRules.map(\.code)) func everyRuleHasFreshPages(_ code: String) throws {
    let rule = try #require(allRules.first { $0.code == code })
    let cases = RuleFixture.all.filter { $0.code == code }
    let fires = try #require(cases.first { $0.fires })
    let silent = try #require(cases.first { !$0.fires })
    let report = try fires.report()
    let example = LocalizedText(uk: RuleExample.text(of: report, .uk), en: RuleExample.text(of: report, .en))
    let wanted = report.diagnostics.first.map { $0.file } ?? ""
    let page = RulePage(
      rule, example: example, faulty: Self.excerpt(of: fires.folder, wanted),
      sound: Self.excerpt(of: silent.folder, wanted))
    for (language, ending) in [(Language.uk, ".md"), (.en, ".en.md")] {
      try Golden.compare(
        page.markdown(language), with: Repository.path("Documentation/rules/\(code)\(ending)"))
    }
  }

  @Test func thereIsNoPageOfARuleThatIsGone() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Documentation/rules"))
    let codes = Set(allRules.map(\.code))
    for page in pages {
      #expect(page.split(separator: ".").first.map { codes.contains(String($0)) } ?? false)
    }
  }

  /// The file of a fixture that is like the wanted one, when it is short text.
  private static func excerpt(of folder: String, _ wanted: String) -> RulePage.Excerpt? {
    let files = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
    let ending = "." + (wanted.split(separator: ".").last.map(String.init) ?? "")
    guard let file = files.first(where: { $0 == wanted }) ?? files.first(where: { $0.hasSuffix(ending) }),
      let data = FileManager.default.contents(atPath: folder + "/" + file), data.count <= 1200,
      let text = String(data: data, encoding: .utf8), !text.isEmpty,
      text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || $0.value >= 0x20 }), !text.contains("```")
    else { return nil }
    return RulePage.Excerpt(name: file, text: text)
  }
}
