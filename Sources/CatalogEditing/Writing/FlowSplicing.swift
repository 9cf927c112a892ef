import FileContent

/// Edits of lists and maps written with brackets: all of JSON, and `[a, b]` in YAML.
struct FlowSplicing {
  let syntax: TreeText.Syntax
  let lines: TextLines
  let style: ScalarStyle
  let root: Node

  func appending(_ value: TreeValue, to list: Node) -> [Splice]? {
    guard let last = list.items.last else { return nil }
    return inserting(after: list.items.count - 1, of: list) { place in
      text(value, like: last, lineAt: place)
    }
  }

  func inserting(_ key: String, _ value: TreeValue, after before: String?, into map: Node) -> [Splice]? {
    let index = before.map { name in map.entries.firstIndex { $0.key == name } } ?? map.entries.count - 1
    guard let index else { return nil }
    let name = syntax == .json ? ScalarText.doubleQuoted(key) : ScalarText.key(key, inFlow: true)
    let isSpread = lines.hasBreak(map.offsets)
    return inserting(after: index, of: map) { place in
      name + colon(in: map) + text(value, lineAt: place, isSpread: isSpread && syntax == .json)
    }
  }

  func removing(_ step: JSONPointer.Step, from node: Node) -> [Splice]? {
    let index: Int?
    switch step {
    case .key(let key): index = node.entries.firstIndex { $0.key == key }
    case .index(let number): index = node.items.indices.contains(number) ? number : nil
    }
    guard let index else { return nil }
    let parts = parts(of: node)
    let range: Range<Int>
    if index > 0 {
      range = parts[index - 1].upperBound..<parts[index].upperBound
    } else if parts.count > 1 {
      range = parts[0].lowerBound..<parts[1].lowerBound
    } else {
      range = node.offsets.lowerBound + 1..<node.offsets.upperBound - 1
    }
    return hasComment(range) ? nil : [Splice(range, "")]
  }

  /// Puts a part after the part at `index`, apart from it as its neighbours are from each other.
  private func inserting(
    after index: Int, of node: Node, _ text: (_ lineAt: Int) -> String
  ) -> [Splice] {
    let parts = parts(of: node)
    let end = parts[index].upperBound
    let model = max(1, index)
    let gap =
      parts.count > 1
      ? parts[model - 1].upperBound..<parts[model].lowerBound
      : node.offsets.lowerBound + 1..<parts[0].lowerBound
    let value = text(parts[min(model, parts.count - 1)].lowerBound)
    guard hasComment(gap) || parts.count == 1 || lines.hasBreak(gap) && syntax == .yaml else {
      return [.insert(lines.text(gap) + value, at: end)]
    }
    guard lines.hasBreak(gap) else { return [.insert(", " + value, at: end)] }
    // One part to a line, perhaps with comments: the comma goes to its part, the new part to a line of its own.
    let first = parts[min(model, parts.count - 1)].lowerBound
    let line = lines.lineBreak(near: first) + lines.indentation(first) + value
    let comma = comma(after: end, before: node.offsets.upperBound)
    let lineEnd = lines.end(comma.map { $0 + 1 } ?? end)
    let nextStart = index + 1 < parts.count ? parts[index + 1].lowerBound : node.offsets.upperBound - 1
    let isRoom = lineEnd < nextStart
    if let comma { return [.insert(line + ",", at: isRoom ? lineEnd : comma + 1)] }
    return isRoom ? [.insert(",", at: end), .insert(line, at: lineEnd)] : [.insert("," + line, at: end)]
  }

  private func comma(after end: Int, before limit: Int) -> Int? {
    var offset = end
    while offset < limit, let byte = lines.byte(offset) {
      if byte == UInt8(ascii: ",") { return offset }
      if byte == UInt8(ascii: "#") {
        offset = lines.end(offset)
      } else if lines.isBlank(offset..<offset + 1) {
        offset += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func parts(of node: Node) -> [Range<Int>] {
    if case .map(let entries) = node.value { entries.map(\.offsets) } else { node.items.map(\.offsets) }
  }

  private func hasComment(_ range: Range<Int>) -> Bool {
    syntax == .yaml && lines.bytes[range].contains(UInt8(ascii: "#"))
  }

  // MARK: Values

  /// As the map itself parts its keys from their values.
  private func colon(in map: Node?) -> String {
    guard let entry = map?.entries.last else { return ": " }
    let gap = entry.keyRange.end.offset..<max(entry.keyRange.end.offset, entry.value.range.start.offset)
    return gap.isEmpty || lines.hasBreak(gap) || hasComment(gap) ? ": " : lines.text(gap)
  }

  /// An item in the shape of the one before it.
  private func text(_ value: TreeValue, like last: Node, lineAt place: Int) -> String {
    guard value.isCompound, !value.isEmpty, lines.isFlow(last), !last.treeValue.isEmpty else {
      return scalarOrInline(value, like: last)
    }
    let parts = parts(of: last)
    guard lines.hasBreak(last.offsets), let first = parts.first else {
      let pad = lines.byte(last.offsets.lowerBound + 1) == 0x20 ? " " : ""
      return inline(value, pad: pad, colon: colon(in: last))
    }
    let inner = lines.indentation(first.lowerBound)
    let close = lines.indentation(last.offsets.upperBound - 1)
    return spread(value, inner: inner, close: close, colon: colon(in: last), near: place)
  }

  /// A value on the line of that byte: on lines of its own when it holds more than plain values.
  func text(_ value: TreeValue, lineAt place: Int, isSpread: Bool) -> String {
    guard isSpread, value.isSpreadOut else { return scalarOrInline(value, like: nil) }
    let indentation = lines.indentation(place)
    return spread(value, inner: indentation + step, close: indentation, colon: colon(in: root), near: place)
  }

  /// The first indentation of the file.
  private var step: String {
    guard let first = parts(of: root).first, lines.isFirstOnLine(first.lowerBound) else { return "  " }
    let indentation = lines.indentation(first.lowerBound)
    return indentation.isEmpty ? "  " : indentation
  }

  private func scalarOrInline(_ value: TreeValue, like neighbour: Node?) -> String {
    if value.isCompound { return inline(value) }
    if syntax == .json { return ScalarText.json(value) }
    return ScalarText.yaml(value, neighbour.flatMap(lines.style(of:)) ?? style, inFlow: true)
  }

  func inline(_ value: TreeValue, pad: String = "", colon: String = ": ") -> String {
    switch value {
    case .list(let items): "[" + items.map { inline($0, colon: colon) }.joined(separator: ", ") + "]"
    case .map([]): "{}"
    case .map(let fields):
      "{" + pad + fields.map { key($0.key) + colon + inline($0.value, colon: colon) }.joined(separator: ", ")
        + pad + "}"
    case .null, .boolean, .number, .text: scalarOrInline(value, like: nil)
    }
  }

  private func spread(
    _ value: TreeValue, inner: String, close: String, colon: String, near place: Int
  ) -> String {
    func nested(_ value: TreeValue) -> String {
      guard value.isSpreadOut else { return inline(value, colon: colon) }
      return spread(value, inner: inner + step, close: inner, colon: colon, near: place)
    }
    let lineBreak = lines.lineBreak(near: place)
    let parts: [String]
    switch value {
    case .list(let items): parts = items.map(nested)
    case .map(let fields): parts = fields.map { key($0.key) + colon + nested($0.value) }
    case .null, .boolean, .number, .text: return inline(value)
    }
    let (open, end) = value.isMap ? ("{", "}") : ("[", "]")
    return open + parts.map { lineBreak + inner + $0 }.joined(separator: ",") + lineBreak + close + end
  }

  private func key(_ key: String) -> String {
    syntax == .json ? ScalarText.doubleQuoted(key) : ScalarText.key(key, inFlow: true)
  }
}

extension TreeValue {
  fileprivate var isMap: Bool {
    if case .map = self { true } else { false }
  }

  /// A list of plain values stays on one line, a map does not.
  fileprivate var isSpreadOut: Bool {
    switch self {
    case .list(let items): items.contains(where: \.isCompound)
    case .map(let fields): !fields.isEmpty
    case .null, .boolean, .number, .text: false
    }
  }
}
