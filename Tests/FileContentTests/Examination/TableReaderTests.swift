import DocumentWriting
import FileContent
import TestSupport
import Testing

@Suite struct TableReaderTests {
  private struct Read {
    var cells: [[String]] = []
    var roles: [TableRow.Role] = []
    var places: [Place] = []
  }

  private func read(_ bytes: [UInt8], named path: String) throws -> Read {
    let examination = examineContent(of: MemorySource(bytes), named: path)
    var read = Read()
    try TableReader.read(MemorySource(bytes), as: examination) { row in
      read.cells.append(row.cells.indices.map(row.cells.text))
      read.roles.append(row.role)
      read.places += row.cells.indices.map(row.place)
      return .proceed
    }
    return read
  }

  @Test func givesRecordsWithPlacesAfterQuotesAndLineEnds() throws {
    let read = try read(
      Array("Реєстр угод;;\nкод;назва;сума\n1;\"а \"\"б\"\"\nв\";2\n".utf8), named: "x.csv")
    #expect(read.cells == [["Реєстр угод", "", ""], ["код", "назва", "сума"], ["1", "а \"б\"\nв", "2"]])
    #expect(read.roles == [.above, .header, .data])
    #expect(
      read.places.suffix(3) == [
        .text(line: 3, column: 1), .text(line: 3, column: 3), .text(line: 4, column: 4),
      ])
  }

  @Test(arguments: [TextEncoding.windows1251, .koi8U, .ibm866])
  func readsOtherEncodings(_ encoding: TextEncoding) throws {
    let text = "назва;адреса\n" + String(repeating: "Школа мистецтв;вулиця Соборна, будинок\n", count: 20)
    let bytes = text.unicodeScalars.map { scalar in
      scalar.isASCII
        ? UInt8(scalar.value) : UInt8(0x80 + (encoding.upperHalf.firstIndex(of: scalar) ?? 0))
    }
    let read = try read(bytes, named: "x.csv")
    #expect(read.cells.first == ["назва", "адреса"])
    #expect(read.cells.last == ["Школа мистецтв", "вулиця Соборна, будинок"])
  }

  @Test func readsUTF16() throws {
    let text = "назва;сума\nШкола;1\n"
    let units = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units.joined()
    #expect(try read(bytes, named: "x.csv").cells == [["назва", "сума"], ["Школа", "1"]])
  }

  @Test func takesAnArrayOfObjectsForATable() throws {
    let read = try read(
      Array(#"{"items": [{"а": 1, "б": null}, {"в": [1, "x"], "а": "2"}]}"#.utf8), named: "x.json")
    #expect(read.cells == [["1", "", ""], ["2", "", #"[1,"x"]"#]])
    #expect(read.roles == [.data, .data])
    #expect(read.places[0] == .pointer("/items/0", line: 1, column: 18))
  }

  @Test func twoArraysAreNoTable() throws {
    #expect(try read(Array(#"{"a": [{"b": 1}], "c": [{"d": 1}]}"#.utf8), named: "x.json").cells.isEmpty)
  }

  /// Found by fuzzing: the second pass refused what the first one had counted.
  @Test func readsTheRowsOfJSONWithBytesThatAreNoText() throws {
    let bytes = try readAll(FileSource(path: Repository.fixture("FileContent/Trees/table-not-utf8.json")))
    #expect(try read(bytes, named: "x.json").cells == [["Школа", "7"], ["С\u{FFFD}ад", "8"]])
  }

  @Test func titlesWithoutAHeaderAreNoData() throws {
    let bytes = Array("Перелік;;\n\n1;2;3\n4;5;6\n7;8;9\n".utf8)
    #expect(try read(bytes, named: "x.csv").roles == [.above, .above, .data, .data, .data])
    #expect(examineContent(of: MemorySource(bytes), named: "x.csv").tables.map(\.rows) == [3])
  }

  @Test func takesTheWordOfTheUser() throws {
    let bytes: [UInt8] = Array("a,b\n1;2\n3;4\n".utf8) + [0xB3, 0x3B, 0xFF, 0x0A]
    var known = KnownContent(encoding: .windows1251, delimiter: 0x2C, header: .row(2))
    var examination = examineContent(of: MemorySource(bytes), named: "x.csv", knowing: known)
    #expect(examination.encoding?.encoding == .windows1251 && examination.delimiter == 0x2C)
    #expect(examination.tables.map(\.header) == [["1;2"]] && examination.tables.map(\.rows) == [2])
    known = KnownContent(delimiter: 0x3B, header: .absent)
    examination = examineContent(of: MemorySource(bytes), named: "x.csv", knowing: known)
    #expect(examination.tables.map(\.rows) == [4] && examination.tables.map(\.headerRow) == [nil])
  }

  @Test(arguments: [(KnownContent.Header.row(2), Int?.some(2), 1), (.row(9), 9, 0), (.absent, nil, 3)])
  func takesTheWordOfTheUserOnSheets(_ header: KnownContent.Header, _ row: Int?, _ rows: Int) throws {
    let cells: [[CellValue]] = [[.text("а"), .text("б")], [.text("в"), .text("г")], [.text("ґ")]]
    let bytes = try WorkbookWriter.xlsx([SheetContent(name: "А", rows: cells)])
    let known = KnownContent(header: header)
    let examination = examineContent(of: MemorySource(bytes), named: "x.xlsx", knowing: known)
    #expect(examination.tables.map(\.headerRow) == [row] && examination.tables.map(\.rows) == [rows])
  }

  @Test func stopsWhenToldTo() throws {
    let bytes = Array("а;б\n1;2\n3;4\n".utf8)
    var rows = 0
    let examination = examineContent(of: MemorySource(bytes), named: "x.csv")
    try TableReader.read(MemorySource(bytes), as: examination) { _ in
      rows += 1
      return rows == 2 ? .stop : .proceed
    }
    #expect(rows == 2)
  }
}
