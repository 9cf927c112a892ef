import Foundation
import TestSupport
import Testing

/// Several paths, standard input and what was changed, as the built program takes them.
@Suite struct CheckPathsTests {
  private static let day = ["--as-of", "2020-10-01"]

  private static func write(_ root: String) throws {
    try Files.write("publisher: {name: Рада}\n", to: root + "/catalog.yaml")
    for set in ["dohovory", "shkoly"] {
      try Files.write(
        "title: \(set)\nstructure: structure.csv\nresources:\n  - path: data/a.csv\n  - path: data/b.csv\n",
        to: root + "/datasets/\(set)/datapackage.yaml")
      try Files.write("name,title,datatype\nkod,Код,integer\n", to: root + "/datasets/\(set)/structure.csv")
      // No two files are alike: that would be a finding of its own.
      try Files.write("kod\n\(set.utf8.count)\n", to: root + "/datasets/\(set)/data/a.csv")
      try Files.write("kod\nбагато \(set)\n", to: root + "/datasets/\(set)/data/b.csv")
    }
  }

  private static func check(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["check"] + arguments + day + ["--format", "csv"])
  }

  /// The files with findings, each once.
  private static func files(_ arguments: [String]) throws -> Set<String> {
    let rows = try check(arguments).output.split(separator: "\r\n").flatMap { $0.split(separator: "\n") }
    return Set(
      rows.dropFirst().compactMap { row in row.split(separator: ",").first { $0.contains("datasets/") } }.map(
        String.init))
  }

  @Test func aFileInsideASetIsThatDocumentWithItsStructure() throws {
    try TemporaryFolder.with { root in
      try Self.write(root)
      let path = root + "/datasets/shkoly/data/b.csv"
      #expect(try Self.files([path]) == ["datasets/shkoly/data/b.csv"])
      #expect(try Self.files([root + "/datasets/shkoly/data/a.csv"]) == [])
      #expect(try Self.files([path, path, root + "/datasets/dohovory/data/b.csv"]).count == 2)
    }
  }

  @Test(arguments: ["datapackage.yaml", "structure.csv"])
  func aPassportOrAStructureMeansItsSet(_ name: String) throws {
    try TemporaryFolder.with { root in
      try Self.write(root)
      let files = try Self.files([root + "/datasets/shkoly/" + name, root + "/datasets/dohovory/data/a.csv"])
      #expect(files.contains("datasets/shkoly/data/b.csv") && files.allSatisfy { $0.contains("shkoly") })
    }
  }

  @Test func filesThatAreNoDataAreSkipped() throws {
    try TemporaryFolder.with { root in
      try Self.write(root)
      for name in ["LICENSE", "script.py", ".editorconfig", "README.md"] {
        try Files.write("x", to: root + "/" + name)
      }
      let named = ["LICENSE", "script.py", ".editorconfig", "README.md"].map { root + "/" + $0 }
      let run = try Self.check(named)
      #expect(run.status == 0 && run.output.split(separator: "\n").count == 1)
      #expect(
        try Self.files(named + [root + "/datasets/shkoly/data/b.csv"]) == ["datasets/shkoly/data/b.csv"])
    }
  }

  @Test func pathsOfTwoCataloguesAreCheckedApart() throws {
    try TemporaryFolder.with { root in
      try Self.write(root + "/a")
      try Self.write(root + "/b")
      let run = try Self.check([root + "/a/datasets/shkoly", root + "/b/datasets/shkoly"])
      #expect(run.status == 2 && run.output == "" && run.errors.contains("окремо"))
    }
  }

  @Test func filesWithoutACatalogueAreLookedAtTogether() throws {
    try TemporaryFolder.with { root in
      try Files.write("a,b\n1,2\n", to: root + "/one/a.csv")
      try Files.write("a,b\n1,2,3\n", to: root + "/two/b.csv")
      let run = try ProgramRun(
        DaniRun.program,
        ["check", root + "/one/a.csv", root + "/two/b.csv"] + Self.day + ["--format", "json"])
      #expect(
        run.output.contains("\"path\": \"one/a.csv\"") && run.output.contains("\"file\": \"two/b.csv\""))
    }
  }

  @Test func standardInputStandsForAFileOfASet() throws {
    try TemporaryFolder.with { root in
      try Self.write(root)
      try Files.write("kod\n1\nтри\n", to: root + "/input")
      let path = root + "/datasets/shkoly/data/a.csv"
      let run = try ProgramRun(
        "/bin/sh",
        [
          "-c", "\"$0\" check - --stdin-filename \"$1\" --as-of 2020-10-01 --format csv < \"$2\"",
          DaniRun.program, path, root + "/input",
        ])
      #expect(
        run.output.contains("datasets/shkoly/data/a.csv") && run.output.contains("три"), "\(run.errors)")
      #expect(try Files.text(path) == "kod\n6\n")
    }
  }

  @Test(.enabled(if: Git.canBeUsed, Git.absence)) func onlyWhatWasChangedIsLookedAt() throws {
    let repository = try TemporaryRepository()
    try Self.write(repository.folder + "/opendata")
    try repository.commit()
    let nothing = try Self.check([repository.folder + "/opendata", "--changed-since", "HEAD"])
    #expect(nothing.status == 0 && nothing.output.split(separator: "\n").count == 1)
    try repository.write("kod\nп’ять\n", to: "opendata/datasets/shkoly/data/a.csv")
    let files = try Self.files([repository.folder + "/opendata", "--changed-since", "HEAD"])
    #expect(files.contains("datasets/shkoly/data/a.csv") && files.allSatisfy { $0.contains("shkoly") })
    let annotations = try ProgramRun(
      DaniRun.program,
      ["check", repository.folder + "/opendata", "--changed-since", "HEAD", "--format", "github"] + Self.day)
    #expect(annotations.output.contains("file=opendata/datasets/shkoly/data/a.csv"))
    let unknown = try Self.check([repository.folder + "/opendata", "--changed-since", "nowhere"])
    #expect(unknown.status == 2 && unknown.errors.contains("nowhere"))
  }
}
