import Foundation
import TestSupport
import Testing

@Suite struct ConvertCommandTests {
  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func makesACleanCopyAndNeverOverwrites() throws {
    try TemporaryFolder.with { folder in
      let (source, copy) = (folder + "/звіт.csv", folder + "/чисто.csv")
      let text = "Назва;Дата\r\nШкола, «Сад»;01.10.2020\r\n"
      let bytes = try #require(text.data(using: .windowsCP1251))
      try bytes.write(to: URL(filePath: source))
      let run = try DaniRun("convert", source, "-o", copy, "--iso-dates")
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
      #expect(run.errors.contains("дат записано як РРРР-ММ-ДД: 1\n"))
      #expect(try read(copy) == "Назва,Дата\n\"Школа, «Сад»\",2020-10-01\n")

      let again = try DaniRun("convert", source, "-o", copy)
      #expect(again.status == 2 && again.errors.hasSuffix("Щоб замінити його, додайте --replace.\n"))
      #expect(try read(copy).contains("2020-10-01"))
      #expect(try DaniRun("convert", source, "-o", copy, "--replace").status == 0)
      #expect(try read(copy).contains("01.10.2020"))

      let inPlace = try DaniRun("convert", source, "-o", source, "--replace")
      #expect(inPlace.status == 2 && inPlace.errors.hasPrefix("Копію не можна записати на місце"))
      #expect(try Data(contentsOf: URL(filePath: source)) == bytes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test func writesToTheScreenAndForExcel() throws {
    try TemporaryFolder.with { folder in
      try write("а,б\n1,2\n", folder + "/x.csv")
      #expect(try DaniRun("convert", folder + "/x.csv").output == "а,б\n1,2\n")
      #expect(
        try DaniRun("convert", folder + "/x.csv", "--to", "json").output
          == "[\n  {\"а\":\"1\",\"б\":\"2\"}\n]\n")
      let excel = try DaniRun("convert", folder + "/x.csv", "--for-excel", "-o", folder + "/e.csv")
      #expect(excel.status == 0 && excel.errors.contains("Не оприлюднюйте її: Excel"))
      let bytes = try Data(contentsOf: URL(filePath: folder + "/e.csv"))
      #expect(bytes == Data([0xEF, 0xBB, 0xBF]) + Data("а;б\n1;2\n".utf8))
      let twin = try DaniRun("convert", folder + "/x.csv", "--for-excel", "-o", folder + "/e.xlsx")
      #expect(twin.status == 0)
      #expect(try DaniRun("convert", folder + "/e.xlsx").output == "а,б\n1,2\n")
    }
  }

  @Test func severalSheetsAreSeveralFilesOrASentence() throws {
    let book = Repository.path("Tests/Fixtures/FileContent/Spreadsheets/calc.ods")
    let names = try sheets(of: book)
    try #require(names.count > 1)
    let refused = try DaniRun("convert", book, "-o", "/tmp/never.csv")
    #expect(refused.status == 2 && refused.errors.contains("кілька аркушів із даними: «\(names[0])»"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/never.csv"))
    #expect(try DaniRun("convert", book, "--sheet", names[1]).status == 0)
    #expect(try DaniRun("convert", book, "--sheet", "Немає").errors.contains("немає аркуша «Немає»"))
    try TemporaryFolder.with { folder in
      #expect(try DaniRun("convert", book, "-o", folder).status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(files == names.map { "calc-\($0).csv" }.sorted())
      #expect(try DaniRun("convert", book, "-o", folder + "/all.xlsx").status == 0)
      #expect(try sheets(of: folder + "/all.xlsx") == names)
    }
  }

  private func sheets(of book: String) throws -> [String] {
    let run = try DaniRun("inspect", book, "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (report?["tables"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
  }

  @Test func aFolderIsCopiedWithAListOfWhatIsLeft() throws {
    try TemporaryFolder.with { folder in
      let (root, out) = (folder + "/дані", folder + "/копії")
      try FileManager.default.createDirectory(atPath: root + "/2020", withIntermediateDirectories: true)
      try write("а;б\n1;2\n", root + "/2020/звіт.csv")
      try write(#"[{"а": 1}]"#, root + "/2020/звіт.json")
      try write("просто текст", root + "/лист.txt")
      try write("нотатки", root + "/README.md")
      let run = try DaniRun("convert", root, "-o", out)
      #expect(run.status == 1, "\(run.errors)")
      #expect(
        run.output == """
          Зроблено копій: 1
            2020/звіт.csv → \(out)/2020/звіт.csv
          Без копії: 2
            Копію файлу «2020/звіт.json» не зроблено: «\(out)/2020/звіт.csv» вже є копією іншого файлу.
            Копію файлу «лист.txt» не зроблено: таблиці в ньому немає.

          """)
      #expect(try read(out + "/2020/звіт.csv") == "а,б\n1,2\n")
      try FileManager.default.removeItem(atPath: root + "/лист.txt")
      try FileManager.default.removeItem(atPath: root + "/2020/звіт.json")
      #expect(try DaniRun("convert", root, "-o", out).status == 1, "the copy is there already")
      #expect(try DaniRun("convert", root, "-o", out, "--replace").status == 0)
    }
  }

  @Test func copiesInsideTheFolderAreNoTablesToCopy() throws {
    try TemporaryFolder.with { folder in
      let root = folder + "/дані"
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      try write("а;б\n1;2\n", root + "/звіт.csv")
      #expect(try DaniRun("convert", root, "-o", root + "/копії").status == 0)
      let again = try DaniRun("convert", root, "-o", root + "/копії")
      #expect(again.output.contains("Без копії: 1\n"), "\(again.output)")
      #expect(!FileManager.default.fileExists(atPath: root + "/копії/копії"), "no copy of a copy")
    }
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func anIndependentReaderCountsAndReadsTheSame() throws {
    try Judge.python.accepts(Repository.path("Tests/Judges/convert_tables.py"), DaniRun.program, "40")
  }

  /// The copy of one file would take the place of another one.
  @Test func aFolderOverItselfLosesNothing() throws {
    try TemporaryFolder.with { folder in
      try write("id;n\n1;ORIGINAL\n", folder + "/a.csv")
      try write("id\tn\n2\tb\n", folder + "/a.tsv")
      let run = try DaniRun("convert", folder, "-o", folder, "--replace")
      #expect(run.status != 0)
      #expect(run.output.contains("a.csv» – інший файл цієї папки"), "\(run.output)")
      #expect(try read(folder + "/a.csv") == "id;n\n1;ORIGINAL\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }
}
