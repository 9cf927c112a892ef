import CatalogEditing
import CatalogModel
import FileContent
import Glibc
import TestSupport
import Testing

/// Random edits of documents in many hands: what was not edited stays, byte for byte.
struct TreeTextTests {
  static let documents = [
    "passport.yaml", "wide.yaml", "flat.yaml", "flow.yaml", "pretty.json", "tight.json", "odd.json",
  ]

  static let isVerbose = getenv("DANI_VERBOSE") != nil

  @Test(arguments: documents)
  func changesNothingBesideTheEdit(document: String) throws {
    try expectNoOtherChange(in: document, edits: 15)
  }

  @Test(.long("50 edits of each variant"), arguments: documents)
  func changesNothingBesideEachOfManyEdits(document: String) throws {
    try expectNoOtherChange(in: document, edits: 50)
  }

  private func expectNoOtherChange(in document: String, edits: Int) throws {
    for variant in Variant.all {
      let bytes = variant.bytes(try readAll(FileSource(path: Repository.fixture("Writing/" + document))))
      var random = SeededRandom(UInt64(bytes.count))
      var refused = 0
      for _ in 0..<edits {
        let text = try TreeText(bytes, syntax: TreeText.Syntax(path: document))
        let edit = RandomEdit(of: text.root, using: &random)
        var changed = text
        do throws(EditFault) {
          try changed.apply(edit.edit)
        } catch {
          #expect(error.kind == .notCertain, "\(edit.edit)")
          #expect(changed.bytes == bytes)
          if Self.isVerbose { print("refused", document, variant, edit.edit) }
          refused += 1
          continue
        }
        let context = "\(document) \(variant) \(edit.edit)\n\(String(decoding: changed.bytes, as: UTF8.self))"
        #expect(values(of: changed.root) == edit.expected(in: values(of: text.root)), "\(context)")
        let touched = edit.touchedLines(in: text)
        #expect(untouchedLinesStay(from: bytes, to: changed.bytes, touched: touched), "\(context)")
        #expect(changed.bytes.starts(with: byteOrderMark) == variant.hasMark, "\(context)")
        #expect(lineBreaks(changed.bytes).isSubset(of: lineBreaks(bytes)), "\(context)")
      }
      #expect(
        refused <= edits / 5,
        "\(document) \(variant): \(refused) of \(edits) edits are left to a person")
    }
  }

  @Test(arguments: documents)
  func carriesManyEditsOneAfterAnother(document: String) throws {
    var random = SeededRandom(7)
    var text = try TreeText(
      readAll(FileSource(path: Repository.fixture("Writing/" + document))),
      syntax: TreeText.Syntax(path: document))
    for _ in 0..<60 {
      let edit = RandomEdit(of: text.root, using: &random)
      let before = values(of: text.root)
      do throws(EditFault) {
        try text.apply(edit.edit)
      } catch {
        continue
      }
      #expect(values(of: text.root) == edit.expected(in: before))
    }
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// How the same document comes from different editors.
private struct Variant: CustomStringConvertible {
  let lineBreak: String
  let hasMark: Bool
  let endsWithBreak: Bool

  static let all = ["\n", "\r\n"].flatMap { lineBreak in
    [false, true].flatMap { mark in
      [true, false].map { Variant(lineBreak: lineBreak, hasMark: mark, endsWithBreak: $0) }
    }
  }

  var description: String { "\(lineBreak == "\n" ? "LF" : "CRLF") mark \(hasMark) end \(endsWithBreak)" }

  func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if !endsWithBreak, lines.last == [] { lines.removeLast() }
    return (hasMark ? byteOrderMark : []) + Array(lines.joined(separator: Array(lineBreak.utf8)))
  }
}

/// Every scalar and every empty container by its pointer.
private func values(of node: Node, at pointer: String = "") -> [String: TreeValue] {
  var found: [String: TreeValue] = [:]
  for entry in node.entries {
    found.merge(values(of: entry.value, at: pointer + "/" + JSONPointer.escaped(entry.key))) { first, _ in
      first
    }
  }
  for (index, item) in node.items.enumerated() {
    found.merge(values(of: item, at: "\(pointer)/\(index)")) { first, _ in first }
  }
  return found.isEmpty ? [pointer: node.treeValue] : found
}

private func values(of value: TreeValue, at pointer: String) -> [String: TreeValue] {
  var found: [String: TreeValue] = [:]
  if case .map(let fields) = value {
    for field in fields {
      found.merge(values(of: field.value, at: pointer + "/" + JSONPointer.escaped(field.key))) { $1 }
    }
  }
  if case .list(let items) = value {
    for (index, item) in items.enumerated() {
      found.merge(values(of: item, at: "\(pointer)/\(index)")) { $1 }
    }
  }
  return found.isEmpty ? [pointer: value] : found
}

private struct RandomEdit {
  let edit: TreeEdit
  private let pointer: String
  private let node: Node

  init(of root: Node, using random: inout SeededRandom) {
    var all: [([JSONPointer.Step], Node)] = []
    Self.collect(root, [], &all)
    while true {
      guard let (steps, node) = all.randomElement(using: &random) else { continue }
      guard let edit = Self.edit(steps, node, using: &random) else { continue }
      self.edit = edit
      self.node = node
      pointer = JSONPointer(steps).description
      return
    }
  }

  private static func collect(
    _ node: Node, _ steps: [JSONPointer.Step], _ all: inout [([JSONPointer.Step], Node)]
  ) {
    all.append((steps, node))
    for entry in node.entries { collect(entry.value, steps + [.key(entry.key)], &all) }
    for (index, item) in node.items.enumerated() { collect(item, steps + [.index(index)], &all) }
  }

  private static func edit(
    _ steps: [JSONPointer.Step], _ node: Node, using random: inout SeededRandom
  ) -> TreeEdit? {
    let value = pool.randomElement(using: &random) ?? .null
    switch node.value {
    case .map(let entries):
      let neighbour = Bool.random(using: &random) ? entries.randomElement(using: &random)?.key : nil
      return .insert(
        ["new_key", "новий ключ", "a: b"].randomElement(using: &random) ?? "", value, in: steps,
        after: neighbour)
    case .list(let items):
      if items.count > 2, Int.random(in: 0..<4, using: &random) == 0 {
        return .remove(.index(Int.random(in: 0..<items.count, using: &random)), from: steps)
      }
      return .append(value, to: steps)
    case .null where Bool.random(using: &random): return .append(value, to: steps)
    case .null, .boolean, .number, .string:
      return steps.isEmpty ? nil : .set(steps, value)
    }
  }

  private static let pool: [TreeValue] = [
    .text("просто текст"), .text("2020-10-01"), .text("00012345"), .text("так: ні"), .text("а # б"),
    .text("yes"),
    .text("- риска"), .text("a, b [c]"), .text("О'Коннор \"тричі\""), .text("рядок\nі ще рядок\n"), .text(""),
    .text(" з пробілом"), .text("\u{2028}"), .text("null"), .text("1_000"), .text("12:30"), .text("хвіст:"),
    .text(String(repeating: "довгий опис ", count: 30) + "кінець"), .text("@собака"), .text("😀 \\ \t"),
    .number("12"), .boolean(true), .null, .list([]), .map([]), .texts(["a", "2020", "в, г"]),
    .map([.init("name", .text("нове")), .init("bytes", .number("5")), .init("roles", .texts(["x"]))]),
    .list([
      .map([.init("name", .text("у списку")), .init("deep", .map([.init("k", .text("v"))]))]), .text("x"),
    ]),
  ]

  func expected(in old: [String: TreeValue]) -> [String: TreeValue] {
    var expected = old
    func drop(_ pointer: String) {
      for key in old.keys where key == pointer || key.hasPrefix(pointer + "/") { expected[key] = nil }
    }
    switch edit.change {
    case .set(let value):
      drop(pointer)
      expected.merge(values(of: value, at: pointer)) { $1 }
    case .insert(let key, let value, _):
      expected[pointer] = nil
      expected.merge(values(of: value, at: pointer + "/" + JSONPointer.escaped(key))) { $1 }
    case .append(let value):
      expected[pointer] = nil
      expected.merge(values(of: value, at: "\(pointer)/\(node.items.count)")) { $1 }
    case .remove(.index(let index)):
      for number in index..<node.items.count { drop("\(pointer)/\(number)") }
      for (number, item) in node.items.enumerated() where number > index {
        expected.merge(values(of: item, at: "\(pointer)/\(number - 1)")) { $1 }
      }
    case .remove(.key): break
    }
    return expected
  }

  /// Lines of the old file, from 1, that the edit may change.
  func touchedLines(in text: TreeText) -> ClosedRange<Int> {
    let (start, end) = (node.range.start, node.range.end)
    if start.offset == end.offset { return start.line...end.line }
    let first = text.bytes[start.offset]
    let isBlock = first != UInt8(ascii: "[") && first != UInt8(ascii: "{")
    if case .remove(.index(let index)) = edit.change, isBlock {
      let item = node.items[index].range
      return max(1, item.start.line - 1)...item.end.line
    }
    switch node.value {
    // Lines are only added: none of the old ones may change.
    case .map, .list: return isBlock ? 0...0 : start.line...end.line
    case .null, .boolean, .number, .string: return start.line...end.line
    }
  }
}

/// The old lines outside of `touched` stand in the new file, in order, before and after what changed.
private func untouchedLinesStay(from old: [UInt8], to new: [UInt8], touched: ClosedRange<Int>) -> Bool {
  let oldLines = lines(old)
  let newLines = lines(new)
  if touched.upperBound == 0 {
    var rest = newLines[...]
    for line in oldLines {
      guard let index = rest.firstIndex(of: line) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
  let head = oldLines.prefix(touched.lowerBound - 1)
  let tail = oldLines.dropFirst(touched.upperBound)
  return newLines.count >= head.count + tail.count && newLines.prefix(head.count) == head
    && newLines.suffix(tail.count) == tail
}

/// Without their line breaks and the byte order mark.
private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
  let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).map {
    $0.last == 0x0D ? Array($0.dropLast()) : Array($0)
  }
}

private func lineBreaks(_ bytes: [UInt8]) -> Set<String> {
  var found: Set<String> = []
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    found.insert(index > 0 && bytes[index - 1] == 0x0D ? "CRLF" : "LF")
  }
  return found
}
