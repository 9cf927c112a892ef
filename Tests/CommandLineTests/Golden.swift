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
