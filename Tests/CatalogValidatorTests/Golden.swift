import Foundation
import Testing

/// Recorded texts. `RECORD=1` rewrites them and fails the run, so that a recording is never taken for a pass.
enum Golden {
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static func compare(_ text: String, with path: String) throws {
    let recorded = try? String(contentsOfFile: path, encoding: .utf8)
    guard recorded != text else { return }
    if isRecording {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
    } else {
      Issue.record("\(path) differs; run with RECORD=1 and read what changed. Now:\n\(text)")
    }
  }
}

/// Places of the repository, found from this file.
enum Repository {
  static func path(_ inside: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().appending(path: inside).path(percentEncoded: false)
  }

  /// Names of the folders in a folder, sorted; none when it is absent.
  static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}
