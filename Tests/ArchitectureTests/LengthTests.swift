import Foundation
import Testing

/// No file is longer than a reader can hold, and no function longer than a screen or two.
@Suite struct LengthTests {
  static let mostLinesOfFile = 400
  static let mostLinesOfFunction = 60

  @Test func aFileHasAtMostFourHundredLines() throws {
    for file in try Self.sources(["swift", "c", "h", "inc"]) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines.count - 1 <= Self.mostLinesOfFile, "\(file.lastPathComponent) has \(lines.count - 1) lines")
    }
  }

  @Test func aFunctionHasAtMostSixtyLines() throws {
    for file in try Self.sources(["swift"]) {
      let functions = Function.all(in: SwiftText(try String(contentsOf: file, encoding: .utf8)))
      for function in functions where function.lines > Self.mostLinesOfFunction && !function.isTable {
        Issue.record("\(file.lastPathComponent): \(function.head) has \(function.lines) lines")
      }
    }
  }

  @Test func aFunctionOfCHasAtMostSixtyLines() throws {
    for file in try Self.sources(["c", "h", "inc"]) {
      var begin: (line: Int, head: Substring)?
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        // Functions of C begin and end at the left margin.
        if line.hasSuffix("{"), begin == nil {
          begin = (number, line)
        } else if line.hasPrefix("}"), let start = begin {
          let count = number - start.line + 1
          #expect(
            count <= Self.mostLinesOfFunction, "\(file.lastPathComponent): \(start.head) has \(count) lines")
          begin = nil
        }
      }
    }
  }

  @Test func measuresFunctionsAndKnowsTables() {
    let text = SwiftText(
      """
      struct A {
        var name: String {
          switch self {
          case .a: "x {"
          case .b: "y"
          }
        }
        func take(_ value: Int) -> Int {
          if value > 0 { return 1 }
          return 2
        }
        init() {}
      }
      """)
    let functions = Function.all(in: text)
    #expect(
      functions.map(\.head) == ["var name: String", "func take(_ value: Int) -> Int", "init()"])
    #expect(functions.map(\.lines) == [6, 4, 1])
    #expect(functions.map(\.isTable) == [true, false, false])
  }

  private static func sources(_ extensions: Set<String>) throws -> [URL] {
    let folder = ArchitectureTests.root.appending(path: "Sources")
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { extensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}

/// A function, an initialiser, a subscript or a computed property, with its body.
struct Function {
  let head: String
  /// From the first line of the head to the closing brace.
  let lines: Int
  /// One `switch` that only names an answer for each case: a list in the form of a function, as long as what it lists.
  let isTable: Bool

  private static let steps: Set<String> = [
    "let", "var", "if", "guard", "for", "while", "repeat", "do", "defer", "throw",
  ]

  /// A head whose body has begun, or is awaited.
  private struct Open {
    let head: String
    let line: Int
    /// Braces and parentheses that are open before it.
    let depth: Int
    var hasBody = false
  }

  static func all(in text: SwiftText) -> [Function] {
    let lines = text.lines
    var found: [(line: Int, function: Function)] = []
    var open: [Open] = []
    var depth = 0
    for (number, line) in lines.enumerated() {
      if let head = head(line) { open.append(Open(head: head, line: number, depth: depth)) }
      for byte in line {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "{"):
          if let last = open.last, last.depth == depth { open[open.count - 1].hasBody = true }
          depth += 1
        case UInt8(ascii: "}"):
          depth -= 1
          while let last = open.last, last.depth > depth || last.depth == depth && last.hasBody {
            open.removeLast()
            guard last.hasBody else { continue }
            let body = lines[last.line...number]
            found.append(
              (last.line, Function(head: last.head, lines: body.count, isTable: isTable(body))))
          }
        default: break
        }
      }
      // A stored property, a requirement of a protocol.
      if let last = open.last, !last.hasBody, last.depth == depth, !goesOn(lines, number + 1) {
        open.removeLast()
      }
    }
    return found.sorted { $0.line < $1.line }.map(\.function)
  }

  /// The line without its body, when a function or a computed property begins on it.
  private static func head(_ line: ArraySlice<UInt8>) -> String? {
    let head = SwiftText.text(line).split(separator: "{", maxSplits: 1)[safe: 0] ?? ""
    let words = SwiftText.words(in: Array(head.utf8)[...]).map(SwiftText.text)
    guard let keyword = words.first(where: { !modifiers.contains($0) }) else { return nil }
    switch keyword {
    case "func", "init", "subscript", "deinit": break
    case "var" where !head.contains("="): break
    default: return nil
    }
    return head.trimmingCharacters(in: .whitespaces)
  }

  private static let modifiers: Set<String> = [
    "package", "public", "internal", "private", "fileprivate", "static", "class", "final", "override",
    "mutating", "nonmutating", "consuming", "borrowing", "convenience", "required", "lazy", "set",
    "discardableResult", "inline", "__always", "Sendable",
  ]

  /// The next line belongs to a head: its body, what it throws and returns, its constraints.
  private static func goesOn(_ lines: [ArraySlice<UInt8>], _ number: Int) -> Bool {
    guard number < lines.count else { return false }
    let next = SwiftText.text(lines[number]).drop { $0 == " " }
    return ["{", "->", "where ", "throws"].contains { next.hasPrefix($0) }
  }

  private static func isTable(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    let words = lines.dropFirst().flatMap { line in
      // A name that a case binds is no step.
      let words = SwiftText.words(in: line).map(SwiftText.text)
      return words.first == "case" ? words.filter { $0 != "let" } : words
    }
    return words.first == "switch" && words.count { $0 == "switch" } == 1
      && !words.contains(where: steps.contains)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
