import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  @Test(arguments: ["uk", "en"])
  func namesEveryFaultOfTheFaultyCatalogue(_ language: String) throws {
    try TemporaryFolder.with { folder in
      // Into a file: there the report has no running time.
      let run = try DaniRun(
        "check", Repository.faulty, "--as-of", "2020-10-01", "--lang", language, "-o", folder + "/report.txt")
      #expect(run.status == 1)
      #expect(run.output == "" && run.errors == "")
      try Golden.compare(
        try String(contentsOfFile: folder + "/report.txt", encoding: .utf8),
        with: Repository.path("Tests/Fixtures/Reports/faulty.\(language).txt"))
    }
  }

  @Test(.long("it checks the sample")) func theSampleHasNoErrorsAndEveryDocumentIsChecked() throws {
    let run = try DaniRun("check", Repository.sample, "--as-of", "2020-10-01", "--format", "json")
    #expect(run.status == 0)
    let summary = try Report(run.output).summary
    #expect(summary.errors == 0)
    #expect(summary.warnings == 4)
    #expect(summary.notChecked == 0)
    #expect(summary.documents == summary.passed + summary.hasFindings)
  }

  @Test(arguments: [
    (["check", "/no/such/folder"], "Не знайдено папку або файл «/no/such/folder». Перевірте шлях.\n"),
    (["check", "--frob"], "Невідомий параметр --frob. Перелік: dani check --help.\n"),
    (["count", ".", "--as-of", "31.09.2020"], nil),
    (["check", ".", "--format", "xls"], nil),
    (["check", ".", "--select", "no-such-rule"], nil),
    (["explain", "no-such-rule"], "Немає правила «no-such-rule». Перелік: dani rules.\n"),
    (["show"], nil),
  ])
  func whatStopsTheWorkIsOneSentenceAndExitTwo(_ arguments: [String], _ sentence: String?) throws {
    let run = try ProgramRun(DaniRun.program, arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    if let sentence { #expect(run.errors == sentence) }
    let english = try ProgramRun(DaniRun.program, arguments, environment: ["DANI_LANG": "en"])
    #expect(english.status == 2)
    #expect(
      english.errors.unicodeScalars.allSatisfy { !(0x400...0x4FF).contains($0.value) }, "\(english.errors)")
  }

  @Test func aBrokenPassportIsAFindingAndTheOthersAreStillChecked() throws {
    try TemporaryFolder.with { folder in
      try Files.write("title: \"no end\n", to: folder + "/datasets/a/datapackage.yaml")
      try Files.write("title: B\n", to: folder + "/datasets/b/datapackage.yaml")
      let check = try DaniRun("check", folder, "--as-of", "2020-10-01", "--format", "json")
      #expect(check.status == 1)
      let files = Set(try Report(check.output).findings.map(\.file))
      #expect(files.isSuperset(of: ["datasets/a/datapackage.yaml", "datasets/b/datapackage.yaml"]))

      let count = try DaniRun("count", folder, "--as-of", "2020-10-01", "--format", "json")
      #expect(count.status == 1)
      #expect(count.errors.contains("datasets/a/datapackage.yaml"))
    }
  }

  @Test(arguments: ["catalog.yaml", "datasets/a/datapackage.yaml", "datasets/a/datapackage.json"])
  func twoHundredThousandBracketsAreAFinding(_ path: String) throws {
    try TemporaryFolder.with { folder in
      try Files.write("title: A\n", to: folder + "/datasets/b/datapackage.yaml")
      try Files.write(String(repeating: "[", count: 200_000), to: folder + "/" + path)
      let run = try DaniRun("check", folder, "--as-of", "2020-10-01", "--format", "json")
      #expect(run.status == 1)
      #expect(try Report(run.output).findings.contains { $0.file == path && $0.severity == "error" })
    }
  }

  @Test func aDocumentWithoutItsFileIsNamedAndNotCounted() throws {
    try TemporaryFolder.with { folder in
      let copy = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: copy)
      let before = try DaniRun("count", copy, "--as-of", "2020-10-01", "--format", "json")
      let path = try #require(try Self.documents(in: copy).first)
      try FileManager.default.removeItem(atPath: copy + "/" + path)
      let after = try DaniRun("count", copy, "--as-of", "2020-10-01", "--format", "json")
      #expect(try Numbers(after.output).documents == Numbers(before.output).documents - 1)
      let check = try DaniRun("check", copy, "--as-of", "2020-10-01", "--select", "document-file-missing")
      #expect(check.status == 1)
      #expect(check.output.contains(path))
    }
  }

  @Test func anEmptyFolderIsNothingToCheckAndNotClean() throws {
    try TemporaryFolder.with { folder in
      let run = try DaniRun("check", folder)
      #expect(run.status == 1)
      #expect(run.output.contains("Немає що перевіряти: документів не знайдено."))
    }
  }

  @Test func aFileAndALooseFolderAreCheckedWithoutPassports() throws {
    try TemporaryFolder.with { folder in
      try Files.write("a,b\n1,2\n", to: folder + "/звіт за липень.csv")
      let file = try DaniRun("check", folder + "/звіт за липень.csv")
      #expect(file.status == 0)
      #expect(file.output.hasPrefix("Чи можна оприлюднити цей файл?\nТак."))
      try Files.write("<!DOCTYPE html><html><body>404</body></html>", to: folder + "/сторінка.csv")
      let loose = try DaniRun("check", folder, "--lang", "en")
      #expect(loose.status == 1)
      #expect(loose.output.contains("сторінка.csv"))
    }
  }

  /// A slip of the pen must not cost the data.
  @Test func noReportTakesThePlaceOfData() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
      let data = folder + "/sub/v.csv"
      try "a,b\n1,2\n".write(toFile: data, atomically: true, encoding: .utf8)
      for (command, input) in [("check", data), ("check", folder), ("inspect", data)] {
        let run = try DaniRun(command, input, "-o", data)
        #expect(run.status == 2 && run.errors.contains("файл із даними"), "\(command): \(run.errors)")
        #expect(try String(contentsOfFile: data, encoding: .utf8) == "a,b\n1,2\n")
      }
      // A report of before is replaced.
      for _ in 0..<2 {
        #expect(try DaniRun("check", folder, "-o", folder + "/звіт.txt").errors.isEmpty)
      }
    }
  }

  /// Whatever was looked at: a file in a data set is somebody's data, however deep it lies.
  @Test(arguments: ["data/routes.csv", "data/архів/2019/routes.csv"])
  func noReportOnOtherThingsTakesThePlaceOfAFileOfADataset(_ path: String) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let file = "\(catalog)/datasets/transport/\(path)"
      try Files.write("a,b\n1,2\n", to: file)
      try Files.write("a,b\n3,4\n", to: folder + "/other.csv")
      for arguments in [
        ["check", folder + "/other.csv"], ["inspect", folder + "/other.csv"], ["count", catalog],
      ] {
        let run = try ProgramRun(DaniRun.program, arguments + ["-o", file])
        #expect(run.status == 2 && run.errors.contains("файл із даними"), "\(arguments): \(run.errors)")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "a,b\n1,2\n")
      }
    }
  }

  /// Files below `data` folders of a catalogue, by path.
  private static func documents(in catalog: String) throws -> [String] {
    let walker = FileManager.default.enumerator(atPath: catalog)
    return (walker?.compactMap { $0 as? String } ?? []).filter {
      $0.contains("/data/") && $0.hasSuffix(".csv")
    }.sorted()
  }
}

private struct Numbers: Decodable {
  let documents: Int

  init(_ json: String) throws { self = try JSONDecoder().decode(Numbers.self, from: Data(json.utf8)) }
}

private struct Report: Decodable {
  struct Summary: Decodable {
    let errors, warnings, documents, passed, hasFindings, notChecked: Int
  }
  struct Finding: Decodable {
    let code, severity, file: String
  }
  let summary: Summary
  let findings: [Finding]

  init(_ json: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Report.self, from: Data(json.utf8))
  }
}
