/// What of a JSON text is a table, told from its keys and values as they pass by: what `JSONTable` tells from a tree.
struct JSONOutline {
  /// Where the objects of a table stand: in the outermost array, or in the array of a member of the outermost object.
  struct Place: Hashable, Sendable {
    /// From 1, in the order of the file; 0 for the outermost array.
    let member: Int
    let pointer: String
  }

  private struct Candidate {
    let member: Int
    let key: [UInt8]
    var items = 0
    var hasOnlyObjects = true
    var keys = KeyOrder()
  }

  private var rootIsArray = false
  private var members = 0
  private var lastKey: [UInt8] = []
  private var tables: [Candidate] = []
  private var current: Candidate?
  private var itemStart = 0
  /// Keys of the current item so far.
  private var position = 0
  /// An object or a header is too large to be read by itself.
  private(set) var isTooLarge = false

  private static let mostItemBytes = 8 << 20
  private static let mostColumns = 20_000

  /// Containers around an item of the table.
  private var itemDepth: Int { rootIsArray ? 1 : 2 }

  /// - Parameters:
  ///   - depth: containers around the value, at most 2.
  ///   - offset: of the value.
  mutating func begins(_ byte: UInt8, depth: Int, at offset: Int) {
    let isArray = byte == UInt8(ascii: "[")
    if depth == 0 {
      rootIsArray = isArray
      if isArray { current = Candidate(member: 0, key: []) }
    } else if depth == itemDepth {
      guard current != nil else { return }
      let isObject = byte == UInt8(ascii: "{")
      current?.items += 1
      if !isObject { current?.hasOnlyObjects = false }
      itemStart = offset
      position = 0
    } else if isArray, depth == 1 {
      current = Candidate(member: members, key: lastKey)
    }
  }

  /// - Parameter depth: containers around the value that ends, at most 2.
  mutating func ends(depth: Int, at offset: Int) {
    if depth == itemDepth, current != nil {
      if offset - itemStart > Self.mostItemBytes { isTooLarge = true }
    } else if depth == itemDepth - 1, let table = current {
      current = nil
      if table.items > 0, table.hasOnlyObjects { tables.append(table) }
    }
  }

  /// - Parameter depth: objects and arrays that are open, at most 3.
  mutating func take(key: ArraySlice<UInt8>, depth: Int) {
    if depth == 1 {
      members += 1
      lastKey = Array(key)
    } else if depth == itemDepth + 1, current != nil {
      current?.keys.add(key, at: position)
      position += 1
      if (current?.keys.all.count ?? 0) > Self.mostColumns { isTooLarge = true }
    }
  }

  /// Nil when there is no array of objects, or more than one.
  func table(in encoding: TextEncoding) -> (place: Place, shape: TableShape)? {
    guard tables.count == 1, let table = tables.first else { return nil }
    let pointer = table.member == 0 ? "" : "/" + JSONPointer.escaped(encoding.decode(table.key))
    let header = table.keys.all.map { encoding.decode($0) }
    let shape = TableShape(
      headerRow: nil, header: header, firstRow: 1, rows: table.items, columns: header.count,
      isWholeFile: members <= 1, faults: ContentFaults())
    return (Place(member: table.member, pointer: pointer), shape)
  }
}

/// Different keys in the order of their first appearance.
private struct KeyOrder {
  private(set) var all: [[UInt8]] = []
  private var known: Set<[UInt8]> = []

  /// Nearly all objects have their keys in the same order.
  mutating func add(_ key: ArraySlice<UInt8>, at position: Int) {
    if position < all.count, all[position].elementsEqual(key) { return }
    let key = Array(key)
    if known.insert(key).inserted { all.append(key) }
  }
}
