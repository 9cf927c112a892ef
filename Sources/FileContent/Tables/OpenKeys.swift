import Glibc

/// The keys of one object: their bytes, and where each ends in them.
struct KeyRun {
  var bytes: [UInt8] = []
  var ends: [Int] = []
}

/// The keys of the objects that are open, the outermost object's first.
struct OpenKeys {
  private struct Entry {
    /// Behind its last byte.
    let end: Int
    let hash: UInt64
    let place: TextPosition
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// For objects with many keys, the outermost first: where their keys begin, and each key's index.
  private var large: [(start: Int, indices: [ArraySlice<UInt8>: Int])] = []
  private var lastStart = 0

  /// So many keys of an object are compared one by one.
  private static let few = 64

  var count: Int { entries.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[begin(of: index)..<entries[index].end] }

  private func begin(of index: Int) -> Int { index == 0 ? 0 : entries[index - 1].end }

  /// The keys from one on.
  func run(from start: Int) -> KeyRun {
    let begin = begin(of: start)
    return KeyRun(
      bytes: Array(bytes[begin..<(entries.last?.end ?? begin)]),
      ends: entries[start...].map { $0.end - begin })
  }

  /// Whether the keys from one on are the same in the same order.
  func isSame(as run: KeyRun, from start: Int) -> Bool {
    guard entries.count - start == run.ends.count, !run.ends.isEmpty else { return false }
    let begin = begin(of: start)
    guard (entries.last?.end ?? begin) - begin == run.bytes.count else { return false }
    for index in run.ends.indices where entries[start + index].end - begin != run.ends[index] { return false }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + begin, run.bytes, run.bytes.count) == 0 } ?? true
    }
  }

  /// The key that was begun last.
  var last: ArraySlice<UInt8> { bytes[lastStart...] }

  mutating func begin() { lastStart = bytes.count }

  mutating func append(_ part: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: part) }

  /// Replaces the escapes of the last key by what they stand for.
  mutating func decodeLast() {
    let text = Array(last).withUnsafeBufferPointer {
      let whole = 0..<$0.count
      return JSONLexer($0, from: 0).text(.init(string: whole, content: whole, hasEscapes: true))
    }
    bytes.replaceSubrange(lastStart..., with: text.utf8)
  }

  /// The last key is complete. Returns the place of the first equal one of the object whose keys begin at `start`.
  mutating func end(at place: TextPosition, after start: Int) -> TextPosition? {
    let hash = Self.hash(last)
    let index = entries.count
    let first = index - start < Self.few ? fewFirst(hash, from: start) : manyFirst(index, from: start)
    entries.append(Entry(end: bytes.count, hash: hash, place: place))
    return first.map { entries[$0].place }
  }

  private func fewFirst(_ hash: UInt64, from start: Int) -> Int? {
    for index in start..<entries.count where entries[index].hash == hash {
      if self[index].elementsEqual(last) { return index }
    }
    return nil
  }

  private mutating func manyFirst(_ index: Int, from start: Int) -> Int? {
    if large.last?.start != start {
      let known = (start..<index).map { (ArraySlice(Array(self[$0])), $0) }
      large.append((start, Dictionary(known) { first, _ in first }))
    }
    let key = ArraySlice(Array(last))
    let top = large.count - 1
    if let first = large[top].indices[key] { return first }
    large[top].indices[key] = index
    return nil
  }

  /// Forgets the keys of an object that is closed.
  mutating func removeAll(after start: Int) {
    guard start < entries.count else { return }
    if large.last?.start == start { large.removeLast() }
    entries.removeLast(entries.count - start)
    bytes.removeLast(bytes.count - (entries.last?.end ?? 0))
  }

  /// Only to find equal keys quickly; they are compared then.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    key.withUnsafeBytes { key in
      var hash = UInt64(key.count)
      var index = 0
      while index < key.count {
        var part: UInt64 = 0
        if index + 8 <= key.count {
          part = key.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        } else {
          for byte in key[index...] { part = part << 8 | UInt64(byte) }
        }
        hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        index += 8
      }
      return hash
    }
  }
}
