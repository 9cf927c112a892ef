import CByteScan
import FileContent
import TestSupport
import Testing

/// The scans of 64 bytes at a time against the definition, one byte at a time.
@Suite struct ByteScanTests {
  private struct Reference {
    var multibyte = 0
    var faults = 0
    var firstFault: Int?

    /// By the standard library: what it would replace is a fault (Unicode, 3.9).
    init(_ bytes: [UInt8]) {
      var index = 0
      while index < bytes.count {
        var length = 1
        var scalar: Unicode.Scalar?
        for count in 1...4 where index + count <= bytes.count {
          guard let text = String(validating: bytes[index..<index + count], as: UTF8.self) else { continue }
          guard text.unicodeScalars.count == 1 else { continue }
          (scalar, length) = (text.unicodeScalars.first, count)
          break
        }
        if let scalar {
          if scalar.value >= 0x80 { multibyte += 1 }
        } else {
          faults += 1
          if firstFault == nil { firstFault = index }
          // The longest beginning of a sequence that could still have become right.
          length =
            (1...3).last { index + $0 <= bytes.count && Self.isBeginning(bytes[index..<index + $0]) } ?? 1
        }
        index += length
      }
    }

    private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
      let tails: [[UInt8]] = [[], [0x80], [0xA0], [0x90]]
      let more: [[UInt8]] = [[], [0x80], [0x80, 0x80]]
      return tails.contains { tail in
        more.contains { rest in
          let whole = Array(bytes) + tail + rest
          return whole.count > bytes.count
            && String(validating: whole, as: UTF8.self)?.unicodeScalars.count == 1
        }
      }
    }
  }

  /// Counted on the way, whatever is wrong with the bytes around them.
  @Test func lineEndsAreThoseOfALookAtThemAlone() {
    var random = SeededRandom(5)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0D, 0x0A], [0x61], [0xD0, 0x87], [0xD0], [0x80], [0xE2, 0x84, 0x96], [0xE2, 0x84],
      [0xFF],
      [UInt8](repeating: 0x61, count: 40), [0xF0, 0x9F, 0x99, 0x82],
    ]
    for round in 0..<3000 {
      let kinds = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      let bytes = (0..<Int.random(in: 0...120, using: &random)).flatMap { _ in
        kinds.randomElement(using: &random) ?? []
      }
      let found = dani_scan_utf8(bytes, bytes.count, round % 2 == 0).line_ends
      var expected = dani_line_ends(feeds: 0, returns: 0, joined: 0)
      var isBehindReturn = round % 2 == 0
      for byte in bytes {
        expected.feeds += byte == 0x0A ? 1 : 0
        expected.returns += byte == 0x0D ? 1 : 0
        expected.joined += byte == 0x0A && isBehindReturn ? 1 : 0
        isBehindReturn = byte == 0x0D
      }
      #expect(
        found.feeds == expected.feeds && found.returns == expected.returns && found.joined == expected.joined)
    }
  }

  @Test func sequencesAndFaultsAreThoseOfTheStandard() {
    var random = SeededRandom(21)
    let right = ["a", "Ї", "й", "№", "€", "🙂", "\u{7FF}", "\u{FFFD}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}"]
      .map { Array($0.utf8) }
    let wrong: [[UInt8]] = [
      [0xD0], [0x80], [0xE2, 0x84], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE0, 0x80], [0xF0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x99], [0xC1], [0xF5],
    ]
    for round in 0..<120 {
      var bytes: [UInt8] = []
      let rarity = [5, 40, 200][round % 3]
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        let isWrong = round % 4 > 0 && Int.random(in: 0..<rarity, using: &random) == 0
        bytes += (isWrong ? wrong : right).randomElement(using: &random) ?? []
      }
      let expected = Reference(bytes)
      for pieces in [Int.max, Int.random(in: 1...150, using: &random)] {
        let check = UTF8Check.finished(bytes, pieces: pieces)
        #expect(check.multibyteSequences == expected.multibyte, "\(bytes)")
        #expect(check.faults == expected.faults, "\(bytes)")
        #expect(check.firstFault?.offset == expected.firstFault, "\(bytes)")
      }
    }
  }

  @Test func linesAreCountedAcrossBlocksAndPieces() {
    var random = SeededRandom(8)
    let alphabet = Array("\n\r\r\nab\u{457}".utf8)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      var line = 1
      var column = 1
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A || byte == 0x0D {
          let isJoined = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
          if !isJoined { line += 1 }
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      var counter = LineCounter()
      var start = 0
      while start < bytes.count {
        let end = min(start + Int.random(in: 1...200, using: &random), bytes.count)
        bytes[start..<end].withUnsafeBytes { counter.advance(over: $0) }
        start = end
      }
      let position = [UInt8]().withUnsafeBytes { counter.position(of: 0, in: $0) }
      #expect(position == TextPosition(line: line, column: column, offset: bytes.count))
    }
  }
}
