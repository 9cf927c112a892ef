package import FileContent

/// A JSON or YAML file that a person wrote, changed value by value and never written anew.
///
/// Each edit replaces or inserts a few bytes; comments, order, quotes, indentation, line ends and the byte order
/// mark stay. What comes out is read again and must be the old tree with exactly that edit.
package struct TreeText: Sendable {
  package enum Syntax: Hashable, Sendable {
    case json
    case yaml

    package init(path: String) {
      self = path.lowercased().hasSuffix(".json") ? .json : .yaml
    }
  }

  package let syntax: Syntax
  package private(set) var bytes: [UInt8]
  package private(set) var root: Node
  /// Of the file as it was read; an edit may not add to them.
  private let faultCount: Int

  package init(_ bytes: [UInt8], syntax: Syntax) throws(EditFault) {
    let read = Self.read(bytes, syntax)
    guard let root = read.root, !read.faults.contains(where: \.losesContent) else {
      let line = read.faults.first { $0.losesContent }?.range.start.line ?? 1
      throw EditFault(kind: .broken, pointer: JSONPointer(), line: line, lines: [])
    }
    self.syntax = syntax
    self.bytes = bytes
    self.root = root
    faultCount = read.faults.count + read.unlistedFaults
  }

  private static func read(_ bytes: [UInt8], _ syntax: Syntax) -> TextTree {
    switch syntax {
    case .json: JSONTree.read(bytes)
    case .yaml: YAMLTree.read(bytes)
    }
  }

  /// Makes the edit, or leaves everything as it is. An edit that brings nothing new changes no byte.
  package mutating func apply(_ edit: TreeEdit) throws(EditFault) {
    let old = root.treeValue
    guard let expected = old.applying(edit) else { throw fault(.noSuchPlace, edit) }
    guard expected != old else { return }
    // The neighbour's style first; where it does not carry the value, double quotes do.
    for style in [ScalarStyle.asNeighbour, .doubleQuoted] {
      guard let splices = Splicing(self, style).splices(of: edit) else { continue }
      let changed = splices.applied(to: bytes)
      let read = Self.read(changed, syntax)
      guard let root = read.root, read.faults.count + read.unlistedFaults == faultCount,
        root.treeValue == expected
      else { continue }
      bytes = changed
      self.root = root
      return
    }
    throw fault(.notCertain, edit)
  }

  package mutating func apply(_ edits: [TreeEdit]) throws(EditFault) {
    var copy = self
    for edit in edits { try copy.apply(edit) }
    self = copy
  }

  /// Sets a key of the map at `steps`, or inserts it after the first of `neighbours` that the map has.
  package mutating func put(
    _ key: String, _ value: TreeValue, in steps: [JSONPointer.Step] = [], after neighbours: [String] = []
  ) throws(EditFault) {
    let map = root.node(at: JSONPointer(steps).description)
    if map?.entry(key) != nil { return try apply(.set(steps + [.key(key)], value)) }
    let neighbour = neighbours.first { map?.entry($0) != nil }
    try apply(.insert(key, value, in: steps, after: neighbour))
  }

  private func fault(_ kind: EditFault.Kind, _ edit: TreeEdit) -> EditFault {
    var steps = edit.pointer.steps
    var node = root.node(at: edit.pointer.description)
    while node == nil, !steps.isEmpty {
      steps.removeLast()
      node = root.node(at: JSONPointer(steps).description)
    }
    let last = node?.entries.last?.value ?? node?.items.last
    let line =
      switch edit.change {
      case .set, .remove: node?.range.start.line
      case .insert, .append: last?.range.end.line ?? node?.range.end.line
      }
    return EditFault(
      kind: kind, pointer: edit.pointer, line: line ?? 1, lines: Splicing(self, .asNeighbour).byHand(edit))
  }
}

/// Bytes that take the place of a stretch of a file.
struct Splice: Hashable {
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }

  static func insert(_ text: String, at offset: Int) -> Splice { Splice(offset..<offset, text) }
}

extension [Splice] {
  /// The splices do not overlap; of two at one place the first one comes first.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var copied = 0
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in ordered {
      out += bytes[copied..<Swift.max(copied, splice.range.lowerBound)]
      out += splice.bytes
      copied = Swift.max(copied, splice.range.upperBound)
    }
    return out + bytes[copied...]
  }
}
