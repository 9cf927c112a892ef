import FileContent
import Foundation

/// A JSON value that a test changes.
indirect enum TestValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([TestValue])
  case map([String: TestValue])

  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .boolean(let flag): self = .flag(flag)
    case .number(let text): self = .number(Int(text) ?? 0)
    case .string(let text): self = .text(text)
    case .list(let items): self = .list(items.map { TestValue($0) })
    case .map(let entries):
      self = .map(Dictionary(entries.map { ($0.key, TestValue($0.value)) }) { first, _ in first })
    }
  }

  var json: JSONValue {
    switch self {
    case .null: .null
    case .flag(let flag): .boolean(flag)
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let entries):
      .object(entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) })
    }
  }

  /// This value and every value in it, each with the way to it.
  var places: [(path: [JSONPointer.Step], value: TestValue)] {
    let inner: [(JSONPointer.Step, TestValue)] =
      switch self {
      case .list(let items): items.enumerated().map { (.index($0.offset), $0.element) }
      case .map(let entries): entries.sorted { $0.key < $1.key }.map { (.key($0.key), $0.value) }
      case .null, .flag, .number, .text: []
      }
    return [([], self)] + inner.flatMap { step, value in value.places.map { ([step] + $0.path, $0.value) } }
  }

  func isNamed(_ name: String) -> Bool {
    guard case .map(let entries) = self else { return false }
    return entries["name"] == .text(name)
  }

  /// With another value at a place; nil takes the key or the item out.
  func with(_ value: TestValue?, at path: ArraySlice<JSONPointer.Step>) -> TestValue? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.map(var entries), .key(let key)):
      entries[key] = entries[key]?.with(value, at: rest)
      return .map(entries)
    case (.list(var items), .index(let index)):
      if let changed = items[index].with(value, at: rest) {
        items[index] = changed
      } else {
        items.remove(at: index)
      }
      return .list(items)
    default: return self
    }
  }
}

/// A small reading of JSON Schema: the keywords that `passport.schema.json` uses.
struct PassportSchema {
  let root: Node

  /// The keywords that refuse a value; none when it is accepted.
  func refusals(of value: TestValue) -> Set<String> { refusals(of: value, by: root) }

  private func refusals(of value: TestValue, by schema: Node) -> Set<String> {
    var found: Set<String> = []
    if let name = schema["$ref"]?.string?.split(separator: "/").last,
      let target = root["$defs"]?[String(name)]
    {
      found.formUnion(refusals(of: value, by: target))
    }
    let types = schema["type"]?.items.compactMap(\.string) ?? []
    let wanted = types.isEmpty ? schema["type"]?.string.map { [$0] } ?? [] : types
    if !wanted.isEmpty, !wanted.contains(Self.type(of: value)) { return found.union(["type"]) }
    for branch in schema["allOf"]?.items ?? [] { found.formUnion(refusals(of: value, by: branch)) }
    found.formUnion(ofBranches(schema["anyOf"]?.items ?? [], value))
    if let words = schema["enum"]?.items, !words.contains(where: { TestValue($0) == value }) {
      found.insert("enum")
    }
    switch value {
    case .text(let text): found.formUnion(ofText(text, schema))
    case .number(let number):
      if let least = schema["minimum"]?.scalarText.flatMap({ Int($0) }), number < least {
        found.insert("minimum")
      }
    case .list(let items): found.formUnion(ofList(items, schema))
    case .map(let entries): found.formUnion(ofMap(entries, schema))
    case .null, .flag: break
    }
    return found
  }

  /// What the branches for values of this type say, or else that none is of its type.
  private func ofBranches(_ branches: [Node], _ value: TestValue) -> Set<String> {
    let refusals = branches.map { self.refusals(of: value, by: $0) }
    guard !refusals.isEmpty, !refusals.contains([]) else { return [] }
    let all = refusals.reduce(into: Set<String>()) { $0.formUnion($1) }
    return all.count > 1 ? all.subtracting(["type"]) : all
  }

  private func ofText(_ text: String, _ schema: Node) -> Set<String> {
    var found: Set<String> = []
    let length = text.unicodeScalars.count
    if let least = schema["minLength"]?.scalarText.flatMap({ Int($0) }), length < least {
      found.insert("minLength")
    }
    if let most = schema["maxLength"]?.scalarText.flatMap({ Int($0) }), length > most {
      found.insert("maxLength")
    }
    if let pattern = schema["pattern"]?.string, !Self.matches(text, pattern) { found.insert("pattern") }
    switch schema["format"]?.string {
    case "uri" where !Self.matches(text, "^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+$"):
      found.insert("format")
    case "email"
    where !Self.matches(text, "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"):
      found.insert("format")
    default: break
    }
    return found
  }

  private func ofList(_ items: [TestValue], _ schema: Node) -> Set<String> {
    var found: Set<String> = []
    if let least = schema["minItems"]?.scalarText.flatMap({ Int($0) }), items.count < least {
      found.insert("minItems")
    }
    if let each = schema["items"] {
      for item in items { found.formUnion(refusals(of: item, by: each)) }
    }
    if let wanted = schema["contains"], !items.contains(where: { refusals(of: $0, by: wanted).isEmpty }) {
      found.insert("contains")
    }
    return found
  }

  private func ofMap(_ entries: [String: TestValue], _ schema: Node) -> Set<String> {
    var found: Set<String> = []
    for key in schema["required"]?.items.compactMap(\.string) ?? [] where entries[key] == nil {
      found.insert("required")
    }
    for described in schema["properties"]?.entries ?? [] {
      guard let value = entries[described.key] else { continue }
      found.formUnion(refusals(of: value, by: described.value))
    }
    return found
  }

  private static func type(of value: TestValue) -> String {
    switch value {
    case .null: "null"
    case .flag: "boolean"
    case .number: "integer"
    case .text: "string"
    case .list: "array"
    case .map: "object"
    }
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return false }
    let whole = NSRange(text.startIndex..., in: text)
    // In JSON Schema `$` is the end of the text; here it would also stand before a last line break.
    return expression.firstMatch(in: text, range: whole) != nil
      && !(pattern.hasSuffix("$") && text.hasSuffix("\n"))
  }
}
