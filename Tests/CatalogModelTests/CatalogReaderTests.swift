import CatalogModel
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@Suite struct CatalogReaderTests {
  static let passport = """
    name: dohovory
    title: "Договори"
    issued: "2020-01-15"
    language: uk
    keywords: [договори, закупівлі]
    contributors:
      - title: "Зразкова рада"
        roles: [publisher]
      - title: "Зразок Зразок Зразкович"
        role: maintainer
        email: zrazok@rada.example
        organization: "загальний відділ"
    resources:
      - name: lypen
        path: data/2020-07.csv
        format: CSV
        bytes: 12
      - name: usi
        path: [data/a.csv, data/b.csv, ./data/a.csv]
      - name: portal
        path: https://data.example/api
      - name: vseredyni
        data: [1, 2]
    """

  static func catalog(_ files: [String: String]) -> Catalog {
    CatalogReader(MemoryTree(files)).catalog()
  }

  static func dataset(_ passport: String, _ files: [String: String] = [:]) throws -> Dataset {
    var all = Dictionary(uniqueKeysWithValues: files.map { ("datasets/x/" + $0.key, $0.value) })
    all["datasets/x/datapackage.yaml"] = passport
    return try #require(catalog(all).datasets.first)
  }

  @Test func aPathListOfTwoFilesIsTwoDocumentsAndARepeatedPathIsOne() throws {
    let dataset = try Self.dataset(Self.passport, ["data/a.csv": "x", "data/b.csv": "y"])
    #expect(
      dataset.documents.map(\.path) == [
        "data/2020-07.csv", "data/a.csv", "data/b.csv", "https://data.example/api",
      ])
    #expect(dataset.documents.map(\.isThere) == [false, true, true, true])
    #expect(dataset.resourceFaults.map(\.kind) == [.repeatedPath("./data/a.csv", first: 19), .inlineData])
  }

  @Test func peopleAreReadFromRolesOfBothVersions() throws {
    let passport = try Self.dataset(Self.passport).passport
    #expect(passport.publisherName.value == "Зразкова рада")
    #expect(passport.maintainers.map(\.name.value) == ["Зразок Зразок Зразкович"])
    #expect(passport.maintainers.first?.unit.value == "загальний відділ")
    #expect(passport.languages.value == ["uk"])
  }

  @Test func placesOfValuesAreThoseOfTheFile() throws {
    let passport = try Self.dataset(Self.passport).passport
    #expect(passport.title.range?.start.line == 2)
    #expect(passport.title.range?.start.column == 8)
    #expect(passport.start.line == 1)
  }

  @Test func missingBlankAndUnusableValuesAreToldApart() throws {
    let passport = try Self.dataset("title:\nkeywords: {a: b}\nissued: 01.10.2020\nname: x").passport
    #expect(passport.title.isMissing && passport.title.range != nil)
    #expect(passport.purpose.isMissing && passport.purpose.range == nil)
    guard case .wrongKind(let expected, _) = passport.keywords else { return #expect(Bool(false)) }
    #expect(expected == .textList)
    guard case .unreadable(let text, _) = passport.issued else { return #expect(Bool(false)) }
    #expect(text == "01.10.2020")
  }

  @Test func createdStandsInForAMissingDateOfPublication() throws {
    let passport = try Self.dataset("created: 2020-03-01T22:30:00Z").passport
    #expect(passport.issued.value?.day.iso == "2020-03-02")
  }

  @Test func whatBelongsToASetAndIsNoDocumentIsNotUnlisted() throws {
    let dataset = try Self.dataset(
      "structure: opys.csv\nresources: [{name: a, path: a.csv, schema: a.schema.json}]",
      [
        "a.csv": "x", "a.schema.json": "{}", "opys.csv": "name\na\n", "README.md": "", ".hidden": "",
        "~$a.xlsx": "",
        "data/Thumbs.db": "", "data/extra.csv": "1",
      ])
    #expect(dataset.unlisted.map(\.path) == ["datasets/x/data/extra.csv"])
    #expect(dataset.officeJunk.map(\.name) == ["~$a.xlsx", "Thumbs.db"])
    #expect(dataset.structure.structure?.columns.map(\.name) == ["a"])
  }

  @Test func aFileStoredDecomposedIsFoundByItsComposedName() throws {
    let stored = "data/звіт-і\u{0438}\u{0306}.csv"
    let dataset = try Self.dataset("resources: [{name: a, path: \"data/звіт-ій.csv\"}]", [stored: "x"])
    #expect(dataset.documents.first?.isThere == true)
    #expect(dataset.unlisted.isEmpty)
  }

  @Test(arguments: [
    ("../a.csv", PathProblem.leavesFolder), ("/etc/passwd", .absolute), ("C:/a.csv", .absolute),
    ("data\\a.csv", .backslash), (".git/a.csv", .hiddenFolder), ("a/../../b.csv", .leavesFolder),
  ])
  func aPathThatLeavesTheFolderIsRefused(_ path: String, _ problem: PathProblem) throws {
    let dataset = try Self.dataset("resources: [{name: a, path: '\(path)'}]")
    guard case .refused(let found) = try #require(dataset.documents.first).location else {
      return #expect(Bool(false))
    }
    #expect(found == problem)
  }

  @Test func aBrokenPassportIsUnreadAndTheOthersAreRead() {
    let catalog = Self.catalog([
      "datasets/a/datapackage.yaml": "title: \"no end", "datasets/b/datapackage.json": #"{"title": "B"}"#,
      "datasets/c/readme.txt": "", "datasets/d/datapackage.yaml": "- 1",
      "datasets/e/datapackage.yaml": "a: 1",
      "datasets/e/datapackage.json": "{}",
    ])
    #expect(catalog.datasets.map(\.name) == ["b"])
    #expect(catalog.unread.map(\.name) == ["a", "c", "d", "e"])
  }

  @Test func aBrokenCatalogFileLeavesTheDefaults() {
    let catalog = Self.catalog([
      "catalog.yaml": "publisher:\n  name: \"x\n", "datasets/a/datapackage.yaml": "title: A",
    ])
    guard case .broken = catalog.settings.source else { return #expect(Bool(false)) }
    #expect(catalog.publisher.name.isMissing)
    #expect(catalog.datasets.count == 1)
  }

  /// The settings of a catalogue hold for a part of it: up to three levels above, and not past a repository.
  @Test(arguments: [
    ("a", nil, true), ("a/b/c", nil, true), ("a/b/c/d", nil, false), ("a/b/c", "a/b/.git", false),
    ("a/b/c", ".git", true),
  ])
  func settingsAreFoundThreeLevelsUpwards(_ folder: String, _ repository: String?, _ isFound: Bool) throws {
    try TemporaryFolder.with { root in
      for name in [folder, repository].compactMap(\.self) {
        try FileManager.default.createDirectory(
          atPath: "\(root)/\(name)", withIntermediateDirectories: true)
      }
      try Files.write("publisher: {name: Рада}\n", to: root + "/catalog.yaml")
      try Files.write("a,b\n1,2\n", to: "\(root)/\(folder)/x.csv")
      for path in ["\(root)/\(folder)/x.csv", "\(root)/\(folder)"] {
        let opened = try CatalogReader.open(path)
        #expect(opened.catalog.publisher.name.value == (isFound ? "Рада" : nil))
      }
    }
  }

  @Test func structureFilesAreReadWithLines() throws {
    let structure = try Structure.reading(
      csv: Array(
        "name,title,description,datatype,required\na,А,\"x, y\",string,true\nb,Б,,integer,false\n".utf8)
    ).get()
    #expect(structure.columns.map(\.name) == ["a", "b"])
    #expect(structure.columns.map(\.isRequired) == [true, false])
    #expect(structure.columns.map(\.line) == [2, 3])
    #expect(throws: StructureFault.repeatedName("a", line: 3)) {
      try Structure.reading(csv: Array("name\na\na\n".utf8)).get()
    }
    #expect(throws: StructureFault.noNameColumn(found: ["назва"])) {
      try Structure.reading(csv: Array("назва\na\n".utf8)).get()
    }
  }
}
