import Foundation
import TestSupport
import Testing

/// A page of the documentation: what it shows to be typed, what it says is printed then, and what it names.
///
/// - A block of `sh` is run line by line; the block of `text` that follows it before the next `sh` is what all its
///   lines print together. In it «…» stands for any part of a line, and alone on a line for any lines.
/// - A command ends with exit code 0, or with the one that its comment names: `# exit code 1`, `# код виходу 1`.
/// - A block with a file name behind its language, such as `csv паспорти.csv`, is that file.
struct Manual: Sendable, CustomTestStringConvertible {
  /// Path in the repository.
  let path: String
  let text: String
  let steps: [Step]
  /// Texts between backticks in running text.
  let inlineCode: [String]
  /// Where links point to, as written.
  let links: [String]
  let headings: [String]

  var testDescription: String { path }

  enum Step: Sendable {
    case file(name: String, content: String)
    case commands([Command], printed: String?)
  }

  struct Command: Sendable {
    let line: String
    let status: Int32

    init(_ written: String) {
      let comment = written.firstRange(of: " #")
      line = written[..<(comment?.lowerBound ?? written.endIndex)].trimmingCharacters(in: .whitespaces)
      let said = comment.map { written[$0.upperBound...] } ?? ""
      status = said.firstMatch(of: /(?:exit code|код виходу) (\d)/).flatMap { Int32($0.1) } ?? 0
    }

    var words: [String] { line.split(separator: " ").map(String.init) }
    var isDani: Bool { words.first == "dani" }
  }

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOfFile: Repository.path(path), encoding: .utf8)
    var running = ""
    var steps: [Step] = []
    var fence: (language: String, file: String?, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      let bare = line.trimmingCharacters(in: .whitespaces)
      guard bare.hasPrefix("```") else {
        if fence == nil { running += line + "\n" } else { fence?.lines.append(line) }
        continue
      }
      guard let open = fence else {
        let words = bare.dropFirst(3).split(separator: " ").map(String.init)
        fence = (words.first ?? "", words.count > 1 ? words[1] : nil, [])
        continue
      }
      fence = nil
      let content = open.lines.joined(separator: "\n") + "\n"
      if let file = open.file {
        steps.append(.file(name: file, content: content))
      } else if open.language == "sh" {
        let joined = content.replacingOccurrences(of: "\\\n", with: " ")
        let commands = joined.split(separator: "\n").map { Command(String($0)) }.filter { !$0.line.isEmpty }
        steps.append(.commands(commands, printed: nil))
      } else if open.language == "text", case .commands(let commands, nil) = steps.last {
        steps[steps.count - 1] = .commands(commands, printed: content)
      }
    }
    self.steps = steps
    inlineCode = running.matches(of: /`([^`\n]+)`/).map { String($0.1) }
    links = running.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    headings = running.split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { $0.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces) }
  }

  /// Whether a text has the form of what a page shows: as a whole, or in its beginning when the page ends with «…».
  static func matches(_ printed: String, shown: String) -> Bool {
    let lines = printed.components(separatedBy: "\n")
    // Runs of lines between lines of dots.
    let runs = shown.components(separatedBy: "\n").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "…" }
    ).map(Array.init)
    var next = 0
    for (index, run) in runs.enumerated() {
      let isLast = index == runs.count - 1
      // After dots at the very end only the end of the block is left.
      if isLast, index > 0, run.allSatisfy(\.isEmpty) { return true }
      let starts = index == 0 ? 0...0 : (isLast ? max(next, lines.count - run.count) : next)...lines.count
      guard
        let start = starts.first(where: { start in
          start + run.count <= lines.count && (!isLast || start + run.count == lines.count)
            && zip(lines[start...], run).allSatisfy { isLine($0, like: $1) }
        })
      else { return false }
      next = start + run.count
    }
    return true
  }

  private static func isLine(_ line: String, like shown: String) -> Bool {
    let parts = shown.components(separatedBy: "…")
    guard parts.count > 1 else { return line == shown }
    var rest = Substring(line)
    guard rest.hasPrefix(parts[0]) else { return false }
    rest = rest.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
