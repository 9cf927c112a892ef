import Foundation

/// Places in the repository, found from this file.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static let smallCatalog = fixture("Catalogs/small")
  package static let sample = path("SampleData/lysychansk")
  package static let faulty = path("SampleData/faulty")

  package static func path(_ inside: String) -> String {
    root.appending(path: inside).path(percentEncoded: false)
  }

  /// A file or folder of `Tests/Fixtures`.
  package static func fixture(_ inside: String) -> String { path("Tests/Fixtures/" + inside) }

  /// Names of the folders in a folder, sorted; none when it is absent.
  package static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}
