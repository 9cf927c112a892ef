import Foundation
import Testing

/// `dani diff` and `count` of git revisions of the sample: exactly what a script changed, renames included.
@Suite struct DiffSampleTests {
  private static let isJudged = ProcessInfo.processInfo.environment["CI"] != nil
  private static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  private func git(_ folder: String, at moment: String = "2020-09-30T21:00:00Z", _ arguments: String...)
    throws
  {
    var environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Office"
      environment["GIT_\(role)_EMAIL"] = "office@example.org"
      environment["GIT_\(role)_DATE"] = moment
    }
    let run = try ProgramRun("/usr/bin/env", ["git", "-C", folder] + arguments, environment: environment)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func edit(_ file: String, _ change: (inout String) -> Void) throws {
    var text = try String(contentsOfFile: file, encoding: .utf8)
    let old = text
    change(&text)
    try #require(text != old, "\(file)")
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  private func move(_ old: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: old, toPath: new)
  }

  /// One row more, one file gone, one file and one set renamed, a new set, two values changed.
  private func change(_ catalog: String) throws {
    let sets = catalog + "/datasets"
    try edit(sets + "/dohovory/data/dohovory-2019-07.csv") { text in
      let line = text.split(separator: "\n")[1]
      text += line + "\n"
    }
    try FileManager.default.removeItem(atPath: sets + "/vakansii/data/vakansii-2020-01.xlsx")
    let renamed = sets + "/adresnyi-reiestr"
    try move(
      renamed + "/data/adresnyi-reiestr-2018-q4.csv", to: renamed + "/data/Адресний реєстр, IV квартал.csv")
    try edit(renamed + "/datapackage.yaml") {
      $0 = $0.replacingOccurrences(
        of: "path: data/adresnyi-reiestr-2018-q4.csv", with: "path: \"data/Адресний реєстр, IV квартал.csv\"")
    }
    try move(sets + "/yarmarky", to: sets + "/yarmarky-mista")
    try edit(sets + "/taryfy/datapackage.yaml") {
      $0 = $0.replacingOccurrences(of: "update_frequency: on_change", with: "update_frequency: monthly")
    }
    try edit(catalog + "/catalog.yaml") {
      $0 = $0.replacingOccurrences(of: "number: \"12\"", with: "number: \"31\"")
    }
    let new = sets + "/novyi-nabir"
    try FileManager.default.createDirectory(atPath: new + "/data", withIntermediateDirectories: true)
    try Data("title: Новий набір\nissued: \"2020-10-01\"\nresources:\n  - path: data/a.csv\n".utf8).write(
      to: URL(filePath: new + "/datapackage.yaml"))
    try Data("x,y\n1,2\n".utf8).write(to: URL(filePath: new + "/data/a.csv"))
  }

  @Test(.enabled(if: isJudged || hasGit, "git is not installed"))
  func namesExactlyWhatAScriptChanged() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.sample, toPath: catalog)
      try git(catalog, "init", "-q")
      try git(catalog, "add", "-A")
      try git(catalog, "commit", "-q", "-m", "before")
      let checkout = try DaniRun("count", catalog, "--as-of", "2020-10-01", "--format", "json")
      try change(catalog)
      try git(catalog, "add", "-A")
      try git(catalog, at: "2020-10-02T10:00:00Z", "commit", "-q", "-m", "after")

      let run = try DaniRun("diff", "HEAD~1", "HEAD", "--catalog", catalog)
      #expect(run.status == 0, "\(run.errors)")
      let recorded = Repository.path("Tests/Fixtures/Diff/lysychansk.txt")
      if (try? String(contentsOfFile: recorded, encoding: .utf8)) != run.output {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
          try FileManager.default.createDirectory(
            atPath: Repository.path("Tests/Fixtures/Diff"), withIntermediateDirectories: true)
          try Data(run.output.utf8).write(to: URL(filePath: recorded))
        }
        Issue.record("lysychansk.txt differs; run with RECORD=1 and read what changed. Now:\n\(run.output)")
      }

      // What the checkout counted, the revision counts; the day is that of its commit in Kyiv.
      let revision = try DaniRun("count", catalog, "--as-of", "HEAD~1", "--format", "json")
      #expect(revision.status == 0)
      #expect(revision.output == checkout.output)
      #expect(checkout.output.contains("\"documents\": 856"))
    }
  }
}
