import Foundation
import TestSupport
import Testing

/// `dani report`, run as a user runs it.
@Suite struct ReportCommandTests {
  private static let period = ["--from", "2020-08-01", "--to", "2020-09-30"]

  private func report(_ catalog: String, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["report", catalog] + Self.period + arguments)
  }

  /// A copy of the small catalogue, for changes.
  private func withCopy(_ body: (_ folder: String, _ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      try body(folder, catalog)
    }
  }

  @Test(.long("it checks the sample"), arguments: ["uk", "en"]) func theReportOfTheCityIsAsRecorded(
    _ language: String
  ) throws {
    let run = try report(Repository.sample, "--lang", language)
    #expect(run.errors == "")
    #expect(run.status == 0)
    // Every new rule may add notes; how many there are is the business of the check's own tests.
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  Приміток ") && !$0.hasPrefix("  Notes ") }
    try Golden.compare(
      lines.joined(separator: "\n"), with: Repository.path("Tests/Fixtures/Reports/period.\(language).txt"))
  }

  @Test func theParagraphSaysWhatThePhraseBookSays() throws {
    let run = try report(Repository.sample, "--as-of", "2020-10-01", "--lang", "uk")
    let paragraphs = run.output.components(separatedBy: "\n\n").prefix(3)
    #expect(
      paragraphs == [
        "Станом на 01.10.2020 у розділі «Відкриті дані» оприлюднено 101 набір даних, що містить 856 документів. "
          + "За серпень–вересень 2020 року додано 54 документи. "
          + "Не оновлено в строк: 4 набори даних. "
          + "Розпорядника стосуються 75 пунктів переліку наборів даних (додаток до Положення, затвердженого "
          + "постановою Кабінету Міністрів України від 21.10.2015 №\u{A0}835; перелік станом на лютий 2020 року); "
          + "набори даних оприлюднено за 75 з них. Назви пунктів №\u{A0}12, №\u{A0}34, №\u{A0}52 не встановлено.",
        "Станом на 01.10.2020 у місті зареєстровано: 96 міських осередків політичних партій; "
          + "153 громадські організації; 34 релігійні організації.",
        "За серпень–вересень 2020 року на офіційному сайті оприлюднено 280 документів у категоріях "
          + "«Розпорядження керівника ВЦА» та «Проєкти розпоряджень» (176 розпоряджень, 104 проєкти розпоряджень), "
          + "розміщено 252 інформаційні матеріали, 340 фото та 11 відеороликів; "
          + "у розділі «Очищення влади» – 2 матеріали.",
      ])
  }

  @Test(arguments: ["text", "markdown", "html", "json"]) func formsGoToTheTerminalOrToAFile(_ form: String)
    throws
  {
    let shown = try report(Repository.smallCatalog, "--format", form)
    #expect(shown.status == 0)
    #expect(shown.output.contains("3 набори даних"))
    try TemporaryFolder.with { folder in
      let written = try report(Repository.smallCatalog, "--format", form, "-o", folder + "/report")
      #expect(written.output == "")
      #expect(try String(contentsOfFile: folder + "/report", encoding: .utf8) == shown.output)
    }
  }

  @Test func aBinaryFormNeedsAFile() throws {
    let run = try report(Repository.smallCatalog, "--format", "docx")
    #expect(run.status == 2)
    #expect(run.errors == "Для вигляду docx назвіть файл: -o звіт.docx.\n")
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func everyNumberConformsToTheSchema() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/report.json"
      #expect(try report(Repository.sample, "--format", "json", "-o", path).status == 0)
      try Judge.jsonSchema.accepts("--schemafile", Repository.path("Schemas/period-report.schema.json"), path)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any])
      let numbers = try #require(json["numbers"] as? [String: Int])
      let facts = try #require(json["facts"] as? [String: Int])
      #expect(numbers["datasets"] == 101 && numbers["documents"] == 856)
      #expect(
        facts == [
          "parties": 96, "civic_organizations": 153, "religious_organizations": 34, "orders": 176,
          "draft_orders": 104, "orders_and_drafts": 280, "news": 252, "photos": 340, "videos": 11,
          "lustration": 2,
        ])
    }
  }

  // MARK: Offices

  @Test(
    .enabled(if: Judge.areExpected(.soffice, .pdftotext), Judge.absence),
    arguments: ["docx", "xlsx"])
  func libreOfficeOpensItAndShowsTheSameNumbers(_ form: String) throws {
    try TemporaryFolder.with { folder in
      #expect(try report(Repository.sample, "--format", form, "-o", "\(folder)/report.\(form)").status == 0)
      try Judge.soffice.accepts(
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf", "--outdir",
        folder,
        "\(folder)/report.\(form)")
      let read = try Judge.pdftotext.run(["-layout", "\(folder)/report.pdf", "-"])
      #expect(read.status == 0)
      // Cells may be wrapped and parted by blanks of any width.
      let text = read.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for number in ["101", "856", "54", "96", "153", "34", "280", "176", "104", "252", "340", "11"] {
        #expect(text.firstMatch(of: try Regex("\\b\(number)\\b")) != nil, "\(number)")
      }
      let sentence = "оприлюднено 101 набір даних, що містить 856 документів"
      if form == "docx" {
        #expect(text.contains(sentence))
        // Narrow columns broke numbers into digits that stood below one another.
        #expect(text.contains("разом 101 4 856 54 7 0 75 75"))
      }
      for (title, value) in [("Громадські організації", 153), ("Додано документів", 54), ("Помилок", 0)] {
        #expect(text.firstMatch(of: try Regex("\(title) \(value)\\b")) != nil, "\(title)")
      }
    }
  }

  // MARK: Templates

  @Test func anOfficeCanRewriteTheBuiltInTemplate() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/шаблон.mustache"
      let builtIn = try DaniRun("report", "--show-template")
      #expect(builtIn.status == 0)
      try Files.write(builtIn.output, to: path)
      let own = try report(Repository.smallCatalog, "--template", path)
      #expect(own.output == (try report(Repository.smallCatalog)).output)
      try Files.write("\u{FEFF}{{#units}}\n{{unit}}: {{documents}}\n{{/units}}\n", to: path)
      let lines = try report(Repository.smallCatalog, "--template", path)
      #expect(lines.status == 0)
      #expect(lines.output.split(separator: "\n").first == "загальний відділ: 2")
    }
  }

  @Test func anUnknownNameIsOneSentenceAndNothingIsWritten() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/t.mustache"
      try Files.write("Станом на {{as_of}}:\n{{#no}}{{/no}}{{datasetts}}", to: path)
      let run = try report(Repository.smallCatalog, "--template", path, "-o", folder + "/out.txt")
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors == "Шаблон «\(path)», рядок 2, стовпчик 1: немає назви «no», можливо: to, en, uk.\n")
      #expect(!FileManager.default.fileExists(atPath: folder + "/out.txt"))
      try Files.write("{{datasetts}}", to: path)
      let english = try report(Repository.smallCatalog, "--template", path, "--lang", "en")
      #expect(
        english.errors
          == "The template \(path), line 1, column 1: there is no name “datasetts”, perhaps: datasets.\n")
      let missing = try report(Repository.smallCatalog, "--template", folder + "/none")
      #expect(missing.status == 2)
      #expect(missing.errors == "Не знайдено файл «\(folder)/none». Перевірте шлях.\n")
    }
  }

  // MARK: Periods

  @Test(arguments: [
    (["--from", "2020-08-01"], "Період має два кінці: назвіть і --from, і --to.\n"),
    (
      ["--from", "2020-08-01", "--to", "2020-07-01"],
      "Період закінчується (01.07.2020) раніше, ніж починається (01.08.2020).\n"
    ),
    (
      ["--from", "2020-10-01", "--to", "2020-10-31", "--as-of", "2020-09-30"],
      "Період ще не почався: 01.10.2020 пізніше за 30.09.2020.\n"
    ),
    (
      ["--from", "31.09.2020", "--to", "2020-10-01"],
      "Значення «31.09.2020» параметра --from не є датою. Напишіть її так: 01.10.2020 або 2020-10-01.\n"
    ),
  ])
  func aPeriodThatIsNoneIsOneSentence(_ arguments: [String], _ sentence: String) throws {
    let run = try ProgramRun(DaniRun.program, ["report", Repository.smallCatalog] + arguments)
    #expect(run.status == 2)
    #expect(run.errors == sentence)
  }

  @Test func withoutDatesItIsTheLastMonth() throws {
    let run = try DaniRun("report", Repository.smallCatalog, "--as-of", "2020-10-05")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Станом на "))
    #expect(run.output.contains("За вересень 2020 року"))
  }

  @Test func withoutADayOfWritingTheLastDayIsNamed() throws {
    let run = try DaniRun("report", Repository.sample, "--from", "2020-08-01", "--to", "2020-09-30")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "Станом на 30.09.2020 включно у розділі «Відкриті дані» оприлюднено 101 набір даних, що містить 856 ")
    )
    #expect(run.output.contains("На день 30.09.2020: строк минув – 3, останній день строку – 1."))
  }

  @Test func whatCameAfterThePeriodIsToldApart() throws {
    let run = try DaniRun(
      "report", Repository.sample, "--from", "2020-08-01", "--to", "2020-08-31", "--as-of", "2020-09-01")
    #expect(
      run.output.contains(
        "Станом на 31.08.2020 включно у розділі «Відкриті дані» оприлюднено 101 набір даних, що містить 828 "
          + "документів. Після звітного періоду, 01.09.2020, додано 3 документи: станом на 01.09.2020 – 101 набір "
          + "даних, 831 документ."), "\(run.output.prefix(600))")
  }

  @Test func aRunningPeriodIsCountedToTheDayAndSaysSo() throws {
    let run = try DaniRun(
      "report", Repository.sample, "--from", "2020-09-01", "--to", "2020-09-30", "--as-of", "2020-09-20")
    #expect(run.status == 0)
    #expect(run.output.contains("За 1–20 вересня 2020 року (період ще триває)"))
    #expect(run.output.contains("Станом на 20.09.2020 включно"))
  }

  /// Later changes took the place of what was known of these months.
  @Test(arguments: ["2019-06", "2019-11", "2020-02", "2020-06"])
  func whatTheDataKeptDoNotTellIsNoNumber(_ month: String) throws {
    let run = try DaniRun(
      "report", Repository.sample, "--from", month + "-01", "--to", month + "-28", "--format", "json")
    #expect(run.errors.contains("За даними, що збереглися, не визначено: "))
    struct Report: Decodable { let numbers: [String: Int?] }
    let numbers = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).numbers
    for name in ["updated_documents", "updated_datasets", "errors", "warnings", "notes"] {
      #expect(numbers[name] == .some(nil), "\(name)")
    }
    #expect((numbers["overdue_datasets"] ?? nil) ?? 0 <= 3)
  }

  // MARK: Letters

  @Test func lettersOfThePeriodAreCountedFromTheirRecord() throws {
    try withCopy { _, catalog in
      try FileManager.default.createDirectory(atPath: catalog + "/history", withIntermediateDirectories: true)
      let record = catalog + "/history/letters.csv"
      let header = "as_of,by,unit,responsible,email,overdue,due_soon,unconfirmed,corrections\n"
      let days = ["2020-07-31", "2020-08-01", "2020-09-30", "2020-10-01"]
      try Files.write(
        header + days.map { "\($0),2020-10-15,загальний відділ,,,1,0,0,0\n" }.joined(), to: record)
      let run = try report(catalog)
      #expect(run.status == 0, "\(run.errors)")
      let line = try #require(
        run.output.split(separator: "\n").first { $0.contains("письмових консультацій") })
      #expect(line.split(separator: " ").suffix(3) == ["2", "1", "+1"], "\(line)")

      // «0» was the answer when nobody could read the record.
      try Files.write(header.replacing(",", with: ";"), to: record)
      let partial = try report(catalog)
      #expect(partial.status == 1)
      #expect(
        partial.errors == "Не прочитано, тому не враховано: history/letters.csv. Докладно: dani check.\n")
      let unknown = try #require(
        partial.output.split(separator: "\n").first { $0.contains("письмових консультацій") })
      #expect(unknown.contains("не визначено"))
    }
  }

  // MARK: Partial results

  @Test func aBrokenPassportIsNamedAndTheRestIsCounted() throws {
    try withCopy { _, catalog in
      try Files.write("name: [", to: catalog + "/datasets/transport/datapackage.yaml")
      let run = try report(catalog)
      #expect(run.status == 1)
      #expect(run.output.contains("оприлюднено 2 набори даних"))
      #expect(run.output.contains("Не прочитано, тому не враховано: datasets/transport/datapackage.yaml."))
      #expect(
        run.errors
          == "Не прочитано, тому не враховано: datasets/transport/datapackage.yaml. Докладно: dani check.\n")
    }
  }

  @Test func aBrokenFactIsNamedAndTheRestIsCounted() throws {
    try withCopy { _, catalog in
      let path = catalog + "/catalog.yaml"
      let settings = try String(contentsOfFile: path, encoding: .utf8)
      let facts = """

        facts:
          - name: stops
            title: Зупинки
            sources: [{dataset: transport, path: data/none.csv}]
        """
      try Files.write(settings + facts, to: path)
      let run = try report(catalog)
      #expect(run.status == 1)
      #expect(!run.output.contains("Зупинки:") && run.output.contains("Зупинки"))
      #expect(
        run.errors.hasPrefix(
          "Показник «stops»: у наборі «transport» немає документа «data/none.csv» (catalog.yaml, рядок "))
      let json = try report(catalog, "--format", "json")
      #expect(json.status == 1)
      #expect(json.output.contains("\"stops\": null"))
    }
  }
}
