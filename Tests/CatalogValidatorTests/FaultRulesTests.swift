import CatalogModel
import TestSupport
import Testing

@testable import CatalogValidator
@testable import FileContent
@testable import TableValues

/// The examination of files is never silent: whatever it can find, some rule tells of it at its very place.
@Suite struct FaultRulesTests {
  /// Kinds that only a large, foreign or locked file has, each with what is known of such a fault.
  private static let rare: [ContentFaults] = [
    one(.unreadable, .notPermitted, at: .file),
    one(.missingPart, NoDetail(), at: .member("xl/worksheets/sheet2.xml", .file)),
    one(.badCellAddress, "A0", at: .member("xl/worksheets/sheet1.xml", .file)),
    one(.badSharedText, "77", at: .member("xl/worksheets/sheet1.xml", .file)),
    one(.linkMember, NoDetail(), at: .member("link", .file)),
    one(.schemaViolated, SchemaViolation(rule: .type, element: "рік"), at: .text(line: 7, column: 3)),
    one(
      .schemaUnusable, UnusableSchema(problem: .missing, location: "a.xsd"), at: .text(line: 1, column: 9)),
    one(.fileTooLarge, ExceededLimit(7), at: .file),
    one(.tooManyMembers, ExceededLimit(7), at: .file),
    one(.memberTooLarge, ExceededLimit(7), at: .member("a.csv", .file)),
    one(.unpackedTooLarge, ExceededLimit(7), at: .file),
    one(.tooManySheets, ExceededLimit(7), at: .file),
    one(.textTooLong, ExceededLimit(7), at: .text(line: 4, column: 2)),
    one(.timeExceeded, ExceededLimit(7), at: .file),
  ]

  private static func one<Detail>(_ kind: FaultKind<Detail>, _ detail: Detail, at place: Place)
    -> ContentFaults
  {
    var faults = ContentFaults()
    faults.add(kind, detail, at: place)
    return faults
  }

  /// Every other kind has a fixture of the rule that tells of it.
  @Test func theFixturesOfTheRulesHoldEveryFaultThatASmallFileCanHave() throws {
    var told: Set<ContentFault.Kind> = []
    for fixture in RuleFixture.all where fixture.fires {
      for (file, findings) in Dictionary(grouping: try fixture.report().diagnostics, by: \.file) {
        let path = "\(fixture.folder)/\(file)"
        // Some findings are about folders, links and files that are not there.
        guard let source = try? FileSource(path: path) else { continue }
        let faults = try examineFile(at: path).scrutinised(source).faults
        let places = Set(findings.map(\.place))
        told.formUnion(faults.listed.filter { places.contains($0.place) }.map(\.kind))
      }
    }
    #expect(Set(ContentFault.Kind.allCases).subtracting(told) == Set(Self.rare.flatMap(\.listed).map(\.kind)))
  }

  @Test(arguments: rare) func aRuleTellsOfAFaultThatIsRare(_ faults: ContentFaults) throws {
    let opened = try CatalogReader.open(Repository.smallCatalog)
    let rules = allRules.map { RunningRule($0) }
    let context = CheckContext(
      catalog: opened.catalog, today: RuleFixture.today, rules: rules, history: opened.history, former: nil,
      drafts: .none, newestDay: RuleFixture.today)
    let table = examineContent(of: MemorySource(Array("рік,сума\n2020,7\n".utf8)), named: "a.csv")
    func findings(_ content: ContentExamination) -> [Diagnostic] {
      let collector = FindingCollector(FindingPolicy(opened.catalog, drafts: .none, on: RuleFixture.today))
      let source = DocumentSubject.Source.loose(TreeEntry(path: "a.csv", kind: .file, bytes: content.bytes))
      let subject = DocumentSubject(source, ExaminedDocument(path: "a.csv", content: content), in: context)
      for rule in rules { collector.run(rule, document: subject.path) { rule.rule.check(subject, &$0) } }
      return collector.found.diagnostics
    }
    // Whatever the rules say of the table itself is not about the fault.
    let before = Set(findings(table).map(\.code))
    let after = findings(table.adding(faults)).filter { !before.contains($0.code) }
    #expect(after.contains { $0.place == faults.listed.first?.place })
  }
}
