import CatalogModel
import CatalogValidator
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

/// The engine apart from the rules of the catalogue: a rule of its own that says what each test needs.
@Suite struct EngineTests {
  @Test func aLevelOfTheSettingsWinsOverTheRuleAndTheFinding() throws {
    let report = try check(settings: "rules: {loud-passport: note}")
    #expect(report.diagnostics.map(\.severity) == [.note, .note])
    #expect(report.total(.note) == 2 && report.total(.warning) == 0 && report.total(.error) == 0)
  }

  @Test func withoutALevelTheFindingMayWeighOtherThanItsRule() throws {
    let report = try check()
    #expect(report.diagnostics.map(\.severity) == [.error, .warning])
  }

  @Test(arguments: ["off", "false"]) func aRuleThatIsOffIsNotCountedAnywhere(_ level: String) throws {
    let report = try check(settings: "rules: {loud-passport: \(level)}")
    #expect(report.diagnostics.isEmpty && report.totalsByCode.isEmpty && report.suppressed == 0)
    #expect(report.documents.map(\.status) == [.passed])
  }

  @Test(arguments: [
    ("rules: {loud: note}", [Severity.note, .note]),
    ("rules: {loud: note, loud-passport: warning}", [.warning, .warning]),
    ("rules: {lou: note}", [.error, .warning]),
    ("rules_by_path: [{path: datasets/dohovory, rules: {loud: note}}]", [.note, .note]),
    ("rules_by_path: [{path: \"**/*.yaml\", rules: {loud-passport: off}}]", []),
    (
      "rules_by_path: [{path: datasets/doh*, rules: {loud: note}}, {path: datasets, rules: {loud: error}}]",
      [.error, .error]
    ),
    ("rules_by_path: [{path: datasets/doh, rules: {loud: note}}]", [.error, .warning]),
  ])
  func levelsGoByFirstWordsAndByPath(_ settings: String, _ severities: [Severity]) throws {
    #expect(try check(settings: settings).diagnostics.map(\.severity) == severities)
  }

  @Test func anUnknownLevelChangesNothing() throws {
    let report = try check(settings: "rules: {loud-passport: loud}")
    #expect(report.diagnostics.map(\.severity) == [.error, .warning])
  }

  @Test(arguments: [
    "{code: loud-passport, dataset: dohovory, reason: r}",
    "{code: loud-passport, path: datasets/dohovory/datapackage.yaml, reason: r}",
    "{code: loud-passport, path: datapackage.yaml, reason: r}",
    "{code: loud-passport, dataset: dohovory, reason: r, until: '2020-10-01'}",
  ]) func aSuppressionTakesItsFindingsOutAndCountsThem(_ entry: String) throws {
    let report = try check(suppressions: entry)
    #expect(report.diagnostics.isEmpty && report.totalsByCode.isEmpty && report.suppressed == 2)
  }

  @Test func whatIsSuppressedInSeveralSetsIsSummed() throws {
    let files = [
      "catalog.yaml": "suppressions: [{code: loud-passport, path: datapackage.yaml, reason: r}]\n",
      "datasets/a/datapackage.yaml": "name: a\n", "datasets/b/datapackage.yaml": "name: b\n",
      "datasets/c/datapackage.yaml": "name: c\n",
    ]
    let report = try check(files: files) { _ in }
    #expect(report.diagnostics.isEmpty && report.suppressed == 6)
  }

  @Test(arguments: [
    "{code: loud-passport, dataset: dohovory}",
    "{code: loud-passport, reason: r}",
    "{dataset: dohovory, reason: r}",
    "{code: loud, dataset: dohovory, reason: r}",
    "{code: loud-passport, dataset: zvity, reason: r}",
    "{code: loud-passport, path: package.yaml, reason: r}",
    "{code: loud-passport, dataset: dohovory, reason: r, until: '2020-09-30'}",
  ]) func aSuppressionThatIsVoidOrMeansOtherThingsHidesNothing(_ entry: String) throws {
    let report = try check(suppressions: entry)
    #expect(report.diagnostics.count == 2 && report.suppressed == 0)
  }

  /// Values are read only for the rules that ask for them.
  @Test func aRuleAloneSaysWhatItSaysAmongAll() throws {
    try expectFewRulesToSayTheSame(in: Repository.faulty)
  }

  @Test(.long("it checks the sample twice")) func aRuleAloneSaysTheSameOfTheSample() throws {
    try expectFewRulesToSayTheSame(in: Repository.sample)
  }

  private func expectFewRulesToSayTheSame(in catalog: String) throws {
    let opened = try CatalogReader.open(catalog)
    let all = Check(opened, today: RuleFixture.today).report()
    let passing = examineFile(at: Repository.path("SampleData/README.md"))
    var check = Check(opened, today: RuleFixture.today)
    check.rules = allRules.filter { !$0.needsValues(of: passing) }
    let few = check.report()
    let codes = Set(check.rules.map(\.code))
    #expect(codes.count > 90 && codes.count < allRules.count - 30)
    let expected = all.diagnostics.filter { codes.contains($0.code) }
    #expect(few.diagnostics.map { "\($0)" } == expected.map { "\($0)" })
    #expect(few.totalsByCode == all.totalsByCode.filter { codes.contains($0.key) })
  }

  @Test func selectionTakesCodesAndTheirFirstWords() throws {
    #expect(try check { $0.selected = ["loud-passport"] }.diagnostics.count == 2)
    #expect(try check { $0.selected = ["loud"] }.diagnostics.count == 2)
    #expect(try check { $0.selected = ["lou"] }.diagnostics.isEmpty)
    #expect(try check { $0.ignored = ["loud"] }.diagnostics.isEmpty)
    let some = try check { $0.ignored = ["loud"] }
    #expect(some.rulesLeftOut == 1 && Verdict(some).text.uk.contains("Пропущено правил: 1"))
    let both = try check {
      $0.selected = ["loud"]
      $0.ignored = ["loud-passport"]
    }
    #expect(both.diagnostics.isEmpty)
  }

  @Test func aLongSeriesIsCutShortAndCountedInFull() throws {
    let report = try check { $0.rules = [LongSeries()] }
    #expect(report.diagnostics.count == 2 * CheckReport.listedPerRuleAndFile)
    #expect(report.totalsByCode == ["long-series": 2 * 1500 + 7])
    #expect(report.total(.warning) == 2 * 1500 + 7)
  }

  @Test func theWorstComesFirstThenFilesThenPlacesFromTopToBottom() throws {
    let report = try check { $0.rules = [Shuffled()] }
    let order = report.diagnostics.map { "\($0.severity) \($0.file) \($0.place.line ?? 0) \($0.message.en)" }
    #expect(
      order == [
        "error b 9 x", "warning a 2 x", "warning a 10 a", "warning a 10 b", "warning b 1 x", "note a 1 x",
      ])
  }

  @Test func theReportDoesNotDependOnTheNumberOfJobs() throws {
    let one = try check(documents: 9) { $0.jobs = 1 }
    let many = try check(documents: 9) { $0.jobs = 5 }
    #expect(one.documents.map(\.path) == many.documents.map(\.path))
    #expect(one.documents.count == 9 && one.bytesRead == many.bytesRead)
    #expect(one.documents.map(\.path) == one.documents.map(\.path).sorted())
  }

  @Test func findingsComeSetBySetInTheOrderOfTheCatalogueAndTheWholeAtTheEnd() throws {
    var files = ["catalog.yaml": ""]
    for set in ["a", "b", "c"] {
      files["datasets/\(set)/datapackage.yaml"] = """
        name: \(set)
        resources:
          - {name: a, path: data/a.csv}
          - {name: b, path: data/b.csv}
        """
      files["datasets/\(set)/data/a.csv"] = "x,y\n\(set),2\n"
      files["datasets/\(set)/data/b.csv"] = "x,y\n\(set),3\n"
    }
    for jobs in [1, 4] {
      var units: [UnitFindings] = []
      let report = try check(files: files) { check in
        check.rules = [LoudPassport(), LoudDocument(), Shuffled()]
        check.jobs = jobs
        let summary = check.run { units.append($0) }
        #expect(summary.documents == 6 && summary.withFindings == 3)
        #expect(summary.totalsByCode == ["loud-passport": 6, "loud-document": 3, "shuffled": 6])
      }
      #expect(units.map(\.dataset) == ["a", "b", "c", nil])
      #expect(units.map(\.diagnostics.count) == [3, 3, 3, 6])
      #expect(units.map(\.documents.count) == [2, 2, 2, 0])
      for unit in units.dropLast() { #expect(unit.diagnostics.allSatisfy { $0.dataset == unit.dataset }) }
      #expect(report.diagnostics.count == 15)
    }
  }

  @Test func aDocumentEndsAsPassedWithFindingsOrNotChecked() throws {
    let passport = """
      name: dohovory
      resources:
        - {name: a, path: data/a.csv}
        - {name: b, path: data/b.csv}
        - {name: c, path: https://misto.example/c.csv}
        - {name: d, path: data/d.csv}
      """
    let files = [
      "catalog.yaml": "", "datasets/dohovory/datapackage.yaml": passport,
      "datasets/dohovory/data/a.csv": "x,y\n1,2\n", "datasets/dohovory/data/b.csv": "x,y\n1,2\n",
    ]
    let report = try check(files: files) { $0.rules = [LoudDocument()] }
    let statuses = Dictionary(uniqueKeysWithValues: report.documents.map { ($0.path, $0.status) })
    #expect(
      statuses == [
        "datasets/dohovory/data/a.csv": .hasFindings, "datasets/dohovory/data/b.csv": .passed,
        "https://misto.example/c.csv": .notChecked(.link),
      ])
    #expect(report.passed == 1 && report.withFindings == 1 && report.notChecked == 1)
  }

  // MARK: Rules and catalogues of these tests

  /// One finding of its own severity and one that weighs more, at the passport.
  private struct LoudPassport: Rule {
    let info = RuleInfo.example
    func check(_ subject: DatasetSubject, _ findings: inout Findings) {
      let text = LocalizedText(uk: "голосно", en: "loud")
      findings.add(text, in: subject.passport.file, at: .text(line: 1, column: 1))
      findings.add(text, in: subject.passport.file, at: .text(line: 2, column: 1), severity: .error)
    }
  }

  /// Points into the passport, and is about the document all the same.
  private struct LoudDocument: Rule {
    let info = RuleInfo.example
    func check(_ subject: DocumentSubject, _ findings: inout Findings) {
      guard let dataset = subject.dataset, subject.path.hasSuffix("/a.csv") else { return }
      findings.add(LocalizedText(uk: "голосно", en: "loud"), in: dataset.passport.file)
    }
  }

  private struct LongSeries: Rule {
    let info = RuleInfo.example
    func check(_ subject: CatalogSubject, _ findings: inout Findings) {
      for file in ["a", "b"] {
        for line in 1...1500 {
          let text = LocalizedText(uk: "рядок", en: "line")
          findings.add(
            text, in: file, at: .text(line: line, column: 1), andMore: file == "b" && line == 1500 ? 7 : 0)
        }
      }
    }
  }

  private struct Shuffled: Rule {
    let info = RuleInfo.example
    func check(_ subject: CatalogSubject, _ findings: inout Findings) {
      let all: [(Severity, String, Int, String)] = [
        (.note, "a", 1, "x"), (.warning, "b", 1, "x"), (.warning, "a", 10, "b"), (.error, "b", 9, "x"),
        (.warning, "a", 10, "a"), (.warning, "a", 2, "x"),
      ]
      for (severity, file, line, text) in all {
        findings.add(
          LocalizedText(uk: text, en: text), in: file, at: .text(line: line, column: 1), severity: severity)
      }
    }
  }

  private func check(
    settings: String = "language: uk", suppressions: String? = nil, documents: Int = 1,
    _ configure: (inout Check) -> Void = { _ in }
  ) throws -> CheckReport {
    let resources = (0..<documents).map { "  - {name: d\($0), path: data/d\($0).csv}" }
    var files = [
      "catalog.yaml": "settings: {\(settings)}\nsuppressions: [\(suppressions ?? "")]\n",
      "datasets/dohovory/datapackage.yaml":
        "name: dohovory\nresources:\n" + resources.joined(separator: "\n") + "\n",
    ]
    for index in 0..<documents { files["datasets/dohovory/data/d\(index).csv"] = "x,y\n\(index),2\n" }
    return try check(files: files, configure)
  }

  private func check(
    files: [String: String], _ configure: (inout Check) -> Void
  ) throws -> CheckReport {
    try TemporaryFolder.with { root in
      for (path, text) in files { try Files.write(text, to: root + "/" + path) }
      var check = Check(try CatalogReader.open(root), today: RuleFixture.today)
      check.rules = [LoudPassport()]
      check.sparesDrafts = false
      configure(&check)
      return check.report()
    }
  }
}

extension RuleInfo {
  fileprivate static let example = RuleInfo(
    severity: .warning, title: LocalizedText(uk: "голосно", en: "loud"),
    reason: LocalizedText(uk: "так", en: "so"), cure: LocalizedText(uk: "тихіше", en: "be quiet"),
    basis: .recommendation)
}
