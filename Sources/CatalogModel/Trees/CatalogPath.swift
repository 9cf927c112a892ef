import FileContent
import Wording

/// Why a path of a passport is not followed.
package enum PathProblem: String, Hashable, Sendable {
  case absolute
  case leavesFolder
  case backslash
  case hiddenFolder
  case empty
  case controlCharacter

  /// Nil for a relative path with `/` that stays inside its folder.
  package static func problem(of path: String) -> PathProblem? {
    if path.isEmpty { return .empty }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return .controlCharacter
    }
    if path.hasPrefix("/") || path.hasPrefix("~") || hasDriveLetter(path) { return .absolute }
    if path.contains("\\") { return .backslash }
    let parts = path.pathSteps
    if parts.contains("..") { return .leavesFolder }
    if parts.contains(where: { $0.hasPrefix(".") && $0 != "." }) { return .hiddenFolder }
    return nil
  }

  private static func hasDriveLetter(_ path: String) -> Bool {
    let bytes = Array(path.utf8.prefix(2))
    return bytes.count == 2 && bytes[1] == UInt8(ascii: ":") && (bytes[0] | 0x20) >= 97
      && (bytes[0] | 0x20) <= 122
  }

  /// False for a path without slashes at its ends, doubled slashes and parts that begin with a dot.
  private static func mayHaveOtherSpelling(_ path: String) -> Bool {
    var isStart = true
    for byte in path.utf8 {
      if isStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return true }
      isStart = byte == UInt8(ascii: "/")
    }
    return isStart
  }

  /// True for `http://…` and `https://…`.
  package static func isLink(_ path: String) -> Bool {
    let head = path.prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://")
  }

  /// The path without `.` parts and doubled slashes, so that two spellings of one file compare equal.
  package static func normalized(_ path: String) -> String {
    guard mayHaveOtherSpelling(path) else { return path }
    return path.pathSteps.filter { $0 != "." }.joined(separator: "/")
  }
}
