import Foundation
import TestSupport
import Testing

@Suite struct InspectCommandTests {
  private static let schema = Repository.path("Schemas/inspect-report.schema.json")

  private func inspect(_ bytes: [UInt8], named name: String, _ options: [String]) throws -> ProgramRun {
    try TemporaryFolder.with { folder in
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
      return try ProgramRun(DaniRun.program, ["inspect", "\(folder)/\(name)"] + options)
    }
  }

  private func json(_ bytes: [UInt8], named name: String, _ options: String...) throws -> [String: Any] {
    let run = try inspect(bytes, named: name, ["--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static func windows1251(_ text: String) -> [UInt8] {
    Array(text.data(using: .windowsCP1251) ?? Data())
  }

  @Test func describesTheFileOfAnOfficer() throws {
    let text = "Перелік закладів;;\r\nНазва;Код;Сума\r\nШкола;007;1,5\r\nСадок;012;2\r\n;;\r\n"
    let report = try json(Self.windows1251(text), named: "звіт.csv", "--rows")
    let encoding = try #require(report["encoding"] as? [String: Any])
    #expect(encoding["name"] as? String == "windows-1251" && encoding["bom"] as? Bool == false)
    #expect(report["line_ending"] as? String == "crlf" && report["delimiter"] as? String == ";")
    let table = try #require((report["tables"] as? [[String: Any]])?.first)
    #expect(table["header_row"] as? Int == 2 && table["rows"] as? Int == 3 && table["columns"] as? Int == 3)
    #expect(table["header"] as? [String] == ["Назва", "Код", "Сума"])
    let profile = try #require(table["profile"] as? [[String: Any]])
    #expect(profile.map { $0["kind"] as? String } == ["text", "code", "decimal"])
    #expect(profile.map { $0["filled"] as? Int } == [2, 2, 2])
    #expect(
      table["cells"] as? [[String]] == [["Школа", "007", "1,5"], ["Садок", "012", "2"], ["", "", ""]])
  }

  @Test func speaksToPeople() throws {
    let run = try inspect(Array("Назва;Дата\nШкола;01.10.2020\nСадок;05.09.2020\n".utf8), named: "x.csv", [])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Кодування: utf-8 (визначено напевно)\nРоздільник: крапка з комою\n"))
    #expect(run.output.contains("\nТаблиця: 2 стовпці, 2 рядки; заголовок у рядку 1\n"))
    #expect(run.output.contains("  2. Дата – дати, заповнено 2 із 2, від 05.09.2020 до 01.10.2020\n"))
  }

  @Test func masksTheNumbersOfPeopleAndNothingElse() throws {
    let text = """
      Назва,РНОКПП,Телефон,Код ЄДРПОУ,Дата
      Школа,3118312348,0501234567,00034022,2020-10-01
      Садок,2556800099,0671234567,00015622,2020-10-02

      """
    let report = try json(Array(text.utf8), named: "x.csv", "--rows")
    let table = try #require((report["tables"] as? [[String: Any]])?.first)
    #expect(
      table["cells"] as? [[String]] == [
        ["Школа", "31******48", "05******67", "00034022", "2020-10-01"],
        ["Садок", "25******99", "06******67", "00015622", "2020-10-02"],
      ])
    let single = try inspect(Array("ІПН;Рік\n3118312348;2020\n".utf8), named: "y.csv", ["--rows"])
    #expect(!single.output.contains("3118312348") && single.output.contains("31******48"))
    #expect(single.output.contains("від 2020 до 2020"))
  }

  @Test func takesTheWordOfTheUser() throws {
    let report = try json(
      Array("a;b|c\n1;2|3\n".utf8), named: "x.csv", "--delimiter", "|", "--header", "none", "--encoding",
      "cp1251")
    let table = try #require((report["tables"] as? [[String: Any]])?.first)
    #expect(report["delimiter"] as? String == "|" && table["rows"] as? Int == 2)
    #expect(table["header_row"] is NSNull)
  }

  @Test func numbersOfADamagedFileAreNotTheWhole() throws {
    let book = try Data(
      contentsOf: URL(filePath: Repository.path("Tests/Fixtures/FileContent/Spreadsheets/rows-repeated.xlsx"))
    )
    let run = try inspect(Array(book), named: "x.xlsx", ["--lang", "uk"])
    #expect(run.status == 1)
    #expect(run.output.contains("Прочитано не все, числа неповні: Аркуш1!A2."))
  }

  @Test func whatCannotBeReadIsOneSentence() throws {
    let run = try DaniRun("inspect", "/немає/файлу.csv")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors == "Не знайдено файл «/немає/файлу.csv». Перевірте шлях.\n")
    let folder = try DaniRun("inspect", Repository.smallCatalog)
    #expect(folder.status == 2 && folder.errors.hasSuffix("– не файл.\n"))
  }

  @Test(.enabled(if: Judge.jsonSchema.isExpected, Judge.absence))
  func everyReportConformsToItsSchema() throws {
    let files = [
      "Spreadsheets/calc.ods", "Spreadsheets/openpyxl.xlsx", "PDF/writer.pdf", "PDF/password.pdf",
      "Archives/sample.7z", "Trees/table-not-utf8.json", "Spreadsheets/rows-repeated.xlsx",
    ]
    try TemporaryFolder.with { folder in
      try Data("код;назва\n1;а\n".utf8).write(to: URL(filePath: folder + "/t.csv"))
      try Data().write(to: URL(filePath: folder + "/empty.csv"))
      let inputs =
        files.map { Repository.path("Tests/Fixtures/FileContent/" + $0) } + [
          "\(folder)/t.csv", "\(folder)/empty.csv",
        ]
      let reports = try inputs.enumerated().map { index, input in
        let report = "\(folder)/report\(index).json"
        let run = try DaniRun("inspect", input, "--format", "json", "--rows", "-o", report)
        #expect(run.status < 2, "\(run.errors)")
        return report
      }
      let judged = try Judge.jsonSchema.run(["--schemafile", Self.schema] + reports)
      #expect(judged.status == 0, "\(judged.output)\(judged.errors)")
    }
  }
}
