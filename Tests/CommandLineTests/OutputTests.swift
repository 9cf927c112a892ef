import Foundation
import TestSupport
import Testing

/// Results that cannot be written, and places that are no regular files.
@Suite struct OutputTests {
  private static func shell(_ command: String) throws -> ProgramRun {
    try ProgramRun("/bin/sh", ["-c", command.replacing("dani ", with: "'\(DaniRun.program)' ")])
  }

  @Test(arguments: [
    "check CATALOG", "check CATALOG --format json", "count CATALOG",
    "report CATALOG --from 2020-08-01 --to 2020-09-30",
    "show biudzhet CATALOG", "coverage CATALOG", "schedule CATALOG", "diff CATALOG CATALOG", "rules",
    "explain date-unreadable",
    "inspect CATALOG/catalog.yaml", "--help", "--version", "check --help",
  ])
  func aResultThatCannotBeWrittenEndsWithTwo(_ arguments: String) throws {
    let command = arguments.replacing("CATALOG", with: "'\(Repository.smallCatalog)'")
    let run = try Self.shell("dani \(command) > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("Не вдалося записати «стандартний вивід»: на диску бракує місця."))
  }

  @Test func linksAndPipesAreWrittenInto() throws {
    try TemporaryFolder.with { folder in
      let count = "dani count '\(Repository.smallCatalog)' --as-of 2020-10-01 --format json"
      let script = """
        cd '\(folder)' && \(count) > expected; echo old > real && ln -s real link && ln -s nothing loose && mkfifo pipe
        \(count) -o link && \(count) -o loose && (cat pipe > piped & \(count) -o pipe; wait)
        test -L link && test -L loose && test -p pipe && cmp expected real && cmp expected nothing && cmp expected piped
        """
      let run = try Self.shell(script)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  /// Twelve programs add a document to one set at a time: whoever says that it is done is not mistaken.
  @Test func nothingIsLostWhereSeveralAddAtOnce() throws {
    try TemporaryFolder.with { folder in
      let script = """
        cd '\(folder)' && cp -r '\(Repository.smallCatalog)' catalog
        for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
          printf 'kod,nazva\\n%s,x\\n%s,y\\n' $i $i > budget-$((2000 + i)).csv
          (dani add biudzhet budget-$((2000 + i)).csv --catalog catalog --as-of 2020-10-01 --yes --allow-errors >out-$i 2>&1 && touch done-$i) &
        done
        wait
        for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
          test -e done-$i && { grep -rq "budget-$((2000 + i)).csv" catalog/datasets/biudzhet/datapackage.* || echo lost $i; }
        done
        ls done-* | wc -l; cat out-* | grep -v '^[ +-]' | sort | uniq -c | head -5 >&2
        """
      let run = try Self.shell(script)
      #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines) == "12", "\(run.errors)")
    }
  }

  @Test func linksToOutsideAreNotWrittenThrough() throws {
    try TemporaryFolder.with { folder in
      let script = """
        cd '\(folder)' && cp -r '\(Repository.smallCatalog)' catalog && mkdir outside
        rm -rf catalog/datasets/biudzhet/data && ln -s '\(folder)/outside' catalog/datasets/biudzhet/data
        printf 'kod,nazva\\n1,x\\n' > budget-2018.csv
        dani add biudzhet budget-2018.csv --catalog catalog --as-of 2020-10-01 --yes --allow-errors; echo $?; ls outside | wc -l
        """
      let run = try Self.shell(script)
      #expect(run.output.hasSuffix("2\n0\n"), "\(run.output)\(run.errors)")
    }
  }

  @Test func aFolderOfDataSetsThatIsALinkStopsTheCount() throws {
    try TemporaryFolder.with { folder in
      let script = """
        cd '\(folder)' && cp -r '\(Repository.smallCatalog)' catalog && mv catalog/datasets outside
        ln -s ../outside catalog/datasets; dani count catalog
        """
      let run = try Self.shell(script)
      #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
    }
  }

  /// What nobody could look into is not called clean, unless somebody said that it may be so.
  @Test func aDocumentThatIsNotReadEndsWithOne() throws {
    try TemporaryFolder.with { folder in
      let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1024)
      try Data(old).write(to: URL(filePath: folder + "/zvit.xls"))
      try Data("код,назва\n1,а\n2,б\n".utf8).write(to: URL(filePath: folder + "/a.csv"))
      #expect(try DaniRun("check", folder).status == 1)
      #expect(try DaniRun("check", folder + "/a.csv").status == 0)
      for allowed in [["--allow-unchecked", "zvit.xls"], ["--fail-on", "never"]] {
        #expect(try ProgramRun(DaniRun.program, ["check", folder] + allowed).status == 0)
      }
      #expect(try DaniRun("check", folder, "--allow-unchecked", "a.csv").status == 1)
      // A link is never looked into.
      #expect(try DaniRun("check", Repository.smallCatalog, "--as-of", "2020-10-01").status == 0)
    }
  }
}
