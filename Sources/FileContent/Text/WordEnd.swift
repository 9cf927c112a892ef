import CByteScan

extension UnsafeBufferPointer<UInt8> {
  /// The index of the next blank or tab; the count when there is none.
  package func wordEnd(from start: Int) -> Int {
    guard let baseAddress, start < count else { return count }
    return start + dani_count_to_blank(baseAddress + start, count - start)
  }
}
