import Foundation
import TestSupport
import Testing

/// `dani confirm`: «змін немає» is recorded, and nothing else changes.
@Suite struct ConfirmCommandTests {
  private func withCopy(_ body: (_ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      try body(catalog)
    }
  }

  @Test func theTermRunsFromItAndNoOtherValueChanges() throws {
    try withCopy { catalog in
      let passport = catalog + "/datasets/biudzhet/datapackage.yaml"
      let before = try String(contentsOfFile: passport, encoding: .utf8)
      func line() throws -> String? {
        let run = try DaniRun("schedule", catalog, "--as-of", "2021-04-01")
        return run.output.split(separator: "\n").first { $0.contains("Бюджет: ") }.map(String.init)
      }
      #expect(try line()?.contains("строк минув 31.12.2020") == true)
      let run = try DaniRun("confirm", "biudzhet", catalog, "--date", "2021-03-30", "--as-of", "2021-04-01")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try line() == nil)
      #expect(
        try String(contentsOfFile: passport, encoding: .utf8)
          == before.replacingOccurrences(of: "data_as_of: \"2020-09-01\"", with: "data_as_of: \"2021-03-30\"")
      )
      let again = try DaniRun("confirm", "biudzhet", catalog, "--date", "2021-03-30", "--as-of", "2021-04-01")
      #expect(again.output.hasSuffix("актуальність на 30.03.2021 уже записано.\n"))
    }
  }

  @Test func theChangedFileIsNamedFromTheCatalogue() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/каталог"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let run = try DaniRun("confirm", "biudzhet", catalog, "--date", "2021-03-30", "--as-of", "2021-04-01")
      #expect(run.output.contains("\ndatasets/biudzhet/datapackage.yaml\n"), "\(run.output)")
    }
  }

  @Test func aDayToComeOrGoneByIsRefused() throws {
    try withCopy { catalog in
      for day in ["2021-04-02", "2020-08-31", "2019-01-31"] {
        let run = try DaniRun("confirm", "biudzhet", catalog, "--date", day, "--as-of", "2021-04-01")
        #expect(run.status == 2, "\(day)")
        #expect(!run.errors.isEmpty)
      }
    }
  }
}
