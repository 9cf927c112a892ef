import Foundation
import TestSupport
import Testing

/// `dani coverage` of the sample on days of two editions and in the gap between them.
@Suite struct CoverageCommandTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      let id: String
      let status: String
      let datasets: [String]
    }
    let edition: String
    let note: String?
    let items: [Item]
    let totals: [String: Int]
  }

  @Test func theSampleOnADayOfTheGapIsAsRecorded() throws {
    try expectAsRecorded("2022-06-01", edition: "2020-02")
  }

  @Test(
    .long("it reads the sample twice for each day"),
    arguments: [("2019-05-15", "2020-02"), ("2020-10-01", "2020-02"), ("2025-06-01", "2024-10")])
  func theSampleOnADayIsAsRecorded(_ day: String, edition: String) throws {
    try expectAsRecorded(day, edition: edition)
  }

  private func expectAsRecorded(_ day: String, edition: String) throws {
    let text = try DaniRun("coverage", Repository.sample, "--as-of", day)
    #expect(text.status == 0)
    try Golden.compare(text.output, with: Repository.fixture("Coverage/lysychansk-\(day).txt"))
    let json = try DaniRun("coverage", Repository.sample, "--as-of", day, "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    #expect(report.edition == edition)
    #expect((report.note != nil) == (day == "2022-06-01"))
    #expect(report.totals.values.reduce(0, +) == report.items.count)
    for (status, total) in report.totals { #expect(report.items.count { $0.status == status } == total) }
  }

  @Test func aMistypedTitleChangesNoMatch() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.sample, toPath: catalog)
      let passport = catalog + "/datasets/yarmarky/datapackage.yaml"
      let text = try String(contentsOfFile: passport, encoding: .utf8)
      var lines = text.components(separatedBy: "\n")
      let title = try #require(lines.firstIndex { $0.hasPrefix("title:") })
      lines[title] = "title: Схиблена нзва"
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: passport))
      func report(_ path: String) throws -> String {
        try DaniRun("coverage", path, "--as-of", "2020-10-01", "--format", "json").output
      }
      #expect(try report(catalog) == report(Repository.sample))
    }
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func anAmendmentIsComparedWithTheListInForce() throws {
    let text = try DaniRun("coverage", Repository.sample, "--as-of", "2020-10-01", "--compare", "2024-10")
    #expect(text.status == 0)
    try Golden.compare(text.output, with: Repository.fixture("Coverage/lysychansk-2020-02-to-2024-10.txt"))
    try TemporaryFolder.with { folder in
      let report = folder + "/report.json"
      let run = try DaniRun(
        "coverage", Repository.sample, "--as-of", "2020-10-01", "--edition", "2024-10", "--compare",
        "2020-02",
        "--format", "json", "-o", report)
      #expect(run.status == 0)
      try Judge.jsonSchema.accepts(
        "--schemafile", Repository.path("Schemas/edition-comparison.schema.json"), report)
    }
    let unknown = try DaniRun("coverage", Repository.sample, "--as-of", "2020-10-01", "--compare", "2018-10")
    #expect(unknown.status == 2)
    let none = try DaniRun("coverage", Repository.sample, "--as-of", "2017-01-01")
    #expect(none.status == 2)
  }
}
