import Foundation
import TestSupport
import Testing

/// `dani publish`, run as a user runs it.
@Suite struct PublishCommandTests {
  private static let files = [
    "catalog-2.1.1.rdf", "catalog.json", "catalog.jsonld", "catalog.rdf", "catalog.ttl", "catalog.xml",
    "catalog.xsd", "datapackage.json", "datasets.csv", "documents.csv", "manifest.json",
  ]

  private func publish(_ catalog: String, to output: String, _ more: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["publish", catalog, "-o", output, "--as-of", "2020-10-01"] + more)
  }

  private func contents(of folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0))) })
  }

  /// A copy of the small catalogue that a test may break.
  private func withCopy(_ body: (_ catalog: String, _ output: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: folder + "/catalog")
      try body(folder + "/catalog", folder + "/out")
    }
  }

  @Test func saysWhatItWroteAndWhere() throws {
    try TemporaryFolder.with { folder in
      let output = folder + "/out"
      let run = try publish(Repository.smallCatalog, to: output)
      #expect(run.output == "Сформовано в папці «\(output)»: 3 набори даних, 6 документів.\n")
      #expect(run.errors == "")
      #expect(run.status == 0)
      #expect(try contents(of: output).keys.sorted() == Self.files)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
      let english = try publish(Repository.smallCatalog, to: output, "--lang", "en")
      #expect(english.output == "Written to \(output): 3 data sets, 6 documents.\n")
    }
  }

  @Test func publishingTwiceGivesTheSameBytes() throws {
    try TemporaryFolder.with { folder in
      #expect(try publish(Repository.smallCatalog, to: folder + "/a").status == 0)
      #expect(try publish(Repository.smallCatalog, to: folder + "/b").status == 0)
      let first = try contents(of: folder + "/a")
      #expect(try publish(Repository.smallCatalog, to: folder + "/a").status == 0)
      #expect(try contents(of: folder + "/a") == first)
      #expect(try contents(of: folder + "/b") == first)
    }
  }

  @Test func aForeignFileStopsTheWorkAndNothingChanges() throws {
    try TemporaryFolder.with { folder in
      let output = folder + "/out"
      #expect(try publish(Repository.smallCatalog, to: output).status == 0)
      try Data("важливо".utf8).write(to: URL(filePath: output + "/нотатки.txt"))
      let before = try contents(of: output)
      let run = try publish(Repository.smallCatalog, to: output, "--as-of", "2019-05-01")
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains("«нотатки.txt»"))
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(try contents(of: output) == before)
    }
  }

  @Test func errorsAreRefusedUnlessAllowed() throws {
    try withCopy { catalog, output in
      try FileManager.default.removeItem(atPath: catalog + "/datasets/transport/data/stops.csv")
      let refused = try publish(catalog, to: output)
      #expect(refused.status == 1)
      #expect(
        refused.errors
          == "Не сформовано: у наборах є помилки: «Зупинки громадського транспорту» (помилок: 1). Виправте їх або залиште набір поза "
          + "розділом: --leave-out transport. Попередні файли не змінено.\n")
      #expect(!FileManager.default.fileExists(atPath: output))
      let allowed = try publish(catalog, to: output, "--allow-errors")
      #expect(allowed.output.hasSuffix("3 набори даних, 5 документів.\n"))
      #expect(allowed.status == 0)
    }
  }

  @Test func aSetWithErrorsCanBeLeftOutAndIsNamed() throws {
    try withCopy { catalog, output in
      try FileManager.default.removeItem(atPath: catalog + "/datasets/transport/data/stops.csv")
      let run = try publish(catalog, to: output, "--leave-out", "transport")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("2 набори даних, 4 документи.\n"))
      #expect(run.output.contains("Залишено поза розділом: 1 – «"))
      #expect(try publish(catalog, to: output, "--leave-out", "nabir").status == 2)
    }
  }

  /// The small catalogue with one set that was never published and lacks nothing but the date.
  private func withDraft(
    _ body: (_ catalog: String, _ output: String, _ passport: String) throws -> Void
  ) throws {
    try withCopy { catalog, output in
      let passport = catalog + "/datasets/transport/datapackage.yaml"
      let text = try String(contentsOfFile: passport, encoding: .utf8)
      let draft = text.replacing("issued: \"2020-09-20\"\n", with: "")
      try #require(draft != text)
      try Data(draft.utf8).write(to: URL(filePath: passport))
      try body(catalog, output, passport)
    }
  }

  /// The command is the act of publishing: where nobody is there to be asked, its day is the date.
  @Test(arguments: [["--date", "01.10.2020"], ["--date", "2020-10-01"], ["--yes"], []])
  func aReadyDraftIsPublishedWithTheDateOfTheAct(_ more: [String]) throws {
    try withDraft { catalog, output, passport in
      let run = try ProgramRun(
        DaniRun.program, ["publish", catalog, "-o", output, "--as-of", "2020-10-01"] + more)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.output.hasSuffix(
          """
          3 набори даних, 6 документів.
          Оприлюднено вперше: «Зупинки громадського транспорту». Дата оприлюднення – 01.10.2020.

          """), "\(run.output)")
      #expect(try String(contentsOfFile: passport, encoding: .utf8).contains("2020-10-01"))
    }
  }

  @Test func aPartialCatalogueIsNamedAndExitsWithOne() throws {
    try withCopy { catalog, output in
      try Data("title: [\n".utf8).write(to: URL(filePath: catalog + "/datasets/transport/datapackage.yaml"))
      #expect(try publish(catalog, to: output).status == 1)
      let run = try publish(catalog, to: output, "--allow-errors")
      #expect(run.output.hasSuffix("2 набори даних, 4 документи.\n"))
      #expect(run.errors.contains("datasets/transport/datapackage.yaml"))
      #expect(run.status == 1)
      #expect(
        try String(contentsOfFile: output + "/catalog.json", encoding: .utf8).contains(
          "\"unreadable\": [\n    {"))
    }
  }

  @Test func brokenSettingsAreRefusedEvenWhenErrorsAreAllowed() throws {
    try withCopy { catalog, output in
      try Data("publisher: {name: [\n".utf8).write(to: URL(filePath: catalog + "/catalog.yaml"))
      let run = try publish(catalog, to: output, "--allow-errors")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("Не сформовано: файл «catalog.yaml» пошкоджено"))
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test func theCatalogueItselfIsNeverTheOutput() throws {
    try withCopy { catalog, _ in
      for output in [
        catalog, catalog + "/datasets", catalog + "/datasets/new", catalog + "/datasets/transport/x",
      ] {
        let run = try publish(catalog, to: output)
        #expect(run.status == 2, "\(output)")
        #expect(run.errors.contains("належить каталогу"), "\(run.errors)")
      }
      #expect(try publish(catalog + "/catalog.yaml", to: catalog + "/datasets/new").status == 2)
      #expect(
        try publish(catalog + "/datasets/transport", to: catalog + "/datasets/transport/out").status == 2)
      #expect(try publish(catalog, to: catalog + "/out").status == 0)
    }
  }

  @Test func missingFoldersAndOptionsAreOneSentence() throws {
    try TemporaryFolder.with { folder in
      let noParent = try publish(Repository.smallCatalog, to: folder + "/a/b")
      #expect(noParent.status == 2)
      #expect(noParent.errors == "Не знайдено папку «\(folder)/a». Створіть її або перевірте шлях.\n")
      let noCatalog = try publish(folder + "/none", to: folder + "/out")
      #expect(noCatalog.status == 2)
      let empty = try publish(folder, to: folder + "/out")
      #expect(empty.status == 2)
      #expect(empty.errors == "У «\(folder)» немає жодного набору даних, публікувати нічого.\n")
      let noOutput = try DaniRun("publish", Repository.smallCatalog)
      #expect(noOutput.status == 2)
      #expect(noOutput.errors.split(separator: "\n").count == 1)
    }
  }
}
