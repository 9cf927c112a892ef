import FileContent
import TestSupport
import Testing

@Suite struct CSVScannerTests {
  /// A table as text, and what must be read from it.
  private struct Sample {
    let bytes: [UInt8]
    let records: [[String]]
    let lines: [Int]
  }

  private static func sample(
    _ random: inout SeededRandom, delimiter: UInt8, ending: String, endsWithLineEnd: Bool
  ) -> Sample {
    let alphabet = [
      "а", "ї", "Z", "7", " ", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "№", "🙂", "\u{A0}", "--",
    ]
    let separator = String(UnicodeScalar(delimiter))
    var text = ""
    var records: [[String]] = []
    var lines: [Int] = []
    var line = 1
    let columns = Int.random(in: 2...6, using: &random)
    for row in 0..<Int.random(in: 1...30, using: &random) {
      if row > 0 {
        text += ending
        line += 1
      }
      lines.append(line)
      var record: [String] = []
      for column in 0..<columns {
        let cell = (0..<Int.random(in: 0...9, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }
        .joined()
        let mustQuote = cell.utf8.contains { [0x22, 0x0A, 0x0D, delimiter].contains($0) }
        let isQuoted = mustQuote || Int.random(in: 0..<4, using: &random) == 0
        if column > 0 { text += separator }
        text +=
          isQuoted
          ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\"" : cell
        record.append(cell)
        line += lineEnds(in: Array(cell.utf8))
      }
      records.append(record)
    }
    if endsWithLineEnd { text += ending }
    return Sample(bytes: Array(text.utf8), records: records, lines: lines)
  }

  private static func lineEnds(in bytes: [UInt8]) -> Int {
    var count = 0
    for index in bytes.indices {
      if bytes[index] == 0x0D { count += 1 }
      if bytes[index] == 0x0A, index == 0 || bytes[index - 1] != 0x0D { count += 1 }
    }
    return count
  }

  private struct Collector: CSVReceiver {
    var records: [[String]] = []
    var lines: [Int] = []
    let wantsCells = true

    mutating func take(_ record: CSVRecord, cells: TableCells) {
      records.append(cells.map { String(decoding: $0, as: UTF8.self) })
      lines.append(record.line)
      #expect(record.cells == cells.count)
      #expect(record.number == records.count)
    }
  }

  @Test(arguments: CSVDialect.delimiters, ["\n", "\r\n", "\r"])
  func readsWhatWasWritten(delimiter: UInt8, ending: String) {
    expectRead(delimiter, ending, rounds: 30)
  }

  @Test(.long("150 files of each kind"), arguments: CSVDialect.delimiters, ["\n", "\r\n", "\r"])
  func readsManyFilesAsTheyWereWritten(delimiter: UInt8, ending: String) {
    expectRead(delimiter, ending, rounds: 150)
  }

  private func expectRead(_ delimiter: UInt8, _ ending: String, rounds: Int) {
    var random = SeededRandom(UInt64(delimiter) &* 100 &+ UInt64(ending.utf8.count))
    for round in 0..<rounds {
      let sample = Self.sample(&random, delimiter: delimiter, ending: ending, endsWithLineEnd: round % 2 == 0)
      var scanner = CSVScanner(delimiter: delimiter)
      var collector = Collector()
      var start = 0
      while start < sample.bytes.count {
        let end = min(
          start + Int.random(in: 1...(round % 3 == 0 ? 3 : 200), using: &random), sample.bytes.count)
        sample.bytes[start..<end].withUnsafeBytes { scanner.scan($0, into: &collector) }
        start = end
      }
      scanner.finish(into: &collector)
      // A last line without anything on it is no record.
      let isCut = round % 2 == 1 && sample.records.last == [""]
      #expect(collector.records == (isCut ? Array(sample.records.dropLast()) : sample.records))
      #expect(collector.lines == sample.lines)
      #expect(scanner.faults.isEmpty)
    }
  }

  private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8)) }

  @Test func keepsStrayQuotesAsText() {
    let table = table("назва;сума\nТОВ \"Мрія\";1\n\"Мрія\" ТОВ;2\n")
    #expect(
      table.records.map(\.texts) == [["назва", "сума"], ["ТОВ \"Мрія\"", "1"], ["\"Мрія\" ТОВ", "2"]])
    // One for each cell.
    #expect(
      table.faults.listed(.strayQuote).map(\.place) == [.text(line: 2, column: 5), .text(line: 3, column: 7)])
  }

  @Test func keepsTheQuotesOfANameInsideAQuotedCell() {
    let table = table("a,b\n\"Блок \"Єдність\"\",1\n\"Мрія\" і \"Сон\",2\n")
    #expect(
      table.records.map(\.texts).dropFirst() == [["Блок \"Єдність\"", "1"], ["\"Мрія\" і \"Сон\"", "2"]])
  }

  @Test func saysWhereAnUnclosedQuoteOpened() {
    let table = table("a;b\n1;2\nї;\"x\n3;4\n")
    #expect(table.faults.listed(.unclosedQuote).map(\.place) == [.text(line: 3, column: 3)])
    #expect(table.records.count == 3)
  }

  @Test func findsNULBytes() {
    let table = table("a;b\n1;\0\n")
    #expect(table.faults.listed(.nulByte).map(\.place) == [.text(line: 2, column: 3)])
  }

  @Test func readsTrustedTablesWithoutBlankLines() {
    let bytes = Array("\u{FEFF}a,b\r\n\r\n\"x \"\"y\"\"\",\n\"\"\n".utf8)
    #expect(CSVText.records(in: bytes) == [["a", "b"], ["x \"y\"", ""], [""]])
  }
}
