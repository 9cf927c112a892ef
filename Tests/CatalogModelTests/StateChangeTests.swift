import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

/// After = before + new − withdrawn, whatever the passports say.
@Suite struct StateChangeTests {
  private func change(_ passport: String, from: String, to: String) -> (before: Int, after: Int, StateChange)
  {
    let tree = MemoryTree([
      "catalog.yaml": "publisher: {name: x}", "datasets/a/datapackage.yaml": passport,
      "datasets/a/data/1.csv": "a,b\n1,2\n", "datasets/a/data/2.csv": "a,b\n3,4\n",
    ])
    let catalog = CatalogReader(tree).catalog()
    let before = CatalogState(of: catalog, on: CalendarDate(from))
    let after = CatalogState(of: catalog, on: CalendarDate(to))
    return (before.documentCount, after.documentCount, StateChange(from: before, to: after))
  }

  @Test func aPathThatWasWithdrawnAndPublishedAgainIsTwoDocuments() {
    let (before, after, change) = change(
      """
      name: a
      issued: "2020-01-01"
      resources:
        - {name: one, path: data/1.csv, issued: "2020-08-20"}
      withdrawn_documents:
        - {name: old, path: data/1.csv, issued: "2020-01-01", withdrawn: "2020-08-10"}
      """, from: "2020-07-31", to: "2020-08-31")
    #expect((before, after) == (1, 1))
    #expect(change.newDocuments.map(\.document.issued) == [CalendarDate("2020-08-20")])
    #expect(change.withdrawnDocuments.map(\.document.issued) == [CalendarDate("2020-01-01")])
  }

  @Test func whatIsThereAndListedAsWithdrawnIsOneDocument() {
    let (before, after, change) = change(
      """
      name: a
      issued: "2020-01-01"
      resources:
        - {name: one, path: data/1.csv}
        - {name: two, path: data/2.csv, issued: "2020-08-05"}
      withdrawn_documents:
        - {name: old, path: data/1.csv, withdrawn: "2020-08-10"}
        - {name: older, path: data/1.csv, withdrawn: "2020-08-11"}
      """, from: "2020-07-31", to: "2020-08-31")
    #expect((before, after) == (1, 2))
    #expect(change.newDocuments.map(\.document.path) == ["data/2.csv"])
    #expect(change.withdrawnDocuments.isEmpty)
    #expect(after == before + change.newDocuments.count - change.withdrawnDocuments.count)
  }

  @Test func aWithdrawnSetTakesItsDocumentsAlong() {
    let (before, after, change) = change(
      """
      name: a
      issued: "2020-01-01"
      withdrawn: "2020-08-15"
      resources:
        - {name: one, path: data/1.csv}
      """, from: "2020-07-31", to: "2020-08-31")
    #expect((before, after) == (1, 0))
    #expect(change.withdrawnDatasets.map(\.dataset.name) == ["a"])
    #expect(change.withdrawnDocuments.count == 1)
  }
}
