import CatalogModel
import FileContent

/// A file of keys and values, so that one rule looks through passports and `catalog.yaml` alike.
struct KeyedFile {
  let path: String
  let root: Node
  /// Every value that the program knows, in the order of the file.
  let values: [ShapedValue]

  init(path: String, root: Node, shape: KeySchema) {
    self.path = path
    self.root = root
    values = shape.values(in: root)
  }

  /// JSON has no plain scalars: only in YAML can quotes be missing.
  var isYAML: Bool { !path.hasSuffix(".json") }
}

extension Place {
  static func value(_ value: ShapedValue) -> Place { .pointer(value.pointer, at: value.node.range.start) }
}

extension Catalog {
  /// The first data set with each value of a key, so that a finding can name where a value was first met.
  func firstDatasets<Key: Hashable>(by key: (Dataset) -> Key?) -> [Key: Dataset] {
    Dictionary(
      datasets.compactMap { dataset in key(dataset).map { ($0, dataset) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension TreeFault {
  var isDuplicateKey: Bool {
    if case .duplicateKey = kind { true } else { false }
  }
}

/// One text of a list in a passport, with its place.
struct TextItem {
  let text: String
  let pointer: String
  let range: TextRange
}

extension Passport {
  /// The texts under a key that holds a list, or one text in place of a list. Blank ones are left out.
  func items(of key: String) -> [TextItem] {
    guard let node = root[key] else { return [] }
    let nodes: [(Node, String)] =
      if case .list(let items) = node.value {
        items.enumerated().map { ($1, "/\(key)/\($0)") }
      } else {
        [(node, "/\(key)")]
      }
    return nodes.compactMap { node, pointer in
      guard case .value(let text, let range) = node.textElement else { return nil }
      return TextItem(text: text, pointer: pointer, range: range)
    }
  }
}

extension String {
  /// The text cut to at most 60 scalars, for showing what was found.
  var excerpt: String {
    unicodeScalars.count <= 60 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(59))) + "…"
  }
}
