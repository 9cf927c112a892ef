import CatalogModel
import CatalogValidator
import FileContent
import Foundation
import Testing
import Wording

/// A set that was never published and is not complete is told in one line, and keeps no other from being published.
@Suite struct DraftTests {
  private static let publisher = """
    publisher: {name: Рада, edrpou: '04052181', katottg: UA44120050010021900, email: a@zrazkiv.gov.ua}

    """
  private static let complete = """
    name: zvity
    title: Звіти ради
    description: Звіти ради за кожний місяць року.
    purpose: Закон України «Про доступ до публічної інформації» від 13.01.2011 № 2939-VI, звітування.
    keywords: [звіти]
    update_frequency: monthly
    language: [uk]
    contributors: [{title: Коваль Оксана Іванівна, roles: [maintainer], email: o@zrazkiv.gov.ua}]
    licenses: [{name: cc-by}]
    theme: [derzhava]
    modified: '2020-09-01'
    data_as_of: '2020-09-01'

    """
  private static let issued = "issued: '2020-09-01'\n"
  private static let documents = """
    resources: [{name: a, title: Звіт за серпень, path: data/a.csv, format: CSV, encoding: utf-8}]

    """
  private static let structure = "name,title,description,datatype,required\nid,№,Номер,integer,true\n"

  private func files(_ passport: String, name: String = "zvity", table: String = "id\n1\n") -> [String:
    String]
  {
    [
      "datasets/\(name)/datapackage.yaml": passport.replacing("name: zvity", with: "name: \(name)"),
      "datasets/\(name)/structure.csv": Self.structure, "datasets/\(name)/data/a.csv": table,
    ]
  }

  private func report(
    _ files: [String: String], prepare: (String) throws -> Void = { _ in }
  ) throws -> CheckReport {
    let root = FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files.merging(["catalog.yaml": Self.publisher], uniquingKeysWith: { own, _ in own }) {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let path = root.path(percentEncoded: false)
    try prepare(path)
    return Check(try CatalogReader.open(path), today: RuleFixture.today).report()
  }

  private func gaps(_ report: CheckReport) -> [String] { report.results.first?.gaps?.map(\.word.uk) ?? [] }

  @Test func aSetThatIsCompleteButForTheDateWaitsForPublishing() throws {
    let report = try report(files(Self.complete + Self.documents))
    #expect(report.total(.error) == 0 && report.verdict == .draft)
    #expect(gaps(report) == ["дата оприлюднення"])
    #expect(Verdict(report).text.uk.contains("бракує лише дати оприлюднення"))
  }

  @Test func aDraftSaysWhatItLacksAndDatesComeWithTheFirstDocument() throws {
    let passport = Self.complete.replacing("keywords: [звіти]\n", with: "")
      .replacing("modified: '2020-09-01'\n", with: "").replacing("purpose", with: "other")
    let report = try report(files(passport))
    #expect(report.total(.error) == 0)
    #expect(gaps(report) == ["підстава та призначення", "ключові слова", "документ"])
    #expect(
      Verdict(report).text.uk
        == "Ще ні. Це чернетка. Бракує: підстава та призначення, ключові слова, документ.")
  }

  @Test func whatIsWrongInADraftIsNoErrorYetAndIsNotForgotten() throws {
    let report = try report(files(Self.complete + Self.documents, table: "id\n1\nдва\n"))
    #expect(report.total(.error) == 0 && report.total(.warning) > 0 && report.verdict == .draft)
    #expect(report.results.first?.totals.errorsAgainstPublishing ?? 0 > 0)
    let published = try self.report(
      files(Self.complete + Self.issued + Self.documents, table: "id\n1\nдва\n"))
    #expect(published.total(.error) > 0 && published.verdict == .no)
  }

  @Test func personalDataOfADraftStayAnError() throws {
    let rows = "id,РНОКПП\n1,3000000087\n2,3000000095\n3,2500000081\n4,2500000099\n"
    let numbers = try report(files(Self.complete + Self.documents, table: rows))
    guard numbers.personalData.isEmpty else {
      #expect(numbers.total(.error) > 0 && numbers.verdict == .no)
      return
    }
    Issue.record("the numbers were not found")
  }

  @Test func aDraftKeepsNoOtherSetFromBeingPublished() throws {
    let both = files(Self.complete + Self.issued + Self.documents)
      .merging(files("name: zvity\ntitle: Реєстр\n", name: "reiestr")) { own, _ in own }
    let report = try report(both)
    #expect(report.verdict == .yes || report.verdict == .yesBut)
    #expect(Verdict(report).text.uk.hasPrefix("Так"))
    #expect(report.results.map(\.verdict).contains(.draft))
  }

  @Test func aSetThatASnapshotShowsHasLostItsDate() throws {
    var files = files(Self.complete + Self.documents)
    files["history/2020-09-15.csv"] =
      "as_of,dataset,path,bytes,rows,columns,hash\n2020-09-15,zvity,datasets/zvity/data/a.csv,5,1,1,\n"
    let report = try report(files)
    #expect(report.verdict == .no)
    #expect(report.totalsByCode["passport-element-missing"] == 1)
  }

  @Test func aSetThatTheLastCommitShowsHasLostItsDate() throws {
    var passport = "datasets/zvity/datapackage.yaml"
    let report = try report(files(Self.complete + Self.issued + Self.documents)) { root in
      try Self.git(["init", "-q"], in: root)
      try Self.git(["add", "."], in: root)
      try Self.git(
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "first"], in: root)
      passport = root + "/" + passport
      try (Self.complete + Self.documents).write(toFile: passport, atomically: true, encoding: .utf8)
    }
    #expect(report.verdict == .no)
  }

  @Test func severalSetsHaveOneVerdictThatNamesThoseThatMayNotBePublished() throws {
    let good = files(Self.complete + Self.issued + Self.documents)
    let bad = files(
      Self.complete.replacing("Звіти ради\n", with: "Тарифи\n") + Self.issued + Self.documents,
      name: "taryfy",
      table: "id\nдва\n")
    let report = try report(good.merging(bad) { own, _ in own })
    let text = Verdict(report).text.uk
    #expect(
      text.hasPrefix("Не все. Можна оприлюднити наборів: 1. Не можна: 1 – «Тарифи» (помилок: "), "\(text)")
    #expect(report.verdict == .no)
  }

  private static func git(_ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
