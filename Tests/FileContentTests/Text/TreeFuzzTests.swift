import TestSupport
import Testing

@testable import FileContent

/// Damaged files must be read to an end, and every place must lie inside the file.
@Suite struct TreeFuzzTests {
  private static let json = """
    \u{FEFF}{"title": "Реєстр 😀", "n": [1, -2.5e3, true, null, {"a": "\\u0456\\n"}],\r
      "list": [[], {}, "x"], // c
      'q': 007, "end": "б"}
    """
  private static let yaml = """
    \u{FEFF}title: Реєстр 😀 # c\r
    list: [1, {a: "б", c: 'д'}]
    resources:
      - name: x
        text: |
          рядок
      - &a name: "y"
        b: *a
    ? [k]
    : !t v
    <<: {z: ~}
    ...
    """

  @Test(arguments: [json, yaml])
  func everyTruncationIsRead(seed: String) {
    let bytes = Array(seed.utf8)
    for count in 0...bytes.count { check(Array(bytes[..<count])) }
  }

  @Test(arguments: [json, yaml])
  func everyDamageIsRead(seed: String) {
    var random = SeededRandom(835)
    let original = Array(seed.utf8)
    let signs = Array("{}[]:,\"'#-?&*!|>%@\\ \t\r\n0a".utf8) + [0x00, 0x80, 0xC2, 0xD0, 0xEF, 0xF0, 0xFF]
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0...random.next(4) {
        let place = random.next(bytes.count)
        switch random.next(4) {
        case 0: bytes[place] = signs[random.next(signs.count)]
        case 1: bytes.insert(signs[random.next(signs.count)], at: place)
        case 2: bytes.remove(at: place)
        default:
          bytes.insert(
            contentsOf: bytes[place..<min(place + random.next(30), bytes.count)], at: random.next(bytes.count)
          )
        }
      }
      check(bytes)
    }
  }

  @Test func everyNoiseOfSignsIsRead() {
    var random = SeededRandom(4242)
    let signs = Array("{}[]:,\"' \n-ab#&*!|?".utf8)
    for _ in 0..<3000 {
      check((0..<random.next(40)).map { _ in signs[random.next(signs.count)] })
    }
  }

  private func check(_ bytes: [UInt8]) {
    for tree in [JSONTree.read(bytes), YAMLTree.read(bytes)] {
      for fault in tree.faults { check(fault.range, in: bytes) }
      for node in tree.root?.all ?? [] {
        check(node.range, in: bytes)
        for entry in node.entries {
          check(entry.keyRange, in: bytes)
          #expect(entry.keyRange.end.offset <= entry.value.range.start.offset)
          #expect(entry.value.range.end.offset <= node.range.end.offset)
        }
        for item in node.items { #expect(item.range.end.offset <= node.range.end.offset) }
      }
      #expect(tree.root != nil || !tree.faults.isEmpty)
    }
  }

  private func check(_ range: TextRange, in bytes: [UInt8]) {
    #expect(range.start.offset <= range.end.offset && range.end.offset <= bytes.count)
    #expect((range.start.line, range.start.column) <= (range.end.line, range.end.column))
  }
}
