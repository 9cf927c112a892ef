import CatalogModel

/// Values of a column, or of the columns of a key, that were met already.
///
/// A value is found by its hash and then compared byte by byte, so that two different ones are never taken for the
/// same. Memory is bounded: what comes when there is no more room is counted, and not compared.
struct KeyIndex {
  enum Answer {
    case new
    /// The row where it was first.
    case known(row: Int)
    case notCompared
  }

  private var slots: [UInt32]
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var rows: [UInt32] = []
  private var bytes: [UInt8] = []
  private let mostValues: Int
  private let mostBytes: Int

  /// For all keys of one table together.
  static let totalValues = 1 << 20
  static let totalBytes = 32 << 20

  /// - Parameter share: how many keys divide the memory.
  init(share: Int = 1) {
    mostValues = Self.totalValues / max(1, share)
    mostBytes = Self.totalBytes / max(1, share)
    slots = [UInt32](repeating: 0, count: 256)
  }

  mutating func insert(_ value: UnsafeBufferPointer<UInt8>, row: Int) -> Answer {
    let hash = ByteHash.hash(value)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(value, at: index) { return .known(row: Int(rows[index])) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard hashes.count < mostValues, bytes.count + value.count <= mostBytes else { return .notCompared }
    hashes.append(hash)
    rows.append(UInt32(clamping: row))
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 4 > slots.count * 3 { grow() }
    return .new
  }

  private func isEqual(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == value.count else { return false }
    return bytes[start..<ends[index]].elementsEqual(value)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}

/// A hash of bytes, eight at a time. The same in every run.
enum ByteHash {
  static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(value)
    var hash = UInt64(truncatingIfNeeded: value.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      hash = mixed(hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash ^ tail)
  }

  /// The high half of the product folded onto the low one.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

/// The values that a column may hold.
struct AllowedValues {
  private let values: [[UInt8]]
  private let indices: [UInt64: [Int]]
  /// Of numbers, which may be written in several ways.
  private let numbers: Set<Double>

  /// Nil when every value is allowed.
  init?(_ texts: [String], areNumbers: Bool = false) {
    guard !texts.isEmpty else { return nil }
    numbers = areNumbers ? Set(texts.compactMap { Double($0) }) : []
    values = texts.map { Array($0.utf8) }
    indices = Dictionary(grouping: values.indices) { [values] in
      values[$0].withUnsafeBufferPointer(ByteHash.hash)
    }
  }

  /// - Parameter number: that the value stands for, in a column of numbers.
  func contains(_ value: UnsafeBufferPointer<UInt8>, _ number: Double? = nil) -> Bool {
    if let number, numbers.contains(number) { return true }
    // A few are found fastest by looking at them all.
    if values.count <= 8 { return values.contains { $0.count == value.count && $0.elementsEqual(value) } }
    return indices[ByteHash.hash(value)]?.contains { values[$0].elementsEqual(value) } ?? false
  }

  /// The only allowed value that differs by blanks, capitals or look-alike letters alone.
  func nearest(to text: String) -> String? {
    let key = HeaderKey.of(text)
    let near = values.map { String(decoding: $0, as: UTF8.self) }.filter { HeaderKey.of($0) == key }
    return near.count == 1 ? near[0] : nil
  }
}
