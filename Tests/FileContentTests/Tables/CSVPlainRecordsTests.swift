import FileContent
import TestSupport
import Testing

/// Records that come together must be told of as those that come one by one.
@Suite struct CSVPlainRecordsTests {
  /// Counts records one by one, or lets plain ones come together; the sums must not differ.
  private struct Tally: CSVReceiver {
    let plainRecords: PlainRecords
    var records = 0
    var widest = 0
    /// Number, line, cells and last filled cell of each record that is not plain.
    var others: [[Int]] = []
    var together = 0

    let wantsCells = false

    mutating func take(_ record: CSVRecord, cells: TableCells) {
      records += 1
      widest = max(widest, record.lastFilledCell)
      if record.cells != 3 || record.isBlank {
        others.append([record.number, record.line, record.cells, record.lastFilledCell])
      }
    }

    mutating func take(plainRecords: Int, widest: Int) {
      records += plainRecords
      together += plainRecords
      self.widest = max(self.widest, widest)
    }
  }

  private func scan(
    _ bytes: [UInt8], _ delimiter: UInt8, together: Bool, pieces: Int = .max
  ) -> (Tally, CSVScanner) {
    var tally = Tally(plainRecords: together ? .counted(cells: 3) : .oneByOne)
    var scanner = CSVScanner(delimiter: delimiter)
    var start = 0
    while start < bytes.count {
      let end = pieces == .max ? bytes.count : min(start + pieces, bytes.count)
      bytes[start..<end].withUnsafeBytes { scanner.scan($0, into: &tally) }
      start = end
    }
    scanner.finish(into: &tally)
    return (tally, scanner)
  }

  private func expectSame(_ bytes: [UInt8], _ delimiter: UInt8, pieces: Int = .max) -> Int {
    let (single, expected) = scan(bytes, delimiter, together: false)
    let (tally, scanner) = scan(bytes, delimiter, together: true, pieces: pieces)
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    #expect(tally.records == single.records, "\(text)")
    #expect(tally.widest == single.widest, "\(text)")
    #expect(tally.others == single.others, "\(text)")
    #expect(scanner.lineEndings == expected.lineEndings, "\(text)")
    for kind in [ContentFault.Kind.strayQuote, .unclosedQuote, .nulByte] {
      #expect(scanner.faults.total(kind) == expected.faults.total(kind), "\(text)")
      #expect(scanner.faults.listed(kind) == expected.faults.listed(kind), "\(text)")
    }
    return tally.together
  }

  /// Tables of three columns in which hardly anything is wrong, and some in which much is.
  @Test(arguments: CSVDialect.delimiters, ["\n", "\r\n"])
  func sumsAreThoseOfSingleRecords(delimiter: UInt8, ending: String) {
    var random = SeededRandom(UInt64(delimiter) &* 7 &+ UInt64(ending.utf8.count))
    let separator = String(UnicodeScalar(delimiter))
    let good = [
      "а", "слово", "12,5", "", " ", "\"у лапках\"", "\"\"", "\"a\(separator)b\"", "\"два\nрядки\"",
      "\"\"\"\"", "\"\"\"лапки\"\"\"", "\"\r\n\"", "\"\(separator)\"", "\t",
    ]
    let bad = ["x\"y", "\"a\"b", "\"", "\0", "\(separator)", "\n", "\r", "\"a\" ", " \"a\""]
    var together = 0
    for round in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let isBlank = Int.random(in: 0..<30, using: &random) == 0
        let cells = (0..<3).map { _ -> String in
          if isBlank { return "" }
          let mayBeBad = round % 3 == 0 && Int.random(in: 0..<40, using: &random) == 0
          return (mayBeBad ? bad : good).randomElement(using: &random) ?? ""
        }
        text +=
          cells.joined(separator: separator) + (Int.random(in: 0..<50, using: &random) == 0 ? "\n" : ending)
      }
      let pieces = round % 2 == 0 ? Int.max : Int.random(in: 1...500, using: &random)
      together += expectSame(Array(text.utf8), delimiter, pieces: pieces)
    }
    #expect(together > 300)
  }

  @Test func nothingIsLostInRandomBytes() {
    var random = SeededRandom(11)
    let alphabet = Array("\"\"\";;;\n\n\r\0aї 1".utf8)
    for round in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = expectSame(
        bytes, UInt8(ascii: ";"), pieces: round % 2 == 0 ? .max : Int.random(in: 60...200, using: &random))
    }
  }

  /// Long texts, so that windows and blocks end at every place.
  @Test func longTablesWithARareFault() {
    var random = SeededRandom(5)
    for size in [3000, 20_000] {
      var text = ""
      while text.utf8.count < size {
        text +=
          "рядок \(text.utf8.count);\"значення; \"\"у лапках\"\"\";\(Int.random(in: 0...9999, using: &random))\n"
        if Int.random(in: 0..<40, using: &random) == 0 {
          text += ["x\"y;1;2\n", "1;2\n", ";;\n", "\n"].randomElement(using: &random) ?? ""
        }
      }
      let bytes = Array(text.utf8)
      #expect(expectSame(bytes, UInt8(ascii: ";")) > 5)
      #expect(expectSame(bytes, UInt8(ascii: ";"), pieces: 777) > 5)
    }
  }
}
