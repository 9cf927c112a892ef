import FileContent
import TestSupport
import Testing

extension UTF8Check {
  /// A whole text, handed over in pieces of so many bytes.
  static func finished(_ bytes: [UInt8], pieces: Int = .max) -> UTF8Check {
    var check = UTF8Check()
    var start = 0
    while start < bytes.count {
      let end = pieces == .max ? bytes.count : min(start + pieces, bytes.count)
      bytes[start..<end].withUnsafeBytes { check.update($0) }
      start = end
    }
    check.finish()
    return check
  }
}

@Suite struct UTF8CheckTests {
  private func check(_ bytes: [UInt8], pieces: Int = .max) -> UTF8Check { .finished(bytes, pieces: pieces) }

  @Test func acceptsEveryScalar() {
    var text = String.UnicodeScalarView()
    for value in stride(from: 0, to: 0x110000, by: 37) {
      if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
    }
    #expect(check(Array(String(text).utf8)).isValid)
    #expect(check(Array(String(text).utf8), pieces: 5).isValid)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xD0], [0xE2, 0x84], [0xD0, 0x41],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(wrong: [UInt8]) {
    let bytes = Array("перший\r\nдр".utf8) + wrong + Array(" рядок".utf8)
    for pieces in [.max, 1, 2, 3, 7] {
      let check = check(bytes, pieces: pieces)
      #expect(check.firstFault == TextPosition(line: 2, column: 3, offset: 18))
      #expect(!check.isValid)
    }
    #expect(!check(Array("кінець".utf8) + wrong).isValid)
  }

  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var random = SeededRandom(3)
    let pieces: [[UInt8]] =
      ["a", "ї", "№", "🙂", "\n"].map { Array($0.utf8) } + [[0xD0], [0x80], [0xE2, 0x84], [0xFF]]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(check(bytes).isValid == isValid)
      let whole = check(bytes)
      let cut = check(bytes, pieces: Int.random(in: 1...6, using: &random))
      #expect(whole.firstFault == cut.firstFault)
      #expect(whole.faults == cut.faults)
      #expect(whole.multibyteSequences == cut.multibyteSequences)
    }
  }

  @Test(
    arguments: [("а\nб\n", .lf), ("а\r\nб\r\n", .crlf), ("а\rб", .cr), ("а\r\nб\n", .mixed), ("а", nil)]
      as [(String, LineEnding?)])
  func tellsHowLinesEnd(text: String, ending: LineEnding?) {
    for pieces in [.max, 1, 2] { #expect(check(Array(text.utf8), pieces: pieces).lineEnding == ending) }
  }
}
