import CatalogModel
import FileContent
import TableValues
import TestSupport
import Testing
import Wording

@Suite struct CatalogDiffTests {
  private static let before = [
    "catalog.yaml": "publisher:\n  name: Рада\n",
    "datasets/a/datapackage.yaml": passport("Перший", ["data/1.csv", "data/2.csv"]),
    "datasets/a/data/1.csv": "x,y\n1,2\n",
    "datasets/a/data/2.csv": "x,y\n3,4\n",
    "datasets/b/datapackage.yaml": passport("Другий", ["data/1.csv"], more: "id: 7f\n"),
    "datasets/b/data/1.csv": "z\n1\n",
  ]

  private static func passport(_ title: String, _ paths: [String], more: String = "") -> String {
    "title: \(title)\nissued: \"2020-01-01\"\n\(more)resources:\n"
      + paths.map { "  - path: \($0)\n    title: \($0)\n" }.joined()
  }

  private func inventory(_ files: [String: String]) -> CatalogInventory {
    let tree = MemoryTree(files)
    let catalog = CatalogReader(tree).catalog()
    return CatalogInventory(of: catalog, contents: catalog.contents(in: tree))
  }

  /// What changes when `change` is made to the files.
  private func diff(_ change: (inout [String: String]) -> Void) -> CatalogDiff {
    var files = Self.before
    change(&files)
    return CatalogDiff(from: inventory(Self.before), to: inventory(files))
  }

  @Test func theSameStateHasNoDifferences() {
    #expect(diff { _ in }.isEmpty)
  }

  @Test func aChangedDocumentShowsItsFigures() throws {
    let diff = diff { $0["datasets/a/data/1.csv"] = "x,y\n1,2\n5,6\n" }
    let pair = try #require(diff.changedDocuments.first)
    #expect(diff.changedDocuments.count == 1)
    #expect(pair.isContentChanged)
    #expect(pair.from.content.rows == 1)
    #expect(pair.to.content.rows == 2)
    #expect(pair.from.content.bytes == 8)
    #expect(pair.to.content.bytes == 12)
    #expect(diff.addedDocuments.isEmpty && diff.removedDocuments.isEmpty && diff.passports.isEmpty)
  }

  @Test func aMovedDocumentIsRenamedNotAddedAndRemoved() {
    let diff = diff {
      $0["datasets/a/data/2.csv"] = nil
      $0["datasets/a/data/Нове ім’я.csv"] = "x,y\n3,4\n"
      $0["datasets/a/datapackage.yaml"] = Self.passport("Перший", ["data/1.csv", "data/Нове ім’я.csv"])
    }
    #expect(diff.renamedDocuments.map(\.from.location) == ["datasets/a/data/2.csv"])
    #expect(diff.renamedDocuments.map(\.to.location) == ["datasets/a/data/Нове ім’я.csv"])
    #expect(diff.renamedDocuments.first?.fields.map(\.key) == ["title"])
    #expect(diff.addedDocuments.isEmpty && diff.removedDocuments.isEmpty && diff.changedDocuments.isEmpty)
  }

  @Test func emptyDocumentsAreNeverTakenForOneAnother() {
    var files = Self.before
    files["datasets/a/data/1.csv"] = ""
    var moved = files
    moved["datasets/a/data/1.csv"] = nil
    moved["datasets/a/data/3.csv"] = ""
    moved["datasets/a/datapackage.yaml"] = Self.passport("Перший", ["data/3.csv", "data/2.csv"])
    let diff = CatalogDiff(from: inventory(files), to: inventory(moved))
    #expect(diff.renamedDocuments.isEmpty)
    #expect(diff.addedDocuments.map(\.path) == ["data/3.csv"])
    #expect(diff.removedDocuments.map(\.path) == ["data/1.csv"])
  }

  private func moving(_ folder: String, to other: String, _ files: inout [String: String]) {
    for (path, text) in files where path.hasPrefix("datasets/\(folder)/") {
      files[path] = nil
      files["datasets/\(other)/" + path.dropFirst("datasets/\(folder)/".count)] = text
    }
  }

  @Test func aSetWithMostOfItsDocumentsElsewhereIsRenamed() {
    let diff = diff { moving("a", to: "c", &$0) }
    #expect(diff.renamedDatasets.map(\.from.name) == ["a"])
    #expect(diff.renamedDatasets.map(\.to.name) == ["c"])
    #expect(diff.renamedDatasets.map(\.reason) == [.documents])
    #expect(diff.renamedDocuments.isEmpty && diff.addedDocuments.isEmpty && diff.passports.isEmpty)
  }

  @Test func halfOfTheDocumentsIsNotMost() {
    let diff = diff {
      moving("a", to: "c", &$0)
      $0["datasets/c/data/1.csv"] = "інше\n"
    }
    #expect(diff.renamedDatasets.isEmpty)
    #expect(diff.removedDatasets.map(\.name) == ["a"])
    #expect(diff.addedDatasets.map(\.name) == ["c"])
    #expect(diff.renamedDocuments.map(\.to.location) == ["datasets/c/data/2.csv"])
    #expect(diff.removedDocuments.map(\.location) == ["datasets/a/data/1.csv"])
  }

  @Test func aSetWithTheSameNumberIsRenamedWhateverItsDocuments() {
    let diff = diff {
      moving("b", to: "c", &$0)
      $0["datasets/c/data/1.csv"] = "інше\n"
    }
    #expect(diff.renamedDatasets.map(\.reason) == [.id])
    #expect(diff.changedDocuments.map(\.to.location) == ["datasets/c/data/1.csv"])
  }

  @Test func namesTheValuesOfPassportsAndSettings() {
    let diff = diff {
      $0["catalog.yaml"] = "publisher:\n  name: Адміністрація\n  edrpou: \"00000000\"\n"
      $0["datasets/b/datapackage.yaml"] = Self.passport("Інший", ["data/1.csv"], more: "keywords: [а, б]\n")
    }
    #expect(
      diff.settings.map { [$0.key, $0.before, $0.after] } == [
        ["publisher/name", "Рада", "Адміністрація"], ["publisher/edrpou", nil, "00000000"],
      ])
    #expect(
      diff.passports.first?.fields.map { [$0.key, $0.before, $0.after] } == [
        ["title", "Другий", "Інший"], ["id", "7f", nil], ["keywords", nil, "а, б"],
      ])
  }

  @Test func theTotalsAddUp() {
    let diff = diff {
      $0["datasets/a/data/2.csv"] = nil
      moving("b", to: "c", &$0)
      $0["datasets/d/datapackage.yaml"] = Self.passport("Новий", ["data/1.csv", "data/2.csv"])
      $0["datasets/d/data/1.csv"] = "1\n"
      $0["datasets/d/data/2.csv"] = "2\n"
    }
    #expect(
      diff.to.datasets.count
        == diff.from.datasets.count + diff.addedDatasets.count - diff.removedDatasets.count)
    #expect(
      diff.to.documents.count
        == diff.from.documents.count + diff.addedDocuments.count - diff.removedDocuments.count)
  }

  @Test func twoDaysDifferByWhatPassportsKeep() throws {
    let files = [
      "datasets/a/datapackage.yaml": """
      title: Набір
      issued: "2020-01-01"
      resources:
        - {path: old.csv, issued: "2020-01-01"}
        - {path: updated.csv, issued: "2020-01-01", modified: "2020-09-15"}
        - {path: new.csv, issued: "2020-09-10"}
      withdrawn_documents:
        - {path: gone.csv, issued: "2020-01-01", withdrawn: "2020-09-20"}

      """,
      "datasets/a/old.csv": "1", "datasets/a/updated.csv": "2", "datasets/a/new.csv": "3",
    ]
    let tree = MemoryTree(files)
    let catalog = CatalogReader(tree).catalog()
    let contents = catalog.contents(in: tree)
    func state(_ day: String) -> CatalogInventory {
      CatalogInventory(of: CatalogState(of: catalog, on: CalendarDate(day)), contents: contents)
    }
    let diff = CatalogDiff(from: state("2020-09-01"), to: state("2020-10-01"))
    #expect(diff.addedDocuments.map(\.path) == ["new.csv"])
    #expect(diff.removedDocuments.map(\.path) == ["gone.csv"])
    #expect(diff.changedDocuments.map(\.to.path) == ["updated.csv"])
    #expect(diff.changedDocuments.first?.from.content.bytes == nil)
    #expect(diff.passports.isEmpty)
  }
}
