import TestSupport
import Testing

@testable import FileContent

/// What is counted 64 bytes at a time must be what stands there, letter by letter.
@Suite struct CellClassTests {
  private static let pieces: [String] = [
    "0", "7", "9", "A", "z", " ", "\t", "\n", "-", ".", "/", ":", ",", "%", "+", "=", "(", "?", "@", "\u{A0}",
    "\u{AD}", "é",
    "Р", "С", "к", "і", "═", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{1}", "\u{7F}", "’", "№", "«",
  ]

  @Test func countsWhatStandsInTheCell() {
    var random = SeededRandom(835)
    for round in 0..<20_000 {
      // Some cells of few kinds of letters, some longer than a block.
      let kinds = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        Self.pieces.randomElement(using: &random)
      }
      let length = Int.random(in: 0...(round % 10 == 0 ? 200 : 20), using: &random)
      let text = (0..<length).compactMap { _ in kinds.randomElement(using: &random) }.joined()
      let bytes = Array(text.utf8)
      let cellClass = bytes.withUnsafeBufferPointer { CellClass($0) }
      let expected = Expectation(text)
      #expect(Expectation(cellClass) == expected, "\(text.unicodeScalars.map { $0.value })")
    }
  }

  @Test func tellsCellsApart() {
    var random = SeededRandom(835)
    var texts: [UInt64: String] = [:]
    for _ in 0..<50_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).compactMap { _ in "01ав".randomElement(using: &random) })
      #expect(texts.updateValue(text, forKey: TableCells([text]).hash) ?? text == text)
    }
  }

  private struct Expectation: Equatable {
    var kind = CellClass.Kind.blank
    var digits = 0
    var letters = 0
    var beyondASCII = 0
    var blanks = 0
    var separators = 0
    var ats = 0
    var hasInvisible = false
    var mayBeMisread = false

    init(_ cellClass: CellClass) {
      kind = cellClass.kind
      digits = Int(cellClass.digits)
      letters = Int(cellClass.letters)
      beyondASCII = Int(cellClass.beyondASCII)
      blanks = Int(cellClass.blanks)
      separators = Int(cellClass.separators)
      ats = Int(cellClass.ats)
      hasInvisible = cellClass.hasInvisible
      mayBeMisread = cellClass.mayBeMisread
    }

    init(_ text: String) {
      var western = 0
      var frames = 0
      var capitals = 0
      var isNumeric = true
      var isFilled = false
      for scalar in text.unicodeScalars {
        if scalar.value > 0x20 { isFilled = true }
        if !scalar.isASCII { beyondASCII += scalar.utf8.count }
        switch scalar {
        case "0"..."9": digits += 1
        case " ", "\t": blanks += 1
        case "-", ".", "/": separators += 1
        case "\n", "\r", "%", "+", ",", ":", "\u{A0}": break
        default: isNumeric = false
        }
        switch scalar {
        case "A"..."Z", "a"..."z": letters += 1
        case "@": ats += 1
        case "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{1}", "\u{7F}": hasInvisible = true
        case "é": western += 1
        case "═": frames += 1
        case "Р", "С": capitals += 1
        default: break
        }
      }
      kind = !isFilled ? .blank : digits > 0 && isNumeric ? .number : .text
      mayBeMisread = western > 1 || frames > 1 || capitals > 1 && capitals * 6 >= beyondASCII
      // Where a count may stop.
      digits = min(digits, 255)
      letters = min(letters, 255)
      beyondASCII = min(beyondASCII, 255)
      blanks = min(blanks, 255)
      separators = min(separators, 255)
      ats = min(ats, 255)
    }
  }
}
