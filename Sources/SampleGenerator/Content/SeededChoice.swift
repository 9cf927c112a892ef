/// Numbers that look random and depend on nothing but a key, so that the sample is the same on every machine.
struct SeededChoice {
  private let seed: UInt64

  /// FNV-1a over the parts of the key, then the finaliser of SplitMix64.
  init(_ key: String...) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in key {
      for byte in part.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    var mixed = hash &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    seed = mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `count`.
  func index(below count: Int) -> Int {
    count > 0 ? Int(seed % UInt64(count)) : 0
  }

  func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.upperBound - range.lowerBound + 1)
  }

  /// 32 hexadecimal digits in the shape of a UUID of version 8 (RFC 9562): made by the application.
  static func identifier(for name: String) -> String {
    let halves = ["high", "low"].map { String(SeededChoice("id", $0, name).seed, radix: 16).padded(16) }
    let digits = Array(halves.joined())
    let parts = [
      digits[0..<8], digits[8..<12], "8" + digits[13..<16], "a" + digits[17..<20], digits[20..<32],
    ]
    return parts.map { String($0) }.joined(separator: "-")
  }
}
