import FileContent
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
