import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct WithholdingTests {
  private func catalog(set: String = "", document: String = "") -> Catalog {
    CatalogReader(
      MemoryTree([
        "catalog.yaml": "publisher:\n  name: Рада\nannex:\n  sections: [all]\n",
        "datasets/a/datapackage.yaml": """
        title: Набір
        issued: "2021-01-15"
        update_frequency: yearly
        annex_items: [all-2019-001]
        \(set)
        resources:
          - path: a.csv
          - path: b.csv
            \(document)

        """,
        "datasets/a/a.csv": "x\n1\n", "datasets/a/b.csv": "x\n2\n",
      ])
    ).catalog()
  }

  private static let withheld =
    "withheld: {reason: воєнний стан, decision: наказ № 5, date: \"2022-03-01\", until: \"2023-01-01\"}"

  @Test(arguments: [
    ("2022-02-28", 2, 0, 0), ("2022-03-01", 1, 0, 1), ("2022-12-31", 1, 0, 1), ("2023-01-01", 2, 0, 0),
  ])
  func aDocumentIsKeptBackBetweenItsDates(_ day: String, documents: Int, sets: Int, withheld: Int) {
    let count = CatalogCount(of: catalog(document: Self.withheld), on: CalendarDate(day))
    #expect(count.datasets == 1)
    #expect(count.documents == documents)
    #expect(count.withheld.count == withheld)
    #expect(count.withheld.first?.path == (withheld == 0 ? nil : "datasets/a/b.csv"))
  }

  @Test func aSetIsKeptBackAsAWhole() {
    let catalog = catalog(set: Self.withheld)
    let count = CatalogCount(of: catalog, on: CalendarDate("2022-06-01"))
    #expect(count.datasets == 0 && count.documents == 0)
    #expect(
      count.withheld == [
        .init(dataset: "a", path: nil, basis: "воєнний стан, наказ № 5, 01.03.2022")
      ])
    #expect(CatalogSchedule(of: catalog, on: CalendarDate("2022-06-01")).entries.isEmpty)
    #expect(CatalogCount(of: catalog, on: CalendarDate("2022-02-01")).datasets == 1)
  }

  @Test(arguments: ["withheld: true", "withheld: {}", "withheld: так"])
  func whatIsUnclearStaysWithheld(_ text: String) {
    let count = CatalogCount(of: catalog(set: text), on: CalendarDate("2021-06-01"))
    #expect(count.datasets == 0)
    #expect(count.withheld.count == 1)
  }

  /// From which day it is kept back nobody can tell: it is in no number, and every number says that it is partial.
  @Test(arguments: ["withheld: {date: колись}", "withheld: {date: \"2021-01-01\", until: колись}"])
  func aSetWhoseDayOfWithholdingCannotBeReadIsUnread(_ text: String) {
    let catalog = catalog(set: text)
    let count = CatalogCount(of: catalog, on: CalendarDate("2021-06-01"))
    #expect(count.datasets == 0)
    #expect(count.withheld.isEmpty)
    #expect(catalog.uncounted.map(\.name) == ["a"])
  }

  @Test(arguments: ["withheld: false", "withheld:", "withheld: null"])
  func anEmptyKeyWithholdsNothing(_ text: String) {
    #expect(CatalogCount(of: catalog(set: text), on: CalendarDate("2021-06-01")).datasets == 1)
  }

  @Test func theItemIsDeferredOnlyWhenNothingOfItIsPublished() throws {
    func item(_ catalog: Catalog) throws -> Coverage.Item {
      let coverage = try #require(Coverage(of: catalog, on: CalendarDate("2022-06-01")))
      return try #require(coverage.items.first { $0.item.id == "all-2019-001" })
    }
    let whole = try item(catalog(set: Self.withheld))
    #expect(whole.status == .deferred)
    #expect(whole.reason == "воєнний стан, наказ № 5, 01.03.2022")
    #expect(whole.datasets == ["a"])
    #expect(try item(catalog(document: Self.withheld)).status == .published)
    let one = """
      title: Набір
      issued: "2021-01-15"
      annex_items: [all-2019-001]
      resources:
        - path: a.csv
          \(Self.withheld)

      """
    let only = CatalogReader(MemoryTree(["datasets/a/datapackage.yaml": one, "datasets/a/a.csv": "x\n1\n"]))
    #expect(try item(only.catalog()).status == .deferred)
  }
}
