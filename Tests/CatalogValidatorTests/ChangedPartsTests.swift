import CatalogModel
import CatalogValidator
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

/// What a change touches is judged as in a check of all, over histories made by lot.
@Suite struct ChangedPartsTests {
  private static let sets = ["a", "b", "c"]
  private static let contents = [
    "kod,nazva\n1,x\n", "kod,nazva\n1,x\n1,x\n", "kod,nazva\n2\n", "", "kod;nazva\n3;y\n",
  ]

  @Test(.enabled(if: Git.canBeUsed, Git.absence)) func aCheckOfChangesFindsWhatACheckOfAllFindsThere() throws
  {
    var random = SeededRandom(7)
    let repository = try TemporaryRepository()
    try repository.write("publisher: {name: Рада}\n", to: "catalog.yaml")
    for set in Self.sets { try Self.writePassport(set, ["1", "2", "3"], repository, &random) }
    for set in Self.sets {
      for name in ["1", "2", "3"] {
        try repository.write(
          Self.contents[random.next(Self.contents.count)], to: "datasets/\(set)/data/\(name).csv")
      }
    }
    var found = 0
    for _ in 0..<(LongTests.areWanted ? 100 : 15) {
      try repository.commit()
      for _ in 0...random.next(2) { try Self.change(repository, &random) }
      found += try Self.compare(repository.folder)
    }
    #expect(found > 0)
  }

  private static func change(_ repository: TemporaryRepository, _ random: inout SeededRandom) throws {
    let set = sets[random.next(sets.count)]
    let file = "datasets/\(set)/data/\(random.next(4)).csv"
    switch random.next(5) {
    case 0: try writePassport(set, (1...(1 + random.next(4))).map(String.init), repository, &random)
    case 1: try? repository.remove(file)
    default: try repository.write(contents[random.next(contents.count)], to: file)
    }
  }

  private static func writePassport(
    _ set: String, _ names: [String], _ repository: TemporaryRepository, _ random: inout SeededRandom
  ) throws {
    let resources = names.map { "  - path: data/\($0).csv\n" }.joined()
    let title = random.next(2) == 0 ? "Набір \(set)" : "Набір"
    try repository.write("title: \(title)\nresources:\n\(resources)", to: "datasets/\(set)/datapackage.yaml")
  }

  /// - Returns: findings that both have.
  private static func compare(_ folder: String) throws -> Int {
    let opened = try CatalogReader.open(folder)
    let changed = try GitChanges.paths(in: folder, since: "HEAD")
    let parts = try #require(opened.catalog.parts(touchedBy: changed))
    var check = Check(opened, today: RuleFixture.today)
    let all = check.report().diagnostics.filter { parts.includes($0.file) }
    check.parts = parts
    let some = check.report().diagnostics
    #expect(some.map(text) == all.map(text))
    return some.count
  }

  private static func text(_ finding: Diagnostic) -> String {
    "\(finding.code) \(finding.file) \(finding.place) \(finding.message.uk)"
  }
}
