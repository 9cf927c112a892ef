import Foundation
import TestSupport
import Testing

/// What stops a command before it begins: one sentence in the user’s language and exit 2.
@Suite struct WrongCallTests {
  private func expect(_ arguments: [String], says sentence: String, in language: String = "uk") throws {
    let run = try ProgramRun(DaniRun.program, arguments, environment: ["DANI_LANG": language])
    #expect(run.status == 2, "\(arguments)")
    #expect(run.output == "", "\(arguments)")
    #expect(run.errors == sentence + "\n", "\(arguments)")
  }

  @Test func argumentsThatNobodyKnows() throws {
    let small = Repository.smallCatalog
    try expect(["fly"], says: "Немає команди «fly». Перелік: dani --help.")
    try expect(["count", small, "more"], says: "Зайве значення: «more». Перелік: dani count --help.")
    try expect(["count", "--frm", "x"], says: "Невідомий параметр --frm. Перелік: dani count --help.")
    try expect(
      ["add"],
      says: "Бракує значення: НАБІР ФАЙЛ. Наприклад: dani add zvity zvit.csv --catalog katalog. "
        + "Перелік: dani add --help.")
    try expect(["chek"], says: "Немає команди «chek». Можливо, check. Перелік: dani --help.")
    try expect(["chek"], says: "There is no command chek. Perhaps check. See dani --help.", in: "en")
    try expect(
      ["count", small, "--asof", "2020-10-01"],
      says: "Невідомий параметр --asof. Можливо, --as-of. Перелік: dani count --help.")
    try expect(
      ["count", "--lang", "xx"],
      says: "Значення «xx» не підходить для параметра --lang. Можливі: uk, en. Перелік: dani count --help.")
    try expect(
      ["report", small, "--format", "pdf"],
      says: "Значення «pdf» не підходить для параметра --format. "
        + "Можливі: text, markdown, html, docx, xlsx, json. Перелік: dani report --help.")
    try expect(
      ["report", small, "--format", "pdf"],
      says: "The value 'pdf' is invalid for '--format <FORM>'. "
        + "Possible: text, markdown, html, docx, xlsx, json. See dani report --help.", in: "en")
  }

  /// «0 наборів» was the answer for a folder that somebody named by mistake.
  @Test(arguments: [
    "count", "report", "coverage", "schedule", "snapshot", "passports", "add", "diff",
  ])
  func aFolderThatIsNoCatalogue(_ verb: String) throws {
    try TemporaryFolder.with { folder in
      let place = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      try Data("a,b\n1,2\n".utf8).write(to: URL(filePath: place + "/file.csv"))
      let arguments: [String] =
        switch verb {
        case "add": ["add", "set", place + "/file.csv", "--catalog", place]
        case "diff": ["diff", place, Repository.smallCatalog]
        default: [verb, place]
        }
      try expect(
        arguments,
        says: "У «\(place)» немає каталогу: ні файлу catalog.yaml, ні папки datasets. Перевірте шлях.")
      try expect(
        arguments,
        says:
          "There is no catalogue in \(place): neither catalog.yaml nor a folder datasets. Check the path.",
        in: "en")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["file.csv"])
    }
  }

  @Test func whatTheCatalogueDoesNotHave() throws {
    let small = Repository.smallCatalog
    for arguments in [
      ["show", "nema", small], ["confirm", "nema", small], ["add", "nema", "a.csv", "--catalog", small],
    ] {
      try expect(arguments, says: "Немає набору «nema». Перелік: dani count.")
    }
    try expect(
      ["add", "transport", "--catalog", small],
      says: "Назвіть файли, які додати до набору: dani add transport ФАЙЛ.")
    try expect(
      ["coverage", small, "--edition", "2020-02", "--compare", "2020-02"],
      says: "Порівнюють дві різні редакції, а обидві – «2020-02». Назвіть іншу: --edition або --compare.")
    try expect(
      ["passports", small, "--from", "nema.xlsx"], says: "Не знайдено файл «nema.xlsx». Перевірте шлях.")
    try expect(
      ["report", small, "--from", "2020-08-01", "--to", "2020-09-30", "--template", "nema.txt"],
      says: "Не знайдено файл «nema.txt». Перевірте шлях.")
  }

  @Test func aDayThatHasNotComeHasNoSnapshot() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: folder + "/catalog")
      try expect(
        ["snapshot", folder + "/catalog", "--as-of", "2999-01-01"],
        says: "Знімок – стан дня, який настав, а 01.01.2999 ще попереду.")
      #expect(!FileManager.default.fileExists(atPath: folder + "/catalog/history"))
    }
  }

  /// A table that was cut on its way would have shortened the texts of passports.
  @Test func aTableThatWasCutIsNotBroughtIn() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let table = folder + "/паспорти.csv"
      #expect(try ProgramRun(DaniRun.program, ["passports", catalog, "-o", table]).status == 0)
      let whole = try String(contentsOfFile: table, encoding: .utf8)
      let line = try #require(whole.firstRange(of: "Перший рядок"))
      try Data(whole[..<line.upperBound].utf8).write(to: URL(filePath: table))
      try expect(
        ["passports", catalog, "--from", table, "--yes"],
        says: "У таблиці «\(table)» лапки відкрито і не закрито: файл, мабуть, обірвано. Нічого не змінено.")
    }
  }

  /// Days of work in a table were lost to a command that was repeated.
  @Test func aTableOfPassportsIsNotOverwritten() throws {
    try TemporaryFolder.with { folder in
      let table = folder + "/паспорти.csv"
      let arguments = ["passports", Repository.smallCatalog, "-o", table]
      #expect(try ProgramRun(DaniRun.program, arguments).status == 0)
      try Data("моє".utf8).write(to: URL(filePath: table))
      try expect(arguments, says: "Файл «\(table)» уже є. Щоб замінити його, додайте --replace.")
      #expect(try String(contentsOfFile: table, encoding: .utf8) == "моє")
      #expect(try ProgramRun(DaniRun.program, arguments + ["--replace"]).status == 0)
    }
  }
}
