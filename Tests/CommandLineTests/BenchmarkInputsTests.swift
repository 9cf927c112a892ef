import Foundation
import TestSupport
import Testing

/// `benchmark-inputs --help` once filled a folder of that name with two gigabytes.
@Suite struct BenchmarkInputsTests {
  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.built("benchmark-inputs"), arguments)
  }

  @Test(arguments: ["--help", "-h"]) func tellsHowItIsCalled(_ option: String) throws {
    let run = try run(option)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("usage: benchmark-inputs FOLDER [MEGABYTES]\n"))
    #expect(!FileManager.default.fileExists(atPath: option))
  }

  @Test func writesNothingForAnOptionOrASizeThatItDoesNotKnow() throws {
    try TemporaryFolder.with { folder in
      let place = folder + "/inputs"
      for run in [try run("--size"), try run(place, "many"), try run(place, "0"), try run()] {
        #expect(run.status == 2)
      }
      #expect(!FileManager.default.fileExists(atPath: "--size"))
      #expect(!FileManager.default.fileExists(atPath: place))
    }
  }
}
