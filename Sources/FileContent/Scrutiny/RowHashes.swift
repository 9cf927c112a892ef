import CByteScan

/// Finds rows that were met before, in bounded memory: 12 bytes for each of the first 786,432 different rows.
struct RowHashes {
  private static let mostSlots = 1 << 20

  private var hashes = [UInt64](repeating: 0, count: 1 << 8)
  private var rows = [UInt32](repeating: 0, count: 1 << 8)
  private var count = 0

  /// The row with the same hash that was met first; nil for a new one, which is remembered as `row`.
  mutating func firstRow(with hash: UInt64, orRemember row: Int) -> Int? {
    // 0 marks a free slot.
    let hash = hash == 0 ? 1 : hash
    var slot = slot(of: hash)
    if hashes[slot] == hash { return Int(rows[slot]) }
    guard count * 4 < hashes.count * 3 else {
      guard hashes.count < Self.mostSlots else { return nil }
      grow()
      slot = self.slot(of: hash)
      remember(hash, row, slot)
      return nil
    }
    remember(hash, row, slot)
    return nil
  }

  /// Tells the processor which places of memory are about to be looked at.
  func expect(_ rows: Range<Int>, _ hash: (Int) -> UInt64) {
    let mask = hashes.count - 1
    hashes.withUnsafeBufferPointer { hashes in
      self.rows.withUnsafeBufferPointer { numbers in
        for row in rows {
          let slot = Self.slot(of: hash(row), mask)
          dani_prefetch(hashes.baseAddress.map { $0 + slot })
          dani_prefetch(numbers.baseAddress.map { $0 + slot })
        }
      }
    }
  }

  private static func slot(of hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
  }

  private mutating func remember(_ hash: UInt64, _ row: Int, _ slot: Int) {
    hashes[slot] = hash
    rows[slot] = UInt32(clamping: row)
    count += 1
  }

  /// Where the hash stands, or the free slot where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Self.slot(of: hash, mask)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldHashes, oldRows) = (hashes, rows)
    hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
    rows = [UInt32](repeating: 0, count: oldRows.count * 2)
    for index in oldHashes.indices where oldHashes[index] != 0 {
      let slot = slot(of: oldHashes[index])
      hashes[slot] = oldHashes[index]
      rows[slot] = oldRows[index]
    }
  }
}
