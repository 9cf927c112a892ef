import Foundation

/// The tool behind `RegistryPlugin`.
///
///     RegistryGenerator registry LIST PROTOCOL OUTPUT FILE…
///     RegistryGenerator embed NAME OUTPUT FILE…
///     RegistryGenerator examples OUTPUT FILE…
@main
struct RegistryGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "registry":
      let rest = Array(arguments.dropFirst())
      try write(registry(named: rest[0], conformance: rest[1], files: Array(rest[3...])), to: rest[2])
    case "embed":
      let rest = Array(arguments.dropFirst())
      try write(try embedding(named: rest[0], files: Array(rest[2...])), to: rest[1])
    case "examples":
      let rest = Array(arguments.dropFirst())
      try write(try examples(Array(rest[1...])), to: rest[0])
    default:
      FileHandle.standardError.write(Data("usage: registry|embed …\n".utf8))
      exit(2)
    }
  }

  /// `package let allRules: [any Rule] = [FirstRule(), …]`, one type per file, sorted by name.
  private static func registry(named list: String, conformance: String, files: [String]) -> String {
    let types = files.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    let entries = types.sorted().map { "  \($0)(),\n" }.joined()
    return """
      /// The types of a folder, sorted by name. Written by the build; do not edit.
      package let all\(list): [any \(conformance)] = [
      \(entries)]

      """
  }

  /// One `StaticString` per file under its lower-camel-case name, and `all` with the file names.
  private static func embedding(named name: String, files: [String]) throws -> String {
    var members = ""
    var index = ""
    for file in files.sorted() {
      let url = URL(fileURLWithPath: file)
      let text = try String(contentsOf: url, encoding: .utf8)
      guard !text.contains("\"\"\"##"), !text.utf8.contains(0x0D), !text.contains("\\##") else {
        throw CocoaError(.fileReadCorruptFile)
      }
      let member = memberName(url.lastPathComponent)
      members += "  package static let \(member): StaticString = ##\"\"\"\n\(text)\n\"\"\"##\n"
      index += "    (\"\(url.lastPathComponent)\", \(member)),\n"
    }
    return """
      /// Files embedded as they are. Written by the build; do not edit.
      package enum \(name) {
      \(members)
        /// File name and text.
        package static let all: [(name: String, text: StaticString)] = [
      \(index)  ]
      }

      """
  }

  /// The recorded findings of the first case of each rule: files are `…/<code>/fires/<case>.<language>.txt`.
  private static func examples(_ files: [String]) throws -> String {
    var firstCase: [String: String] = [:]
    var entries = ""
    for file in files.sorted() where file.hasSuffix(".uk.txt") {
      let url = URL(fileURLWithPath: file)
      let code = url.deletingLastPathComponent().deletingLastPathComponent().lastPathComponent
      guard firstCase.updateValue(file, forKey: code) == nil else { continue }
      let english = String(file.dropLast(".uk.txt".count)) + ".en.txt"
      guard files.contains(english) else { continue }
      entries += "    \(literal(code)): (\n"
      entries += "      uk: \(literal(try String(contentsOf: url, encoding: .utf8))),\n"
      entries += "      en: \(literal(try String(contentsOfFile: english, encoding: .utf8)))),\n"
    }
    return """
      /// What each rule says about its first fixture. Written by the build; do not edit.
      enum RuleExamples {
        static let all: [String: (uk: String, en: String)] = [
      \(entries.isEmpty ? "    :\n" : entries)  ]
      }

      """
  }

  private static func literal(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
    return "\"\(escaped)\""
  }

  /// `required-datasets.csv` becomes `requiredDatasetsCSV`.
  private static func memberName(_ file: String) -> String {
    let words = file.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let last = words.count > 1 ? words.last?.uppercased() ?? "" : ""
    let stem = words.count > 1 ? Array(words.dropLast()) : words
    let head = stem.first ?? ""
    return head + stem.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + last
  }

  private static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
