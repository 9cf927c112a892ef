import Foundation
import TestSupport
import Testing

/// `dani schedule` and the documents that it makes, run as a user runs them.
@Suite struct ScheduleCommandTests {
  private struct Report: Decodable {
    struct Entry: Decodable {
      let name: String
      let due: String?
    }
    let datasets: [Entry]
  }

  private struct Calendar: Decodable {
    struct Event: Decodable {
      let uid: String
      let sequence: Int
      let start: String
      let end: String
      let summary: String
      let alarms: Int
      let errors: [String]
    }
    let version: String
    let errors: [String]
    let events: [Event]
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence))
  func theCalendarIsReadByALibraryOfOthers() throws {
    try TemporaryFolder.with { folder in
      let arguments = ["schedule", Repository.sample, "--as-of", "2020-10-01", "--format"]
      for name in ["a.ics", "b.ics"] {
        let run = try ProgramRun(DaniRun.program, arguments + ["ics", "-o", folder + "/" + name])
        try #require(run.status == 0, "\(run.errors)")
      }
      let bytes = try Data(contentsOf: URL(filePath: folder + "/a.ics"))
      #expect(try Data(contentsOf: URL(filePath: folder + "/b.ics")) == bytes)
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })

      let json = try ProgramRun(DaniRun.program, arguments + ["json"]).output
      let terms = try JSONDecoder().decode(Report.self, from: Data(json.utf8)).datasets.filter {
        $0.due != nil
      }
      let read = try Judge.python.run([Repository.path("Tests/Judges/read_calendar.py"), folder + "/a.ics"])
      try #require(read.status == 0, "\(read.errors)")
      let calendar = try JSONDecoder().decode(Calendar.self, from: Data(read.output.utf8))
      #expect(calendar.version == "2.0")
      #expect(calendar.errors.isEmpty)
      #expect(calendar.events.map(\.uid) == terms.map { $0.name + "@90000015.dani" })
      #expect(calendar.events.map(\.start) == terms.map(\.due))
      #expect(calendar.events.allSatisfy { $0.errors.isEmpty && $0.alarms == 1 && $0.start < $0.end })
      #expect(calendar.events.contains { $0.summary.hasSuffix("закладів охорони здоров’я") })
    }
  }

  @Test func lettersAreMadeOncePerUnitAndNeverOverAForeignFile() throws {
    try TemporaryFolder.with { folder in
      let letters = folder + "/листи"
      let arguments = [
        "schedule", Repository.smallCatalog, "--as-of", "2021-03-01", "--convention", "days-2025",
        "--letters", letters,
        "--letter-format", "txt",
      ]
      let first = try ProgramRun(DaniRun.program, arguments)
      try #require(first.status == 0, "\(first.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: letters).sorted()
      #expect(!names.isEmpty)
      #expect(names.allSatisfy { $0.hasPrefix("2021-03-01-") && $0.hasSuffix(".txt") })
      #expect(first.output.hasPrefix("Листів у папці «\(letters)»: \(names.count)."))
      let text = try String(contentsOfFile: letters + "/" + names[0], encoding: .utf8)
      #expect(text.hasPrefix("Тема: Відкриті дані: що оновити й виправити до 15.03.2021\n\nДоброго дня!\n"))
      #expect(text.contains("на адресу opendata@zrazkivka.example у форматі XLSX або CSV"))

      #expect(try ProgramRun(DaniRun.program, arguments).status == 0)
      #expect(try String(contentsOfFile: letters + "/" + names[0], encoding: .utf8) == text)
      try Data("чуже\n".utf8).write(to: URL(filePath: letters + "/" + names[0]))
      let refused = try ProgramRun(DaniRun.program, arguments)
      #expect(refused.status == 2)
      #expect(refused.errors == "Файл «\(letters)/\(names[0])» уже є, його не змінено.\n")
      #expect(try String(contentsOfFile: letters + "/" + names[0], encoding: .utf8) == "чуже\n")
    }
  }

  @Test func lettersAreRecordedOnlyWhenAsked() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let log = catalog + "/history/letters.csv"
      func run(_ day: String, _ more: String...) throws -> ProgramRun {
        try ProgramRun(
          DaniRun.program,
          ["schedule", catalog, "--as-of", day, "--convention", "days-2025", "--letters", folder + "/out"]
            + more)
      }
      #expect(try run("2021-03-01").status == 0)
      #expect(!FileManager.default.fileExists(atPath: log))
      #expect(try run("2021-03-01", "--log-letters").status == 0)
      let once = try String(contentsOfFile: log, encoding: .utf8)
      #expect(once.hasPrefix("as_of,by,unit,responsible,email,"))
      #expect(try run("2021-03-01", "--log-letters").status == 0)
      #expect(try String(contentsOfFile: log, encoding: .utf8) == once)
      #expect(try run("2021-02-01", "--log-letters").status == 0)
      let both = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      #expect(both.count == once.split(separator: "\n").count * 2 - 1)
      #expect(both.dropFirst().elementsEqual(both.dropFirst().sorted()))

      try Data("моє\n".utf8).write(to: URL(filePath: log))
      let refused = try run("2021-01-04", "--log-letters")
      #expect(refused.status == 2)
      #expect(try String(contentsOfFile: log, encoding: .utf8) == "моє\n")
    }
  }

  @Test(.long("it reads the sample three times")) func theAnnexOfTheDecisionIsWrittenAndCompared() throws {
    try TemporaryFolder.with { folder in
      for name in ["annex.docx", "annex.xlsx"] {
        let run = try DaniRun(
          "schedule", Repository.sample, "--as-of", "2020-10-01", "--annex", folder + "/" + name)
        try #require(run.status == 0, "\(run.errors)")
        #expect(
          run.output == "Наборів у додатку: 101. Відмінностей від рішення від 10.08.2020 №\u{A0}12: 0.\n")
        let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
        #expect(bytes.starts(with: Data("PK".utf8)))
      }
      let wrong = try DaniRun("schedule", Repository.sample, "--annex", folder + "/annex.txt")
      #expect(wrong.status == 2)
    }
  }

  @Test func everyResultSaysByWhichRule() throws {
    let text = try DaniRun(
      "schedule", Repository.smallCatalog, "--as-of", "2020-10-01", "--convention", "days-2019")
    #expect(
      text.output.contains("(правило days-2019)")
        && text.output.contains("від останньої зміни документів набору"))
    let csv = try DaniRun("schedule", Repository.smallCatalog, "--as-of", "2020-10-01", "--format", "csv")
    #expect(csv.output.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",calendar,documents") })
  }

  /// Late data are better published than withheld, whatever level the holder gives to being late.
  @Test func beingLateNeverRefusesPublishing() throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let settings = URL(filePath: catalog + "/catalog.yaml")
      let old = try String(contentsOf: settings, encoding: .utf8)
      try Data((old + "settings:\n  rules:\n    dataset-overdue: error\n").utf8).write(to: settings)
      let check = try DaniRun("check", catalog, "--as-of", "2023-10-01", "--select", "dataset-overdue")
      #expect(check.status == 1)
      let publish = try DaniRun("publish", catalog, "-o", folder + "/out", "--as-of", "2023-10-01")
      #expect(publish.status == 0, "\(publish.errors)")
    }
  }
}
