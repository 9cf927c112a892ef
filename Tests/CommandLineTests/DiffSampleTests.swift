import Foundation
import TestSupport
import Testing

/// `dani diff` and `count` of git revisions of the sample: exactly what a script changed, renames included.
@Suite struct DiffSampleTests {
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

  @Test(.enabled(if: Git.canBeUsed, Git.absence), .long("it reads the sample in five states"))
  func namesExactlyWhatAScriptChanged() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.sample, toPath: catalog)
      try Git.run(in: catalog, ["init", "-q"], at: "2020-09-30T21:00:00Z")
      try Git.run(in: catalog, ["add", "-A"], at: "2020-09-30T21:00:00Z")
      try Git.run(in: catalog, ["commit", "-q", "-m", "before"], at: "2020-09-30T21:00:00Z")
      let checkout = try DaniRun("count", catalog, "--as-of", "2020-10-01", "--format", "json")
      try change(catalog)
      try Git.run(in: catalog, ["add", "-A"], at: "2020-09-30T21:00:00Z")
      try Git.run(in: catalog, ["commit", "-q", "-m", "after"], at: "2020-10-02T10:00:00Z")

      let run = try DaniRun("diff", "HEAD~1", "HEAD", "--catalog", catalog)
      #expect(run.status == 0, "\(run.errors)")
      try Golden.compare(run.output, with: Repository.fixture("Diff/lysychansk.txt"))

      // What the checkout counted, the revision counts; the day is that of its commit in Kyiv.
      let revision = try DaniRun("count", catalog, "--as-of", "HEAD~1", "--format", "json")
      #expect(revision.status == 0)
      #expect(revision.output == checkout.output)
      #expect(checkout.output.contains("\"documents\": 856"))
    }
  }
}
