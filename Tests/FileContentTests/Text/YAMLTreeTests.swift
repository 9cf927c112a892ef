import Testing

@testable import FileContent

@Suite struct YAMLTreeTests {
  @Test func placesCountScalarsAndBytes() throws {
    let tree = YAMLTree.read(
      "\u{FEFF}# коментар: [\r\nназва: Реєстр 😀 # ще\r\nsize: [1,\r\n  {a: \"б\"}]\r\nempty:\r\ntext: |\r\n  one\r\n  two\r\n\r\nlist:\r\n- а\r\n- b: 1\r\n  c: довгий\r\n    рядок\r\n\r\n"
    )
    #expect(tree.faultLines == [])
    #expect(tree.place("") == "2:1-14:10")
    #expect(tree.keyPlace("", "назва") == "2:1-2:6")
    #expect(tree.place("/назва") == "2:8-2:16")
    #expect(tree.place("/size") == "3:7-4:12")
    #expect(tree.place("/size/1") == "4:3-4:11")
    #expect(tree.place("/size/1/a") == "4:7-4:10")
    #expect(tree.place("/empty") == "5:7-5:7")
    #expect(tree.place("/text") == "6:7-8:6")
    #expect(tree.place("/list") == "11:1-14:10")
    #expect(tree.place("/list/1") == "12:3-14:10")
    #expect(tree.place("/list/1/c") == "13:6-14:10")
    #expect(tree.root?["text"]?.string == "one\ntwo\n")
    #expect(tree.root?.node(at: "/list/1/c")?.string == "довгий рядок")
    let name = try #require(tree.root?["назва"])
    #expect(name.range.start.offset == 3 + 23 + 12)
    #expect(name.range.end.offset == 3 + 23 + 12 + 12 + 1 + 4)
  }

  @Test func linesThatOnlyUnicodeKnowsDoNotShiftPlaces() {
    let tree = YAMLTree.read("a: \"x\u{2028}\u{85}y\"\nb: 1\rc: 2\n")
    #expect(tree.faultLines == [])
    #expect(tree.place("/a") == "1:4-1:10")
    #expect(tree.place("/b") == "2:4-2:5")
    #expect(tree.place("/c") == "3:4-3:5")
  }

  @Test(arguments: [
    ("null", "null"), ("~", "null"), ("Null", "null"), ("true", "true"), ("FALSE", "false"), ("0", "0"),
    ("01234567", "01234567"), ("-1.5e3", "-1.5e3"), ("+12", "+12"), (".5", ".5"), ("1.", "1."),
    ("0x1F", "0x1F"), ("0o17", "0o17"), ("-.inf", "-.inf"), (".NaN", ".NaN"), ("yes", "\"yes\""),
    ("tRue", "\"tRue\""), ("2020-10-01", "\"2020-10-01\""), ("1_000", "\"1_000\""), ("12:30", "\"12:30\""),
    ("0x", "\"0x\""), ("1e", "\"1e\""), ("+", "\"+\""), (".", "\".\""), ("1,5", "\"1,5\""),
    ("٣", "\"٣\""), ("-.nan", "\"-.nan\""), ("\"null\"", "\"null\""), ("'01'", "\"01\""), ("\"\"", "\"\""),
  ])
  func readsScalarsByTheCoreSchema(text: String, expected: String) {
    let tree = YAMLTree.read("k: \(text)\n")
    #expect(tree.faultLines == [])
    #expect(tree.root?["k"]?.compact == expected)
    #expect(tree.root?["k"]?.isQuoted == (text.first == "\"" || text.first == "'"))
  }

  @Test func blockTextCountsAsQuoted() {
    let tree = YAMLTree.read("a: >\n  1\nb: |-\n  null\n")
    #expect(tree.root?.compact == #"{"a":"1\n","b":"null"}"#)
    #expect(tree.root?.entries.map { $0.value.isQuoted } == [true, true])
  }

  @Test(arguments: ["", "# лише коментар", "\u{FEFF}\n\n", "---\n", "---\n...\n", "%YAML 1.2\n---\n# c\n"])
  func aFileWithoutContentIsEmpty(text: String) {
    let tree = YAMLTree.read(text)
    #expect(tree.faults.map { $0.kind } == [.empty])
    #expect(tree.root == nil)
  }

  @Test(arguments: [
    "# a: [ \" ' \t @ & * ! | - ---\na: 1\n# \"\n#\ta:\n", "a: 1 # b: c: \"\n", "---\na: 1\n...\n",
    "%YAML 1.2\n---\na: 1\n", "a: 1\n...\n# кінець\n", "  # {\na: 1\n",
  ])
  func commentsAndMarkersAreHarmless(text: String) {
    let tree = YAMLTree.read(text)
    #expect(tree.faultLines == [])
    #expect(tree.root?.compact == #"{"a":1}"#)
  }

  @Test(arguments: [
    (
      "duplicate keys", "a: 1\nb: {x: 1, \"x\": 2}\na: 3\na: 4\n",
      [
        "2:11-2:14 duplicateKey x first 2:5 /b/x", "3:1-3:2 duplicateKey a first 1:1 /a",
        "4:1-4:2 duplicateKey a first 1:1 /a",
      ]
    ),
    (
      "anchor and alias", "a: &x 1\nb: *x\nc: &y\n  d: [&z 2]\n*x : 3\n",
      [
        "1:4-1:6 anchor x /a", "2:4-2:6 alias x /b", "3:4-3:6 anchor y /c", "4:7-4:9 anchor z /c/d/0",
        "5:1-5:3 alias x ",
      ]
    ),
    (
      "tags", "a: !!str 5\nb: &x !own [1]\n",
      ["1:4-1:9 tag !!str /a", "2:4-2:6 anchor x /b", "2:7-2:11 tag !own /b"]
    ),
    ("tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1-1:19 tag %TAG ! tag:x,2000: "]),
    ("merge key", "a: 1\nb:\n  <<: [*x, *y]\n  c: 2\n", ["3:3-3:5 mergeKey /b"]),
    ("second document", "a: 1\n---\nb: 2\n---\nc: 3\n", ["2:1-2:4 secondDocument "]),
    ("second document after the end", "a: 1\n...\nb: 2\n", ["3:1-3:5 secondDocument "]),
    (
      "keys that are not text", "? [1]\n: 2\n{a: 1}: 3\n: 4\n",
      ["1:3-1:4 complexKey ", "3:1-3:2 complexKey ", "4:1-4:2 complexKey "]
    ),
    ("tab indentation", "a:\n\tb: 1\nc: 1\n", ["2:1-2:2 tabIndentation [\t] /a"]),
    (
      "key indented below a value", "назва: x\n  опис: y\nc: 1\n",
      ["2:3-2:10 badIndentation [опис: y] /назва"]
    ),
    ("key indented less than its brothers", "a:\n  b: 1\n c: 2\nd: 1\n", ["3:2-3:6 badIndentation [c: 2] "]),
    ("first key indented", "  a: 1\nb: 2\n", ["2:1-2:5 badIndentation [b: 2] "]),
    ("list on the line of its key", "a: - x\n", ["1:4-1:7 badIndentation [- x] /a"]),
    ("colon inside a value", "a: Наказ: зміни\nb: 1\n", ["1:4-1:16 missingQuote [Наказ: зміни] /a"]),
    ("text after a quote", "a: \"Реєстр\" громад\n", ["1:4-1:19 missingQuote [\"Реєстр\" громад] /a"]),
    ("apostrophe in apostrophes", "a: 'п'ять'\n", ["1:4-1:11 missingQuote ['п'ять'] /a"]),
    (
      "signs that cannot begin text", "a: @x\nb: `x`\nc: %x\nd: *x*\ne: &\nf: ]\ng: | x\n",
      [
        "1:4-1:6 missingQuote [@x] /a", "2:4-2:7 missingQuote [`x`] /b", "3:4-3:6 missingQuote [%x] /c",
        "4:4-4:7 missingQuote [*x*] /d", "5:4-5:5 missingQuote [&] /e", "6:4-6:5 missingQuote []] /f",
        "7:4-7:7 missingQuote [| x] /g",
      ]
    ),
    ("missing colon", "a: 1\nопис\nb: 2\n", ["2:1-2:5 missingColon [опис] "]),
    ("missing colon in the first line", "назва \"x\"\nb: 2\n", ["1:1-1:10 missingColon [назва \"x\"] "]),
    ("missing blank after a colon", "a:1\nb: 2\n", ["1:1-1:4 missingColon [a:1] "]),
    (
      "unclosed quotes", "a: \"б\nc: \"d\"\ne: 'f\n",
      ["1:4-1:6 unclosedString [\"б] /a", "3:4-3:6 unclosedString ['f] /e"]
    ),
    (
      "unclosed brackets", "a: [1, 2\nb: {c: 1\nd:\n  - e: [1\n  - f: {",
      [
        "1:4-1:5 missingBracket [[] /a", "2:4-2:5 missingBracket [{] /b", "4:8-4:9 missingBracket [[] /d/0/e",
        "5:8-5:9 missingBracket [{] /d/1/f",
      ]
    ),
    (
      "commas", "a: [\"b\" \"c\"]\nd: [1,,2]\n",
      ["1:9-1:13 missingComma [\"c\"]] /a/1", "2:7-2:8 trailingComma [,] /d/1"]
    ),
    ("wrong bracket", "a: [1}\n", ["1:6-1:7 missingBracket [}] /a/1"]),
    ("bad escape", #"a: "C:\data""#, [#"1:7-1:9 badEscape [\d] /a"#]),
    (
      "control characters", "a: \"x\u{B}\u{C}y\" # \0\nb: \u{80}\n",
      [
        "1:6-1:8 controlCharacter [\u{B}\u{C}] ", "1:13-1:14 controlCharacter [\0] ",
        "2:4-2:5 controlCharacter [\u{80}] ",
      ]
    ),
  ])
  func namesTheMistake(mistake: String, yaml: String, faults: [String]) {
    #expect(YAMLTree.read(yaml).faultLines == faults, "\(mistake)")
  }

  @Test func goesOnAtTheNextKeyAndTheNextItem() {
    let tree = YAMLTree.read(
      """
      title: Реєстр
      description
      resources:
        - name: a
          path: x
         bad: 1
        - name: b
          title: "unclosed
        - name: c: d
        - name: e
          text: |
            - name: not an item
          title: e
      owner: "x
      title: again
      tail:
      - 1
      - [2
      - 3
      last: 1
      """)
    #expect(
      tree.faultLines == [
        "2:1-2:12 missingColon [description] ",
        "6:4-6:10 badIndentation [bad: 1] /resources/1",
        "8:12-8:21 unclosedString [\"unclosed] /resources/1/title",
        "9:11-9:15 missingQuote [c: d] /resources/2/name",
        "14:8-14:10 unclosedString [\"x] /owner",
        "15:1-15:6 duplicateKey title first 1:1 /title",
        "18:3-18:4 missingBracket [[] /tail/1",
      ])
    #expect(tree.root?["resources"]?.items.first?.compact == #"{"name":"a","path":"x"}"#)
    #expect(tree.root?["resources"]?.items.last?["title"]?.string == "e")
    #expect(tree.root?.entries.map(\.key) == ["title", "resources", "title", "tail", "last"])
    #expect(tree.root?["tail"]?.compact == "[1,3]")
  }

  @Test func neverGoesOnInsideBracketsOfTheWholeFile() {
    let tree = YAMLTree.read("{\na: 1,\nb: 2 \"c\": 3,\nd: 4,\ne: x: y\n}\n")
    #expect(tree.faults.count == 1)
  }

  @Test func expandsNothing() {
    let tree = YAMLTree.read("a: &x [1]\nb: *x\nc:\n  <<: *x\n  d: 1\n")
    #expect(tree.root?.compact == #"{"a":[1],"b":null,"c":{"d":1}}"#)
    let laughs = YAMLTree.read("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n")
    #expect(laughs.root?["c"]?.compact == "[null,null]")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: ", "- - ? "])
  func aDepthBombStopsAtTheLimit(bracket: String) {
    let tree = YAMLTree.read(String(repeating: bracket, count: 200_000))
    #expect(tree.faults.contains { $0.kind == .tooDeep(limit: 64) })
    #expect(tree.faults.allSatisfy { $0.range.end.offset < 1000 })
  }

  @Test func readsOnBehindWhatIsTooDeep() {
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(YAMLTree.read(nested).faultLines == [])
    let tree = YAMLTree.read("a: \(nested)\nb: 1\nb: 2\n")
    #expect(tree.faults.map { $0.range.start.line } == [1, 3])
    #expect(tree.root?["b"]?.compact == "1")
  }

  @Test func everyScalarRangeHoldsItsOwnValue() throws {
    let text = "a: б\nb: [1, \"в\\n😀\", {c: 'г'}]\r\nd: |-\n  x\n\n  y\n\ne:\n- ~\n- long\n  text\n"
    let bytes = Array(text.utf8)
    let root = try #require(YAMLTree.read(bytes).root)
    for node in root.all where node.items.isEmpty && node.entries.isEmpty {
      let piece = Array(bytes[node.range.start.offset..<node.range.end.offset])
      #expect(YAMLTree.read(piece).root?.compact == node.compact)
    }
  }
}
