import Foundation
import TestSupport
import Testing

/// What programs of others say about the sample as it lies in the repository.
@Suite struct SampleJudgeTests {
  /// The official schemas, which are not part of the repository.
  static let officialSchemas = Repository.path("../shared/portal/schemas")

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func frictionlessAcceptsEveryDataSet() throws {
    try Judge.python.accepts(Repository.path("Tests/Judges/validate_sets.py"), Repository.sample)
  }

  @Test(
    .enabled(
      if: Judge.jsonSchema.isExpected && FileManager.default.fileExists(atPath: officialSchemas),
      "the judge or the official schemas are missing"))
  func everyPassportConformsToTheOfficialSchemaOfDataPackages() throws {
    let passports = try FileManager.default.contentsOfDirectory(atPath: Repository.sample + "/datasets")
      .sorted().map { Repository.sample + "/datasets/\($0)/datapackage.yaml" }
    let schema = Self.officialSchemas + "/datapackage-2.0.json"
    let run = try Judge.jsonSchema.run(["--schemafile", schema] + passports)
    #expect(run.status == 0, "\(run.output.suffix(2000)) \(run.errors.suffix(2000))")
  }
}
