import CatalogModel
import FileContent
import TestSupport
import Testing
import Wording

@Suite struct CatalogCountTests {
  static func count(_ files: [String: String], on day: String, since: String? = nil) -> CatalogCount {
    CatalogCount(
      of: CatalogReader(MemoryTree(files)).catalog(), on: CalendarDate(day),
      since: since.map { CalendarDate($0) })
  }

  @Test(arguments: [
    ("2020-01-14", 0, 0), ("2020-01-15", 1, 1), ("2020-02-29", 1, 1), ("2020-03-01", 1, 2),
    ("2020-05-31", 1, 2),
    ("2020-06-01", 1, 1), ("2020-12-30", 1, 1), ("2020-12-31", 0, 0),
  ])
  func aSetAndItsDocumentsCountFromTheirFirstDayToTheDayBeforeWithdrawal(
    _ day: String, _ datasets: Int, _ documents: Int
  ) {
    let count = Self.count(
      [
        "datasets/x/datapackage.yaml": """
        issued: "2020-01-15"
        withdrawn: "2020-12-31"
        resources:
          - {name: a, path: a.csv}
          - {name: b, path: b.csv, issued: "2020-03-01", withdrawn: "2020-06-01"}
          - {name: c, path: gone.csv}
        """, "datasets/x/a.csv": "1", "datasets/x/b.csv": "2",
      ], on: day)
    #expect(count.datasets == datasets)
    #expect(count.documents == documents)
    #expect(count.missing.map(\.path) == ["datasets/x/gone.csv"])
  }

  @Test func aWithdrawnDocumentWithoutItsFileCountsForThePast() {
    let files = [
      "datasets/x/datapackage.yaml": """
      issued: "2020-01-15"
      resources: [{name: a, path: a.csv}]
      withdrawn_documents:
        - {name: b, path: b.csv, format: XLSX, issued: "2020-02-01", withdrawn: "2020-09-01"}
      """, "datasets/x/a.csv": "1",
    ]
    #expect(Self.count(files, on: "2020-08-31").byFormat.map(\.key) == ["CSV", "XLSX"])
    #expect(Self.count(files, on: "2020-09-01").documents == 1)
    let news = Self.count(files, on: "2020-09-30", since: "2020-08-01").news
    #expect(news?.withdrawnDocuments.map(\.path) == ["datasets/x/b.csv"])
    #expect(news?.documents.isEmpty == true)
  }

  @Test(arguments: [
    "issued: 01.10.2020", "issued: \"2020-01-15\"\nwithdrawn: \"01.01.2018\"", "issued: [2020]",
    "issued: \"2020-01-15\"\nmodified: \"2020-02-30\"",
    "issued: \"2020-01-15\"\nwithheld: {reason: x, until: колись}",
  ])
  func aSetWhoseDatesCannotBeReadIsUnread(_ dates: String) {
    let count = Self.count(
      [
        "datasets/x/datapackage.yaml": "\(dates)\nresources: [{name: a, path: a.csv}]",
        "datasets/x/a.csv": "1",
      ], on: "2030-01-01")
    #expect(count.datasets == 0 && count.documents == 0 && count.drafts.isEmpty && count.withheld.isEmpty)
    #expect(count.unreadable.map(\.file) == ["datasets/x/datapackage.yaml"])
    #expect(count.isPartial)
  }

  @Test func aDocumentWhoseDatesCannotBeReadIsNamedAndNotCounted() {
    let count = Self.count(
      [
        "datasets/x/datapackage.yaml": """
        issued: "2020-01-15"
        resources:
          - {name: a, path: a.csv, issued: "01.10.2020"}
          - {name: b, path: b.csv, issued: ""}
          - {name: c, path: c.csv, withdrawn: "01.01.2018"}
        withdrawn_documents:
          - {name: d, path: d.csv, issued: "2020-02-01", withdrawn: "колись"}
        """, "datasets/x/a.csv": "1", "datasets/x/b.csv": "2", "datasets/x/c.csv": "3",
      ], on: "2020-12-31")
    #expect(count.datasets == 1 && count.documents == 1)
    #expect(
      count.unreadable.map(\.file) == ["datasets/x/a.csv", "datasets/x/c.csv", "datasets/x/d.csv"])
  }

  @Test func aDocumentThatIsWithdrawnAndThereIsOne() {
    let count = Self.count(
      [
        "datasets/x/datapackage.yaml": """
        issued: "2020-01-15"
        resources: [{name: a, path: data/a.csv}]
        withdrawn_documents: [{name: a, path: ./data/a.csv, issued: "2020-02-01", withdrawn: "2020-09-01"}]
        """, "datasets/x/data/a.csv": "1",
      ], on: "2020-08-31")
    #expect(count.documents == 1)
  }

  @Test func aDraftCountsOnNoDayAndIsListed() {
    let count = Self.count(
      ["datasets/x/datapackage.yaml": "resources: [{name: a, path: a.csv}]", "datasets/x/a.csv": "1"],
      on: "2030-01-01")
    #expect(count.datasets == 0 && count.documents == 0)
    #expect(count.drafts.map(\.name) == ["x"])
  }

  @Test func aSetWithoutDocumentsOnTheDayIsASetAndIsListedAsEmpty() {
    let count = Self.count(["datasets/x/datapackage.yaml": "issued: '2020-01-01'"], on: "2020-01-01")
    #expect(count.datasets == 1)
    #expect(count.empty.map(\.name) == ["x"])
  }

  @Test(arguments: [
    ("2020-10-01", "all-2019-001", "all"), ("2020-10-01", "local-035", "local"),
    ("2025-06-01", "all-2019-001", "all"),
    ("2020-10-01", "nothing", "other"), ("2010-01-01", "all-2019-001", "other"),
  ])
  func theSectionIsThatOfTheFirstItemValidOnTheDay(_ day: String, _ item: String, _ section: String) {
    let count = Self.count(
      ["datasets/x/datapackage.yaml": "issued: '2000-01-01'\nannex_items: [\(item)]"], on: day)
    #expect(count.bySection.map(\.key) == [section])
  }

  @Test(arguments: UInt64(1)...40) func partsSumToTheTotals(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let files = Self.randomCatalog(&random)
    let day = CalendarDate(daysSinceEpoch: 18_000 + Int.random(in: 0..<1500, using: &random))
    let count = Self.count(files, on: day.iso, since: day.adding(days: -200).iso)
    let breakdowns = [count.bySection, count.byFrequency, count.byResponsible, count.byUnit, count.byYear]
    for parts in breakdowns {
      #expect(parts.reduce(0) { $0 + $1.datasets } == count.datasets)
      #expect(parts.reduce(0) { $0 + $1.documents } == count.documents)
      #expect(Set(parts.map(\.key)).count == parts.count)
    }
    #expect(count.byDataset.count == count.datasets)
    #expect(count.byDataset.reduce(0) { $0 + $1.documents } == count.documents)
    #expect(count.byFormat.reduce(0) { $0 + $1.documents } == count.documents)
    let before = Self.count(files, on: day.adding(days: -200).iso)
    let news = count.news
    #expect(
      before.documents + (news?.documents.count ?? 0) - (news?.withdrawnDocuments.count ?? 0)
        == count.documents)
    #expect(
      before.datasets + (news?.datasets.count ?? 0) - (news?.withdrawnDatasets.count ?? 0) == count.datasets)
  }

  static func randomCatalog(_ random: inout SeededRandom) -> [String: String] {
    var files: [String: String] = [:]
    func date(_ random: inout SeededRandom) -> String {
      CalendarDate(daysSinceEpoch: 17_900 + Int.random(in: 0..<1700, using: &random)).iso
    }
    for set in 0..<Int.random(in: 0...12, using: &random) {
      let folder = "datasets/s\(set)"
      var passport = "name: s\(set)\n"
      if Int.random(in: 0..<8, using: &random) > 0 { passport += "issued: \"\(date(&random))\"\n" }
      if Int.random(in: 0..<6, using: &random) == 0 { passport += "withdrawn: \"\(date(&random))\"\n" }
      let frequency =
        ["monthly", "Щокварталу", "once a year", "дуже рідко", ""].randomElement(using: &random) ?? ""
      if !frequency.isEmpty { passport += "update_frequency: \(frequency)\n" }
      let item = ["all-2019-001", "local-001", "local-2019-010", "x"].randomElement(using: &random) ?? "x"
      passport += "annex_items: [\(item)]\n"
      if Bool.random(using: &random) {
        let number = Int.random(in: 1...3, using: &random)
        passport +=
          "contributors: [{title: Особа \(number), organization: відділ \(number % 2), role: maintainer}]\n"
      }
      passport += "resources:\n"
      for document in 0..<Int.random(in: 0...6, using: &random) {
        let name = "d\(document).\(["csv", "xlsx", "дивне", "JSON"].randomElement(using: &random) ?? "csv")"
        passport += "  - {name: d\(document), path: data/\(name)"
        if Bool.random(using: &random) { passport += ", issued: \"\(date(&random))\"" }
        if Int.random(in: 0..<5, using: &random) == 0 { passport += ", withdrawn: \"\(date(&random))\"" }
        if Bool.random(using: &random) {
          passport += ", format: \(["CSV", "xlsx", "GeoJSON"].randomElement(using: &random) ?? "")"
        }
        passport += "}\n"
        if Int.random(in: 0..<5, using: &random) > 0 { files["\(folder)/data/\(name)"] = "\(document)" }
      }
      files["\(folder)/datapackage.yaml"] = passport
    }
    return files
  }
}
