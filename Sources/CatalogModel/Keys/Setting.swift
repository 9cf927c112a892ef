import FileContent
import Wording

/// One value of `catalog.yaml`: the keys that lead to it, what it may be, and how it is read.
package struct Setting<Value: Sendable>: Sendable {
  package let path: [String]
  let shape: KeySchema
  let reading: @Sendable (Node) -> Element<Value>
}

extension Setting<String> {
  init(_ path: String...) {
    self.init(path: path, shape: .text) { $0.textElement }
  }

  /// - Parameter words: the only ones that mean something.
  init(_ path: String..., oneOf words: [String]) {
    self.init(path: path, shape: .word(of: words)) { $0.textElement }
  }
}

extension Setting<[String]> {
  init(_ path: String..., eachOf words: [String]? = nil) {
    self.init(path: path, shape: words.map(KeySchema.words) ?? .textList) { $0.textListElement }
  }
}

extension Setting<Int> {
  init(_ path: String..., in range: ClosedRange<Int>) {
    self.init(path: path, shape: .wholeNumber(in: range)) { $0.wholeNumberElement }
  }
}

extension Setting<DateText> {
  init(_ path: String...) {
    self.init(path: path, shape: .date) { $0.dateElement }
  }
}

/// A setting of any kind, for the shape of the whole file.
protocol AnySetting: Sendable {
  var path: [String] { get }
  var shape: KeySchema { get }
}

extension Setting: AnySetting {}

extension CatalogSettings {
  /// The value of a row of `SettingsTable`: `settings.convention`.
  package subscript<Value>(dynamicMember row: KeyPath<SettingsTable, Setting<Value>>) -> Element<Value> {
    let setting = SettingsTable.only[keyPath: row]
    var node = root
    for key in setting.path { node = node?[key] }
    return node.map(setting.reading) ?? .absent
  }
}

extension KeySchema {
  /// A map of maps that holds every setting where its path says.
  static func tree(of settings: [any AnySetting], depth: Int = 0) -> [String: KeySchema] {
    Dictionary(grouping: settings) { $0.path[depth] }.mapValues { settings in
      if let leaf = settings.first(where: { $0.path.count == depth + 1 }) { return leaf.shape }
      return .map(tree(of: settings, depth: depth + 1))
    }
  }
}
