import Foundation
import TestSupport
import Testing

/// The forms in which the result of a check is given out, as the built program writes them.
@Suite struct CheckFormTests {
  static let forms = ["csv", "github", "gitlab", "html", "jsonl", "junit", "markdown", "sarif"]

  @Test(arguments: forms, ["uk", "en"])
  func givesTheFaultyCatalogueOutInEveryForm(_ form: String, _ language: String) throws {
    try TemporaryFolder.with { folder in
      let text = try Self.check(Repository.faulty, form, language, in: folder)
      let version = try DaniRun("--version").output.trimmingCharacters(in: .whitespacesAndNewlines)
      try Golden.compare(
        text.replacing(version, with: "VERSION"),
        with: Repository.path("Tests/Fixtures/Reports/forms/faulty.\(language).\(form)"))
    }
  }

  @Test func noFormNamesAnAddressThatIsNotAStandards() throws {
    let own = ["docs.oasis-open.org", "www.w3.org"]
    try TemporaryFolder.with { folder in
      for form in Self.forms {
        let text = try Self.check(Repository.faulty, form, "uk", in: folder)
        let addresses = text.matches(of: /https?:\/\/([^\/"\s]+)/).map { String($0.output.1) }
        #expect(addresses.allSatisfy { own.contains($0) || Self.data.contains($0) }, "\(form): \(addresses)")
      }
    }
  }

  /// Hosts that passports of the faulty catalogue name; what a report says of them is foreign text.
  private static let data = ["data.gov.ua", "example.org", "zrazkivska.example"]

  @Test(
    .enabled(if: Judge.jsonSchema.isExpected && hasSchemas, "the judge or the official schemas are missing"))
  func schemasAcceptSARIFAndGitLab() throws {
    let schemas = ["sarif": "sarif-schema-2.1.0.json", "gitlab": "gitlab-code-quality.schema.json"]
    try TemporaryFolder.with { folder in
      for (form, schema) in schemas {
        for catalog in [Repository.faulty, Repository.smallCatalog] {
          _ = try Self.check(catalog, form, "uk", in: folder)
          let run = try Judge.jsonSchema.run([
            "--schemafile", SampleJudgeTests.officialSchemas + "/" + schema, folder + "/report",
          ])
          #expect(run.status == 0, "\(run.output.suffix(2000)) \(run.errors.suffix(2000))")
        }
      }
    }
  }

  @Test(
    .enabled(if: Judge.xmllint.isExpected && hasSchemas, "the judge or the official schemas are missing"),
    arguments: ["junit-jenkins-10.xsd", "junit-windyroad.xsd"])
  func bothSchemasAcceptJUnit(_ schema: String) throws {
    try TemporaryFolder.with { folder in
      for catalog in [Repository.faulty, Repository.smallCatalog] {
        _ = try Self.check(catalog, "junit", "uk", in: folder)
        let run = try Judge.xmllint.run([
          "--noout", "--schema", SampleJudgeTests.officialSchemas + "/" + schema, folder + "/report",
        ])
        #expect(run.status == 0, "\(run.errors.suffix(2000))")
      }
    }
  }

  @Test func severalFormsOfOneRunAgreeAndTheTextIsPrintedBesides() throws {
    try TemporaryFolder.with { folder in
      let run = try DaniRun(
        "check", Repository.faulty, "--as-of", "2020-10-01", "-o", folder + "/a.csv", "-o",
        "gitlab:" + folder + "/b",
        "-o", folder + "/c.xml")
      #expect(run.status == 1 && run.output.contains("Чи можна оприлюднювати?"))
      let rows = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8).split(separator: "\n").count
      let entries = try String(contentsOfFile: folder + "/b", encoding: .utf8).split(
        separator: "\"check_name\""
      ).count
      // One row is the header, one the passport that was not read.
      #expect(rows - 2 == entries - 1)
      #expect(try String(contentsOfFile: folder + "/c.xml", encoding: .utf8).contains("<testsuites>"))
    }
  }

  /// Printed while the check goes on, or written at its end: the same lines, and sums that are those of JSON.
  @Test func linesOfJSONSayWhatTheReportSays() throws {
    try TemporaryFolder.with { folder in
      let arguments = ["check", Repository.faulty, "--as-of", "2020-10-01"]
      let printed = try ProgramRun(DaniRun.program, arguments + ["--format", "jsonl"])
      let written = try Self.check(Repository.faulty, "jsonl", "uk", in: folder)
      func sorted(_ text: String) -> [String] { text.split(separator: "\n").map(String.init).sorted() }
      #expect(printed.status == 1 && sorted(printed.output) == sorted(written))
      let json = try ProgramRun(DaniRun.program, arguments + ["--format", "json"]).output
      let findings = printed.output.split(separator: "\n").count { $0.hasPrefix("{\"type\":\"finding\"") }
      #expect(findings == json.split(separator: "\"legal_basis\"").count - 1)
      #expect(printed.output.split(separator: "\n").last?.hasPrefix("{\"type\":\"summary\"") == true)
    }
  }

  @Test func pagesOfRulesAreNamedOnlyWhereTheHolderSaysWhereTheyAre() throws {
    try TemporaryFolder.with { folder in
      try Files.write(
        "settings: {rule_pages_url: https://rules.example/pages}\n", to: folder + "/catalog.yaml")
      try Files.write("title: a\n", to: folder + "/datasets/a/datapackage.yaml")
      for (form, language, ending) in [("sarif", "uk", ".md"), ("html", "en", ".en.md")] {
        let run = try DaniRun("check", folder, "--format", form, "--lang", language)
        #expect(run.output.contains("https://rules.example/pages/") && run.output.contains(ending), "\(form)")
      }
    }
  }

  @Test func aBaselineLeavesOnlyWhatIsNew() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.faulty, toPath: catalog)
      let accepted = folder + "/accepted.csv"
      _ = try DaniRun("check", catalog, "--as-of", "2020-10-01", "--write-baseline", accepted)
      let same = try DaniRun(
        "check", catalog, "--as-of", "2020-10-01", "--baseline", accepted, "--format", "csv")
      // The passport that cannot be read stays: nothing is known of its documents.
      #expect(same.status == 1 && same.output.split(separator: "\n").count == 2)
      let spoiled = try DaniRun("check", catalog, "--baseline", catalog + "/catalog.yaml")
      #expect(spoiled.status == 2 && spoiled.errors.contains("--write-baseline"))
    }
  }

  private static var hasSchemas: Bool {
    FileManager.default.fileExists(atPath: SampleJudgeTests.officialSchemas)
  }

  private static func check(
    _ catalog: String, _ form: String, _ language: String, in folder: String
  ) throws -> String {
    try? FileManager.default.removeItem(atPath: folder + "/report")
    // A copy outside of any repository: paths are then relative to the catalogue.
    let copy = folder + "/" + String(catalog.split(separator: "/").last ?? "catalog")
    if !FileManager.default.fileExists(atPath: copy) {
      try FileManager.default.copyItem(atPath: catalog, toPath: copy)
    }
    let run = try DaniRun(
      "check", copy, "--as-of", "2020-10-01", "--lang", language, "--format", form, "-o",
      folder + "/report")
    #expect(run.status < 2, "\(run.errors)")
    return try String(contentsOfFile: folder + "/report", encoding: .utf8)
  }
}
