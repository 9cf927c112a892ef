import CatalogModel
import FileContent
import TestSupport
import Testing
import Wording

@Suite(.enabled(if: Git.canBeUsed, Git.absence))
struct GitTreeTests {
  @Test func readsWhatACheckoutHolds() throws {
    let repository = try TemporaryRepository()
    let names = [
      "каталог/реєстр осередків.csv", "каталог/\"лапки\" й 'штрихи'.csv", "каталог/таб\tрядок\n.txt",
      "каталог/і\u{308}.csv", "каталог/\u{457}.csv", "каталог/data/2020/08.csv", "каталог/data.csv",
      "каталог/-x", "поза.csv",
    ]
    for name in names { try repository.write("вміст \(name)", to: name) }
    try repository.commit()

    let folder = FolderTree(root: repository.folder + "/каталог")
    let tree = try GitTree(folder: folder.root, at: "HEAD")
    let expected = try folder.walk("")
    #expect(try tree.walk("") == expected)
    for entry in expected where entry.kind == .file {
      #expect(try tree.read(entry.path) == folder.read(entry.path))
    }
  }

  @Test func readsWhatWasThereNotWhatIsThere() throws {
    let repository = try TemporaryRepository()
    try repository.write("старе", to: "a.csv")
    try repository.commit()
    try repository.write("нове", to: "a.csv")
    try repository.write("нове", to: "b.csv")
    try repository.commit()
    let tree = try GitTree(folder: repository.folder, at: "HEAD~1")
    #expect(try tree.entries(of: "").map(\.path) == ["a.csv"])
    #expect(try String(decoding: tree.read("a.csv"), as: UTF8.self) == "старе")
    #expect(throws: ReadFault.notFound) { try tree.open("b.csv") }
    #expect(throws: ReadFault.notFound) { try tree.entries(of: "datasets") }
  }

  @Test func tellsLinksAndSubmodulesFromFiles() throws {
    let repository = try TemporaryRepository()
    try repository.write("x", to: "file")
    try repository.commit()
    let commit = try repository.git(["rev-parse", "HEAD"])
    let blob = try repository.git(["hash-object", "-w", "file"])
    try repository.git(["update-index", "--add", "--cacheinfo", "160000,\(commit),module"])
    try repository.git(["update-index", "--add", "--cacheinfo", "120000,\(blob),link"])
    try repository.git(["commit", "-q", "-m", "links"], moment: "2020-09-30T12:00:00Z")
    let tree = try GitTree(folder: repository.folder, at: "HEAD")
    #expect(try tree.entries(of: "").map(\.kind) == [.file, .symbolicLink, .other])
    #expect(throws: ReadFault.notFound) { try tree.open("link") }
  }

  @Test func aLargeFileStreamsWhole() throws {
    let repository = try TemporaryRepository()
    let text = String(repeating: "рядок,1\n", count: 900_000)
    try repository.write(text, to: "large.csv")
    try repository.commit()
    let tree = try GitTree(folder: repository.folder, at: "HEAD")
    #expect(try tree.read("large.csv") == Array(text.utf8))
    // Left in the middle, it must not keep git running.
    let source = try tree.open("large.csv")
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { buffer.deallocate() }
    #expect(try source.read(into: buffer) == 16)
  }

  @Test func manyReadersGetTheirOwnFiles() async throws {
    let repository = try TemporaryRepository()
    for index in 0..<40 { try repository.write("\(index)", to: "\(index)") }
    try repository.commit()
    let tree = try GitTree(folder: repository.folder, at: "HEAD")
    let isRight = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<40 {
        group.addTask { (try? tree.read("\(index)")) == Array("\(index)".utf8) }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(isRight)
  }

  @Test func todayOfARevisionIsTheCommittersDayInKyiv() throws {
    let repository = try TemporaryRepository()
    try repository.commit("2020-09-30T20:59:59Z")
    try repository.commit("2020-09-30T21:00:00Z")
    #expect(try GitTree(folder: repository.folder, at: "HEAD~1").revision.day == CalendarDate("2020-09-30"))
    #expect(try GitTree(folder: repository.folder, at: "HEAD").revision.day == CalendarDate("2020-10-01"))
  }

  @Test func saysWhyARevisionCannotBeRead() throws {
    let repository = try TemporaryRepository()
    try repository.commit()
    let folder = repository.folder
    for name in ["немає", "HEAD~7", "-h", "", "HEAD\nHEAD", "HEAD:"] {
      #expect(throws: GitFault.unknownRevision(name)) { try GitTree(folder: folder, at: name) }
    }
    try repository.write("x", to: "new/file")
    #expect(throws: GitFault.folderAbsent(folder + "/new", revision: "HEAD")) {
      try GitTree(folder: folder + "/new", at: "HEAD")
    }
    #expect(throws: GitFault.notARepository(folder: "/")) { try GitTree(folder: "/", at: "HEAD") }
  }

  @Test func saysThatTheHistoryWasCut() throws {
    let repository = try TemporaryRepository()
    try repository.commit()
    try repository.commit("2020-10-01T12:00:00Z")
    let clone = try TemporaryRepository(cloning: repository, "--depth", "1")
    #expect(try GitTree(folder: clone.folder, at: "HEAD").revision.day == CalendarDate("2020-10-01"))
    #expect(throws: GitFault.beyondShallow("HEAD~1")) { try GitTree(folder: clone.folder, at: "HEAD~1") }
  }

  @Test func aDatasetOfARevisionFindsTheSettingsAboveIt() throws {
    let repository = try TemporaryRepository()
    try repository.write("settings:\n  language: en\n", to: "каталог/catalog.yaml")
    try repository.write(
      "name: a\nissued: \"2020-01-01\"\nresources: []\n", to: "каталог/datasets/a/datapackage.yaml")
    try repository.commit()
    try repository.remove("каталог/catalog.yaml")
    let opened = try CatalogReader.open(repository.folder + "/каталог/datasets/a", at: "HEAD")
    #expect(opened.catalog.settings.language.value == "en")
    #expect(opened.catalog.datasets.map(\.name) == ["a"])
  }
}
