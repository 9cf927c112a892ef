import Foundation
import TestSupport
import Testing

/// `dani init`, run as a user runs it.
@Suite struct InitCommandTests {
  private struct Report: Decodable {
    struct Finding: Decodable {
      struct Position: Decodable { let pointer: String? }
      let code: String
      let severity: String
      let dataset: String?
      let file: String
      let place: Position
    }
    let findings: [Finding]
  }

  private struct Coverage: Decodable {
    struct Item: Decodable { let id: String }
    let items: [Item]
  }

  private static let publisher = [
    "--name", "Виконавчий комітет Зразківської міської ради", "--edrpou", "90000015", "--katottg",
    "UA44120050010021900", "--email", "opendata@zrazkivka.example", "--url", "https://zrazkivka.example/dani",
  ]

  private func start(_ folder: String, _ more: [String] = publisher) throws -> ProgramRun {
    try ProgramRun(
      DaniRun.program, ["init", folder, "--sections", "all,local", "--as-of", "2025-06-01"] + more)
  }

  private func sets(of catalog: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: catalog + "/datasets").sorted()
  }

  private func check(_ catalog: String) throws -> Report {
    let run = try DaniRun("check", catalog, "--as-of", "2025-06-01", "--format", "json")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  @Test func everyRequiredItemHasItsFolder() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      #expect(try start(catalog).status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kataloh"])
      let run = try DaniRun("coverage", catalog, "--as-of", "2025-06-01", "--format", "json")
      let items = try JSONDecoder().decode(Coverage.self, from: Data(run.output.utf8)).items.map(\.id)
      #expect(items.count == 73)
      let met = try sets(of: catalog).map { name -> String in
        let passport = try String(
          contentsOfFile: catalog + "/datasets/\(name)/datapackage.yaml", encoding: .utf8)
        #expect(passport.contains("\nname: \(name)\n"))
        let line = try #require(passport.split(separator: "\n").first { $0.hasPrefix("annex_items: [") })
        return String(line.dropFirst("annex_items: [".count).dropLast())
      }
      #expect(met.sorted() == items.sorted())
    }
  }

  /// One line for all of them, and no error: there is nothing to publish yet.
  @Test func aNewCatalogueIsDraftsAndTheirCheckFitsAScreen() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      #expect(try start(catalog).status == 0)
      #expect(try check(catalog).findings.filter { $0.severity != "note" }.isEmpty)
      let run = try DaniRun("check", catalog, "--as-of", "2025-06-01")
      #expect(run.status == 0)
      #expect(run.output.contains("Ще нічого оприлюднювати. Чернеток: 73. Почніть із паспортів."))
      #expect(run.output.contains("бракує: опис, підстава та призначення, періодичність, ключові слова"))
      #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count < 30, "\(run.output)")
      let count = try DaniRun("count", catalog, "--as-of", "2025-06-01", "--format", "json")
      #expect(count.output.contains("\"documents\": 0"))
      #expect(count.output.contains("\"unlisted\": []"))
      let published = try DaniRun("publish", catalog, "-o", folder + "/out", "--as-of", "2025-06-01")
      #expect(published.status == 1)
      #expect(published.errors.hasPrefix("Ще нічого оприлюднювати. Чернеток: 73."))
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  /// From nothing to the first set that is published: passports, a document, the section.
  @Test func oneCompleteSetIsPublishedAmongDrafts() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      #expect(try start(catalog).status == 0)
      let table = """
        Набір [name];Опис [description];Підстава [purpose];Періодичність [update_frequency];Слова [keywords];Особа \
        [responsible];Пошта [responsible_email]
        zvity;Звіти ради за місяць.;Закон України «Про доступ до публічної інформації» від 13.01.2011 № 2939-VI. \
        Інформування.;щомісяця;звіти;Коваль Оксана Іванівна;o@zrazkivka.example

        """
      try table.write(toFile: folder + "/p.csv", atomically: true, encoding: .utf8)
      #expect(try DaniRun("passports", catalog, "--from", folder + "/p.csv", "--yes").status == 0)
      let rows = """
        uid,title,acceptedDate,issuedDate,type,url,text,creatorName,publisherName,publisherId
        1,Звіт,2025-04-02,2025-04-03,звіт,https://zrazkivka.example/1,текст,Виконком,Рада,90000015

        """
      let file = folder + "/звіт за 04.2025.csv"
      try rows.write(toFile: file, atomically: true, encoding: .utf8)
      let added = try DaniRun("add", "zvity", file, "--catalog", catalog, "--as-of", "2025-06-01")
      #expect(added.status == 0, "\(added.errors)")
      #expect(added.output.contains("чернетка, усе заповнено: оприлюднить її dani publish"))
      let path = catalog + "/datasets/zvity/datapackage.yaml"
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\ndata_as_of: \"2025-04-30\"\n"))
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\nissued:\n"))
      let draft = try DaniRun("check", catalog + "/datasets/zvity", "--as-of", "2025-06-01")
      #expect(draft.output.contains("Це чернетка: усе заповнено, бракує лише дати оприлюднення."))
      let published = try DaniRun("publish", catalog, "-o", folder + "/out", "--as-of", "2025-06-01")
      #expect(published.status == 0, "\(published.errors)")
      #expect(published.output.contains("1 набір даних, 1 документ."))
      #expect(published.output.contains("Чернеток не оприлюднено: 72 – «"))
      #expect(published.output.contains("Дата оприлюднення – 01.06.2025."))
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\nissued: \"2025-06-01\"\n"))
      let count = try DaniRun("count", catalog, "--as-of", "2025-06-01")
      #expect(
        count.output.hasPrefix("Станом на 01.06.2025 у розділі «Відкриті дані» оприлюднено 1 набір даних,"))
      let checked = try DaniRun("check", catalog, "--as-of", "2025-06-01")
      #expect(checked.status == 0)
      #expect(checked.output.contains("Так") && checked.output.contains("Чернеток: 72."))
    }
  }

  @Test func saysWhatItMadeInBothLanguages() throws {
    try TemporaryFolder.with { folder in
      for language in ["uk", "en"] {
        let run = try ProgramRun(
          DaniRun.program,
          ["init", folder + "/" + language, "--holder", "military-administration", "--as-of", "2020-10-01"]
            + ["--lang", language])
        #expect(run.errors == "")
        #expect(run.status == 0)
        try Golden.compare(
          run.output.replacingOccurrences(of: folder + "/", with: ""),
          with: Repository.path("Tests/Fixtures/Starting/summary.\(language).txt"))
      }
    }
  }

  @Test func theFilesReadAsAPersonWouldWriteThem() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      #expect(try start(catalog).status == 0)
      for file in [
        "catalog.yaml", "datasets/dovidnyk-pidpryiemstv/datapackage.yaml",
        "datasets/normatyvy/datapackage.yaml", "datasets/normatyvy/structure.csv",
        "datasets/normatyvy/template.csv",
      ] {
        try Golden.compare(
          String(contentsOfFile: catalog + "/" + file, encoding: .utf8),
          with: Repository.path("Tests/Fixtures/Starting/" + file.replacingOccurrences(of: "/", with: "_")))
      }
    }
  }

  @Test func aNumberWithoutATitleGetsAPlaceOfItsOwn() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      let run = try DaniRun("init", catalog, "--holder", "other", "--as-of", "2020-10-01")
      #expect(run.output.contains("Назву пункту не встановлено: 1."))
      #expect(try sets(of: catalog).count == 14)
      let passport = try String(
        contentsOfFile: catalog + "/datasets/all-012/datapackage.yaml", encoding: .utf8)
      #expect(passport.contains("# Назву цього пункту не встановлено"))
      #expect(passport.contains("\ntitle:\n"))
      #expect(!passport.contains("annex_items"))
    }
  }

  /// The structures are recommended for a later edition; the crosswalk tells which item answers which.
  @Test func anOlderEditionGetsTheTablesOfItsCounterparts() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      let run = try DaniRun("init", catalog, "--holder", "council", "--as-of", "2020-10-01")
      #expect(run.status == 0)
      var inferred = 0
      for name in try sets(of: catalog) {
        let own = catalog + "/datasets/" + name
        let passport = try String(contentsOfFile: own + "/datapackage.yaml", encoding: .utf8)
        let templates = try FileManager.default.contentsOfDirectory(atPath: own).filter {
          $0.hasPrefix("template")
        }
        let isSaid = passport.contains(
          "# Стовпці взято зі структури, рекомендованої для іншої редакції переліку")
        // What is recommended is never taken for the edition's own, and an empty structure says that it is one.
        #expect(isSaid == !templates.isEmpty, "\(name)")
        #expect(passport.contains("# Рекомендованої структури немає") == (templates.isEmpty), "\(name)")
        if isSaid { inferred += 1 }
      }
      #expect(inferred > 50)
      #expect(run.output.contains("рекомендованою для іншої редакції переліку: \(inferred)."))
      let checked = try DaniRun("check", catalog, "--as-of", "2020-10-01", "--format", "json")
      let report = try JSONDecoder().decode(Report.self, from: Data(checked.output.utf8))
      #expect(!report.findings.contains { $0.file.contains("template") })
    }
  }

  /// A table that somebody filled in and did not put into the set must not be forgotten.
  @Test func aTemplateWithRowsIsAFileThatNoPassportLists() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/kataloh"
      #expect(try start(catalog).status == 0)
      let path = catalog + "/datasets/normatyvy/template.csv"
      let header = try String(contentsOfFile: path, encoding: .utf8)
      let columns = header.split(separator: ",").count
      let row = (1...columns).map { "значення \($0)" }.joined(separator: ",") + "\n"
      try (header + row).write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try check(catalog).findings.map(\.file).contains("datasets/normatyvy/template.csv"))

      let added = try ProgramRun(
        DaniRun.program,
        [
          "add", "normatyvy", path, "--catalog", catalog, "--date", "2025-06-01", "--as-of", "2025-06-01",
          "--allow-errors",
        ])
      #expect(added.status == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == header)
      let document = catalog + "/datasets/normatyvy/data/normatyvy.csv"
      #expect(try String(contentsOfFile: document, encoding: .utf8) == header + row)
      let passport = try String(
        contentsOfFile: catalog + "/datasets/normatyvy/datapackage.yaml", encoding: .utf8)
      #expect(passport.contains("\nmodified: \"2025-06-01\"\n"))
      // Other elements are missing: the set is a draft still, and nothing tells the day of the data.
      #expect(passport.contains("\nissued:\n") && passport.contains("\ndata_as_of:\n"))
      #expect(passport.contains("# Дати впише dani add"))
      let left = try check(catalog).findings.filter { $0.dataset == "normatyvy" }.map(\.code)
      #expect(!left.contains { $0.hasPrefix("document") || $0.hasPrefix("table") || $0.hasPrefix("dataset") })
    }
  }

  @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
    try TemporaryFolder.with { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/full", withIntermediateDirectories: false)
      try Data().write(to: URL(filePath: folder + "/full/.hidden"))
      try Data("важливо".utf8).write(to: URL(filePath: folder + "/file"))
      try manager.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/empty")
      try manager.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: false)
      for place in ["full", "file", "link", "file/inside", "none/inside", "."] {
        let run = try start(folder + "/" + place)
        #expect(run.status == 2, "\(place)")
        #expect(run.output == "", "\(place)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(place): \(run.errors)")
      }
      #expect(try manager.contentsOfDirectory(atPath: folder).sorted() == ["empty", "file", "full", "link"])
      #expect(try manager.contentsOfDirectory(atPath: folder + "/full") == [".hidden"])
      #expect(try start(folder + "/empty/").status == 0)
      #expect(try start(folder + "/empty").status == 2)
    }
  }

  @Test(arguments: [
    [], ["--holder", "king"], ["--sections", "all,locals"], ["--sections", ","],
    ["--holder", "other", "--edrpou", "90000016"], ["--holder", "other", "--katottg", "44120050010021900"],
    ["--holder", "other", "--email", "opendata"], ["--holder", "other", "--url", "zrazkivka.example"],
    ["--holder", "other", "--as-of", "2015-01-01"], ["--holder", "other", "--as-of", "2025-02-30"],
  ])
  func wrongOptionsAreOneSentence(options: [String]) throws {
    try TemporaryFolder.with { folder in
      let run = try ProgramRun(DaniRun.program, ["init", folder + "/new"] + options)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
    }
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func draftsFailTheSchemaInNothingButWhatIsEmpty() throws {
    try TemporaryFolder.with { folder in
      #expect(try start(folder + "/kataloh").status == 0)
      try Judge.python.accepts(
        Repository.path("Tests/Judges/draft_passports.py"), Repository.path("Schemas/passport.schema.json"),
        folder + "/kataloh")
      try Judge.jsonSchema.accepts(
        "--schemafile", Repository.path("Schemas/catalog-settings.schema.json"),
        folder + "/kataloh/catalog.yaml")
    }
  }
}
