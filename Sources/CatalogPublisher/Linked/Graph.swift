/// Statements of RDF 1.1 in the order in which they were made; the same statements give the same text in every form.
struct Graph: Sendable {
  enum Node: Hashable, Sendable {
    case address(String)
    /// A thing without an address of its own, by number.
    case blank(Int)
  }

  enum Value: Hashable, Sendable {
    case node(Node)
    case text(String, language: String?)
    /// `datatype` is a short name such as `xsd:date`.
    case typed(String, datatype: String)
  }

  /// What is said of one thing; `predicate` is a short name such as `dct:title`.
  struct Subject: Sendable {
    let node: Node
    fileprivate(set) var statements: [(predicate: String, value: Value)] = []
  }

  /// Namespaces of the short names, in the order of the heads of files.
  static let namespaces: [(prefix: String, address: String)] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("spdx", "http://spdx.org/rdf/terms#"), ("dcatap", "http://data.europa.eu/r5r/"),
  ]

  private(set) var subjects: [Subject] = []
  private var indices: [Node: Int] = [:]
  private var blanks = 0

  mutating func blank() -> Node {
    blanks += 1
    return .blank(blanks)
  }

  mutating func add(_ node: Node, _ predicate: String, _ value: Value?) {
    guard let value else { return }
    let index = indices[node] ?? subjects.count
    if index == subjects.count {
      subjects.append(Subject(node: node))
      indices[node] = index
    }
    guard !subjects[index].statements.contains(where: { $0.predicate == predicate && $0.value == value })
    else {
      return
    }
    subjects[index].statements.append((predicate, value))
  }

  mutating func add(_ node: Node, _ predicate: String, _ other: Node?) {
    add(node, predicate, other.map { .node($0) })
  }

  /// The class of a thing.
  mutating func add(_ node: Node, isA name: String) {
    add(node, "rdf:type", .node(.address(Self.full(name))))
  }

  /// `dcat:Dataset` as an address.
  static func full(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let space = namespaces.first(where: { $0.prefix == parts[0] }) else {
      return name
    }
    return space.address + parts[1]
  }

  /// Short name of an address in one of the namespaces; nil for others.
  static func short(_ address: String) -> String? {
    for (prefix, space) in namespaces where address.hasPrefix(space) {
      let name = address.dropFirst(space.count)
      let isPlain = name.utf8.allSatisfy {
        (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
      }
      if isPlain, !name.isEmpty { return "\(prefix):\(name)" }
    }
    return nil
  }
}

extension Graph.Value {
  static func text(_ text: String?, _ language: String? = nil) -> Graph.Value? {
    text.flatMap { $0.isEmpty ? nil : .text($0, language: language) }
  }

  /// A reference; nil for an address that is no `http`, `https` or `mailto`.
  static func address(_ address: String?) -> Graph.Value? {
    address.flatMap(Graph.safeAddress).map { .node(.address($0)) }
  }
}

extension Graph {
  /// The address with whatever an IRI may not hold in percent; nil when it is of another kind than `http`, `https` and `mailto`.
  static func safeAddress(_ text: String) -> String? {
    let kinds = ["http://", "https://", "mailto:"]
    guard kinds.contains(where: { text.lowercased().hasPrefix($0) && text.count > $0.count }) else {
      return nil
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if byte <= 0x20 || byte == 0x7F || "<>\"{}|^`\\".utf8.contains(byte) {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
