import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogModel
@testable import CatalogPublisher

@Suite struct PeriodReportTests {
  private static let period =
    ReportPeriod(from: day("2020-08-01"), to: day("2020-09-30"))
    ?? ReportPeriod(monthBefore: day("2020-10-01"))

  private static func day(_ text: String) -> CalendarDate {
    DateText(text)?.day ?? CalendarDate(daysSinceEpoch: 0)
  }

  private static func check(_ errors: Int = 0) -> CheckReport {
    var summary = CheckReport.Summary(asOf: period.dayAfter, datasets: 0)
    summary.totalsBySeverity = errors == 0 ? [:] : [.error: errors]
    return CheckReport(summary, documents: [], diagnostics: [])
  }

  /// Read once for all tests.
  private static let sample = Result { try CatalogReader.open(Repository.sample) }

  private static func report(of path: String, in period: ReportPeriod = period) throws -> PeriodReport {
    let opened = try path == Repository.sample ? sample.get() : CatalogReader.open(path)
    return PeriodReport(of: opened, in: period, check: check())
  }

  // MARK: Sums

  @Test(arguments: [
    ("2020-08-01", "2020-09-30"), ("2020-06-01", "2020-07-31"), ("2018-01-01", "2018-12-31"),
    ("2019-05-05", "2019-05-05"),
    ("2016-01-01", "2020-10-01"),
  ])
  func theEndIsTheStartWithWhatCameAndWithoutWhatWent(_ from: String, _ to: String) throws {
    let period = try #require(ReportPeriod(from: Self.day(from), to: Self.day(to)))
    for catalog in [SmallCatalog.path, Repository.sample] {
      let report = try Self.report(of: catalog, in: period)
      func number(_ name: ReportFigure.Name) throws -> Int { try #require(report.figure(name)?.value) }
      #expect(
        try number(.datasets)
          == number(.datasetsAtStart) + number(.newDatasets) + number(.returnedDatasets)
          - number(.withdrawnDatasets) - number(.deferredDatasets))
      #expect(
        try number(.documents)
          == number(.documentsAtStart) + number(.newDocuments) + number(.returnedDocuments)
          - number(.withdrawnDocuments) - number(.deferredDocuments))
      for column in UnitColumn.allCases {
        guard let figure = column.figure.flatMap(report.figure), figure.value != nil else { continue }
        #expect(report.units.reduce(0) { $0 + (column.number(of: $1) ?? 0) } == figure.value, "\(column)")
      }
      for figure in report.figures + report.factFigures {
        #expect(figure.value ?? 0 == figure.list.count, "\(figure.name)")
        #expect(figure.list.rows.allSatisfy { $0.count == figure.list.columns.count }, "\(figure.name)")
      }
      if let items = report.figure(.itemsApplicable)?.value {
        let parts: [ReportFigure.Name] = [
          .itemsPublished, .itemsEmpty, .itemsAbsentWithReason, .itemsDeferred, .itemsMissing,
        ]
        #expect(try parts.reduce(0) { try $0 + number($1) } == items)
      }
    }
  }

  /// A check lists a bounded part of what it found, and counts all of it.
  @Test func figuresOfTheCheckCountWhatIsNotListed() throws {
    let finding = Diagnostic(
      code: "x", severity: .error, dataset: nil, file: "a.csv", place: .file,
      message: LocalizedText(uk: "зразок", en: "sample"), legalBasis: LocalizedText(uk: "", en: ""))
    var summary = CheckReport.Summary(asOf: Self.period.dayAfter, datasets: 0)
    summary.totalsByCode = ["x": 1500]
    summary.totalsBySeverity = [.error: 1500]
    let check = CheckReport(summary, documents: [], diagnostics: [finding, finding])
    let report = PeriodReport(of: try CatalogReader.open(SmallCatalog.path), in: Self.period, check: check)
    let errors = try #require(report.figure(.errors))
    #expect(errors.value == 1500)
    #expect(errors.list.rows.count == 2 && errors.list.omitted == 1498)
    #expect(report.figure(.warnings)?.value == 0)
  }

  @Test func thePeriodBeforeIsThatPeriodsOwnReport() throws {
    let sample = Repository.sample
    let now = try Self.report(of: sample)
    let before = try Self.report(of: sample, in: Self.period.previous)
    for (figure, earlier) in zip(now.figures, before.figures) where figure.previous != nil {
      #expect(figure.previous == earlier.value, "\(figure.name)")
    }
    for (figure, earlier) in zip(now.factFigures, before.factFigures) {
      #expect(figure.previous == earlier.value, "\(figure.name)")
    }
  }

  // MARK: Facts of the sample

  private static let registers = [
    "politychni-partii/data/politychni-partii-2020-q3.csv": ["parties"],
    "hromadski-orhanizatsii/data/hromadski-orhanizatsii-2020-q3.csv": ["civic_organizations"],
    "relihiini-orhanizatsii/data/relihiini-orhanizatsii-2020-q3.csv": ["religious_organizations"],
    "rozporiadzhennia-kerivnyka/data/rozporiadzhennia-kerivnyka-2020.csv": ["orders", "orders_and_drafts"],
    "proiekty-rozporiadzhen/data/proiekty-rozporiadzhen-2020.csv": ["draft_orders", "orders_and_drafts"],
    "informatsiini-materialy/data/informatsiini-materialy-2020.csv": ["news"],
    "fotomaterialy/data/fotomaterialy-2020.csv": ["photos"],
    "videomaterialy/data/videomaterialy-2020.csv": ["videos"],
    "ochyshchennia-vlady/data/ochyshchennia-vlady-2020.csv": ["lustration"],
  ]

  private static let expected = [
    "parties": 96, "civic_organizations": 153, "religious_organizations": 34, "orders": 176,
    "draft_orders": 104,
    "orders_and_drafts": 280, "news": 252, "photos": 340, "videos": 11, "lustration": 2,
  ]

  /// `catalog.yaml` of the sample and the sets that its figures count.
  private static func withRegisters(_ body: (_ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let sample = Repository.sample
      try FileManager.default.createDirectory(atPath: folder + "/datasets", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: sample + "/catalog.yaml", toPath: folder + "/catalog.yaml")
      for name in Set(registers.keys.compactMap { $0.split(separator: "/").first.map(String.init) }) {
        try FileManager.default.copyItem(
          atPath: "\(sample)/datasets/\(name)", toPath: "\(folder)/datasets/\(name)")
      }
      try body(folder)
    }
  }

  private static func facts(of catalog: String) throws -> [String: Int] {
    let report = try report(of: catalog)
    #expect(report.factProblems.map(\.message.uk) == [])
    return Dictionary(uniqueKeysWithValues: report.factFigures.map { ($0.name, $0.value ?? -1) })
  }

  @Test func theFiguresOfTheSampleComeOutOfItsRegisters() throws {
    try Self.withRegisters { catalog in
      let facts = try Self.facts(of: catalog)
      #expect(facts == Self.expected)
    }
  }

  /// The orders count in two figures.
  @Test(arguments: ["rozporiadzhennia-kerivnyka/data/rozporiadzhennia-kerivnyka-2020.csv"])
  func aRowLessIsOneLessInExactlyItsFigure(_ register: String) throws {
    try Self.expectOneLess(without: register)
  }

  @Test(.long("a report for each register"), arguments: registers.keys.sorted())
  func aRowLessInAnyRegisterIsOneLess(_ register: String) throws {
    try Self.expectOneLess(without: register)
  }

  private static func expectOneLess(without register: String) throws {
    try Self.withRegisters { catalog in
      let path = "\(catalog)/datasets/\(register)"
      var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      // The last row of each register is dated in the period.
      lines.removeLast()
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
      var expected = Self.expected
      for name in Self.registers[register] ?? [] { expected[name, default: 0] -= 1 }
      let facts = try Self.facts(of: catalog)
      #expect(facts == expected)
    }
  }

  // MARK: Words

  /// A catalogue whose sets hold so many documents, all published before the period.
  private static func catalog(_ documents: [Int], frequency: String = "no_longer_updated") -> OpenedCatalog {
    var files = ["catalog.yaml": "publisher: {name: x}\n"]
    for (set, count) in documents.enumerated() {
      let name = "set-\(set)"
      let resources = (0..<count).map { "  - {name: d\($0), path: data/d\($0).csv}\n" }.joined()
      let passport =
        "name: \(name)\nissued: \"2020-01-01\"\nupdate_frequency: \(frequency)\nresources:\n\(resources)"
      files["datasets/\(name)/datapackage.yaml"] = passport
      for document in 0..<count { files["datasets/\(name)/data/d\(document).csv"] = "a,b\n1,2\n" }
    }
    let tree = MemoryTree(files)
    return OpenedCatalog(CatalogReader(tree).catalog(), tree)
  }

  @Test(arguments: [
    [], [0], [1], [1, 1], [0, 0], [2, 3], [Int](repeating: 1, count: 11), [21],
    [Int](repeating: 1, count: 21),
  ])
  func theTemplateBeginsWithTheSentenceOfCount(_ documents: [Int]) throws {
    let opened = Self.catalog(documents)
    let report = PeriodReport(of: opened, in: Self.period, check: Self.check())
    let sentence = ReportSentence.published(
      asOf: LocalizedText(uk: "30.09.2020 включно", en: "the end of 30 September 2020"),
      datasets: documents.count, documents: documents.reduce(0, +))
    for language in Language.allCases {
      let text = try ReportTemplate(of: opened.catalog.settings, language).text(of: report, language)
      #expect(text.hasPrefix(sentence[language]), "\(text)")
    }
  }

  @Test func inTimeIsSaidOnlyWhenNothingIsOverdueAndEveryTermIsKnown() throws {
    func text(_ frequency: String) throws -> String {
      let opened = Self.catalog([1], frequency: frequency)
      return try ReportTemplate(of: opened.catalog.settings, .uk).text(
        of: PeriodReport(of: opened, in: Self.period, check: Self.check()), .uk)
    }
    let inTime = "Усі набори даних оновлено в строк."
    #expect(try text("no_longer_updated").contains(inTime))
    #expect(try text("yearly").contains(inTime))
    let overdue = try text("monthly")
    #expect(overdue.contains("Не оновлено в строк: 1 набір даних.") && !overdue.contains(inTime))
    let unknown = try text("інколи")
    #expect(unknown.contains("Строк оновлення не визначено: 1 набір даних.") && !unknown.contains(inTime))
    // No item of the list is published here, so «усі» is never said.
    for frequency in ["no_longer_updated", "monthly"] {
      let said = try text(frequency)
      #expect(!said.contains("Усі набори, що підлягають оприлюдненню"))
    }
  }

  @Test func allIsSaidWhenEverythingRequiredIsPublishedInTime() throws {
    func ids(_ edition: String) -> [String] {
      Annex.embedded.items.filter { $0.edition == edition && $0.section == .all }.map(\.id)
    }
    func text(_ ids: [String], _ period: ReportPeriod) throws -> String {
      let passport = """
        name: a
        issued: "2020-01-01"
        modified: "2024-11-20"
        update_frequency: no_longer_updated
        annex_items: [\(ids.joined(separator: ", "))]
        resources:
          - {name: d, path: data/d.csv}
        """
      let tree = MemoryTree([
        "catalog.yaml": "publisher: {name: x}\n",
        "datasets/a/datapackage.yaml": passport,
        "datasets/a/data/d.csv": "a,b\n1,2\n",
      ])
      let opened = OpenedCatalog(CatalogReader(tree).catalog(), tree)
      return try ReportTemplate(of: opened.catalog.settings, .uk).text(
        of: PeriodReport(of: opened, in: period, check: Self.check()), .uk)
    }
    let known = try #require(ReportPeriod(from: Self.day("2024-11-01"), to: Self.day("2024-11-30")))
    let all = "Усі набори, що підлягають оприлюдненню, оприлюднено й оновлено у встановлені строки."
    #expect(try text(ids("2024-10"), known).contains(all))
    let partly = try text(Array(ids("2024-10").dropFirst()), known)
    #expect(!partly.contains(all))
    // Of the edition in force in 2020 one number has no known title: nobody can say that all is published.
    let incomplete = try text(ids("2020-02"), Self.period)
    #expect(incomplete.contains("набори даних оприлюднено за") && !incomplete.contains(all))
  }

  @Test func aNumberThatWasNotCountedSaysSo() throws {
    let settings = """
      publisher: {name: x}
      facts:
        - name: figure
          title: Показник
          forms: {one: рядок, few: рядки, many: рядків}
          sources: [{dataset: none, path: data/*.csv}]
      """
    let tree = MemoryTree(["catalog.yaml": settings])
    let opened = OpenedCatalog(CatalogReader(tree).catalog(), tree)
    let report = PeriodReport(of: opened, in: Self.period, check: Self.check())
    #expect(report.isPartial)
    let text = try ReportTemplate(of: opened.catalog.settings, .uk).text(of: report, .uk)
    #expect(!text.contains("Показник"))
    #expect(
      report.plainText(text, .uk).contains(
        "Показник «figure»: набору «none» у каталозі немає (catalog.yaml, рядок 6)."))
  }

  @Test func nothingOfTheCatalogueIsMarkupOnThePage() throws {
    let passport = """
      name: a
      title: "<script>alert('x')</script> | *x*"
      issued: "2020-08-01"
      resources:
        - {name: d, path: data/d.csv, title: "<b>&</b>"}
      """
    let tree = MemoryTree([
      "catalog.yaml": "publisher: {name: x}\n",
      "datasets/a/datapackage.yaml": passport,
      "datasets/a/data/d.csv": "a,b\n1,2\n",
    ])
    let opened = OpenedCatalog(CatalogReader(tree).catalog(), tree)
    let report = PeriodReport(of: opened, in: Self.period, check: Self.check())
    let page = report.page("<i>текст</i>", .uk)
    for markup in ["<script", "<b>", "<i>"] { #expect(!page.contains(markup)) }
    for outside in ["<link", "src=", "@import", "url("] { #expect(!page.contains(outside)) }
    #expect(report.markdown("", .uk).contains("\\<script\\>alert('x')\\</script\\> \\| \\*x\\*"))
  }

  @Test func everyNumberOfThePageLeadsToItsList() throws {
    let page = try Self.report(of: SmallCatalog.path).page("", .uk)
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(links.count > 20)
    #expect(Set(links).subtracting(ids) == [])
    #expect(Set(ids).count == ids.count)
  }
}
