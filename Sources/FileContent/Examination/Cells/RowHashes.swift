import CByteScan

/// Finds rows that were met before, in bounded memory: 13 bytes for each of the first 786,432 different rows.
struct RowHashes {
  private static let mostGroups = 1 << 17
  private static let slotsOfGroup = 8
  /// The highest bit of each tag.
  private static let taken: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// A byte for each slot of a group, so that most rows are told apart without a look at their hashes: 0 for a free
  /// slot, otherwise some bits of the hash.
  private var tags = [UInt64](repeating: 0, count: 1 << 5)
  private var hashes = [UInt64](repeating: 0, count: 1 << 8)
  private var rows = [UInt32](repeating: 0, count: 1 << 8)
  private var count = 0

  /// The row with the same hash that was met first; nil for a new one, which is remembered as `row`.
  mutating func firstRow(with hash: UInt64, orRemember row: Int) -> Int? {
    let mask = tags.count - 1
    let sought = Self.tag(of: hash) &* Self.ones
    var group = Self.group(of: hash, mask)
    while true {
      let word = tags[group]
      // Bytes that are 0 here have the tag; some others may look so.
      let differing = word ^ sought
      var alike = (differing &- Self.ones) & ~differing & Self.taken
      while alike != 0 {
        let slot = Self.slot(alike, in: group)
        if hashes[slot] == hash { return Int(rows[slot]) }
        alike &= alike - 1
      }
      if word & Self.taken != Self.taken { break }
      group = (group + 1) & mask
    }
    if isFull {
      guard tags.count < Self.mostGroups else { return nil }
      grow()
    }
    remember(hash, UInt32(clamping: row))
    count += 1
    return nil
  }

  /// Tells the processor which places of memory are about to be looked at.
  func expect(_ rows: Range<Int>, _ hash: (Int) -> UInt64) {
    let mask = tags.count - 1
    // Of new rows that are not remembered any more mostly the tags are looked at.
    let isFull = isFull
    tags.withUnsafeBufferPointer { tags in
      hashes.withUnsafeBufferPointer { hashes in
        for row in rows {
          let group = Self.group(of: hash(row), mask)
          dani_prefetch(tags.baseAddress.map { $0 + group })
          if !isFull { dani_prefetch(hashes.baseAddress.map { $0 + group * Self.slotsOfGroup }) }
        }
      }
    }
  }

  private var isFull: Bool { count * 4 >= hashes.count * 3 }

  private static func group(of hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
  }

  private static func tag(of hash: UInt64) -> UInt64 { hash >> 57 | 0x80 }

  /// The slot of the lowest byte with its highest bit set.
  private static func slot(_ bits: UInt64, in group: Int) -> Int {
    group * slotsOfGroup + bits.trailingZeroBitCount / 8
  }

  /// Puts a new row into the first free slot.
  private mutating func remember(_ hash: UInt64, _ row: UInt32) {
    let mask = tags.count - 1
    var group = Self.group(of: hash, mask)
    while tags[group] & Self.taken == Self.taken { group = (group + 1) & mask }
    let slot = Self.slot(~tags[group] & Self.taken, in: group)
    tags[group] |= Self.tag(of: hash) << UInt64(slot % Self.slotsOfGroup * 8)
    hashes[slot] = hash
    rows[slot] = row
  }

  private mutating func grow() {
    let (oldTags, oldHashes, oldRows) = (tags, hashes, rows)
    tags = [UInt64](repeating: 0, count: oldTags.count * 2)
    hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
    rows = [UInt32](repeating: 0, count: oldRows.count * 2)
    for group in oldTags.indices {
      var filled = oldTags[group] & Self.taken
      while filled != 0 {
        let slot = Self.slot(filled, in: group)
        remember(oldHashes[slot], oldRows[slot])
        filled &= filled - 1
      }
    }
  }
}
