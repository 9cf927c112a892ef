/// A whole number that a file or a setting gives. Whatever is written there, its sums and products stay within 2^53 of
/// zero: the result is then the nearest such number, where `Int` would end the program.
package struct ForeignNumber: Hashable, Comparable, Sendable {
  /// So many are exact in every program; two of them never leave the range of `Int`.
  package static let most = 1 << 53

  package let value: Int

  package init(_ value: Int) {
    self.value = min(max(value, -Self.most), Self.most)
  }

  /// Digits with a sign at most; nil for any other text. A number that is too large is the largest one.
  package init?(_ text: some StringProtocol) {
    if let value = Int(text) {
      self.init(value)
      return
    }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = isNegative || text.utf8.first == UInt8(ascii: "+") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(isNegative ? -Self.most : Self.most)
  }

  package static func < (one: Self, other: Self) -> Bool { one.value < other.value }
  package static func + (one: Self, other: Self) -> Self { Self(one.value + other.value) }
  package static func + (one: Self, other: Int) -> Self { one + Self(other) }
  package static func - (one: Self, other: Self) -> Self { Self(one.value - other.value) }
  package static func - (one: Self, other: Int) -> Self { one - Self(other) }
  package static func += (one: inout Self, other: Self) { one = one + other }

  package static func * (one: Self, other: Self) -> Self {
    let (product, isBeyond) = one.value.multipliedReportingOverflow(by: other.value)
    guard isBeyond else { return Self(product) }
    return Self((one.value < 0) == (other.value < 0) ? most : -most)
  }

  package static func * (one: Self, other: Int) -> Self { one * Self(other) }

  /// The number when it is in the range, else the nearer end of it.
  package func clamped(to range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
