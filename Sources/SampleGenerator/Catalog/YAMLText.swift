/// Lines of YAML such as a person would write them.
struct YAMLText {
  private(set) var text = ""

  mutating func line(_ line: String = "", indent: Int = 0) {
    text += String(repeating: " ", count: line.isEmpty ? 0 : indent) + line + "\n"
  }

  mutating func entry(_ key: String, _ value: String, indent: Int = 0) {
    line("\(key): \(Self.scalar(value))", indent: indent)
  }

  /// A value that would be read as a date, a number or a truth value without its quotes.
  mutating func quoted(_ key: String, _ value: String, indent: Int = 0) {
    line("\(key): \"\(value)\"", indent: indent)
  }

  /// Long text, folded at about 100 columns.
  mutating func folded(_ key: String, _ value: String, indent: Int = 0) {
    line("\(key): >-", indent: indent)
    fold(value, indent: indent)
  }

  /// The same as an item of a list.
  mutating func foldedItem(_ value: String, indent: Int = 0) {
    line("- >-", indent: indent)
    fold(value, indent: indent)
  }

  private mutating func fold(_ value: String, indent: Int) {
    var current = ""
    for word in value.split(separator: " ") {
      if !current.isEmpty, indent + 2 + current.count + 1 + word.count > 100 {
        line(current, indent: indent + 2)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    line(current, indent: indent + 2)
  }

  mutating func list(_ key: String, _ items: [String], indent: Int = 0) {
    line("\(key):", indent: indent)
    for item in items { line("- \(Self.scalar(item))", indent: indent + 2) }
  }

  /// Plain when that is safe, else in double quotes.
  static func scalar(_ value: String) -> String {
    let isSafe =
      value.first.map { $0.isLetter || $0 == "«" } == true && !value.contains(": ") && !value.contains(" #")
      && value.last != ":"
      && !["null", "true", "false", "yes", "no", "on", "off"].contains(value.lowercased())
    guard !isSafe else { return value }
    let escaped = value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}
