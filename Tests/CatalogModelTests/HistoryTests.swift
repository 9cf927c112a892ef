import FileContent
import TableValues
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct HistoryTests {
  private static let files = [
    "datasets/b/datapackage.yaml": """
    issued: "2020-07-15"
    resources:
      - {path: "назва, з комою.csv"}
      - {path: new.csv, issued: "2020-09-10", modified: "2020-10-20"}
      - {path: "https://example.org/a.csv"}

    """,
    "datasets/b/назва, з комою.csv": "x,y\n1,2\n",
    "datasets/b/new.csv": "z\n1\n",
    "datasets/a/datapackage.yaml": "issued: \"2020-08-20\"\nresources: []\n",
  ]

  private func snapshot(_ files: [String: String], on day: String) -> CatalogSnapshot {
    let tree = MemoryTree(files)
    let catalog = CatalogReader(tree).catalog()
    return CatalogSnapshot(
      of: CatalogState(of: catalog, on: CalendarDate(day)), contents: catalog.contents(in: tree))
  }

  @Test func aSnapshotHoldsWhatCountsSorted() {
    let text = snapshot(Self.files, on: "2020-10-01").text
    #expect(
      text == """
        as_of,dataset,path,bytes,rows,columns,hash
        2020-10-01,a,,,,,
        2020-10-01,b,datasets/b/new.csv,,,,
        2020-10-01,b,"datasets/b/назва, з комою.csv",8,1,2,\
        sha256:81bf9fa83c6f7f151bd491a98cd7d933de3965289e3ebd77c6c425f7eaa16392
        2020-10-01,b,https://example.org/a.csv,,,,

        """)
  }

  @Test func aSnapshotIsReadBackAsItWasWritten() throws {
    let written = snapshot(Self.files, on: "2020-10-01")
    let history = CatalogHistory(in: MemoryTree(Self.files.merging([written.file: written.text]) { $1 }))
    let read = try #require(history.snapshots.first)
    #expect(read.text == written.text)
    #expect(read.datasets == 2)
    #expect(read.documents == 3)
    #expect(history.unreadable.isEmpty)
  }

  @Test func whatIsNamedLikeASnapshotAndIsNoneIsSaid() {
    let files = ["history/2020-08-31.csv": "a,b\n1,2\n", "history/нотатки.csv": "a\n", "history/x.txt": ""]
    let history = CatalogHistory(in: MemoryTree(Self.files.merging(files) { $1 }))
    #expect(history.snapshots.isEmpty)
    #expect(history.unreadable == ["history/2020-08-31.csv"])
  }

  @Test func theSeriesTakesSnapshotsWhereThereAre() {
    let snapshot = "as_of,dataset,path,bytes,rows,columns,hash\n2020-08-15,b,datasets/b/old.csv,,,,\n"
    let files = Self.files.merging(["history/2020-08-15.csv": snapshot]) { $1 }
    let tree = MemoryTree(files)
    let series = CountSeries(
      of: CatalogReader(tree).catalog(), CatalogHistory(in: tree), until: CalendarDate("2020-09-20"))
    #expect(series.points.map(\.day.iso) == ["2020-07-31", "2020-08-15", "2020-09-20"])
    #expect(series.points.map(\.datasets) == [1, 1, 2])
    #expect(series.points.map(\.documents) == [2, 1, 3])
    #expect(series.points.map(\.source) == [.passports, .snapshot, .passports])
  }

  @Test func nothingPublishedIsAnEmptySeries() {
    let catalog = CatalogReader(MemoryTree(Self.files)).catalog()
    #expect(CountSeries(of: catalog, .none, until: CalendarDate("2020-01-01")).points.isEmpty)
  }
}
