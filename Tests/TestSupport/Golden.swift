import Foundation
import Testing

/// Recorded texts and files. `RECORD=1` rewrites them and fails the run, so that a recording is never taken for a pass.
package enum Golden {
  package static func compare(
    _ text: String, with path: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    try compare(Array(text.utf8), with: path, at: location)
  }

  /// - Parameter path: of the recording, in the repository.
  package static func compare(
    _ bytes: [UInt8], with path: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: path)
    let recorded = try? Data(contentsOf: url)
    guard recorded != Data(bytes) else { return }
    guard ProcessInfo.processInfo.environment["RECORD"] != "1" else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      Issue.record("recorded \(path): read what changed", sourceLocation: location)
      return
    }
    let difference =
      recorded.map { LineDifference(from: Array($0), to: bytes).text } ?? "there is no recording"
    Issue.record("\(path) differs. To record it: \(command)\n\(difference)", sourceLocation: location)
  }

  /// Runs the test that compares, and no other.
  private static var command: String {
    let name = Test.current.map { String($0.name.prefix { $0 != "(" }) }
    return "RECORD=1 swift test" + (name.map { " --filter \($0)" } ?? "")
  }
}

/// What two texts have in one line and not in the other: `-` in the first, `+` in the second, each with the number of
/// its line.
package struct LineDifference {
  /// More is no help to a reader.
  private static let shown = 40

  package let text: String

  package init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    guard old != new else {
      text = "the lines are the same, their ends or bytes that are no text differ"
      return
    }
    // What is alike at both ends is cut off first: the rest is short, mostly.
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let changes = Self.changes(old[start..<(old.count - end)], new[start..<(new.count - end)])
    let more = changes.count - Self.shown
    text =
      (changes.prefix(Self.shown) + (more > 0 ? ["… \(more) lines more"] : [])).joined(separator: "\n")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func changes(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [String] {
    let removed: [(line: Int, text: String)]
    let inserted: [(line: Int, text: String)]
    // Of long texts without much in common the shortest difference takes too long to find.
    if old.count * new.count <= 1_000_000 {
      let difference = Array(new).difference(from: Array(old))
      func numbered(_ changes: [CollectionDifference<String>.Change], from start: Int) -> [(Int, String)] {
        changes.map { change in
          switch change {
          case .insert(let offset, let text, _), .remove(let offset, let text, _):
            (start + offset + 1, text)
          }
        }
      }
      removed = numbered(difference.removals, from: old.startIndex)
      inserted = numbered(difference.insertions, from: new.startIndex)
    } else {
      removed = zip(old.indices, old).map { ($0 + 1, $1) }
      inserted = zip(new.indices, new).map { ($0 + 1, $1) }
    }
    let all = removed.map { ($0.line, "-", $0.text) } + inserted.map { ($0.line, "+", $0.text) }
    return all.sorted { ($0.0, $0.1 == "-" ? 0 : 1) < ($1.0, $1.1 == "-" ? 0 : 1) }
      .map { "\($1)\($0): \($2)" }
  }
}
