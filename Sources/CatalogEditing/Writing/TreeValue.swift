package import FileContent
package import Wording

/// A value of a JSON or YAML file without its place: trees are compared by it, and edits bring it in.
package indirect enum TreeValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([TreeValue])
  case map([Field])

  package struct Field: Hashable, Sendable {
    package let key: String
    package let value: TreeValue

    package init(_ key: String, _ value: TreeValue) {
      self.key = key
      self.value = value
    }
  }

  package static func date(_ day: CalendarDate) -> TreeValue { .text(day.iso) }
  package static func integer(_ number: Int) -> TreeValue { .number(String(number)) }
  package static func texts(_ texts: [String]) -> TreeValue { .list(texts.map(TreeValue.text)) }

  var isCompound: Bool {
    switch self {
    case .list, .map: true
    case .null, .boolean, .number, .text: false
    }
  }

  var isEmpty: Bool {
    switch self {
    case .null, .list([]), .map([]): true
    case .boolean, .number, .text, .list, .map: false
    }
  }
}

extension Node {
  package var treeValue: TreeValue {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let text): .number(text)
    case .string(let text): .text(text)
    case .list(let items): .list(items.map(\.treeValue))
    case .map(let entries): .map(entries.map { TreeValue.Field($0.key, $0.value.treeValue) })
    }
  }
}

extension TreeValue {
  /// The tree with the edit and nothing else changed; nil when there is no such place in it.
  func applying(_ edit: TreeEdit) -> TreeValue? {
    changing(edit.pointer.steps[...]) { $0.applying(edit.change) }
  }

  private func changing(
    _ steps: ArraySlice<JSONPointer.Step>, _ change: (TreeValue) -> TreeValue?
  ) -> TreeValue? {
    guard let step = steps.first else { return change(self) }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.map(var fields), .key(let key)):
      guard let index = fields.firstIndex(where: { $0.key == key }),
        let value = fields[index].value.changing(rest, change)
      else { return nil }
      fields[index] = Field(key, value)
      return .map(fields)
    case (.list(var items), .index(let index)):
      guard items.indices.contains(index), let value = items[index].changing(rest, change) else { return nil }
      items[index] = value
      return .list(items)
    default: return nil
    }
  }

  private func applying(_ change: TreeEdit.Change) -> TreeValue? {
    switch (change, self) {
    case (.set(let value), _): return value
    case (.insert(let key, let value, let before), .map(var fields)):
      guard !fields.contains(where: { $0.key == key }) else { return nil }
      let index = before.map { name in fields.firstIndex { $0.key == name }.map { $0 + 1 } } ?? fields.count
      guard let index else { return nil }
      fields.insert(Field(key, value), at: index)
      return .map(fields)
    case (.insert(let key, let value, nil), .null): return .map([Field(key, value)])
    case (.append(let value), .list(let items)): return .list(items + [value])
    case (.append(let value), .null): return .list([value])
    case (.remove(.key(let key)), .map(var fields)):
      guard let index = fields.firstIndex(where: { $0.key == key }) else { return nil }
      fields.remove(at: index)
      return .map(fields)
    case (.remove(.index(let index)), .list(var items)):
      guard items.indices.contains(index) else { return nil }
      items.remove(at: index)
      return .list(items)
    default: return nil
    }
  }
}
