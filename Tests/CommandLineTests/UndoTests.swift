import Foundation
import TestSupport
import Testing

/// `dani remove`, `dani undo` and the journal, run as a user runs them.
@Suite struct UndoTests {
  /// A person at a desk: changes are kept.
  private func dani(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, arguments + ["--as-of", "2020-10-01"], environment: ["CI": ""])
  }

  private func withCopy(_ body: (_ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let place = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: place + "/catalog")
      try body(place + "/catalog")
    }
  }

  /// Every file of the catalogue but the journal.
  private func contents(_ catalog: String) throws -> [String: Data] {
    let walker = FileManager.default.enumerator(atPath: catalog)
    var files: [String: Data] = [:]
    for case let path as String in walker ?? .init()
    where !path.hasPrefix(".dani") && path != "history" && path != "history/changes.csv" {
      files[path] = FileManager.default.contents(atPath: catalog + "/" + path) ?? Data()
    }
    return files
  }

  private func expectTakenBack(_ catalog: String, _ change: [String]) throws {
    let before = try contents(catalog)
    let run = try ProgramRun(
      DaniRun.program, change + ["--as-of", "2020-10-01"], environment: ["CI": ""])
    try #require(run.status == 0, "\(run.errors)")
    #expect(try contents(catalog) != before)
    let undo = try dani("undo", catalog, "--yes")
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(undo.output.hasSuffix("сформуйте його ще раз: dani publish.\n"), "\(undo.output)")
    #expect(try contents(catalog) == before)
    #expect(try dani("undo", catalog, "--yes").status == 2)
  }

  @Test func everyVerbThatWritesIsTakenBack() throws {
    try withCopy { catalog in
      let file = catalog + "/../нове.csv"
      try Data("a,b\n1,2\n".utf8).write(to: URL(filePath: file))
      try expectTakenBack(
        catalog, ["add", "transport", file, "--catalog", catalog, "--yes", "--title", "Нове"])
      try expectTakenBack(catalog, ["confirm", "transport", catalog])
      try expectTakenBack(catalog, ["remove", "transport", "stops.csv", catalog, "--yes"])
    }
  }

  /// Not the file: numbers of the months before are counted by it.
  @Test func aPublishedDocumentIsWithdrawnAndItsFileStays() throws {
    try withCopy { catalog in
      let run = try dani("remove", "зупинки громад", "Зупинки", catalog, "--yes", "--date", "30.09.2020")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Вилучено 30.09.2020: «Зупинки». Повернути: dani undo.\n"))
      #expect(FileManager.default.fileExists(atPath: catalog + "/datasets/transport/data/stops.csv"))
      let count = try DaniRun("count", catalog, "--as-of", "2020-10-01", "--format", "json")
      #expect(count.output.contains("\"documents\": 5"), "\(count.output)")
      let earlier = try DaniRun("count", catalog, "--as-of", "2020-09-29", "--format", "json")
      #expect(earlier.output.contains("\"documents\": 6"), "\(earlier.output)")
      let again = try dani("remove", "transport", "stops.csv", catalog, "--yes")
      #expect(again.status == 2)
      #expect(again.errors == "«Зупинки» уже вилучено 30.09.2020. Нічого не змінено.\n")
    }
  }

  @Test func aDocumentThatWasNeverPublishedGoesWithItsFile() throws {
    try withCopy { catalog in
      let passport = catalog + "/datasets/transport/datapackage.yaml"
      let text = try String(contentsOfFile: passport, encoding: .utf8)
      try Data(text.replacing("issued: \"2020-09-20\"\n", with: "").utf8).write(to: URL(filePath: passport))
      let file = catalog + "/datasets/transport/data/stops.csv"
      let bytes = try Data(contentsOf: URL(filePath: file))
      try expectTakenBack(catalog, ["remove", "transport", "stops.csv", catalog, "--yes"])
      #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
      #expect(try dani("remove", "transport", "stops.csv", catalog, "--yes").status == 0)
      #expect(!FileManager.default.fileExists(atPath: file))
      #expect(try String(contentsOfFile: passport, encoding: .utf8).contains("stops.csv") == false)
    }
  }

  @Test func whatSomebodyChangedSinceIsNotOverwritten() throws {
    try withCopy { catalog in
      #expect(try dani("confirm", "transport", catalog).status == 0)
      let passport = catalog + "/datasets/transport/datapackage.yaml"
      let mine = try String(contentsOfFile: passport, encoding: .utf8) + "# моє\n"
      try Data(mine.utf8).write(to: URL(filePath: passport))
      let run = try dani("undo", catalog, "--yes")
      #expect(run.status == 2)
      #expect(
        run.errors
          == "Файл «datasets/transport/datapackage.yaml» змінено вже після цієї зміни, скасувати її не можна. "
          + "Нічого не змінено.\n")
      #expect(try String(contentsOfFile: passport, encoding: .utf8) == mine)
    }
  }

  @Test func theJournalTellsWhatWasDoneAndNothingOfItsContent() throws {
    try withCopy { catalog in
      let checked = try DaniRun("check", catalog, "--as-of", "2020-10-01", "--format", "json").output
      #expect(try dani("remove", "transport", "stops.csv", catalog, "--yes").status == 0)
      let list = try dani("undo", catalog, "--list")
      #expect(list.output == "01.10.2020, remove: «Зупинки громадського транспорту», файлів: 1\n")
      #expect(try dani("undo", catalog, "--yes").status == 0)
      #expect(
        try String(contentsOfFile: catalog + "/history/changes.csv", encoding: .utf8) == """
          date,verb,datasets,files
          2020-10-01,remove,Зупинки громадського транспорту,datasets/transport/datapackage.yaml
          2020-10-01,undo,Зупинки громадського транспорту,datasets/transport/datapackage.yaml

          """)
      #expect(try DaniRun("check", catalog, "--as-of", "2020-10-01", "--format", "json").output == checked)
    }
  }

  @Test func whatIsKeptIsErasedOnRequestAndAfterThirtyDays() throws {
    try withCopy { catalog in
      #expect(try dani("confirm", "transport", catalog).status == 0)
      #expect(try dani("undo", catalog, "--forget", "--yes").output == "Стерто.\n")
      #expect(try dani("undo", catalog, "--list").output == "Змін за останні 30 днів не збережено.\n")
      #expect(try dani("remove", "transport", "stops.csv", catalog, "--yes").status == 0)
      let later = try ProgramRun(
        DaniRun.program, ["confirm", "transport", catalog, "--as-of", "2020-11-01"], environment: ["CI": ""])
      #expect(later.status == 0)
      #expect(try dani("undo", catalog, "--list").output.split(separator: "\n").count == 1)
    }
  }

  @Test func nothingIsKeptInCI() throws {
    try withCopy { catalog in
      let run = try DaniRun("confirm", "transport", catalog, "--as-of", "2020-10-01")
      #expect(run.status == 0)
      #expect(!FileManager.default.fileExists(atPath: catalog + "/.dani"))
      #expect(!FileManager.default.fileExists(atPath: catalog + "/history/changes.csv"))
    }
  }

  @Test func withoutATerminalNothingIsDoneUnasked() throws {
    try withCopy { catalog in
      let before = try contents(catalog)
      let run = try dani("remove", "transport", "stops.csv", catalog)
      #expect(run.status == 2)
      #expect(run.errors == "Нічого не змінено. Щоб виконати це без запитання, додайте --yes.\n")
      let unknown = try dani("remove", "transport", "stop.csv", catalog, "--yes")
      #expect(
        unknown.errors.hasSuffix("немає документа «stop.csv». Можливо, «stops.csv».\n"), "\(unknown.errors)")
      #expect(try contents(catalog) == before)
    }
  }
}
