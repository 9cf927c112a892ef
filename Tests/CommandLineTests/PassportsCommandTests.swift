import Foundation
import TestSupport
import Testing

/// `dani passports` on a copy of the sample: out to a table, and back.
@Suite struct PassportsCommandTests {
  private static let publisher = "Військово-цивільна адміністрація міста Лисичанськ Луганської області"
  private static let successor = "Лисичанська міська військова адміністрація Сєвєродонецького району"

  private func withCopy(_ body: (_ folder: String, _ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.createDirectory(
        atPath: catalog + "/datasets", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Repository.sample + "/catalog.yaml", toPath: catalog + "/catalog.yaml")
      // Documents are no part of it.
      for name in try FileManager.default.contentsOfDirectory(atPath: Repository.sample + "/datasets") {
        try FileManager.default.createDirectory(
          atPath: "\(catalog)/datasets/\(name)", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          atPath: "\(Repository.sample)/datasets/\(name)/datapackage.yaml",
          toPath: "\(catalog)/datasets/\(name)/datapackage.yaml")
      }
      try body(folder, catalog)
    }
  }

  private func passports(_ catalog: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: catalog + "/datasets")
    let texts = try names.map {
      try String(contentsOfFile: "\(catalog)/datasets/\($0)/datapackage.yaml", encoding: .utf8)
    }
    return Dictionary(zip(names, texts)) { first, _ in first }
  }

  @Test func outAndInAgainChangesNothing() throws { try expectNoChange(through: "xlsx") }

  @Test(.long("101 passports in each form"), arguments: ["csv", "ods"])
  func outAndInAgainInOtherFormsChangesNothing(_ form: String) throws { try expectNoChange(through: form) }

  private func expectNoChange(through form: String) throws {
    try withCopy { folder, catalog in
      let before = try passports(catalog)
      let table = folder + "/паспорти." + form
      let out = try DaniRun("passports", catalog, "-o", table)
      try #require(out.status == 0, "\(out.errors)")
      let back = try DaniRun("passports", catalog, "--from", table, "--yes")
      #expect(back.status == 0, "\(back.errors)")
      #expect(back.output == "Змін немає.\n")
      #expect(try passports(catalog) == before)
    }
  }

  /// Everything but the value stays, the comments too.
  private func expectOnlyThePublisherChanged(_ catalog: String, before: [String: String]) throws {
    let after = try passports(catalog)
    #expect(before.count == 101)
    for (name, text) in before {
      let lines = text.components(separatedBy: "\n")
      let places = lines.indices.filter { lines[$0] == "  - title: " + Self.publisher }
      try #require(places.count == 1, "\(name)")
      var expected = lines
      expected[places[0]] = "  - title: " + Self.successor
      #expect(after[name] == expected.joined(separator: "\n"), "\(name)")
    }
    #expect(before.values.allSatisfy { $0.contains("# ") })
  }

  @Test(.long("101 passports")) func aNewPublisherInTheCSVChangesThatValueInEveryPassport() throws {
    try withCopy { folder, catalog in
      let before = try passports(catalog)
      let table = folder + "/t.csv"
      #expect(try DaniRun("passports", catalog, "-o", table).status == 0)
      let text = try String(contentsOfFile: table, encoding: .utf8)
      #expect(text.components(separatedBy: Self.publisher).count == 102)
      try Data(text.replacingOccurrences(of: Self.publisher, with: Self.successor).utf8).write(
        to: URL(filePath: table))
      let unasked = try DaniRun("passports", catalog, "--from", table)
      #expect(unasked.status == 2)
      #expect(try passports(catalog) == before)
      let run = try DaniRun("passports", catalog, "--from", table, "--yes")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("  наборів: 101 ("))
      try expectOnlyThePublisherChanged(catalog, before: before)
    }
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func aNewPublisherInASpreadsheetOfAnotherProgramToo() throws {
    try withCopy { folder, catalog in
      let before = try passports(catalog)
      let table = folder + "/t.xlsx"
      #expect(try DaniRun("passports", catalog, "-o", table).status == 0)
      let script = Repository.path("Tests/Judges/change_column.py")
      #expect(try Judge.python.run([script, table, "publisher", Self.successor]).output == "101\n")
      let run = try DaniRun("passports", catalog, "--from", table, "--yes")
      #expect(run.status == 0, "\(run.errors)")
      try expectOnlyThePublisherChanged(catalog, before: before)
    }
  }
}
