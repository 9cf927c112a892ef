import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct CoverageTests {
  private func catalog(_ sets: [String: String], settings: String = "annex:\n  sections: [all, local]\n")
    -> Catalog
  {
    var files = ["catalog.yaml": "publisher:\n  name: Рада\n" + settings]
    for (name, text) in sets {
      files["datasets/\(name)/datapackage.yaml"] = text
      files["datasets/\(name)/a.csv"] = "x\n1\n"
    }
    return CatalogReader(MemoryTree(files)).catalog()
  }

  private func passport(
    _ title: String, _ items: String, frequency: String = "no_longer_updated", documents: Bool = true
  ) -> String {
    "title: \(title)\nissued: \"2018-01-15\"\nupdate_frequency: \(frequency)\nannex_items: [\(items)]\n"
      + (documents ? "resources:\n  - path: a.csv\n" : "resources: []\n")
  }

  private func status(_ catalog: Catalog, _ id: String, on day: String) throws -> Coverage.Status {
    let coverage = try #require(Coverage(of: catalog, on: CalendarDate(day)))
    return try #require(coverage.items.first { $0.item.id == id }).status
  }

  @Test func everyStatusHasItsReason() throws {
    let catalog = catalog(
      [
        "full": passport("Перший", "all-2019-001"),
        "empty": passport("Другий", "all-2019-002", documents: false),
        "late": passport("Третій", "all-2019-003", frequency: "yearly"),
      ],
      settings: """
        annex:
          sections: [all, local]
        absent:
          - {item: all-2019-004, reason: not_applicable}
          - {item: all-2019-005, reason: Не належить до компетенції адміністрації}
          - {item: all-2019-006, reason: deferred, decision: наказ № 3}
          - {item: all-2019-007, reason: Відкладено на час воєнного стану}
          - {item: all-2019-008, reason: Немає джерела, decision: розпорядження № 9, date: "2020-02-01"}
          - {item: all-2019-009}

        """)
    for (id, expected) in [
      ("all-2019-001", Coverage.Status.published), ("all-2019-002", .empty), ("all-2019-003", .overdue),
      ("all-2019-004", .notApplicable), ("all-2019-005", .notApplicable), ("all-2019-006", .deferred),
      ("all-2019-007", .deferred), ("all-2019-008", .absentWithReason), ("all-2019-009", .missing),
      ("local-2019-001", .missing),
    ] { #expect(try status(catalog, id, on: "2020-10-01") == expected, "\(id)") }
    // On a day before it the decision was not there.
    #expect(try status(catalog, "all-2019-008", on: "2020-01-31") == .missing)
    #expect(try status(catalog, "all-2019-004", on: "2020-01-31") == .notApplicable)
    let coverage = try #require(Coverage(of: catalog, on: CalendarDate("2020-10-01")))
    #expect(
      coverage.items.first { $0.item.id == "all-2019-008" }?.reason
        == "Немає джерела, розпорядження № 9, 01.02.2020")
    #expect(coverage.applicable == 74)
    #expect(coverage.published == 2)
    #expect(!coverage.isFull)
  }

  /// A set meets several items, and several sets meet one; through the crosswalk as well.
  @Test func itemsAndSetsMeetManyToMany() throws {
    let catalog = catalog([
      "a": passport("Перший", "local-2019-001, local-2019-007"), "b": passport("Другий", "local-2019-007"),
    ])
    let old = try #require(Coverage(of: catalog, on: CalendarDate("2020-10-01")))
    #expect(old.items.first { $0.item.id == "local-2019-001" }?.datasets == ["a"])
    #expect(old.items.first { $0.item.id == "local-2019-007" }?.datasets == ["a", "b"])
    let new = try #require(Coverage(of: catalog, on: CalendarDate("2025-06-01")))
    let merged = try #require(new.items.first { $0.item.id == "local-035" })
    #expect(merged.datasets == ["a", "b"])
    #expect(merged.isWeak)
  }

  /// Titles decide nothing: another title is the same match, the right title without an id is none.
  @Test func aTitleNeverMakesAMatch() throws {
    let title = try #require(Annex.embedded.item(id: "all-2019-001")).title
    let byID = try #require(
      Coverage(of: catalog(["a": passport(title, "all-2019-001")]), on: CalendarDate("2020-10-01")))
    let mistyped = try #require(
      Coverage(
        of: catalog(["a": passport("Давiдник підпрємств", "all-2019-001")]), on: CalendarDate("2020-10-01")))
    #expect(byID.items.map(\.status) == mistyped.items.map(\.status))
    #expect(byID.items.map(\.datasets) == mistyped.items.map(\.datasets))
    #expect(byID.suggestions.isEmpty && mistyped.suggestions.isEmpty)

    let unnamed = try #require(
      Coverage(of: catalog(["a": passport(title, "")]), on: CalendarDate("2020-10-01")))
    #expect(unnamed.items.allSatisfy { $0.status == .missing })
    #expect(unnamed.suggestions.first?.item.id == "all-2019-001")
    #expect(unnamed.suggestions.first?.likeness == 100)
    let other = try #require(
      Coverage(of: catalog(["a": passport("Розклад занять гуртків", "")]), on: CalendarDate("2020-10-01")))
    #expect(other.suggestions.isEmpty)
  }

  @Test(arguments: [
    "2018-06-01", "2019-04-16", "2019-04-17", "2020-10-01", "2022-02-24", "2024-10-01", "2025-06-01",
  ])
  func statusesAddUpToTheItems(_ day: String) throws {
    let catalog = catalog([
      "a": passport("Перший", "all-2019-001, local-2019-004"),
      "b": passport("Другий", "all-001", documents: false),
    ])
    let coverage = try #require(Coverage(of: catalog, on: CalendarDate(day)))
    #expect(Coverage.Status.allCases.reduce(0) { $0 + coverage.total($1) } == coverage.items.count)
    #expect((coverage.note != nil) == (day == "2022-02-24"))
    #expect(!coverage.items.isEmpty)
  }

  @Test func numbersWithoutATitleAreNeitherMetNorMissing() throws {
    let coverage = try #require(Coverage(of: catalog([:]), on: CalendarDate("2020-10-01")))
    #expect(coverage.untitled.map(\.number) == [12, 34, 52])
    #expect(coverage.items.count == 76)
  }

  @Test func beforeTheFirstEditionThereIsNoAnswer() {
    #expect(Coverage(of: catalog([:]), on: CalendarDate("2017-12-19")) == nil)
  }

  @Test func anAmendmentNamesWhatToAdd() throws {
    let catalog = catalog(["a": passport("Перший", "all-2019-001"), "b": passport("Новий", "local-047")])
    let annex = catalog.annex
    let from = try #require(annex.edition(named: "2020-02"))
    let to = try #require(annex.edition(named: "2024-10"))
    let day = CalendarDate("2024-10-01")
    let coverage = try #require(Coverage(of: catalog, on: day, edition: to))
    let comparison = try #require(EditionComparison(from: from, by: coverage, of: catalog))
    #expect(comparison.entries.count == 73)
    #expect(EditionComparison.Relation.allCases.reduce(0) { $0 + comparison.total($1) } == 73)
    #expect(comparison.total(.new) == 14)
    #expect(comparison.total(.unknown) == 0)
    #expect(comparison.gone.contains { $0.id == "local-2019-005" })
    #expect(comparison.entries.first { $0.coverage.item.id == "local-035" }?.relation == .merged)
    #expect(!comparison.toAdd.contains { ["all-001", "local-047"].contains($0.coverage.item.id) })
    #expect(comparison.toAdd.count == 71)
    // Nothing is known between the two oldest editions.
    let oldest = try #require(annex.edition(named: "2018-10"))
    let older = try #require(Coverage(of: catalog, on: day, edition: from))
    #expect(EditionComparison(from: oldest, by: older, of: catalog) == nil)
    #expect(EditionComparison(from: to, by: coverage, of: catalog) == nil)
  }
}
