import Foundation

/// A folder of its own for a test, removed afterwards.
package enum TemporaryFolder {
  /// - Parameter body: receives the path, without a slash at its end.
  package static func with<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try body(folder)
  }

  /// A path that nothing has yet.
  static func path() -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: "dani-test-" + UUID().uuidString)
    return place.path(percentEncoded: false)
  }
}

/// Texts and bytes on disk, as tests write and read them.
package enum Files {
  /// Writes a text, with the folders on the way.
  package static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
