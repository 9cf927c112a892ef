/// The table that a JSON file holds: an array of objects, alone or as the only such array of an object; the
/// properties of the features of a GeoJSON collection.
struct JSONTable: Sendable {
  /// Keys in the order of their first appearance.
  let header: [String]
  let rows: [(pointer: String, values: [Node?])]
  /// The array is the whole file: the outermost object has no other members.
  let isWholeFile: Bool

  /// Nil when there is no array of objects with keys, or more than one.
  ///
  /// - Parameter onTooWide: told when there is one that would be a table of blanks for the most part.
  init?(_ root: Node, onTooWide: () -> Void = {}) {
    guard let (pointer, items) = Self.objects(in: root) else { return nil }
    let isGeographic = root["type"]?.string == "FeatureCollection" && pointer == "/features"
    let objects = items.map { isGeographic ? $0["properties"] ?? $0 : $0 }
    var names = ObjectHeader()
    for object in objects { names.add(object) }
    guard !names.all.isEmpty else { return nil }
    guard !Self.isMostlyBlank(rows: items.count, columns: names.all.count, objects) else {
      onTooWide()
      return nil
    }
    header = names.all
    isWholeFile = root.entries.count <= 1
    rows = objects.enumerated().map { index, object in
      let values = Self.values(of: object, names.all, names.columns)
      return ("\(pointer)/\(index)" + (isGeographic ? "/properties" : ""), values)
    }
  }

  /// Objects with hardly a key in common would become a table of blanks that takes all memory.
  private static func isMostlyBlank(rows: Int, columns: Int, _ objects: [Node]) -> Bool {
    guard rows * columns > mostBlankCells else { return false }
    return rows * columns > 8 * objects.reduce(0) { $0 + $1.entries.count }
  }

  static let mostBlankCells = 1_000_000

  /// The values of an object by column of the header; of a key that is repeated the first value.
  ///
  /// - Parameter columns: of the names of the header.
  static func values(of object: Node, _ header: [String], _ columns: [String: Int]) -> [Node?] {
    var values = [Node?](repeating: nil, count: header.count)
    for (index, entry) in object.entries.enumerated() {
      let isInOrder = index < header.count && header[index] == entry.key
      if let column = isInOrder ? index : columns[entry.key], values[column] == nil {
        values[column] = entry.value
      }
    }
    return values
  }

  /// The array as the shape of a table: names without a row of their own.
  var shape: TableShape {
    TableShape(
      headerRow: nil, header: header, firstRow: 1, rows: rows.count, columns: header.count,
      isWholeFile: isWholeFile, faults: ContentFaults())
  }

  private static func objects(in root: Node) -> (pointer: String, items: [Node])? {
    if isTable(root) { return ("", root.items) }
    let arrays = root.entries.filter { isTable($0.value) }
    guard arrays.count == 1, let only = arrays.first else { return nil }
    return ("/" + JSONPointer.escaped(only.key), only.value.items)
  }

  private static func isTable(_ node: Node) -> Bool {
    !node.items.isEmpty && node.items.allSatisfy { if case .map = $0.value { true } else { false } }
  }
}

/// The names of the columns of objects: their keys in the order of their first appearance.
struct ObjectHeader {
  private(set) var all: [String] = []
  private(set) var columns: [String: Int] = [:]

  mutating func add(_ object: Node) {
    for (index, entry) in object.entries.enumerated() {
      // Nearly all objects have their keys in the same order.
      if index < all.count, all[index] == entry.key { continue }
      guard columns[entry.key] == nil else { continue }
      columns[entry.key] = all.count
      all.append(entry.key)
    }
  }
}
