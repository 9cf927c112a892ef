/// `sep=;`, the first line of a CSV file by which Excel is told the delimiter.
package enum SeparatorLine {
  /// The delimiter that the first line declares; nil when it is no such line.
  static func delimiter(_ text: UnsafeRawBufferPointer) -> UInt8? {
    var line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\""), line.count > 1 {
      line = line.dropFirst().dropLast()
    }
    guard line.count == 5, let sign = line.last, sign < 0x80, !signs.contains(sign),
      zip(line, "sep=".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    return sign
  }

  /// Whether a row is such a line: as one cell, or divided by the delimiter that it declares.
  package static func isMade(of cells: TableCells) -> Bool {
    guard let first = cells.first, cells.count <= 2, cells.dropFirst().allSatisfy(\.isEmpty) else {
      return false
    }
    let text = Array(first) + (cells.count == 2 ? [UInt8(ascii: ";")] : [])
    return text.withUnsafeBytes { delimiter($0) } != nil
  }

  /// What divides nothing: quotes, letters and digits.
  private static let signs: Set<UInt8> = {
    var signs: Set<UInt8> = [0x22, 0x27, 0x2E, 0x2D, 0x3D, 0x00]
    signs.formUnion(UInt8(ascii: "0")...UInt8(ascii: "9"))
    signs.formUnion(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    signs.formUnion(UInt8(ascii: "a")...UInt8(ascii: "z"))
    return signs
  }()
}
