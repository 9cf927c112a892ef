package import FileContent

/// What a value of a passport or of `catalog.yaml` may be: its kind and, of a map, its keys.
package struct ValueShape: Sendable {
  /// Nil when every kind will do.
  package let kind: ValueKind?
  /// Keys of a map, or of each map of a list; none when any key will do.
  package let keys: [String: ValueShape]
  /// Keys that are not known may stand there as well: the format allows extra ones.
  package let allowsOtherKeys: Bool
  package let sortedKeys: [String]

  private init(
    kind: ValueKind?, keys: [String: ValueShape], allowsOtherKeys: Bool, sortedKeys: [String]? = nil
  ) {
    self.kind = kind
    self.keys = keys
    self.allowsOtherKeys = allowsOtherKeys
    self.sortedKeys = sortedKeys ?? keys.keys.sorted()
  }

  /// Of each map of a list.
  private var item: ValueShape {
    ValueShape(kind: .map, keys: keys, allowsOtherKeys: allowsOtherKeys, sortedKeys: sortedKeys)
  }

  static let text = ValueShape(kind: .text, keys: [:], allowsOtherKeys: true)
  static let textList = ValueShape(kind: .textList, keys: [:], allowsOtherKeys: true)
  static let date = ValueShape(kind: .date, keys: [:], allowsOtherKeys: true)
  static let wholeNumber = ValueShape(kind: .wholeNumber, keys: [:], allowsOtherKeys: true)
  static let anything = ValueShape(kind: nil, keys: [:], allowsOtherKeys: true)
  /// A map with keys of the user's own.
  static let freeMap = ValueShape(kind: .map, keys: [:], allowsOtherKeys: true)

  static func map(_ keys: [String: ValueShape]) -> ValueShape {
    ValueShape(kind: .map, keys: keys, allowsOtherKeys: false)
  }

  static func maps(_ keys: [String: ValueShape]) -> ValueShape {
    ValueShape(kind: .mapList, keys: keys, allowsOtherKeys: false)
  }

  func open() -> ValueShape { ValueShape(kind: kind, keys: keys, allowsOtherKeys: true) }
}

/// A value together with what it may be.
package final class ShapedValue: Sendable {
  /// The key it stands under; of an item of a list, the key of the list.
  package let key: String
  package let node: Node
  package let shape: ValueShape
  /// Keys that nothing is known about, each once.
  package let unknownKeys: [Node.Entry]
  /// Nil for the whole file.
  private let parent: ShapedValue?
  private let step: JSONPointer.Step

  fileprivate init(
    key: String, node: Node, shape: ValueShape, unknownKeys: [Node.Entry], parent: ShapedValue?,
    step: JSONPointer.Step
  ) {
    self.key = key
    self.node = node
    self.shape = shape
    self.unknownKeys = unknownKeys
    self.parent = parent
    self.step = step
  }

  /// The key that the map stands under in which it stands.
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
    default: return false
    }
  }

}

extension ValueShape {
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

// MARK: The files of a catalogue

extension ValueShape {
  /// `catalog.yaml`: its keys are fixed.
  package static let catalog = ValueShape.map([
    "schema_version": .anything,
    "publisher": .map([
      "name": .text, "edrpou": .text, "katottg": .text, "koatuu": .text, "url": .text, "email": .text,
    ]),
    "annex": .map(["sections": .textList, "list": .text]),
    "decision": .map([
      "title": .text, "number": .text, "date": .date, "url": .text,
      "terms": .maps([
        "dataset": .text, "unit": .text, "responsible": .text, "email": .text, "frequency": .text,
        "greeting": .text,
      ]),
    ]),
    "absent": .maps(["item": .text, "reason": .text, "decision": .text, "date": .date]),
    "settings": .map([
      "language": .text,
      "schedule": .map([
        "convention": .text, "compare": .text, "due_soon_days": .wholeNumber,
        "due_soon_days_monthly": .wholeNumber, "due_soon_days_weekly": .wholeNumber,
        "confirm_after_days": .wholeNumber,
      ]),
      "letters": .map(["greeting": .text, "phone": .text, "signature": .text, "days": .wholeNumber]),
      "rules": .freeMap, "limits": .freeMap,
      "report": .map(["paragraphs": .textList, "paragraphs_en": .textList]),
    ]),
    "suppressions": .maps([
      "code": .text, "dataset": .text, "path": .text, "reason": .text, "by": .text, "until": .date,
    ]),
    "facts": .maps([
      "name": .text, "title": .text,
      "forms": .map(["one": .text, "few": .text, "many": .text, "genitive": .text, "gender": .text]),
      "english": .map(["title": .text, "one": .text, "many": .text]),
      "sources": .maps([
        "dataset": .text, "path": .text, "rows": .text, "date_column": .text, "filter": .freeMap,
        "exclude": .freeMap,
      ]),
    ]),
  ])

  /// The passport: keys of Data Package v1 and v2, and those that No. 835 adds. Others are allowed.
  ///
  /// Kinds are asked for only where the program reads the value. A resource that is no map and its `path` are
  /// faults of the list of resources.
  package static let passport = ValueShape.map([
    "$schema": .anything, "profile": .anything, "sources": .anything, "image": .anything,
    "name": .text, "id": .text, "title": .text, "description": .text, "purpose": .text,
    "language": .textList, "created": .date, "issued": .date, "modified": .date, "data_as_of": .date,
    "withdrawn": .date, "update_frequency": .text, "keywords": .textList, "homepage": .text,
    "version": .text, "theme": .textList, "annex_items": .textList, "publisher_edrpou": .text,
    "koatuu": .text, "katottg": .text, "structure": .text, "withheld": withheld,
    "licenses": .maps(["name": .text, "path": .text, "title": .text]).open(),
    "contributors": .maps([
      "title": .text, "path": .text, "email": .text, "givenName": .text, "familyName": .text,
      "role": .textList, "roles": .textList, "organization": .text,
    ]).open(),
    "resources": ValueShape(
      kind: .mapList, keys: passportResourceKeys, allowsOtherKeys: true),
    "withdrawn_documents": .maps([
      "name": .text, "path": .text, "title": .text, "format": .text, "issued": .date, "withdrawn": .date,
      "bytes": .wholeNumber, "hash": .text,
    ]).open(),
  ]).open()

  private static let passportResourceKeys: [String: ValueShape] = [
    "$schema": .anything, "profile": .anything, "sources": .anything, "licenses": .anything,
    "name": .text, "path": .anything, "data": .anything, "type": .anything, "title": .text,
    "description": .text, "format": .text, "mediatype": .text, "mimetype": .text, "encoding": .text,
    "bytes": .wholeNumber, "hash": .text, "dialect": .anything, "schema": .anything, "homepage": .anything,
    "issued": .date, "modified": .date, "withdrawn": .date, "compression_format": .text, "structure": .text,
    "withheld": withheld,
  ]

  private static let withheld = ValueShape.map([
    "reason": .text, "decision": .text, "date": .date, "until": .date,
  ])
}
