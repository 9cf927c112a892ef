import CatalogModel
import FileContent
import Foundation
import Testing
import Wording

@testable import CatalogPublisher

/// Three data sets and six documents with awkward titles and paths: `Tests/Fixtures/Catalogs/small`.
enum SmallCatalog {
  static let path = Fixtures.path("Catalogs/small")

  static func opened() throws -> Catalog { try CatalogReader.open(path).catalog }

  static func publication(on day: String = "2020-10-01") throws -> Publication {
    Publication(
      of: try opened(), on: try #require(DateText(day)).day,
      check: Publication.CheckSummary(errors: 0, warnings: 2, notes: 1), toolVersion: "test")
  }
}

/// Files that tests compare with. `RECORD=1` rewrites them and fails the run, so that a recording is never taken
/// for a pass.
enum Fixtures {
  static func path(_ inside: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appending(path: "Fixtures/" + inside).path(percentEncoded: false)
  }

  static func compare(_ bytes: [UInt8], with inside: String) throws {
    let url = URL(filePath: path(inside))
    guard (try? Data(contentsOf: url)) != Data(bytes) else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      Issue.record("recorded \(inside)")
    } else {
      Issue.record("\(inside) differs; run with RECORD=1 and read what changed")
    }
  }
}

/// A folder of its own for a test, removed afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dani-test-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path(percentEncoded: false))
}
