import Foundation
import TestSupport
import Testing

/// The committed sample against what the built generator writes.
@Suite struct SampleGeneratorTests {
  private static let plan = Repository.path("SampleData/plan")

  /// Runs the generator that was built beside the tests.
  private static func generate(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.built("generate-sample"), arguments)
  }

  /// Bytes by path.
  private static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let place = folder + "/" + path
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = try Data(contentsOf: URL(filePath: place))
    }
    return files
  }

  @Test(.long("it writes 856 documents")) func committedSampleIsWhatTheGeneratorWrites() throws {
    try TemporaryFolder.with { folder in
      let output = folder + "/lysychansk"
      let run = try Self.generate(Self.plan, output)
      #expect(run.errors == "")
      try #require(run.status == 0)
      let written = try Self.files(in: output)
      let committed = try Self.files(in: Repository.sample)
      #expect(Set(written.keys).symmetricDifference(committed.keys).sorted() == [])
      #expect(written.filter { committed[$0.key] != $0.value }.keys.sorted() == [])
    }
  }

  /// One data set stands for all where the long test does not run.
  @Test func aDatasetOfTheCommittedSampleIsWhatTheGeneratorWrites() throws {
    try TemporaryFolder.with { folder in
      let output = folder + "/out"
      #expect(try Self.generate(Self.smallPlan(in: folder), output).status == 0)
      let written = try Self.files(in: output + "/datasets/vakansii")
      #expect(try !written.isEmpty && written == Self.files(in: Repository.sample + "/datasets/vakansii"))
    }
  }

  @Test func replacesItsOwnFolderAndLeavesNothingBesideIt() throws {
    try TemporaryFolder.with { folder in
      let small = try Self.smallPlan(in: folder)
      let output = folder + "/out"
      for _ in 0..<2 { #expect(try Self.generate(small, output).status == 0) }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("out") } == ["out"])
    }
  }

  @Test func refusesAFolderThatItDidNotWrite() throws {
    try TemporaryFolder.with { folder in
      try Files.write("mine", to: folder + "/out/report.txt")
      let run = try Self.generate(Self.plan, folder + "/out")
      #expect(run.status == 2)
      #expect(run.errors.contains("did not write"))
      #expect(try Self.files(in: folder) == ["out/report.txt": Data("mine".utf8)])
    }
  }

  @Test func stopsWhenThePlanContradictsItself() throws {
    try TemporaryFolder.with { folder in
      let plan = try Self.smallPlan(in: folder, replacing: "2020-09-04", with: "2020-09-03")
      let run = try Self.generate(plan, folder + "/out")
      #expect(run.status == 2)
      #expect(
        run.errors.contains("vakansii: from 2020-02-04 to 2020-09-04, the plan says 2020-02-04 to 2020-09-03")
      )
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  /// A copy of the plan with one data set only.
  private static func smallPlan(
    in folder: String, replacing text: String = "", with replacement: String = ""
  ) throws -> String {
    let plan = folder + "/plan"
    try FileManager.default.copyItem(atPath: Self.plan, toPath: plan)
    let lines = try Files.text(plan + "/datasets.csv").split(separator: "\n")
    var chosen =
      lines.filter { $0.hasPrefix("slug,") || $0.hasPrefix("vakansii,") }.joined(separator: "\n") + "\n"
    if !text.isEmpty { chosen = chosen.replacingOccurrences(of: text, with: replacement) }
    try Files.write(chosen, to: plan + "/datasets.csv")
    return plan
  }
}
