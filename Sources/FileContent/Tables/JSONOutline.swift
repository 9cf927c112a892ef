/// What of a JSON text is a table, told from its keys and values as they pass by: what `JSONTable` tells from a tree.
struct JSONOutline {
  /// Where the objects of a table are: in the outermost array, or in the array of a member of the outermost object.
  struct Place: Hashable, Sendable {
    /// The number of the member from 1, in the order of the file; 0 for the outermost array.
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

  private var members = 0
  private var lastKey: [UInt8] = []
  private var tables: [Candidate] = []
  private var current: Candidate?
  private var itemStart = 0
  /// What the object before had: nearly all have the same keys in the same order.
  private var lastKeys = KeyRun()
  /// Containers around an item of the table.
  private(set) var itemDepth = 2
  /// An object or a header is too large to be read by itself.
  private(set) var isTooLarge = false

  static let mostItemBytes = 8 << 20
  static let mostColumns = 20_000

  /// - Parameters:
  ///   - depth: containers around the value, at most `itemDepth`.
  ///   - offset: of the value.
  mutating func begins(_ byte: UInt8, depth: Int, at offset: Int) {
    let isArray = byte == UInt8(ascii: "[")
    if depth == 0 {
      guard isArray else { return }
      itemDepth = 1
      current = Candidate(member: 0, key: [])
    } else if depth == itemDepth {
      guard current != nil else { return }
      current?.items += 1
      if byte != UInt8(ascii: "{") { current?.hasOnlyObjects = false }
      itemStart = offset
    } else if isArray {
      current = Candidate(member: members, key: lastKey)
    }
  }

  /// - Parameters:
  ///   - depth: containers around the value that ends, at most `itemDepth`.
  ///   - keys: its own are those from `start` on.
  mutating func ends(depth: Int, at offset: Int, _ keys: OpenKeys, from start: Int) {
    if depth == itemDepth, current != nil {
      if offset - itemStart > Self.mostItemBytes { isTooLarge = true }
      guard !keys.isSame(as: lastKeys, from: start) else { return }
      lastKeys = keys.run(from: start)
      for index in start..<keys.count { current?.keys.add(keys[index]) }
      if (current?.keys.all.count ?? 0) > Self.mostColumns { isTooLarge = true }
    } else if depth == itemDepth - 1, let table = current {
      current = nil
      lastKeys = KeyRun()
      if table.items > 0, table.hasOnlyObjects { tables.append(table) }
    }
  }

  /// A key of the outermost object.
  mutating func take(member key: ArraySlice<UInt8>) {
    members += 1
    lastKey = Array(key)
  }

  /// Nil when there is no array of objects, or more than one.
  func table(in encoding: TextEncoding) -> (place: Place, shape: TableShape)? {
    guard tables.count == 1, let table = tables.first else { return nil }
    let pointer = table.member == 0 ? "" : "/" + JSONPointer.escaped(encoding.decode(table.key))
    let header = table.keys.all.map { encoding.decode($0) }
    guard !header.isEmpty else { return nil }
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

  mutating func add(_ key: ArraySlice<UInt8>) {
    let key = Array(key)
    if known.insert(key).inserted { all.append(key) }
  }
}
