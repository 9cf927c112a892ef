import DocumentWriting
import FileConversion
import Foundation
import TestSupport
import Testing

@testable import FileContent

/// A table made up at random: what its cells are is known, so nothing has to be believed of a reader.
private struct RandomTable {
  let rows: [[String]]

  private static let pieces = [
    "", " ", "Школа", "їжак і ґава", "007", "01234567", "91,91", "1 234,56", "-0.50", "12345678901234567890",
    "a;b",
    "a,b", "a\tb", "a|b", "\"", "\"\"", "x\"y", "рядок\nдругий", "рядок\r\nдругий", "\n", "=SUM(A1)",
    "_x0041_",
    "01.10.2020", "2020-10-01", "№ 1", "true", "😀", "<b>&amp;</b>", "'", "{\"a\": 1}", " край ",
  ]

  init(_ random: inout SeededRandom) {
    let columns = 1 + random.next(6)
    let names = (1...columns).map { "Стовпець \($0)" }
    rows =
      [names]
      + (0..<random.next(30)).map { _ in
        (0..<columns).map { _ in
          (0..<random.next(3)).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined()
        }
      }
  }

  /// As another program would write it: every line end, delimiter and manner of quoting.
  func csv(delimiter: String, lineEnd: String, quotesAll: Bool) -> String {
    rows.map { row in
      let cells = row.map { cell in
        let needsQuotes =
          quotesAll || row.count == 1 || cell.utf8.contains { [0x22, 0x0A, 0x0D].contains($0) }
          || cell.contains(delimiter)
        return needsQuotes ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
      }
      return cells.joined(separator: delimiter) + lineEnd
    }.joined()
  }
}

@Suite struct TableConversionTests {
  private func examination(
    _ bytes: [UInt8], _ name: String, _ known: KnownContent = KnownContent()
  ) -> ContentExamination {
    examineContent(of: MemorySource(bytes), named: name, knowing: known)
  }

  private func copy(
    _ bytes: [UInt8], named name: String = "x.csv", as format: TableConversion.Format = .csv, table: Int = 0,
    knowing known: KnownContent = KnownContent(), _ wishes: TableConversion.Wishes = .init()
  ) throws -> (bytes: [UInt8], summary: TableConversion.Summary) {
    let conversion = try TableConversion(examination(bytes, name, known), wishes: wishes) {
      () throws(ReadFault) in MemorySource(bytes)
    }
    let sink = MemorySink()
    let summary = try conversion.write(table, as: format, to: sink)
    return (sink.bytes, summary)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func obstacle(
    _ text: String, named name: String = "x.csv", as format: TableConversion.Format = .csv
  ) -> TableConversion.Obstacle? {
    do {
      _ = try copy(Array(text.utf8), named: name, as: format)
      return nil
    } catch {
      return error as? TableConversion.Obstacle
    }
  }

  /// The cells of a file; rows without content are blank ones, blank cells at the end of a row do not count.
  private func cells(_ bytes: [UInt8], named name: String, _ known: KnownContent) throws -> [[String]] {
    var rows: [[String]] = []
    let examination = examination(bytes, name, known)
    // The keys of JSON stand in no row.
    if examination.format == .json { rows.append(examination.tables.first?.header ?? []) }
    let first = rows.count
    try TableReader.read(MemorySource(bytes), as: examination) { row in
      while rows.count - first < row.number - 1 { rows.append([]) }
      rows.append(row.cells.indices.map(row.cells.text))
      return .proceed
    }
    return trimmed(rows)
  }

  private func trimmed(_ rows: [[String]]) -> [[String]] {
    var rows = rows.map { row in Array(row.reversed().drop(while: \.isEmpty).reversed()) }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  private static let encodings: [TextEncoding] = [.utf8, .windows1251, .koi8U, .cp1125, .utf16LittleEndian]

  private func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    if encoding == .utf8 { return Array(text.utf8) }
    if encoding == .utf16LittleEndian {
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = encoding.upperHalf.firstIndex(of: scalar) {
        bytes.append(UInt8(0x80 + index))
      } else {
        return nil
      }
    }
    return bytes
  }

  @Test(arguments: encodings)
  func everyCellSurvivesEveryDialectAndFormat(_ encoding: TextEncoding) throws {
    try expectEveryCellSurvives(encoding, rounds: 25)
  }

  @Test(.long("120 tables"), arguments: encodings)
  func everyCellOfManyTablesSurvives(_ encoding: TextEncoding) throws {
    try expectEveryCellSurvives(encoding, rounds: 120)
  }

  private func expectEveryCellSurvives(_ encoding: TextEncoding, rounds: Int) throws {
    var random = SeededRandom(835)
    let clean = KnownContent(encoding: .utf8, delimiter: 0x2C)
    var written = 0
    for _ in 0..<rounds {
      let table = RandomTable(&random)
      let delimiter = [",", ";", "\t", "|"][random.next(4)]
      let csv = table.csv(
        delimiter: delimiter, lineEnd: ["\n", "\r\n", "\r"][random.next(3)], quotesAll: random.next(2) == 0)
      guard let bytes = encoded(csv, encoding) else { continue }
      written += 1
      let known = KnownContent(
        encoding: encoding, delimiter: delimiter.utf8.first, header: .row(1))
      let expected = trimmed(table.rows)
      #expect(examination(bytes, "x.csv", known).tables.first?.rows == table.rows.count - 1)

      let (csvCopy, summary) = try copy(bytes, knowing: known)
      #expect(try cells(csvCopy, named: "x.csv", clean) == expected, "\(csv)")
      #expect(summary.rows == table.rows.count - 1)
      #expect(try copy(csvCopy, knowing: clean).bytes == csvCopy, "a clean copy of a clean copy is the same")

      let (xlsxCopy, _) = try copy(bytes, as: .xlsx, knowing: known)
      #expect(try cells(xlsxCopy, named: "x.xlsx", .init()) == expected, "\(csv)")

      let (jsonCopy, _) = try copy(bytes, as: .json, knowing: known)
      let tree = JSONTree.read(jsonCopy)
      #expect(tree.faults.isEmpty && tree.root?.items.count == table.rows.count - 1)
      if table.rows.count > 1 { #expect(try cells(jsonCopy, named: "x.json", .init()) == expected) }
    }
    #expect(written > rounds / 8, "\(written)")
  }

  @Test func codesAndLongNumbersStayTextInWorkbooks() throws {
    let csv = "код;рахунок\n007;12345678901234567890\n"
    let (bytes, _) = try copy(Array(csv.utf8), as: .xlsx)
    var values: [SheetCell.Value] = []
    _ = SpreadsheetReader.read(.bytes(bytes)) { row in
      values += row.cells.map(\.value)
      return .proceed
    }
    #expect(values == [.text("код"), .text("рахунок"), .text("007"), .text("12345678901234567890")])
  }

  @Test func sheetsBecomeRectanglesWithTheirGaps() throws {
    let rows: [[CellValue]] = [
      [.text("Звіт")], [.text("Назва"), .text("Код"), .text("Дата")], [.text("а"), .decimal("1.5")], [],
      [.empty, .text("007"), .text("01.10.2020")],
    ]
    let book = try WorkbookWriter.xlsx([SheetContent(name: "А", rows: rows)])
    let (csv, summary) = try copy(book, named: "x.xlsx")
    #expect(text(csv) == "Звіт,,\nНазва,Код,Дата\nа,1.5,\n,,\n,007,01.10.2020\n")
    #expect(summary.rows == 3 && summary.blankRows == 1 && summary.titles == 1)
    var wishes = TableConversion.Wishes()
    wishes.dropsTitles = true
    wishes.hasISODates = true
    let (clean, done) = try copy(book, named: "x.xlsx", wishes)
    #expect(text(clean) == "Назва,Код,Дата\nа,1.5,\n,,\n,007,2020-10-01\n")
    #expect(done.rewrittenDates == 1 && done.titles == 1)
    let (json, _) = try copy(book, named: "x.xlsx", as: .json, wishes)
    #expect(
      text(json) == """
        [
          {"Назва":"а","Код":1.5},
          {},
          {"Код":"007","Дата":"2020-10-01"}
        ]

        """)
  }

  @Test func datesAreDecidedForWholeColumns() throws {
    var wishes = TableConversion.Wishes()
    wishes.hasISODates = true
    let csv = "а;б;в;г\n01.10.2020;01.10.2020;1/2/2020;2020-10-01\n;невідомо;1/2/2020;2.10.2020\n"
    let (copied, summary) = try copy(Array(csv.utf8), wishes)
    #expect(
      text(copied)
        == "а,б,в,г\n2020-10-01,01.10.2020,1/2/2020,2020-10-01\n,невідомо,1/2/2020,2020-10-02\n")
    #expect(summary.rewrittenDates == 2 && summary.mixedDateColumns == [.text(line: 3, column: 2)])
  }

  @Test func tornAndBlankRowsStayAsTheyAre() throws {
    let (copied, summary) = try copy(Array("а;б;в\n1;2\n\n1;2;3;4\n".utf8))
    #expect(text(copied) == "а,б,в\n1,2\n\"\"\n1,2,3,4\n")
    #expect(summary.rows == 3 && summary.blankRows == 1)
  }

  @Test func copiesForExcelHaveAMarkAndSemicolons() throws {
    var wishes = TableConversion.Wishes()
    wishes.delimiter = UInt8(ascii: ";")
    wishes.hasByteOrderMark = true
    let (copied, _) = try copy(Array("а,б\n\"1;2\",3\n".utf8), wishes)
    #expect(text(copied) == "\u{FEFF}а;б\n\"1;2\";3\n")
  }

  @Test func jsonKeepsItsValues() throws {
    let json = #"[{"а": 1.50, "б": null, "в": [1, true]}, {"б": "x"}]"#
    #expect(text(try copy(Array(json.utf8), named: "x.json").bytes) == "а,б,в\n1.50,,\"[1,true]\"\n,x,\n")
    let (again, _) = try copy(Array(json.utf8), named: "x.json", as: .json)
    #expect(text(again) == "[\n  {\"а\":1.50,\"б\":null,\"в\":[1,true]},\n  {\"б\":\"x\"}\n]\n")
  }

  @Test func whatCannotBeCopiedWithoutLossIsRefused() throws {
    #expect(obstacle("просто текст\n", named: "x.txt") == .noTable)
    #expect(obstacle("<!DOCTYPE html><html><body>404</body></html>") == .noTable)
    #expect(obstacle(#"{"a": [{"b": 1}], "c": 2}"#, named: "x.json") == .outsideTable)
    #expect(
      obstacle(
        #"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}}]}"#,
        named: "x.geojson")
        == .outsideTable)
    #expect(obstacle("а;а\n1;2\n", as: .json) == .nameRepeated("а", .text(line: 1, column: 3)))
    #expect(obstacle("а;\n1;2\n", as: .json) == .nameMissing(.text(line: 2, column: 3)))
    #expect(obstacle("1;2\n3;4\n5;6\n", as: .json) == .headerMissing)
    #expect(obstacle("Звіт;;\nа;б;в\n1;2;3\n", as: .json) == .titles(1))
    guard case .damaged(let quote) = obstacle("а;б\n1;\"2\n3;4\n") else { throw Missing() }
    #expect(quote.kind == .unclosedQuote && quote.place == .text(line: 2, column: 3))
    guard case .treeDamaged = obstacle(#"[{"a": 1, "a": 2}]"#, named: "x.json") else { throw Missing() }
  }

  @Test func bytesWithoutALetterAreNotReplaced() throws {
    let bytes = Array("a;b\n1;".utf8) + [0x98] + Array("\n".utf8)
    do {
      _ = try copy(bytes, knowing: KnownContent(encoding: .windows1251))
      Issue.record("copied")
    } catch let obstacle as TableConversion.Obstacle {
      #expect(obstacle == .notText(.text(line: 2, column: 3)))
    }
  }

  @Test func aFarCellIsNamedAndNotWrittenOut() throws {
    var rows: [[CellValue]] = [[.text("а"), .text("б")]]
    rows += Array(repeating: [], count: 9_998)
    rows.append(Array(repeating: .empty, count: 16_383) + [.text("x")])
    let book = try WorkbookWriter.xlsx([SheetContent(name: "А", rows: rows)])
    do {
      _ = try copy(book, named: "x.xlsx")
      Issue.record("copied")
    } catch let obstacle as TableConversion.Obstacle {
      #expect(obstacle == .farCell(.cell(sheet: "А", row: 9_999 + 1, column: 16_384)))
    }
  }

  private struct Missing: Error {}

  /// More of a row than is kept would be lost.
  @Test(.long("more than a row may hold")) func aRowThatIsTooLongIsRefused() throws {
    let long = String(repeating: "ї", count: 450_000)
    let text = "id,a,b,c,d,e\n1,\([String](repeating: long, count: 5).joined(separator: ","))\n2,a,b,c,d,e\n"
    #expect {
      try copy(Array(text.utf8))
    } throws: { error in
      guard case TableConversion.Obstacle.damaged(let fault) = error else { return false }
      return fault.kind == .textTooLong && fault.place == .text(line: 2, column: 1)
    }
  }
}
