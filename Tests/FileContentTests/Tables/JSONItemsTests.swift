import Testing

@testable import FileContent

/// The table of JSON of which no tree is made must be the one that the tree holds.
@Suite struct JSONItemsTests {
  private struct Row: Equatable {
    let number: Int
    let cells: [String]
    let places: [Place]
    let values: [String]
  }

  private static let small = ContentLimits(treeBytes: 1)

  private func rows(_ text: [UInt8], _ limits: ContentLimits) throws -> (ContentExamination, [Row]) {
    let content = examineContent(of: MemorySource(text), named: "data.json", limits: limits)
    var rows: [Row] = []
    try TableReader.read(MemorySource(text), as: content, limits: limits) { row in
      rows.append(
        Row(
          number: row.number, cells: row.cells.indices.map { row.cells.text($0) },
          places: row.cells.indices.filter { !row.cells.isBlank($0) }.map { row.place(of: $0) },
          values: row.cells.indices.map { "\(row.jsonValue(of: $0)?.prettyText ?? "-")" }))
      return .proceed
    }
    return (content, rows)
  }

  @Test(arguments: [
    #"[{"а": 1, "б": "x"}, {"б": "}{][\"\\", "в": [1, {"а": 2}], "а": null}]"#,
    #"{"назва": "x", "дані": [{"а": 1}, {"а": {"б": []}}], "ще": [1, 2]}"#,
    #"{"a/b~c": [{"k\u0430y": "\u0456"}], "m": {"n": [{"x": 1}]}}"#,
    "\u{FEFF}[\r\n  {\"а\": \"ї\"},\r\n\r\n  {\"а\":\r\n \"б\"} ]\r\n", #"[{}, {"а": 1}, {}]"#,
    #"{"a": [1, {"b": 2}], "c": [{"d": 3, "d": 4}], "e": []}"#, #"{"c": [1], "c": [{"d": 3}]}"#,
    #"[[{"a": 1}]]"#, #"{"a": [{"b": 1}], "c": [{"d": 1}]}"#, "[]", "7", #"[{"a": 1}, 2]"#, "{}",
    #"{"a": {"b": [{"c": 1}]}, "d": "[{", "e": [{"f": ":"}]}"#,
  ]) func areTheRowsOfTheTree(_ text: String) throws {
    let wide: [UInt8] = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [Array(text.utf8), [0xFF, 0xFE] + wide] {
      let (tree, expected) = try rows(bytes, ContentLimits())
      let (content, found) = try rows(bytes, Self.small)
      #expect(content.status == .examined)
      #expect(content.tables.map(\.header) == tree.tables.map(\.header))
      #expect(content.tables.map(\.rows) == tree.tables.map(\.rows))
      #expect(content.tables.map(\.isWholeFile) == tree.tables.map(\.isWholeFile))
      #expect(found == expected)
      #expect((content.objects == nil) == content.tables.isEmpty)
    }
  }

  /// Broken bytes take no object away: the places of those below would be wrong.
  @Test func brokenBytesAreReadAsIfTheyWereRepaired() throws {
    let good = Array("[{\"назва\": \"школа номер один у місті\"}, {\"назва\": \"".utf8)
    let bytes = good + [0xFF] + Array("а\"}, {\"назва\": \"ліцей\"}]".utf8)
    let (tree, expected) = try rows(bytes, ContentLimits())
    let (content, found) = try rows(bytes, Self.small)
    #expect(content.faults.total(.mixedEncodings) == 1 && tree.faults.total(.mixedEncodings) == 1)
    #expect(found.map(\.cells) == expected.map(\.cells) && found.count == 3)
    #expect(found.last?.places == expected.last?.places)
  }

  /// Pieces end everywhere: in texts, in escapes, in line ends.
  @Test func piecesMayEndAnywhere() {
    let text =
      Array(#"{"м": 1, "дані": [{"а": "\"\\"}, {"а": "ї"},"#.utf8) + Array("\r\n {\"а\": [{}]}]}".utf8)
    func items(_ size: Int) -> [String] {
      var reader = JSONItems(JSONOutline.Place(member: 2, pointer: "/дані"))
      var items: [String] = []
      for start in stride(from: 0, to: text.count, by: size) {
        text[start..<min(start + size, text.count)].withUnsafeBytes { piece in
          _ = reader.take(piece) { item, begin in
            items.append("\(begin) \(item["а"]?.value ?? .null)")
            return .proceed
          }
        }
      }
      return items
    }
    let whole = items(text.count)
    #expect(whole.count == 3)
    for size in 1...20 { #expect(items(size) == whole) }
  }

  @Test func largeGeoJSONIsNotChecked() {
    let text = #"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}}]}"#
    let content = examineContent(of: MemorySource(Array(text.utf8)), named: "a.geojson", limits: Self.small)
    #expect(content.status == .notChecked(.limit) && content.tables.isEmpty)
  }
}
