import CatalogModel
import FileContent

/// The level that settings or the command line give to rules, by code or by the first words of codes.
struct RuleLevels: Sendable {
  private var levels: [String: RuleLevel] = [:]

  init(_ entries: [(code: String, level: Element<String>, range: TextRange)]) {
    for entry in entries {
      guard levels[entry.code] == nil, let level = entry.level.value.flatMap(RuleLevel.init) else { continue }
      levels[entry.code] = level
    }
  }

  init(_ levels: [String: RuleLevel]) { self.levels = levels }

  /// The narrowest that fits: `dataset-overdue` before `dataset`.
  subscript(code: String) -> RuleLevel? {
    guard !levels.isEmpty else { return nil }
    var name = code[...]
    while true {
      if let level = levels[String(name)] { return level }
      guard let end = name.lastIndex(of: "-") else { return nil }
      name = name[..<end]
    }
  }
}

extension Set<String> {
  /// Whether a text is a code of these, or the first words of one.
  func hasRule(_ text: String) -> Bool { contains(text) || contains { $0.hasPrefix(text + "-") } }
}
