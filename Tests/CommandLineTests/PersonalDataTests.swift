import Foundation
import TestSupport
import Testing

/// Personal data, from the check to the refusal to publish, run as a user runs it.
@Suite struct PersonalDataTests {
  /// Synthetic numbers with valid check digits.
  private static let numbers = ["3118312348", "2556800099", "3658499980"]

  /// The small catalogue with a register of people in one of its data sets.
  private func withPeople(
    settings: String = "", _ body: (_ catalog: String, _ output: String) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let rows = Self.numbers.map { "\($0),проїзд,=\($0)+1\n" }.joined()
      try Data(("РНОКПП,Пільга,Примітка\n" + rows).utf8).write(
        to: URL(filePath: catalog + "/datasets/transport/data/stops.csv"))
      if !settings.isEmpty {
        let url = URL(filePath: catalog + "/catalog.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        try Data((text + "\n" + settings + "\n").utf8).write(to: url)
      }
      try body(catalog, folder + "/out")
    }
  }

  private func publish(_ catalog: String, _ output: String, _ more: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["publish", catalog, "-o", output, "--as-of", "2020-10-01"] + more)
  }

  @Test func theVerdictSpeaksOfItFirst() throws {
    try withPeople { catalog, _ in
      let run = try DaniRun("check", catalog, "--as-of", "2020-10-01")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines[1]
          == "Ні. Є ознаки персональних даних: datasets/transport/data/stops.csv, стовпець «РНОКПП». "
          + "Вилучіть або знеособте їх.")
      #expect(lines[3] == "Що зробити насамперед")
      #expect(lines[4].hasPrefix("1. Вилучіть стовпець з РНОКПП"))
      #expect(
        run.output.contains("схожий на РНОКПП фізичних осіб (збіглося значень: 3 із 3); не оприлюднюйте"))
      #expect(run.status == 1)
    }
  }

  @Test(arguments: ["text", "json"]) func noNumberIsPrintedInFull(_ format: String) throws {
    try withPeople { catalog, _ in
      let run = try DaniRun("check", catalog, "--as-of", "2020-10-01", "--format", format)
      for number in Self.numbers { #expect(!run.output.contains(number)) }
      #expect(run.output.contains("31******48"))
    }
  }

  @Test func onlyItsOwnOptionLetsItBePublished() throws {
    try withPeople { catalog, output in
      for option in ["--snapshot", "--allow-errors"] {
        let refused = try publish(catalog, output, option)
        #expect(refused.status == 1)
        #expect(
          refused.errors.hasPrefix(
            "Не сформовано: є ознаки персональних даних: datasets/transport/data/stops.csv, стовпець «РНОКПП»."
          ))
        #expect(refused.errors.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: output))
      }
      let published = try publish(catalog, output, "--allow-errors", "--publish-personal-data")
      #expect(published.status == 0, "\(published.errors)")
      #expect(FileManager.default.fileExists(atPath: output + "/manifest.json"))
    }
  }

  @Test func itsOwnOptionDoesNotAllowOtherErrors() throws {
    try withPeople { catalog, output in
      try FileManager.default.removeItem(atPath: catalog + "/datasets/transport/data/stops.csv")
      let refused = try publish(catalog, output, "--publish-personal-data")
      #expect(refused.errors.contains("--leave-out transport"))
    }
  }

  @Test(arguments: [
    "suppressions: [{code: personal-tax-numbers, dataset: transport, reason: так треба}]",
    "settings: {rules: {personal-tax-numbers: off}}",
    "settings: {rules: {personal-tax-numbers: note}}",
    "suppressions: [{code: personal-tax-numbers, path: data/stops.csv, reason: так треба}]",
  ])
  func noSettingHidesIt(_ settings: String) throws {
    try withPeople(settings: settings) { catalog, output in
      let refused = try publish(catalog, output, "--allow-errors")
      #expect(refused.errors.contains("персональних даних"))
      let checked = try DaniRun("check", catalog)
      #expect(checked.output.contains("[personal-tax-numbers]"))
    }
  }
}
