import TestSupport
import Testing

@testable import FileContent

/// The check without a tree must say what the reader with a tree says.
@Suite struct JSONStreamTests {
  private func stream(_ text: [UInt8], pieces: Int = .max, isLines: Bool = false) -> JSONStream {
    var stream = JSONStream(isLines: isLines)
    var start = 0
    while start < text.count {
      let end = pieces == .max ? text.count : min(start + pieces, text.count)
      text[start..<end].withUnsafeBytes { stream.take($0) }
      start = end
    }
    stream.finish()
    return stream
  }

  @Test(arguments: [
    "{}", "[]", " null ", "0", "-1.5e+10", #""текст""#, #"{"a": [1, 2, {"б": "\u0457\n"}], "c": true}"#,
    #""\ud83d\ude42""#, "[1,\r\n2]", "1E2", "[0]", #"{"":""}"#,
  ])
  func acceptsWhatIsJSON(_ text: String) {
    for pieces in [.max, 1, 2, 3] {
      let stream = stream(Array(text.utf8), pieces: pieces)
      #expect(stream.faults.isEmpty)
      #expect(!stream.isBroken)
    }
  }

  @Test(arguments: [
    "", "  ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "{'a':1}", "[1 2]", "01", "1.", ".5", "+1", "1e",
    "tru",
    "nul", "truex", "\"a", "\"a\nb\"", #""\x""#, #""\u12G4""#, #""\ud83d""#, #""\ude42""#, #""\ud83d\u0041""#,
    "[1}",
    "{\"a\":1]", "1 2", "[1] x", "{,}", "[,]", "{\"a\":1,}", "// x\n1", "\u{A0}1", "]",
  ])
  func stopsAtWhatIsNot(_ text: String) {
    #expect(!JSONTree.read(Array(text.utf8)).faults.isEmpty)
    for pieces in [.max, 1, 2] {
      let stream = stream(Array(text.utf8), pieces: pieces)
      #expect(stream.isBroken, "\(text)")
      #expect(stream.faults.count == 1)
    }
  }

  @Test func duplicateKeysAreThoseOfTheTree() {
    var random = SeededRandom(31)
    let keys = ["a", "б", "c d", #"\u0061"#, #"\""#, "a~/", "довгий ключ об’єкта", "й", "и\u{306}"]
    func value(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 4 ? 4 : 8), using: &random) {
      case 0: return "1"
      case 1: return "\"тек\\nст\""
      case 2: return " null"
      case 3: return "-0.5e3 "
      case 4, 5:
        return "["
          + (0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth + 1) }.joined(separator: ",\n")
          + "]"
      default:
        return "{ "
          + (0..<Int.random(in: 0...5, using: &random)).map { _ in
            "\"" + (keys.randomElement(using: &random) ?? "") + "\":\r\n" + value(depth + 1)
          }.joined(separator: " ,") + "}"
      }
    }
    var duplicates = 0
    for round in 0..<1500 {
      let text = Array(value(0).utf8)
      let tree = JSONTree.read(text)
      let stream = stream(text, pieces: round % 2 == 0 ? .max : Int.random(in: 1...40, using: &random))
      let expected = tree.faults.sorted { $0.range.start.offset < $1.range.start.offset }
      #expect(stream.faults == expected, "\(String(decoding: text, as: UTF8.self))")
      duplicates += expected.count
    }
    #expect(duplicates > 300)
  }

  @Test func textsWithAMistakeAreBrokenInBoth() {
    var random = SeededRandom(17)
    let alphabet = Array(#"{}[]",:01e.-\u truefalsn"#.utf8)
    for round in 0..<4000 {
      var text = Array(#"{"a": [1, true, "x\u0041"], "b": {"c": null, "d": -1.5e3}}"#.utf8)
      for _ in 0...Int.random(in: 0...1, using: &random) {
        text[Int.random(in: 0..<text.count, using: &random)] = alphabet.randomElement(using: &random) ?? 0
      }
      let isBroken = JSONTree.read(text).faults.contains { fault in
        if case .duplicateKey = fault.kind { false } else { true }
      }
      let stream = stream(text, pieces: round % 3 == 0 ? .max : round % 3)
      #expect(stream.isBroken == isBroken, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func objectsWithManyKeys() {
    var members = (0..<500).map { "\"ключ\($0)\": {\"a\": \($0)}" }
    #expect(stream(Array(("{" + members.joined(separator: ",\n") + "}").utf8)).faults.isEmpty)
    members.append("\"ключ400\": 1")
    members.append("\"ключ3\": 1")
    let faults = stream(Array(("{" + members.joined(separator: ",\n") + "}").utf8)).faults
    #expect(faults.map(\.pointer) == ["/ключ400", "/ключ3"])
    #expect(faults.map(\.range.start.line) == [501, 502])
    guard case .duplicateKey(_, let first) = faults.first?.kind else {
      Issue.record("no key")
      return
    }
    #expect(first.line == 401)
  }

  @Test func depthIsLimited() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    let stream = stream(deep)
    #expect(stream.faults.map(\.kind) == [.tooDeep(limit: 500)])
  }

  @Test(
    arguments: [
      ("{\"a\":1}\n{\"a\":2}\n", false), ("{\"a\":1}\n\n  [2]\r\n3", false), ("{\"a\":\n1}\n", true),
      ("1 2\n", true), ("", true), ("\n\n", true), ("{\"a\":1", true),
    ] as [(String, Bool)])
  func linesAreValues(text: String, isBroken: Bool) {
    for pieces in [.max, 1, 3] {
      #expect(stream(Array(text.utf8), pieces: pieces, isLines: true).isBroken == isBroken)
    }
  }

  @Test(
    arguments: [
      (#"{"type": "FeatureCollection", "features": []}"#, true), (#"{"type": "FeatureCollection"}"#, false),
      (#"{"geometry": null, "type": "Feature"}"#, true),
      (#"{"x": {"type": "Point", "coordinates": []}}"#, false),
      (#"[{"type": "Point", "coordinates": []}]"#, false),
      (#"{"coordinates": [1, 2], "type": "Point"}"#, true),
      (#"{"type": {"type": "Point"}, "coordinates": []}"#, false),
    ] as [(String, Bool)])
  func tellsGeoJSON(text: String, isGeographic: Bool) {
    for pieces in [.max, 1, 5] {
      #expect(stream(Array(text.utf8), pieces: pieces).isGeographic == isGeographic)
    }
  }
}
