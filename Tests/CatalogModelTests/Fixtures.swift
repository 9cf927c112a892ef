import FileContent

/// Files of `Tests/Fixtures`.
enum Fixtures {
  static let folder = #filePath.components(upTo: "Tests") + "/Fixtures"

  static func bytes(_ path: String) throws -> [UInt8] {
    try readAll(FileSource(path: folder + "/" + path))
  }
}

extension String {
  /// The path as far as the last folder of that name.
  fileprivate func components(upTo name: String) -> String {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    let end = parts.lastIndex { $0 == name } ?? parts.endIndex - 1
    return parts[...end].joined(separator: "/")
  }
}
