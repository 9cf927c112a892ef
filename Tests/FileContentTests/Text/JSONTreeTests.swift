import Testing

@testable import FileContent

@Suite struct JSONTreeTests {
  @Test(arguments: [
    (#"{"a":[1,-0.5e+3,true,false,null,"я"],"b":{}}"#, #"{"a":[1,-0.5e+3,true,false,null,"я"],"b":{}}"#),
    (" \t\r\n[ ]\n", "[]"),
    (#""\"\\\/\b\f\n\r\t\u0456\ud83d\ude00""#, #""\"\\/\u0008\u000c\n\r\tі😀""#),
    ("12", "12"),
    (#"{"a~/b":"1"}"#, #"{"a~/b":"1"}"#),
  ])
  func readsWhatTheStandardAllows(json: String, expected: String) {
    let tree = JSONTree.read(json)
    #expect(tree.faultLines == [])
    #expect(tree.root?.compact == expected)
  }

  @Test func placesCountScalarsAndBytes() throws {
    let tree = JSONTree.read("\u{FEFF}{\r\n  \"назва\": \"Реєстр 😀\",\r\n  \"n\": [1,\r {}]\r}\r\n")
    #expect(tree.faultLines == [])
    #expect(tree.place("") == "1:1-5:2")
    #expect(tree.keyPlace("", "назва") == "2:3-2:10")
    #expect(tree.place("/назва") == "2:12-2:22")
    #expect(tree.place("/n") == "3:8-4:5")
    #expect(tree.place("/n/1") == "4:2-4:4")
    let title = try #require(tree.root?["назва"])
    #expect(title.range.start.offset == 22)
    #expect(title.range.end.offset == 22 + 1 + 12 + 1 + 4 + 1)
    #expect(title.isQuoted)
  }

  @Test(arguments: [
    (
      "missing comma", #"{"a": 1 "b": [2 3]}"#,
      ["1:8-1:8 missingComma [\"b\"] ", "1:16-1:16 missingComma [3] /b"]
    ),
    ("trailing comma", "[1,]", ["1:3-1:4 trailingComma [,] "]),
    (
      "commas too many", "{,\"a\": 1,,}",
      ["1:2-1:3 trailingComma [,] ", "1:9-1:10 trailingComma [,] ", "1:10-1:11 trailingComma [,] "]
    ),
    (
      "single quotes", "{'ключ': 'п’ять'}",
      ["1:2-1:8 singleQuotes ['ключ'] /ключ", "1:10-1:17 singleQuotes ['п’ять'] /ключ"]
    ),
    (
      "quotes of a word processor", "[«а», “б”, „в“]",
      ["1:2-1:5 singleQuotes [«а»] /0", "1:7-1:10 singleQuotes [“б”] /1", "1:12-1:15 singleQuotes [„в“] /2"]
    ),
    (
      "comments", "// a\n[1, # b\n/* c\n */ 2]",
      ["1:1-1:5 comment [// a] ", "2:5-2:8 comment [# b] /1", "3:1-4:4 comment [/* c] /1"]
    ),
    ("comment behind the value", "{}\n# a", ["2:1-2:4 comment [# a] "]),
    ("unclosed string", "{\"a\": \"б,\n\"c\": 1}", ["1:7-1:9 unclosedString [\"б] /a"]),
    (
      "string unclosed at the end", "[\"abc", ["1:2-1:6 unclosedString [\"abc] /0", "1:6-1:6 unexpectedEnd "]
    ),
    (
      "bad escapes", #"["C:\data \u12 \ud800 \udc00"]"#,
      [
        #"1:5-1:7 badEscape [\d] /0"#, #"1:11-1:13 badEscape [\u] /0"#, #"1:16-1:22 badEscape [\ud800] /0"#,
        #"1:23-1:29 badEscape [\udc00] /0"#,
      ]
    ),
    (
      "control characters", "[\"a\tb\", \"c\nd\"]",
      ["1:4-1:5 controlCharacter [\t] /0", "1:11-2:1 controlCharacter [\n] /1"]
    ),
    (
      "bad numbers", "[007, +1, .5, 1., NaN, -Infinity, 0x1F, 1_000]",
      [
        "1:2-1:5 badNumber [007] /0", "1:7-1:9 badNumber [+1] /1", "1:11-1:13 badNumber [.5] /2",
        "1:15-1:17 badNumber [1.] /3", "1:19-1:22 badNumber [NaN] /4", "1:24-1:33 badNumber [-Infinity] /5",
        "1:35-1:39 badNumber [0x1F] /6", "1:41-1:46 badNumber [1_000] /7",
      ]
    ),
    ("decimal comma", "{\"ціна\": 1,5, \"b\": 2}", ["1:10-1:13 badNumber [1,5] "]),
    (
      "bad words", "{\"a\": True, \"b\": Реєстр громад, \"c\": http://a.b/c}",
      [
        "1:7-1:11 badWord [True] /a", "1:18-1:31 badWord [Реєстр громад] /b",
        "1:38-1:50 badWord [http://a.b/c] /c",
      ]
    ),
    ("missing colon", #"{"a" 1, "b"}"#, ["1:5-1:5 missingColon [1] /a", "1:12-1:12 missingColon [}] /b"]),
    ("key without quotes", "{title: 1}", ["1:2-1:7 missingQuote [title] /title"]),
    ("key without a value", #"{"a": , "b": 1}"#, ["1:7-1:8 other [,] /a"]),
    ("value without a key", #"{[1], "b": 1}"#, ["1:2-1:3 other [[] "]),
    ("wrong bracket", #"{"a": [1}"#, ["1:9-1:10 missingBracket [}] /a"]),
    ("text after the end", "{}\n{}\n", ["2:1-3:1 textAfterEnd [{}] "]),
    ("end inside", "{\"a\": [1,\n\n", ["1:10-3:1 unexpectedEnd /a"]),
    ("nothing", " \n", ["1:1-1:1 empty "]),
    ("no value", "}", ["1:1-1:2 other [}] "]),
    ("blank of a word processor", "[1,\u{A0}2]", ["1:4-1:5 other [\u{A0}] /1"]),
    (
      "a quote forgotten before the colon is one mistake", "{\"title: \"abc\",\n\"x\": 1}",
      ["1:11-1:11 missingColon [abc] /title: "]
    ),
  ])
  func namesTheMistake(mistake: String, json: String, faults: [String]) {
    #expect(JSONTree.read(json).faultLines == faults, "\(mistake)")
  }

  @Test func reportsAllMistakesOfAFileAndKeepsTheRest() {
    let tree = JSONTree.read(
      """
      {
        "title": "Реєстр,
        "name" "x",
        'list': [1 2,],  // two
        "multi": "line one
      line two",
        "n": 007
        "end": {"a": 1}
      }
      """)
    #expect(
      tree.faultLines.map { $0.split(separator: " ")[1] } == [
        "unclosedString", "missingColon", "singleQuotes", "missingComma", "trailingComma", "comment",
        "controlCharacter", "badNumber", "missingComma",
      ])
    #expect(
      tree.root?.compact
        == #"{"title":"Реєстр","name":"x","list":[1,2],"multi":"line one\nline two","n":007,"end":{"a":1}}"#)
  }

  @Test func reportsEveryRepeatedKeyWithThePlaceOfTheFirst() {
    let tree = JSONTree.read("{\"a\": {\"x\": 1, \"x\": 2, \"\\u0078\": 3},\n \"a\": 4}")
    #expect(
      tree.faultLines == [
        "1:16-1:19 duplicateKey x first 1:8 /a/x", "1:24-1:32 duplicateKey x first 1:8 /a/x",
        "2:2-2:5 duplicateKey a first 1:2 /a",
      ])
    #expect(tree.faults.allSatisfy { !$0.losesContent })
    #expect(tree.root?["a"]?["x"]?.scalarText == "1")
  }

  @Test func tellsWhatLeavesTheTreeComplete() {
    let harmless = JSONTree.read("{'a': 1, /* b */ \"c\": [1 2,]}")
    #expect(harmless.faults.count == 4)
    #expect(harmless.faults.allSatisfy { !$0.losesContent })
    #expect(JSONTree.read(#"{"a" 1}"#).faults.allSatisfy { $0.losesContent })
  }

  @Test func passesOverWhatIsTooDeep() {
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(JSONTree.read(nested).faultLines == [])
    let tree = JSONTree.read("{\"a\": [\(nested)], \"b\": 1, \"b\": 2}")
    #expect(tree.faults.map { $0.losesContent } == [true, false])
    #expect(tree.faults.first?.kind == .tooDeep(limit: 64))
    #expect(tree.root?["b"]?.compact == "1")
    #expect(JSONTree.read("[[1]]", limits: TreeLimits(maxDepth: 1)).faultLines == ["1:2-1:3 tooDeep 1 /0"])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func aDepthBombIsOneFault(bracket: String) {
    let tree = JSONTree.read(String(repeating: bracket, count: 200_000))
    #expect(tree.faults.map { $0.kind } == [.tooDeep(limit: 64)])
  }

  @Test func refusesWhatIsTooLarge() {
    let tree = JSONTree.read("[1, 2]", limits: TreeLimits(maxBytes: 5))
    #expect(tree.faultLines == ["1:1-1:1 tooLarge 5 "])
    #expect(tree.root == nil)
  }

  @Test(arguments: [
    ([0x7B, 0x0A, 0x22, 0xD0, 0xB0, 0xCF, 0xE0, 0x22] as [UInt8], 2, 3),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, 2),
    ([0xFF, 0xFE, 0x7B, 0x00], 1, 1), ([0x22, 0xD0], 1, 2),
  ])
  func findsTheFirstByteThatIsNotUTF8(bytes: [UInt8], line: Int, column: Int) {
    for tree in [JSONTree.read(bytes), YAMLTree.read(bytes)] {
      #expect(tree.faults.map { $0.kind } == [.notUTF8])
      #expect(tree.faults.first?.range.start.line == line)
      #expect(tree.faults.first?.range.start.column == column)
      #expect(tree.root == nil)
    }
  }

  @Test func countsFaultsBeyondTheLimit() {
    let tree = JSONTree.read(
      "[" + String(repeating: "007,", count: 50) + "1]", limits: TreeLimits(maxFaults: 10))
    #expect(tree.faults.count == 10)
    #expect(tree.unlistedFaults == 40)
  }

  @Test func everyRangeHoldsItsOwnValue() throws {
    let bytes = Array(#"{"a": [1, "б\n😀", {"в": null, "г": [true, {}]}], "д": -1.5e3}"#.utf8)
    let root = try #require(JSONTree.read(bytes).root)
    for node in root.all {
      let piece = Array(bytes[node.range.start.offset..<node.range.end.offset])
      #expect(JSONTree.read(piece).root?.compact == node.compact)
    }
  }
}

@Suite struct JSONPointerTests {
  @Test func escapesAndFindsKeys() {
    let tree = JSONTree.read(#"{"a/b": {"m~n": [10, 20]}, "": {"~1": 3}, "01": 4}"#)
    #expect(JSONPointer([.key("a/b"), .key("m~n"), .index(1)]).description == "/a~1b/m~0n/1")
    #expect(tree.root?.node(at: "/a~1b/m~0n/1")?.scalarText == "20")
    #expect(tree.root?.node(at: "//~01")?.scalarText == "3")
    #expect(tree.root?.node(at: "/01")?.scalarText == "4")
    #expect(tree.root?.node(at: "")?.entries.count == 3)
    for absent in ["a", "/a", "/a~1b/m~0n/2", "/a~1b/m~0n/01", "/a~1b/m~0n/-", "/01/0"] {
      #expect(tree.root?.node(at: absent) == nil, "\(absent)")
    }
  }
}
