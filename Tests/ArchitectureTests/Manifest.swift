import Foundation

/// The dependencies that `Package.swift` declares.
struct Manifest {
  /// Target and its dependencies, products of other packages among them; test targets apart.
  let dependencies: [String: Set<String>]

  init(_ source: String) {
    var dependencies: [String: Set<String>] = [:]
    let declarations = [".target(", ".executableTarget(", ".systemLibrary("]
    let lines = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    let text = lines.joined(separator: "\n")
    for declaration in declarations {
      for match in text.ranges(of: declaration) {
        let call = Self.call(String(text[match.upperBound...]))
        guard let name = Self.texts(in: call).first else { continue }
        let list = call.components(separatedBy: "dependencies:").dropFirst().first.map(Self.list) ?? ""
        // Of a product its own name comes first, then that of its package.
        let named = list.replacing(/package:\s*"[^"]*"/, with: "")
        dependencies[name, default: []].formUnion(Self.texts(in: named))
      }
    }
    self.dependencies = dependencies
  }

  /// Up to the bracket that closes the call.
  private static func call(_ text: String) -> String { balanced(text, open: "(", close: ")", depth: 1) }

  /// The list that follows.
  private static func list(_ text: String) -> String {
    guard let start = text.firstIndex(of: "[") else { return "" }
    return balanced(String(text[text.index(after: start)...]), open: "[", close: "]", depth: 1)
  }

  private static func balanced(_ text: String, open: Character, close: Character, depth: Int) -> String {
    var depth = depth
    return String(
      text.prefix { character in
        if character == open { depth += 1 }
        if character == close { depth -= 1 }
        return depth > 0
      })
  }

  private static func texts(in text: String) -> [String] {
    text.matches(of: /"([^"]*)"/).map { String($0.1) }
  }
}
