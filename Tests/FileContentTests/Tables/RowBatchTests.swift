import CByteScan
import TestSupport
import Testing

@testable import FileContent

/// Rows that come together must hold what they hold when they come one by one.
@Suite struct RowBatchTests {
  private struct Row: Equatable {
    let number: Int
    let place: Place
    let lastPlace: Place
    let cells: [[UInt8]]
    let quoted: [Bool]
    /// What the cells look like, in bytes.
    let classes: [[UInt8]]
    let hash: UInt64

    init(_ row: TableRow) {
      number = row.number
      place = row.place(of: 0)
      lastPlace = row.place(of: row.cells.count - 1)
      cells = row.cells.map(Array.init)
      quoted = row.cells.indices.map { row.cells.isQuoted($0) }
      classes = row.cells.indices.map { index in withUnsafeBytes(of: row.cells.cellClass(index)) { Array($0) }
      }
      hash = row.cells.hash
    }
  }

  private struct Collector: CSVReceiver {
    let batch: RowBatch?
    var rows: [Row] = []
    var together = 0
    let wantsCells = true

    var plainRecords: PlainRecords { batch.map { .collected($0) } ?? .oneByOne }

    mutating func take(_ record: CSVRecord, cells: TableCells) {
      rows.append(Row(TableRow(record: record, cells: cells, in: nil)))
    }

    mutating func take(_ rows: RowBatch) {
      together += rows.count
      for index in 0..<rows.count {
        self.rows.append(Row(rows.row(index)))
        for column in 0..<rows.width {
          #expect(Array(rows[index, column].bytes) == self.rows[self.rows.count - 1].cells[column])
        }
        let classes = (0..<rows.width).map { rows[index, $0].cellClass }
        let summary = rows.summary(index)
        #expect(Int(summary.filled) == classes.count { !$0.isBlank })
        #expect(Int(summary.first) == classes.firstIndex { !$0.isBlank })
        #expect(Int(summary.last) == classes.lastIndex { !$0.isBlank })
        #expect(summary.has_beyond == classes.contains { $0.hasNonASCII })
        #expect(summary.signs == classes.reduce(0) { $0 | $1.signs })
      }
    }
  }

  private static let pieces = [
    "", "0", "1234567", "91,91", "2020-10-01", "слово", "Загальноосвітня школа № 12", "а", " ", "\t", "-",
    "так",
    "Заклад дошкільної освіти «Сонечко» у місті Лисичанськ", "п’ять", "1\u{A0}234,56", "ab@c.ua", "сло?во",
    "=A1",
    "+38 (044) 123", "A1", "#REF!", "1,23E+10", "СЕРЕДНЯ ШКОЛА РСР", "é", "\u{200B}", "\u{FFFD}", "(а)",
    "x_y",
    "https://data.gov.ua/dataset?id=5", "31 знак ASCII і ще дещо тут: 32", "\u{1}", "\u{7F}",
    String(repeating: "довгий текст ", count: 12), String(repeating: "9", count: 300), "!|%",
  ]

  private func expectSame(
    _ bytes: [UInt8], _ delimiter: UInt8, width: Int, longest: Int = 64 << 10, pieces: Int
  ) -> Int {
    func rows(_ plain: RowBatch?) -> (Collector, CSVScanner) {
      var collector = Collector(batch: plain)
      var scanner = CSVScanner(delimiter: delimiter)
      var start = 0
      while start < bytes.count {
        let end = plain == nil ? bytes.count : min(start + pieces, bytes.count)
        bytes[start..<end].withUnsafeBytes { scanner.scan($0, into: &collector) }
        start = end
      }
      scanner.finish(into: &collector)
      return (collector, scanner)
    }
    let (single, expected) = rows(nil)
    let (collector, scanner) = rows(RowBatch(width: width, longest: longest))
    #expect(collector.rows.count == single.rows.count)
    let differing = zip(collector.rows, single.rows).first { $0 != $1 }
    #expect(differing == nil)
    #expect(scanner.lineEndings == expected.lineEndings)
    for kind in [ContentFault.Kind.strayQuote, .unclosedQuote, .nulByte] {
      #expect(scanner.faults.listed(kind) == expected.faults.listed(kind))
    }
    return collector.together
  }

  @Test(arguments: CSVDialect.delimiters, ["\n", "\r\n"])
  func holdWhatSingleRowsHold(delimiter: UInt8, ending: String) {
    expectSame(delimiter, ending, rounds: 15)
  }

  @Test(.long("200 tables of each kind"), arguments: CSVDialect.delimiters, ["\n", "\r\n"])
  func holdWhatSingleRowsHoldInManyTables(delimiter: UInt8, ending: String) {
    expectSame(delimiter, ending, rounds: 200)
  }

  private func expectSame(_ delimiter: UInt8, _ ending: String, rounds: Int) {
    var random = SeededRandom(UInt64(delimiter) &* 5 &+ UInt64(ending.utf8.count))
    let separator = String(UnicodeScalar(delimiter))
    let bad = ["x\"y", "\"a\"b", "\"", "\0", separator, "\n", "\r", "\"a\" ", " \"a\"", "\"два\nрядки\""]
    var together = 0
    for round in 0..<rounds {
      let width = Int.random(in: 2...9, using: &random)
      var text = ""
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        var cells = (0..<width).map { _ -> String in
          let piece = Self.pieces.randomElement(using: &random) ?? ""
          if round % 3 == 0, Int.random(in: 0..<60, using: &random) == 0 {
            return bad.randomElement(using: &random) ?? ""
          }
          let isQuoted = piece.contains(separator) || Int.random(in: 0..<4, using: &random) == 0
          let marks = Int.random(in: 0..<8, using: &random) == 0 ? "\"\"" : ""
          return isQuoted ? "\"\(marks)\(piece)\(marks)\"" : piece
        }
        if Int.random(in: 0..<30, using: &random) == 0 { cells.removeLast() }
        text += cells.joined(separator: separator)
        text += Int.random(in: 0..<50, using: &random) == 0 ? "\n" : ending
      }
      together += expectSame(
        Array(text.utf8), delimiter, width: width, longest: round % 5 == 0 ? 40 : 64 << 10,
        pieces: round % 2 == 0 ? .max >> 1 : Int.random(in: 64...3000, using: &random))
    }
    #expect(together > 5 * rounds)
  }

  @Test func nothingIsLostInRandomBytes() { expectSame(rounds: 200) }

  @Test(.long("1500 files")) func nothingIsLostInManyRandomBytes() { expectSame(rounds: 1500) }

  private func expectSame(rounds: Int) {
    var random = SeededRandom(23)
    let alphabet = Array("\"\"\";;;;\n\n\n\r\0aї 1?«".utf8)
    for _ in 0..<rounds {
      let bytes = (0..<Int.random(in: 0...500, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = expectSame(bytes, UInt8(ascii: ";"), width: 2, pieces: Int.random(in: 60...400, using: &random))
    }
  }
}
