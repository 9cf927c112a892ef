/// The entries of a map that is being read, and where each key stands for the first time.
struct OpenEntries {
  private(set) var entries: [Node.Entry] = []
  /// Empty while the entries are few: then a key is found sooner by looking at all of them.
  private var firstPlaces: [String: TextPosition] = [:]

  private static let few = 24

  /// Nil for a key that was not met.
  func firstPlace(of key: String) -> TextPosition? {
    if entries.count > Self.few { return firstPlaces[key] }
    return entries.indices.first { entries[$0].key == key }.map { entries[$0].keyRange.start }
  }

  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    if entries.count == Self.few + 1 {
      firstPlaces = Dictionary(entries.map { ($0.key, $0.keyRange.start) }) { first, _ in first }
    } else if entries.count > Self.few, firstPlaces[entry.key] == nil {
      firstPlaces[entry.key] = entry.keyRange.start
    }
  }

  /// Drops the entries from one on.
  mutating func removeAll(from index: Int) {
    for entry in entries[index...] where firstPlaces[entry.key] == entry.keyRange.start {
      firstPlaces[entry.key] = nil
    }
    entries.removeSubrange(index...)
  }
}
