import Foundation
import TestSupport
import Testing

/// `dani add`, run as a user runs it.
@Suite struct AddCommandTests {
  private static let day = "2020-10-01"

  private func add(_ catalog: String, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["add"] + arguments + ["--catalog", catalog, "--as-of", Self.day])
  }

  /// A copy of a catalogue that a test may change, and a folder beside it.
  private func withCopy(
    of original: String = Repository.smallCatalog,
    _ body: (_ catalog: String, _ folder: String) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(atPath: original, toPath: folder + "/catalog")
      try body(folder + "/catalog", folder)
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// The findings as lines of `code file`, and the documents that passed.
  private func check(_ catalog: String) throws -> (findings: [String], passed: Int) {
    struct Report: Decodable {
      struct Finding: Decodable {
        let code: String
        let file: String
      }
      struct Summary: Decodable { let passed: Int }
      let findings: [Finding]
      let summary: Summary
    }
    let run = try DaniRun("check", catalog, "--as-of", Self.day, "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return (report.findings.map { "\($0.code) \($0.file)" }.sorted(), report.summary.passed)
  }

  /// A few sets of the sample that are alike in form.
  private func withSeries(_ body: (_ catalog: String, _ folder: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/catalog/datasets", withIntermediateDirectories: true)
      for name in [
        "catalog.yaml", "datasets/zeleni-nasadzhennia", "datasets/vakansii", "datasets/likarski-zasoby",
        "datasets/dozvoly-na-porushennia-blahoustroiu",
      ] {
        try manager.copyItem(atPath: Repository.sample + "/" + name, toPath: folder + "/catalog/" + name)
      }
      try body(folder + "/catalog", folder)
    }
  }

  /// The next document of a monthly series of the sample: the file of August with one row less.
  private func september(in folder: String, named name: String) throws -> String {
    let august = Repository.sample + "/datasets/zeleni-nasadzhennia/data/zeleni-nasadzhennia-2020-08.csv"
    let lines = try text(august).split(separator: "\n", omittingEmptySubsequences: false)
    let path = folder + "/" + name
    try write((lines.prefix(1) + lines.dropFirst(2)).joined(separator: "\n"), to: path)
    return path
  }

  @Test(.long("it checks the sample three times")) func theSampleStaysCleanAndItsCommentsSurvive() throws {
    try withCopy(of: Repository.sample) { catalog, folder in
      let before = try check(catalog)
      let passport = catalog + "/datasets/zeleni-nasadzhennia/datapackage.yaml"
      let old = try text(passport)
      let file = try september(in: folder, named: "zeleni-nasadzhennia-2020-09.csv")
      let run = try add(catalog, "zeleni-nasadzhennia", file)
      #expect(run.errors == "")
      #expect(run.status == 0)
      let after = try check(catalog)
      #expect(after.findings == before.findings)
      #expect(after.passed == before.passed + 1)

      let new = try text(passport)
      let removed = old.split(separator: "\n").filter { !new.split(separator: "\n").contains($0) }
      #expect(removed.count == 2, "\(removed)")
      #expect(removed.allSatisfy { $0.hasPrefix("modified: ") || $0.hasPrefix("data_as_of: ") })
      #expect(new.hasPrefix("# Паспорт набору даних."))
      let count = try DaniRun("count", catalog, "--as-of", Self.day)
      #expect(count.output.contains("101 набір даних, що містить 857 документів"))
    }
  }

  /// Columns, the name of the file and the series together tell the set, the period and the names.
  @Test func theFileTellsItsSetAndItsPeriod() throws {
    try withSeries { catalog, folder in
      let file = try september(in: folder, named: "Зелені насадження 09.2020.csv")
      let asked = try add(catalog, file)
      #expect(asked.status == 2)
      #expect(asked.errors == "Нічого не змінено. Щоб виконати це без запитання, додайте --yes.\n")
      let run = try add(catalog, file, "--yes")
      #expect(run.status == 0)
      #expect(run.output == asked.output)
      #expect(run.output.contains("(zeleni-nasadzhennia): набір підказали стовпці"), "\(run.output)")
      let document = "datasets/zeleni-nasadzhennia/data/zeleni-nasadzhennia-2020-09.csv"
      #expect(try text(catalog + "/" + document) == text(file))
      #expect(run.output.contains("вересень 2020 року"))
    }
  }

  @Test func aPeriodThatNothingNamesIsTheNextOneAndIsAskedFor() throws {
    try withSeries { catalog, folder in
      let file = try september(in: folder, named: "zvit.csv")
      let asked = try add(catalog, "zeleni-nasadzhennia", file)
      #expect(asked.status == 2)
      #expect(asked.output.contains("період узято наступний за останнім документом: 2020-09"))
      #expect(try add(catalog, "zeleni-nasadzhennia", file, "--yes").status == 0)
      // The one after it has not begun.
      try write(text(file) + "\n", to: file)
      let early = try add(catalog, "zeleni-nasadzhennia", file, "--yes", "--date", "2020-09-30")
      #expect(early.status == 2)
      #expect(early.errors.contains("--period 2020-10"), "\(early.errors)")
    }
  }

  @Test func aFileThatFitsSeveralSetsIsAskedFor() throws {
    try withCopy { catalog, folder in
      try FileManager.default.copyItem(
        atPath: catalog + "/datasets/biudzhet", toPath: catalog + "/datasets/biudzhet-oblasti")
      try write("item,amount\nДоходи,7.5\n", to: folder + "/нове.csv")
      let run = try add(catalog, folder + "/нове.csv", "--yes")
      #expect(run.status == 2)
      #expect(run.errors.contains("biudzhet, biudzhet-oblasti"), "\(run.errors)")
    }
  }

  @Test func aFileWithErrorsIsRefusedUnlessAllowed() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      try write("<!DOCTYPE html><html><body>404</body></html>", to: file)
      let before = try text(catalog + "/datasets/biudzhet/datapackage.yaml")
      let refused = try add(catalog, "biudzhet", file)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("--allow-errors"))
      #expect(try text(catalog + "/datasets/biudzhet/datapackage.yaml") == before)
      #expect(try add(catalog, "biudzhet", file, "--allow-errors").status == 0)
    }
  }

  @Test func aDayToComeIsRefused() throws {
    try withCopy { catalog, folder in
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2021.csv")
      for option in ["--date", "--data-as-of"] {
        let run = try add(catalog, "biudzhet", folder + "/budget-2021.csv", option, "2020-10-02")
        #expect(run.status == 2)
        #expect(run.errors == "\(option): цей день ще не настав, сьогодні 01.10.2020.\n")
      }
      #expect(!FileManager.default.fileExists(atPath: catalog + "/datasets/biudzhet/data/budget-2021.csv"))
    }
  }

  /// `add` and `confirm` wrote into passports of a catalogue whose settings could not be read.
  @Test func brokenSettingsStopTheWork() throws {
    try withCopy { catalog, folder in
      try write("publisher: {name: [\n", to: catalog + "/catalog.yaml")
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2021.csv")
      let before = try text(catalog + "/datasets/biudzhet/datapackage.yaml")
      for run in [
        try add(catalog, "biudzhet", folder + "/budget-2021.csv"),
        try add(catalog, folder + "/budget-2021.csv", "--yes"),
        try ProgramRun(DaniRun.program, ["confirm", "biudzhet", catalog, "--as-of", Self.day]),
      ] {
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("Файл «catalog.yaml» пошкоджено"), "\(run.errors)")
      }
      #expect(try text(catalog + "/datasets/biudzhet/datapackage.yaml") == before)
    }
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      try write("item,amount\nДоходи,130.5\n", to: file)
      #expect(try add(catalog, "biudzhet", file).status == 0)
      let passport = try text(catalog + "/datasets/biudzhet/datapackage.yaml")
      let again = try add(catalog, "biudzhet", file)
      #expect(again.status == 0)
      #expect(again.output.contains("уже є"))
      #expect(try text(catalog + "/datasets/biudzhet/datapackage.yaml") == passport)
      try write("item,amount\nДоходи,131.5\n", to: file)
      let other = try add(catalog, "biudzhet", file)
      #expect(other.status == 2)
      #expect(other.errors.contains("--replace"))
      #expect(try add(catalog, "biudzhet", file, "--replace").status == 0)
      #expect(try text(catalog + "/datasets/biudzhet/data/budget-2021.csv") == text(file))
    }
  }

  @Test(.enabled(if: Judge.python.isExpected && Judge.strace.isExpected, Judge.absence))
  func aKillInTheMiddleLosesNothing() throws {
    try TemporaryFolder.with { folder in
      let rows = (1...60_000).map { "Стаття \($0),\($0).5\n" }.joined()
      try write("item,amount\n" + rows, to: folder + "/budget-2021.csv")
      try Judge.python.accepts(
        Repository.path("Tests/Judges/kill_add.py"), DaniRun.program, Repository.smallCatalog, "biudzhet",
        folder + "/budget-2021.csv")
    }
  }
}
