import FileContent

/// Edits of lists with dashes and of maps with one key to a line.
struct BlockSplicing {
  let lines: TextLines
  let style: ScalarStyle
  let root: Node

  func inserting(_ key: String, _ value: TreeValue, after before: String?, into map: Node) -> [Splice]? {
    let entry = before.map { map.entry($0) } ?? map.entries.last
    guard let entry else { return nil }
    let text = writer().entry(key, value).indented(by: map.range.start.column - 1)
    return [lines.inserting(text, afterLineOf: lastByte(of: entry.offsets))]
  }

  func appending(_ value: TreeValue, to list: Node) -> [Splice]? {
    guard let last = list.items.last else { return nil }
    let dash = list.range.start.column
    var writer = writer()
    // `-   name`: the content keeps the distance from its dash.
    let isBesideDash = self.dash(of: last).map { !lines.hasBreak($0..<last.offsets.lowerBound) } ?? false
    writer.dashWidth = isBesideDash && !last.offsets.isEmpty ? max(2, last.range.start.column - dash) : 2
    writer.model = last
    var text = writer.item(value).indented(by: dash - 1)
    if list.items.count > 1, hasBlankLine(above: last) { text.insert("", at: 0) }
    return [lines.inserting(text, afterLineOf: lastByte(of: last.offsets))]
  }

  func removing(_ step: JSONPointer.Step, from node: Node) -> [Splice]? {
    let range: Range<Int>
    switch step {
    case .key(let key):
      guard node.entries.count > 1, let entry = node.entry(key) else { return nil }
      range = entry.offsets
    case .index(let index):
      guard node.items.count > 1, node.items.indices.contains(index), let dash = dash(of: node.items[index])
      else { return nil }
      range = dash..<max(dash + 1, node.items[index].offsets.upperBound)
    }
    // The first key beside a dash carries the item.
    guard lines.isFirstOnLine(range.lowerBound) else { return nil }
    return [Splice(lines.start(range.lowerBound)..<lines.next(lastByte(of: range)), "")]
  }

  /// A list or map in place of an empty or single value.
  func filling(_ place: Spot, with value: TreeValue) -> [Splice]? {
    guard let parent = place.parent, case .map = parent.value, !lines.isFlow(parent),
      let entry = parent.entries.first(where: { $0.value.range == place.node.range })
    else { return nil }
    let column = parent.range.start.column - 1
    let text = writer().entry(entry.key, value).dropFirst().map { String(repeating: " ", count: column) + $0 }
    // The old value goes with the blanks before it; a comment behind it stays on the key's line.
    let old = place.node.offsets
    var start = old.lowerBound
    while start > entry.keyRange.end.offset, lines.isBlank(start - 1..<start),
      !lines.hasBreak(start - 1..<start)
    {
      start -= 1
    }
    return [
      Splice(start..<old.upperBound, ""), lines.inserting(text, afterLineOf: max(start, old.upperBound)),
    ]
  }

  // MARK: Style

  /// Writes as the file does: the steps of its first nested map and of its first list under a key.
  private func writer() -> BlockWriter {
    var steps: (map: Int?, dash: Int?) = (nil, nil)
    survey(root, &steps)
    return BlockWriter(
      step: steps.map ?? steps.dash.map { max(2, $0) } ?? 2, dashIndent: steps.dash ?? 2, dashWidth: 2,
      style: style, lines: lines)
  }

  private func survey(_ node: Node, _ steps: inout (map: Int?, dash: Int?)) {
    guard steps.map == nil || steps.dash == nil, !lines.isFlow(node) else { return }
    for entry in node.entries where !lines.isFlow(entry.value) && !entry.value.treeValue.isEmpty {
      let distance = entry.value.range.start.column - node.range.start.column
      switch entry.value.value {
      case .map where steps.map == nil && distance > 0: steps.map = distance
      case .list where steps.dash == nil && distance >= 0: steps.dash = distance
      default: break
      }
      survey(entry.value, &steps)
    }
    for item in node.items { survey(item, &steps) }
  }

  private func lastByte(of range: Range<Int>) -> Int {
    max(range.lowerBound, range.upperBound - 1)
  }

  private func dash(of item: Node) -> Int? {
    var offset = item.offsets.lowerBound - 1
    while offset >= 0, lines.isBlank(offset..<offset + 1) { offset -= 1 }
    return lines.byte(offset) == UInt8(ascii: "-") ? offset : nil
  }

  /// Items with blank lines between them keep these; comments above an item belong to it.
  private func hasBlankLine(above item: Node) -> Bool {
    guard let dash = dash(of: item) else { return false }
    var start = lines.start(dash)
    while start > 0, start > lines.start(0) {
      let above = lines.start(start - 1) == start ? start - 1 : lines.start(start - 1)
      let line = above..<start
      if lines.isBlank(line) { return true }
      guard lines.text(line).first(where: { $0 != " " && $0 != "\t" }) == "#" else { return false }
      start = above
    }
    return false
  }
}

/// Values as lines of a YAML block, without the indentation of the place.
struct BlockWriter {
  /// Columns from a key to the keys of the map under it.
  let step: Int
  /// Columns from a key to the dashes of the list under it.
  let dashIndent: Int
  /// Columns from a dash to what follows it.
  var dashWidth: Int
  var style = ScalarStyle.asNeighbour
  var lines = TextLines([])
  /// The item whose quotes a new item follows.
  var model: Node?

  func entry(_ key: String, _ value: TreeValue) -> [String] {
    let name = ScalarText.key(key, inFlow: false) + ":"
    switch value {
    case .null: return [name]
    case .list([]): return [name + " []"]
    case .map([]): return [name + " {}"]
    case .list(let items): return [name] + items.flatMap(nested.item).indented(by: dashIndent)
    case .map(let fields): return [name] + nested.fields(fields).indented(by: step)
    case .boolean, .number, .text: return [name + " " + scalar(value, like: model?[key])]
    }
  }

  func item(_ value: TreeValue) -> [String] {
    let content: [String]
    switch value {
    case .null: return ["-"]
    case .list([]): content = ["[]"]
    case .map([]): content = ["{}"]
    case .list(let items): content = items.flatMap(nested.item)
    case .map(let fields): content = self.fields(fields)
    case .boolean, .number, .text: content = [scalar(value, like: model)]
    }
    let dash = "-" + String(repeating: " ", count: dashWidth - 1)
    return content.enumerated().map { index, line in
      (index == 0 ? dash : String(repeating: " ", count: dashWidth)) + line
    }
  }

  private func fields(_ fields: [TreeValue.Field]) -> [String] {
    fields.flatMap { entry($0.key, $0.value) }
  }

  /// What lies deeper has no neighbour.
  private var nested: BlockWriter {
    BlockWriter(step: step, dashIndent: dashIndent, dashWidth: 2, style: style, lines: lines)
  }

  private func scalar(_ value: TreeValue, like neighbour: Node?) -> String {
    ScalarText.yaml(value, neighbour.flatMap(lines.style(of:)) ?? style, inFlow: false)
  }
}

extension [String] {
  func indented(by columns: Int) -> [String] {
    map { $0.isEmpty ? $0 : String(repeating: " ", count: columns) + $0 }
  }
}
