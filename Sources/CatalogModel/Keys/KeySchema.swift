package import FileContent
import Wording

/// What a value of a passport or of `catalog.yaml` may be: its kind and, of a map, its keys.
package struct KeySchema: Sendable {
  /// Nil when every kind will do.
  package let kind: ValueKind?
  /// Keys of a map, or of each map of a list; none when any key will do.
  package let keys: [String: KeySchema]
  /// Unknown keys may be there as well: the format allows extra ones.
  package let allowsOtherKeys: Bool
  package let sortedKeys: [String]

  /// What the value may be beside its kind; nil when any will do.
  package let allowed: Allowed?
  package let traits: Traits

  package enum Allowed: Sendable {
    /// Of a list: each of its texts.
    case words([String])
    case numbers(ClosedRange<Int>)
  }

  /// What is told of a value that is understood all the same, and by whom.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// An empty text or list is as good as none.
    package static let mayBeBlank = Traits(rawValue: 1)
    /// One text in place of a list is understood, but other programs want the list.
    package static let needsList = Traits(rawValue: 2)
    /// A list of texts is understood, but other programs want one text.
    package static let needsOneText = Traits(rawValue: 4)
    /// The value is for other programs only.
    package static let isForOthers = Traits(rawValue: 8)
    /// A rule of its own speaks of a missing value.
    package static let missingIsTold = Traits(rawValue: 16)
    /// A rule of its own speaks of a number in place of text.
    package static let numberIsTold = Traits(rawValue: 32)
    /// A rule of its own speaks of a value of another kind.
    package static let wrongKindIsTold = Traits(rawValue: 64)
  }

  private init(
    kind: ValueKind?, keys: [String: KeySchema] = [:], allowsOtherKeys: Bool = true,
    sortedKeys: [String]? = nil, allowed: Allowed? = nil, traits: Traits = []
  ) {
    self.kind = kind
    self.keys = keys
    self.allowsOtherKeys = allowsOtherKeys
    self.sortedKeys = sortedKeys ?? keys.keys.sorted()
    self.allowed = allowed
    self.traits = traits
  }

  /// Of each map of a list.
  private var item: KeySchema {
    KeySchema(kind: .map, keys: keys, allowsOtherKeys: allowsOtherKeys, sortedKeys: sortedKeys)
  }

  static let text = KeySchema(kind: .text)
  static let textList = KeySchema(kind: .textList)
  /// A map, or the path of a file that holds it.
  static let textOrMap = KeySchema(kind: .textOrMap)
  static let date = KeySchema(kind: .date)
  static let wholeNumber = KeySchema(kind: .wholeNumber)
  static let anything = KeySchema(kind: nil)
  /// A map with keys of the user's own.
  static let freeMap = KeySchema(kind: .map)

  static func word(of words: [String]) -> KeySchema { KeySchema(kind: .text, allowed: .words(words)) }

  static func words(_ words: [String]) -> KeySchema { KeySchema(kind: .textList, allowed: .words(words)) }

  static func wholeNumber(in range: ClosedRange<Int>) -> KeySchema {
    KeySchema(kind: .wholeNumber, allowed: .numbers(range))
  }

  static func map(_ keys: [String: KeySchema]) -> KeySchema {
    KeySchema(kind: .map, keys: keys, allowsOtherKeys: false)
  }

  static func maps(_ keys: [String: KeySchema]) -> KeySchema {
    KeySchema(kind: .mapList, keys: keys, allowsOtherKeys: false)
  }

  /// The keys of both, also inside the maps that both have.
  func merged(with other: KeySchema) -> KeySchema {
    KeySchema(
      kind: kind, keys: keys.merging(other.keys) { $0.merged(with: $1) }, allowsOtherKeys: allowsOtherKeys)
  }

  func open() -> KeySchema { KeySchema(kind: kind, keys: keys, allowsOtherKeys: true, traits: traits) }

  func with(_ traits: Traits) -> KeySchema {
    KeySchema(
      kind: kind, keys: keys, allowsOtherKeys: allowsOtherKeys, sortedKeys: sortedKeys, allowed: allowed,
      traits: self.traits.union(traits))
  }
}

/// A value together with what it may be.
package final class ShapedValue: Sendable {
  /// The key of the value; of an item of a list, the key of the list.
  package let key: String
  package let node: Node
  package let shape: KeySchema
  /// Keys that nothing is known about, each once.
  package let unknownKeys: [Node.Entry]
  /// Nil for the whole file.
  private let parent: ShapedValue?
  private let step: JSONPointer.Step

  fileprivate init(
    key: String, node: Node, shape: KeySchema, unknownKeys: [Node.Entry], parent: ShapedValue?,
    step: JSONPointer.Step
  ) {
    self.key = key
    self.node = node
    self.shape = shape
    self.unknownKeys = unknownKeys
    self.parent = parent
    self.step = step
  }

  /// The key of the map that holds the value.
  package var parentKey: String? { parent?.key }

  package var pointer: String { JSONPointer(steps).description }

  private var steps: [JSONPointer.Step] { parent.map { $0.steps + [step] } ?? [] }
}

extension ShapedValue {
  /// True for a value that can be read; a value that is missing is no concern of kinds.
  package var hasExpectedKind: Bool {
    guard let kind = shape.kind else { return true }
    switch (kind, node.value) {
    case (_, .null): return true
    case (.text, .string), (.text, .number), (.text, .boolean): return true
    case (.date, .string), (.date, .number), (.date, .boolean): return true
    case (.textList, .string), (.textList, .number), (.textList, .boolean): return true
    case (.textList, .list(let items)): return items.allSatisfy(\.isScalar)
    case (.wholeNumber, .number(let text)), (.wholeNumber, .string(let text)): return Int(text) != nil
    case (.map, .map), (.mapList, .list), (.flag, .boolean): return true
    case (.textOrMap, .string), (.textOrMap, .map): return true
    default: return false
    }
  }

  /// How a value that is understood departs from what other programs expect under the key.
  package enum Departure: Sendable {
    /// No value at all, or an empty text or list.
    case blank
    /// A number or a flag in place of text, or the other way.
    case otherScalar
    /// One text in place of a list.
    case oneText
    /// A list in place of one text.
    case list
    /// A list with items that are no texts, or empty ones.
    case items
    /// Below or above every possible number.
    case outOfRange
  }

  /// Nil for a value as other programs expect it, and where a rule of its own speaks of the departure.
  package var departure: Departure? {
    let traits = shape.traits
    switch (shape.kind, node.value) {
    case (nil, _): return nil
    case (_, .null): return traits.contains(.missingIsTold) ? nil : .blank
    case (.text, .string(let text)), (.date, .string(let text)), (.textOrMap, .string(let text)):
      return text.trimmingBlanks.isEmpty && isBlankNew ? .blank : nil
    case (.text, .number), (.text, .boolean): return traits.contains(.numberIsTold) ? nil : .otherScalar
    case (.textList, .string(let text)):
      if text.trimmingBlanks.isEmpty, !traits.contains(.mayBeBlank) { return isBlankNew ? .blank : nil }
      return traits.contains(.needsList) ? .oneText : nil
    case (.textList, .number), (.textList, .boolean):
      return traits.contains(.numberIsTold) ? nil : traits.contains(.needsList) ? .oneText : .otherScalar
    case (.textList, .list(let items)):
      if items.isEmpty { return isBlankNew ? .blank : nil }
      if traits.contains(.needsOneText) { return .list }
      return items.allSatisfy(isFit) ? nil : .items
    case (.mapList, .list(let items)): return items.isEmpty && isBlankNew ? .blank : nil
    case (.wholeNumber, .string): return .otherScalar
    case (.wholeNumber, .number(let text)):
      guard case .numbers(let possible) = shape.allowed, let number = Int(text) else { return nil }
      return possible.contains(number) ? nil : .outOfRange
    default: return nil
    }
  }

  private var isBlankNew: Bool { shape.traits.isDisjoint(with: [.mayBeBlank, .missingIsTold]) }

  /// A text of a list, or a number of which another rule speaks.
  private func isFit(_ item: Node) -> Bool {
    switch item.value {
    case .string(let text): !text.trimmingBlanks.isEmpty
    case .number, .boolean: shape.traits.contains(.numberIsTold)
    case .null, .list, .map: false
    }
  }
}

extension KeySchema {
  /// This value and every value in it that the shape knows, in the order of the file. Of a repeated key the first.
  package func values(in root: Node) -> [ShapedValue] {
    var found: [ShapedValue] = []
    collect(root, key: "", parent: nil, step: .index(0), into: &found)
    return found
  }

  private func collect(
    _ node: Node, key: String, parent: ShapedValue?, step: JSONPointer.Step, into found: inout [ShapedValue]
  ) {
    let entries = keys.isEmpty ? [] : node.firstEntries
    let value = ShapedValue(
      key: key, node: node, shape: self, unknownKeys: entries.filter { keys[$0.key] == nil },
      parent: parent, step: step)
    found.append(value)
    guard !keys.isEmpty else { return }
    if kind == .mapList {
      let item = item
      for (index, child) in node.items.enumerated() {
        item.collect(child, key: key, parent: value, step: .index(index), into: &found)
      }
    } else {
      for entry in entries {
        keys[entry.key]?.collect(
          entry.value, key: entry.key, parent: value, step: .key(entry.key), into: &found)
      }
    }
  }
}

extension Node {
  var isScalar: Bool {
    switch value {
    case .null, .boolean, .number, .string: true
    case .list, .map: false
    }
  }

  /// The entries of a map; of a repeated key only the first.
  var firstEntries: [Entry] {
    let entries = entries
    // Of few keys all are compared sooner than they are put into a set.
    let isRepeated = { (index: Int) in entries[..<index].contains { $0.key == entries[index].key } }
    if entries.count <= 24, !entries.indices.contains(where: isRepeated) { return entries }
    var seen = Set<String>(minimumCapacity: entries.count)
    return entries.filter { seen.insert($0.key).inserted }
  }
}
