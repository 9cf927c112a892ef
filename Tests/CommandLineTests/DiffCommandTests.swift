import Foundation
import TestSupport
import Testing

/// `dani diff`, `dani snapshot` and `--as-of` a revision, run as a user runs them.
@Suite struct DiffCommandTests {
  /// The night of the day that follows in Kyiv.
  private static let moment = "2020-09-30T21:00:00Z"

  /// A copy of the small catalogue in `каталог`, and a folder beside it.
  private func withCopy(_ body: (_ folder: String, _ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/каталог"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      try body(folder, catalog)
    }
  }

  private func replace(_ old: String, with new: String, in file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: URL(filePath: file))
  }

  /// A row more, a document with a new name, a set without one document.
  private func change(_ catalog: String) throws {
    let sets = catalog + "/datasets"
    try replace("stops.csv", with: "зупинки “нові” 'усі'.csv", in: sets + "/transport/datapackage.yaml")
    try FileManager.default.moveItem(
      atPath: sets + "/transport/data/stops.csv", toPath: sets + "/transport/data/зупинки “нові” 'усі'.csv")
  }

  @Test(.enabled(if: Git.canBeUsed, Git.absence))
  func namesWhatChangedBetweenTwoRevisions() throws {
    try withCopy { folder, catalog in
      try Git.run(in: folder, ["init", "-q"], at: Self.moment)
      try Git.run(in: folder, ["add", "-A"], at: Self.moment)
      try Git.run(in: folder, ["commit", "-q", "-m", "before"], at: Self.moment)
      try change(catalog)
      try Git.run(in: folder, ["add", "-A"], at: Self.moment)
      try Git.run(in: folder, ["commit", "-q", "-m", "after"], at: Self.moment)
      let run = try DaniRun("diff", "HEAD~1", "HEAD", "--catalog", catalog)
      #expect(run.errors == "")
      #expect(run.status == 0)
      #expect(
        run.output == """
          Було: ревізія «HEAD~1» (01.10.2020): 3 набори даних, 6 документів
          Стало: ревізія «HEAD» (01.10.2020): 3 набори даних, 6 документів

          Перейменовано документів (вміст той самий): 1
            datasets/transport/data/stops.csv → datasets/transport/data/зупинки “нові” 'усі'.csv

          """)
      let english = try DaniRun(
        "diff", "HEAD~1", catalog, "--catalog", catalog, "--lang", "en", "--exit-code")
      #expect(english.status == 1)
      #expect(
        english.output == """
          Before: the revision HEAD~1 (2020-10-01): 3 data sets, 6 documents
          After: the folder \(catalog): 3 data sets, 6 documents

          Documents renamed (same content): 1
            datasets/transport/data/stops.csv → datasets/transport/data/зупинки “нові” 'усі'.csv

          """)
    }
  }

  @Test(.enabled(if: Git.canBeUsed, Git.absence))
  func aCountOfARevisionIsThatOfItsCheckout() throws {
    try withCopy { folder, catalog in
      try Git.run(in: folder, ["init", "-q"], at: Self.moment)
      try Git.run(in: folder, ["add", "-A"], at: Self.moment)
      try Git.run(in: folder, ["commit", "-q", "-m", "before"], at: Self.moment)
      let checkout = try DaniRun("count", catalog, "--as-of", "2020-10-01", "--format", "json")
      try FileManager.default.removeItem(atPath: catalog + "/datasets/transport")
      let revision = try DaniRun("count", catalog, "--as-of", "HEAD", "--format", "json")
      #expect(revision.status == 0)
      #expect(revision.output == checkout.output)
      let unknown = try DaniRun("count", catalog, "--as-of", "01.10.20")
      #expect(unknown.status == 2)
      #expect(
        unknown.errors
          == "«01.10.20» – не ревізія git цього сховища і не день. День пишуть так: 01.10.2020 або 2020-10-01.\n"
      )
      let day = try DaniRun("count", catalog, "--as-of", "1.10.2020", "--format", "json")
      #expect(try day.output == DaniRun("count", catalog, "--as-of", "2020-10-01", "--format", "json").output)
    }
  }

  @Test func withoutGitARevisionIsOneSentence() throws {
    let run = try DaniRun(
      "count", Repository.smallCatalog, "--as-of", "HEAD", environment: ["PATH": "/nonexistent"])
    #expect(run.status == 2)
    #expect(run.errors == "Щоб прочитати ревізію, потрібна програма git: встановіть її.\n")
  }

  @Test func anOperandThatIsNothingStopsTheWork() throws {
    try TemporaryFolder.with { folder in
      let run = try DaniRun("diff", "немає", folder, "--catalog", folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("«немає» – не папка, не день (2020-10-01) і не ревізія git"))
    }
  }

  @Test func tellsWhatToUploadSinceTheLastPublication() throws {
    try withCopy { folder, catalog in
      let output = folder + "/out"
      #expect(try DaniRun("publish", catalog, "-o", output, "--as-of", "2020-10-01").status == 0)
      let same = try DaniRun("diff", "--last-published", output, catalog, "--as-of", "2020-10-01")
      #expect(same.status == 0)
      #expect(same.output.hasSuffix("\nЗавантажувати нічого: на порталі те саме, що в каталозі.\n"))
      try change(catalog)
      let renamed = try DaniRun("diff", "--last-published", output, catalog, "--as-of", "2020-10-01")
      #expect(renamed.status == 0)
      #expect(!renamed.output.contains("Завантажити нових документів"))
      #expect(renamed.output.contains("Перейменувати документів (вміст той самий): 1\n"))
      let none = try DaniRun("diff", "--last-published", catalog, catalog)
      #expect(none.status == 2)
    }
  }

  /// The catalogue may be compared with what was published, not with what somebody made of it.
  @Test func aPublicationThatWasChangedAfterwardsIsNotComparedWith() throws {
    try withCopy { folder, catalog in
      let output = folder + "/out"
      #expect(try DaniRun("publish", catalog, "-o", output, "--as-of", "2020-10-01").status == 0)
      try replace("routes.csv", with: "route.csv", in: output + "/catalog.json")
      for arguments in [
        ["diff", "--last-published", output, catalog], ["check", catalog, "--last-published", output],
      ] {
        let run = try ProgramRun(DaniRun.program, arguments + ["--as-of", "2020-10-01"])
        #expect(run.status == 2)
        #expect(
          run.errors == "Файл «\(output)/catalog.json» змінено після публікації: "
            + "його контрольна сума інша, ніж у manifest.json.\n")
      }
    }
  }

  @Test func aSnapshotIsWrittenOnceAndNeverReplacedUnasked() throws {
    try withCopy { _, catalog in
      let arguments = ["snapshot", catalog, "--as-of", "2020-10-01"]
      let first = try ProgramRun(DaniRun.program, arguments)
      let file = catalog + "/history/2020-10-01.csv"
      #expect(first.output == "Записано знімок «\(file)»: 3 набори даних, 6 документів.\n")
      #expect(first.status == 0)
      let bytes = try Data(contentsOf: URL(filePath: file))
      #expect(try ProgramRun(DaniRun.program, arguments).output == "Знімок «\(file)» уже є, змін немає.\n")
      try change(catalog)
      let refused = try ProgramRun(DaniRun.program, arguments)
      #expect(refused.status == 2)
      #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
      #expect(try ProgramRun(DaniRun.program, arguments + ["--replace"]).status == 0)
      #expect(try Data(contentsOf: URL(filePath: file)) != bytes)
      let series = try DaniRun("count", catalog, "--history", "--as-of", "2020-10-01", "--format", "csv")
      #expect(series.output.hasSuffix("\n2020-10-01,3,6,snapshot\n"))
    }
  }
}
