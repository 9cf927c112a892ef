import FileContent
import FileWriting
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  static let newBytes = Array("нове".utf8)

  /// The three ways to put new bytes in the place of old ones.
  enum Way: CaseIterable {
    case whole, piecewise, copied

    func replace(_ path: String) throws {
      switch self {
      case .whole: try AtomicFile.write(AtomicFileTests.newBytes, to: path)
      case .piecewise:
        try AtomicFile.write(to: path, replacing: true) { sink in sink.append(AtomicFileTests.newBytes) }
          .get()
      case .copied:
        try AtomicFile.copy(
          MemorySource(AtomicFileTests.newBytes), to: path,
          expecting: #require(Digest.of(AtomicFileTests.newBytes)), replacing: true)
      }
    }
  }

  @Test(arguments: Way.allCases, [0o600, 0o640, 0o755, 0o444])
  func permissionsOfTheOldFileAreKept(_ way: Way, _ mode: Int) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/звіт.csv"
      try Data("старе".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      try way.replace(path)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(AtomicFileTests.newBytes))
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["звіт.csv"])
    }
  }
}
