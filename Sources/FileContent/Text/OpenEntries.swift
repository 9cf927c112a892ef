/// The entries of a map that is being read, and where each key occurs for the first time. Keys are the same when their
/// bytes are, as JSON and YAML have it.
struct OpenEntries {
  private(set) var entries: [Node.Entry] = []
  /// Empty while the entries are few: then a key is found sooner by looking at all of them.
  private var firstPlaces: [Key: TextPosition] = [:]

  private static let few = 24

  /// Compared by bytes: a comparison of characters costs a hundred times as much.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// Nil for a key that was not met.
  func firstPlace(of key: String) -> TextPosition? {
    let key = Key(text: key)
    if entries.count > Self.few { return firstPlaces[key] }
    return entries.first { Key(text: $0.key) == key }?.keyRange.start
  }

  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    if entries.count == Self.few + 1 {
      firstPlaces = Dictionary(entries.map { (Key(text: $0.key), $0.keyRange.start) }) { first, _ in first }
    } else if entries.count > Self.few, firstPlaces[Key(text: entry.key)] == nil {
      firstPlaces[Key(text: entry.key)] = entry.keyRange.start
    }
  }

  /// Drops the entries from one on.
  mutating func removeAll(from index: Int) {
    for entry in entries[index...] where firstPlaces[Key(text: entry.key)] == entry.keyRange.start {
      firstPlaces[Key(text: entry.key)] = nil
    }
    entries.removeSubrange(index...)
  }
}
