@testable import FileContent

/// A tree or fault in one line, so that tests read as tables.
extension TextTree {
  /// `2:3-2:8 duplicateKey title /title`
  var faultLines: [String] {
    faults.map { "\($0.range.short) \($0.kind.short) \($0.pointer)" }
  }

  func place(_ pointer: String) -> String? {
    root?.node(at: pointer)?.range.short
  }

  func keyPlace(_ pointer: String, _ key: String) -> String? {
    root?.node(at: pointer)?.entry(key)?.keyRange.short
  }
}

extension TextRange {
  var short: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

extension TreeFault.Kind {
  var short: String {
    switch self {
    case .syntax(let fault, let found): "\(fault.rawValue) [\(found)]"
    case .duplicateKey(let key, let first): "duplicateKey \(key) first \(first.line):\(first.column)"
    case .tooDeep(let limit): "tooDeep \(limit)"
    case .tooLarge(let limit): "tooLarge \(limit)"
    case .anchor(let name): "anchor \(name)"
    case .alias(let name): "alias \(name)"
    case .tag(let name): "tag \(name)"
    default: "\(self)"
    }
  }
}

extension Node {
  /// JSON without blanks; numbers as they were written.
  var compact: String {
    switch value {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let text): text
    case .string(let text): JSONValue.string(text).compactText
    case .list(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .map(let entries):
      "{"
        + entries.map { JSONValue.string($0.key).compactText + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    }
  }

  /// This node and everything below it.
  var all: [Node] {
    [self] + items.flatMap(\.all) + entries.flatMap(\.value.all)
  }
}

extension JSONTree {
  static func read(_ text: String, limits: TreeLimits = .init()) -> TextTree {
    read(Array(text.utf8), limits: limits)
  }
}

extension YAMLTree {
  static func read(_ text: String, limits: TreeLimits = .init()) -> TextTree {
    read(Array(text.utf8), limits: limits)
  }
}
