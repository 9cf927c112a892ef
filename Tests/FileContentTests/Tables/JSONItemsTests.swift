import TestSupport
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

  private static let features = [
    #"{"type": "Feature", "properties": {"назва": "Школа", "б": 1}, "geometry": {"type": "Point", "coordinates": [38.4, 48.9]}}"#,
    #"{"type": "Feature", "geometry": null, "properties": {"б": 2, "в": "№"}}"#,
    #"{"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [48.9, 38.4]}}"#,
    #"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, "2"]}}"#,
    #"{"type": "Feature", "geometry": {"type": "Point"}}"#, #"{"назва": "x"}"#,
    #"{"type": "Feature", "properties": {"a": {"b": []}}, "geometry": {"type": "Polygon", "coordinates":"#
      + " [[[38, 48],\n [39, 48], [39, 49], [38, 48]], [[38, 48], [39, 48], [38, 49], [38, 48]]]}}",
  ]

  /// Features of GeoJSON are looked at one by one; what is found must be what the tree of the whole tells.
  @Test(arguments: [
    #"{"type": "FeatureCollection", "features": [%]}"#,
    "{\"features\":\r\n [%],\n\"type\": \"FeatureCollection\"}",
    "\u{FEFF}{\"назва\": [1], \"type\": \"FeatureCollection\", \"x\": {\"features\": [{}]},\n\"features\" : [ % ], \"bbox\": []}",
  ]) func areTheFeaturesOfTheTree(_ frame: String) throws {
    var random = SeededRandom(7)
    for _ in 0..<30 {
      let features = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        Self.features.randomElement(using: &random)
      }
      let text = Array(
        frame.replacing(
          "%", with: features.joined(separator: [", ", ",\n"].randomElement(using: &random) ?? "")
        ).utf8)
      let (tree, expected) = try rows(text, ContentLimits())
      let (content, found) = try rows(text, Self.small)
      #expect(content.status == .examined && content.format == .geoJSON)
      #expect(content.tables.map(\.header) == tree.tables.map(\.header))
      #expect(content.tables.map(\.rows) == tree.tables.map(\.rows))
      #expect(found == expected)
      for kind in ContentFault.Kind.allCases {
        #expect(content.faults.listed(kind) == tree.faults.listed(kind))
        #expect(content.faults.total(kind) == tree.faults.total(kind))
      }
    }
  }

  /// Pieces of a file end in features, too, and the first pass hands them on as they come.
  @Test func featuresMayLieInManyPieces() throws {
    let many = (0..<6_000).map { number in
      #"{"type":"Feature","properties":{"n":\#(number)},"geometry":{"type":"Point","coordinates":[\#(number % 100 == 0 ? 5 : 38).5,48.9]}}"#
    }
    let text = Array(
      "{\"type\":\"FeatureCollection\",\"features\":[\n\(many.joined(separator: ",\n"))\n]}".utf8)
    let (content, found) = try rows(text, Self.small)
    #expect(content.status == .examined && content.tables.map(\.rows) == [6_000] && found.count == 6_000)
    #expect(content.faults.total(.coordinatesOutside) == 60)
    let place = content.faults.listed(.coordinatesOutside)[1].place
    #expect("\(place)".contains("/features/100/geometry/coordinates") && "\(place)".contains("line: 102"))
  }

  @Test(arguments: [
    #"{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [38, 48]}}"#,
    #"{"type": "Point", "coordinates": [38, 48]}"#,
    #"{"type": "FeatureCollection", "features": []}"#, #"{"type": "FeatureCollection", "features": [1, {}]}"#,
    #"{"type": "FeatureCollection", "features": [{}], "others": [{}]}"#,
  ]) func otherLargeGeoJSONIsNotChecked(_ text: String) {
    let content = examineContent(of: MemorySource(Array(text.utf8)), named: "a.geojson", limits: Self.small)
    #expect(content.status == .notChecked(.limit) && content.tables.isEmpty)
  }
}
