import Foundation
import TestSupport
import Testing

/// What programs of others say about our exports and reports.
@Suite struct ExportJudgeTests {
  private static let catalogs = [Repository.smallCatalog, Repository.sample].filter {
    FileManager.default.fileExists(atPath: $0)
  }

  private func schema(_ name: String) -> String { Repository.path("Schemas/" + name) }

  @Test(
    .enabled(if: Judge.areExpected(.jsonSchema, .xmllint, .frictionless, .python), Judge.absence),
    arguments: catalogs)
  func everyJudgeAcceptsWhatIsPublished(_ catalog: String) throws {
    try TemporaryFolder.with { folder in
      let out = folder + "/out"
      let run = try DaniRun("publish", catalog, "-o", out, "--as-of", "2020-10-01")
      try #require(run.status == 0, "\(run.errors)")
      for name in ["catalog", "manifest"] {
        try Judge.jsonSchema.accepts("--schemafile", schema(name + ".schema.json"), "\(out)/\(name).json")
      }
      try Judge.xmllint.accepts("--noout", "--schema", schema("catalog.xsd"), out + "/catalog.xml")
      try Judge.frictionless.accepts("validate", out + "/datapackage.json")

      let read = try Judge.python.run([Repository.path("Tests/Judges/read_exports.py"), out])
      #expect(read.status == 0, "\(read.output)\(read.errors)")
      #expect(try Counts(read.output) == Counts(counting: catalog, on: "2020-10-01"))
    }
  }

  @Test(
    .enabled(
      if: Judge.python.isExpected && FileManager.default.fileExists(atPath: SampleJudgeTests.officialSchemas),
      "the judge or the official schemas are missing"))
  func theShapesOfDCATAcceptTheGraph() throws {
    try TemporaryFolder.with { folder in
      let out = folder + "/out"
      let run = try DaniRun("publish", Repository.sample, "-o", out, "--as-of", "2020-10-01")
      try #require(run.status == 0, "\(run.errors)")
      try Judge.python.accepts(
        Repository.path("Tests/Judges/dcat_shapes.py"), out, SampleJudgeTests.officialSchemas, "101")
    }
  }

  @Test(
    .enabled(if: Judge.jsonSchema.isExpected, Judge.absence), arguments: catalogs,
    [
      ["check"], ["count"], ["count", "--since", "2020-01-01"], ["schedule"], ["coverage"],
    ])
  func everyReportConformsToItsSchema(_ catalog: String, _ verb: [String]) throws {
    try TemporaryFolder.with { folder in
      let report = folder + "/report.json"
      let options = [catalog, "--as-of", "2020-10-01", "--format", "json", "-o", report]
      let run = try ProgramRun(DaniRun.program, verb + options)
      #expect(run.status == 0, "\(run.errors)")
      try Judge.jsonSchema.accepts("--schemafile", schema(verb[0] + "-report.schema.json"), report)
    }
  }

  @Test(
    .enabled(if: Judge.python.isExpected, Judge.absence), arguments: catalogs,
    ["2019-01-01", "2019-05-15", "2020-08-01", "2020-10-01"])
  func anIndependentCountAgrees(_ catalog: String, day: String) throws {
    let run = try Judge.python.run([Repository.path("Tests/Judges/count_documents.py"), catalog, day])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Counts(run.output) == Counts(counting: catalog, on: day))
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func aKilledRunLeavesTheOldOutputOrTheNewOne() throws {
    let script = Repository.path("Tests/Judges/kill_publish.py")
    try Judge.python.accepts(script, DaniRun.program, Repository.smallCatalog, "50")
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func theSampleConformsToOurSchemas() throws {
    let passports = try FileManager.default.contentsOfDirectory(atPath: Repository.sample + "/datasets")
      .sorted().map {
        Repository.sample + "/datasets/\($0)/datapackage.yaml"
      }
    let judged = try Judge.jsonSchema.run(["--schemafile", schema("passport.schema.json")] + passports)
    #expect(judged.status == 0, "\(judged.output.suffix(2000))")
    try Judge.jsonSchema.accepts(
      "--schemafile", schema("catalog-settings.schema.json"), Repository.sample + "/catalog.yaml")
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func theSchemasThemselvesAreValid() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Schemas"))
    for name in names.sorted() where name.hasSuffix(".schema.json") && !name.contains("table-schema") {
      try Judge.jsonSchema.accepts("--check-metaschema", schema(name))
    }
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func thePassportSchemaNamesWhatIsMissing() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/datapackage.yaml"
      try Data("name: x1\ntitle: ''\nresources: []\n".utf8).write(to: URL(filePath: path))
      let run = try Judge.jsonSchema.run(["--schemafile", schema("passport.schema.json"), path])
      #expect(run.status == 1)
      for word in ["title", "'purpose' is a required property", "resources"] {
        #expect(run.output.contains(word))
      }
    }
  }
}

/// The two numbers, as each program prints them.
private struct Counts: Decodable, Equatable {
  let datasets: Int
  let documents: Int

  init(_ json: String) throws {
    self = try JSONDecoder().decode(Counts.self, from: Data(json.utf8))
  }

  /// What `dani count` says.
  init(counting catalog: String, on day: String) throws {
    try self.init(DaniRun("count", catalog, "--as-of", day, "--format", "json").output)
  }
}
