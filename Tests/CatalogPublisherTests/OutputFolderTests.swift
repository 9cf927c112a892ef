import CatalogModel
import FileContent
import FileWriting
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogPublisher

@Suite struct OutputFolderTests {
  private let manager = FileManager.default

  private func folder(_ path: String) throws -> OutputFolder {
    try OutputFolder(path, root: SmallCatalog.path, catalog: SmallCatalog.opened())
  }

  private func publish(to path: String, on day: String = "2020-10-01") throws {
    try PublicationWriter().write(SmallCatalog.publication(on: day), to: folder(path))
  }

  private func contents(_ path: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for case let name as String in try #require(manager.enumerator(atPath: path)) {
      found[name] = manager.contents(atPath: path + "/" + name)
    }
    return found
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test func anAbsentAnEmptyAndAnOwnFolderAreFilled() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/вихід"
      try publish(to: out)
      let absent = try contents(out)
      #expect(absent.count == 11)
      try manager.createDirectory(atPath: parent + "/empty", withIntermediateDirectories: false)
      try publish(to: parent + "/empty/")
      #expect(try contents(parent + "/empty") == absent)
      try publish(to: out, on: "2019-05-15")
      #expect(try contents(out) != absent)
      try publish(to: out)
      #expect(try contents(out) == absent)
      #expect(try manager.contentsOfDirectory(atPath: parent).sorted() == ["empty", "вихід"])
    }
  }

  @Test(arguments: ["чужий.txt", ".hidden", "sub/x", "empty-folder/"])
  func whatTheManifestDoesNotListStopsTheWork(_ foreign: String) throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      if foreign.contains("/") {
        let sub = String(foreign.prefix { $0 != "/" })
        try manager.createDirectory(atPath: out + "/" + sub, withIntermediateDirectories: false)
      }
      if !foreign.hasSuffix("/") { try write("x", to: out + "/" + foreign) }
      let before = try contents(out)
      let name = String(foreign.prefix { $0 != "/" })
      #expect(throws: OutputFolderFault.foreignFile(name, in: out)) { try publish(to: out, on: "2019-05-15") }
      #expect(try contents(out) == before)
      #expect(try manager.contentsOfDirectory(atPath: parent) == ["out"])
    }
  }

  @Test func aManifestOfAnotherProgramIsAForeignFile() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try manager.createDirectory(atPath: out, withIntermediateDirectories: false)
      try write(#"{"name": "сайт", "icons": [], "files": []}"#, to: out + "/manifest.json")
      #expect(throws: OutputFolderFault.foreignFile("manifest.json", in: out)) { try publish(to: out) }
    }
  }

  @Test func aFolderWithoutAManifestIsForeign() throws {
    try TemporaryFolder.with { parent in
      try write("x", to: parent + "/x")
      #expect(throws: OutputFolderFault.foreignFile("x", in: parent)) { try publish(to: parent) }
    }
  }

  @Test func anEditedFileOfOursIsReplaced() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      let before = try contents(out)
      try write("edited", to: out + "/catalog.json")
      try manager.removeItem(atPath: out + "/datasets.csv")
      try publish(to: out)
      #expect(try contents(out) == before)
    }
  }

  @Test func aLinkOrAFileIsNoOutputFolder() throws {
    try TemporaryFolder.with { parent in
      try manager.createDirectory(atPath: parent + "/real", withIntermediateDirectories: false)
      try manager.createSymbolicLink(atPath: parent + "/link", withDestinationPath: parent + "/real")
      try write("x", to: parent + "/file")
      for name in ["link", "file"] {
        let path = parent + "/" + name
        #expect(throws: OutputFolderFault.notAFolder(path)) { try publish(to: path) }
      }
      #expect(try contents(parent + "/real").isEmpty)
    }
  }

  @Test func theCatalogueIsNoOutputFolder() throws {
    for path in [
      SmallCatalog.path, SmallCatalog.path + "/datasets", SmallCatalog.path + "/datasets/transport/out",
    ] {
      #expect(throws: OutputFolderFault.insideCatalog(path)) { try folder(path) }
    }
    try TemporaryFolder.with { parent in
      try manager.createSymbolicLink(atPath: parent + "/link", withDestinationPath: SmallCatalog.path)
      let path = parent + "/link/datasets/out"
      #expect(throws: OutputFolderFault.insideCatalog(path)) { try folder(path) }
    }
  }

  @Test func aFolderNeedsANameAndAParent() throws {
    for path in [".", "..", "a/..", ""] {
      #expect(throws: OutputFolderFault.unnamed(path)) { try folder(path) }
    }
    #expect(throws: OutputFolderFault.noParent("/no/such")) { try folder("/no/such/out") }
  }

  @Test func leftoversOfAKilledRunAreRemoved() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      try manager.copyItem(atPath: out, toPath: parent + "/.out.dani-12345")
      try manager.createDirectory(atPath: parent + "/.out.dani-77/sub", withIntermediateDirectories: true)
      try write("half", to: parent + "/.out.dani-77/sub/catalog.json")
      try write("", to: parent + "/.out.dani-lock")
      try write("not ours", to: parent + "/.out.dani-notes")
      try publish(to: out)
      #expect(try manager.contentsOfDirectory(atPath: parent).sorted() == [".out.dani-notes", "out"])
    }
  }

  @Test func aForeignFileInALeftoverIsKept() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      let leftover = parent + "/.out.dani-12345"
      try manager.copyItem(atPath: out, toPath: leftover)
      try write("x", to: leftover + "/чужий")
      #expect(throws: OutputFolderFault.foreignFile("чужий", in: leftover)) { try publish(to: out) }
      #expect(manager.fileExists(atPath: leftover + "/чужий"))
    }
  }

  @Test func twoAtOnceAreToldApart() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      let lock = try #require(try FolderLock(parent + "/.out.dani-lock"))
      #expect(throws: OutputFolderFault.busy(out)) { try publish(to: out) }
      #expect(!manager.fileExists(atPath: out))
      lock.release()
      try publish(to: out)
    }
  }

  @Test func whatIsNotAsMeantNeverReachesTheFolder() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      let before = try contents(out)
      let files = try PublicationWriter().files(of: SmallCatalog.publication(on: "2019-05-15"))
      let publication = try SmallCatalog.publication()
      #expect(throws: OutputFolderFault.self) {
        try folder(out).replace(with: files) { written throws(ExportFault) in
          try PublicationWriter().verify(written, against: publication)
        }
      }
      #expect(try contents(out) == before)
      #expect(try manager.contentsOfDirectory(atPath: parent) == ["out"])
    }
  }

  @Test func aFileThatComesBetweenIsKeptAndTheOldOutputStays() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      let before = try contents(out)
      let files = try PublicationWriter().files(of: SmallCatalog.publication(on: "2019-05-15"))
      #expect(throws: OutputFolderFault.foreignFile("late.txt", in: out)) {
        try folder(out).replace(with: files) { _ throws(ExportFault) in
          _ = manager.createFile(atPath: out + "/late.txt", contents: Data("x".utf8))
        }
      }
      var expected = before
      expected["late.txt"] = Data("x".utf8)
      #expect(try contents(out) == expected)
      #expect(try manager.contentsOfDirectory(atPath: parent) == ["out"])
    }
  }

  @Test func permissionsOfTheFolderAreKept() throws {
    try TemporaryFolder.with { parent in
      let out = parent + "/out"
      try publish(to: out)
      try manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: out)
      try publish(to: out, on: "2019-05-15")
      #expect(try manager.attributesOfItem(atPath: out)[.posixPermissions] as? Int == 0o750)
    }
  }

  @Test func everyFaultIsOneSentenceOrTwoInBothLanguages() {
    let faults: [OutputFolderFault] = [
      .unnamed("."), .noParent("x"), .insideCatalog("x"), .notAFolder("x"), .foreignFile("y", in: "x"),
      .busy("x"),
      .cannotExchange("x"), .notWritten(WriteFault(path: "x", errno: 28)), .content(.missing(file: "x")),
      .content(.differs(file: "x", expected: "1", found: "2")), .content(.checksum(file: "x")),
    ]
    for text in faults.map(\.sentence) {
      #expect(text.uk.hasSuffix(".") && text.en.hasSuffix("."))
      #expect(!text.uk.contains("\n"))
    }
  }
}
