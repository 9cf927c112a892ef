import FileContent
import Testing

@Suite struct TableExaminationTests {
  private func examine(_ text: String, named path: String = "x.csv") -> ContentExamination {
    examineContent(of: MemorySource(Array(text.utf8)), named: path)
  }

  @Test func countsARegularTable() throws {
    let examination = examine("код;назва;сума\n1;Школа №1;12,50\n2;Школа №2;91,91\n")
    let table = try #require(examination.tables.first)
    #expect(examination.format == .csv)
    #expect(examination.delimiter == UInt8(ascii: ";"))
    #expect(examination.lineEnding == .lf)
    #expect(examination.encoding == EncodingFinding(.utf8, .certain))
    #expect(examination.status == .examined)
    #expect(examination.faults.isEmpty)
    #expect(table.header == ["код", "назва", "сума"])
    #expect(table.headerRow == 1)
    #expect(table.rows == 2)
    #expect(table.columns == 3)
  }

  @Test func keepsExactTotalsWhenPlacesAreLimited() {
    let text = "a,b\n" + String(repeating: "1,2\n1\n\n", count: 500)
    let examination = examineContent(
      of: MemorySource(Array(text.utf8)), named: "x.csv", limits: ContentLimits(faultsOfKind: 10))
    #expect(examination.tables.first?.rows == 1500)
    #expect(examination.faults.total(.raggedRow) == 500)
    #expect(examination.faults.total(.blankRow) == 500)
    #expect(examination.faults.listed(.raggedRow).count == 10)
    #expect(examination.faults.listed(.raggedRow).first?.place == .text(line: 3, column: 1))
    #expect(examination.faults.detailed(.raggedRow).first?.detail.cells == 1)
    #expect(examination.faults.detailed(.raggedRow).first?.detail.expected == 2)
  }

  /// Over numbers a row of years is a row of names; longer numbers are none, though they begin as years do.
  @Test(arguments: [("2019;2020", 1), ("20191;20200", nil), ("19;20", nil), ("2019.5;2020.5", nil)])
  func onlyWholeYearsAreNamesOfColumns(_ first: String, headerRow: Int?) throws {
    let table = try #require(examine(first + "\n7;8\n9;10\n").tables.first)
    #expect(table.headerRow == headerRow)
  }

  @Test func judgesHeaders() {
    let examination = examine("а;а; б;;г\n1;2;3;4;5\n")
    #expect(examination.faults.listed(.duplicateHeader).map(\.place) == [.text(line: 1, column: 3)])
    #expect(examination.faults.detailed(.paddedHeader).map(\.detail) == ["б"])
    #expect(examination.faults.listed(.blankHeader).map(\.place) == [.text(line: 1, column: 8)])
    #expect(examination.faults.total(.phantomColumns) == 0)
  }

  @Test func findsPhantomColumns() {
    let examination = examine("а;б;;;\n1;2;;;\n3;4;;;\n")
    #expect(examination.tables.first?.columns == 2)
    #expect(examination.tables.first?.header == ["а", "б"])
    #expect(examination.faults.total(.phantomColumns) == 1)
    #expect(examination.faults.total(.blankHeader) == 0)
  }

  @Test func findsAHeaderWithoutData() {
    #expect(examine("а;б\n").faults.total(.headerOnly) == 1)
    #expect(examine("а;б\n;\n").faults.total(.headerOnly) == 1)
    #expect(examine("а;б\n1;2\n").faults.total(.headerOnly) == 0)
  }

  @Test func tellsAnEmptyFile() {
    let examination = examine("")
    #expect(examination.faults.total(.empty) == 1)
    #expect(examination.format == nil)
    #expect(examination.bytes == 0)
  }

  @Test func findsMixedLineEndings() {
    let examination = examine("а;б\r\n1;2\n3;4\r\n")
    #expect(examination.lineEnding == .mixed)
    #expect(examination.faults.detailed(.mixedLineEndings).first?.detail.description == "lf 1, crlf 2")
  }

  @Test(arguments: [
    ("a,b\n1,2\n", UInt8(ascii: ","), 2),
    ("a;b\n1,5;2,5\n3,5;4,5\n", UInt8(ascii: ";"), 2),
    ("a\tb\n1,5\t2,5\n", 0x09, 2),
    ("a|b|c\n1|2|3\n", UInt8(ascii: "|"), 3),
    ("\"a;x\",\"b\"\n\"1;y\",\"2\"\n", UInt8(ascii: ","), 2),
    ("адреса;код\n\"м. Лисичанськ, вул. Миру\";1\n\"м. Лисичанськ, вул. Лесі\";2\n", UInt8(ascii: ";"), 2),
  ])
  func choosesTheDelimiter(text: String, delimiter: UInt8, columns: Int) {
    let examination = examine(text)
    #expect(examination.delimiter == delimiter)
    #expect(examination.tables.first?.columns == columns)
    #expect(examination.faults.isEmpty)
  }

  @Test func readsATableOfOneColumn() {
    let examination = examine("адреса\nм. Лисичанськ, вул. Миру\nм. Лисичанськ, вул. Лесі\n")
    #expect(examination.delimiter == nil)
    #expect(examination.tables.first?.rows == 2)
    #expect(examination.tables.first?.columns == 1)
    #expect(examination.faults.isEmpty)
  }

  @Test func readsTheSameTableInUTF16() {
    let text = "код;назва\n1;Школа\n2;Ліцей\n"
    for (mark, isBigEndian) in [(true, false), (true, true), (false, false), (false, true)] {
      var bytes: [UInt8] = mark ? (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
      for unit in text.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBigEndian ? pair : pair.reversed()
      }
      let examination = examineContent(of: MemorySource(bytes), named: "x.csv")
      #expect(examination.encoding?.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
      #expect(examination.encoding?.hasByteOrderMark == mark)
      #expect(examination.tables.first?.header == ["код", "назва"])
      #expect(examination.tables.first?.rows == 2)
    }
  }

  @Test func findsTitlesAboveTheHeader() {
    let examination = examine("Перелік закладів;;\n\nкод;назва;сума\n1;Школа;5\n2;Ліцей;7\n")
    #expect(examination.faults.listed(.titleRow).map(\.place) == [.text(line: 1, column: 1)])
    #expect(examination.tables.first?.header == ["код", "назва", "сума"])
    #expect(examination.tables.first?.headerRow == 3)
    #expect(examination.tables.first?.rows == 2)
    #expect(examination.faults.total(.raggedRow) == 0)
    #expect(examination.faults.total(.headerOnly) == 0)
    let bare = examine("Перелік закладів\nкод;назва;сума\n1;Школа;5\n2;Ліцей;7\n")
    #expect(bare.delimiter == UInt8(ascii: ";"))
    #expect(bare.faults.total(.titleRow) == 1)
    #expect(bare.tables.first?.rows == 2)
  }

  @Test func knowsTablesWithoutAHeader() {
    let data = examine("Лисичанськ;100;2020-01-01\nПривілля;200;2020-02-01\n")
    #expect(data.tables.first?.headerRow == nil)
    #expect(data.tables.first?.rows == 2)
    #expect(data.tables.first?.header == [])
    let years = examine("Показник;2019;2020\nДоходи;100;200\n")
    #expect(years.tables.first?.headerRow == 1)
    #expect(years.tables.first?.rows == 1)
  }
}
