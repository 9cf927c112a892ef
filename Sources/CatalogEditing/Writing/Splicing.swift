import FileContent

/// Finds the bytes that an edit changes.
///
/// What it returns is a proposal: `TreeText` takes it only when the changed file reads as intended.
struct Splicing {
  let syntax: TreeText.Syntax
  let root: Node
  let lines: TextLines
  let style: ScalarStyle

  init(_ text: TreeText, _ style: ScalarStyle) {
    syntax = text.syntax
    root = text.root
    lines = TextLines(text.bytes)
    self.style = style
  }

  /// Nil for an edit that this program leaves to a person.
  func splices(of edit: TreeEdit) -> [Splice]? {
    guard let place = Spot(edit.pointer, in: root, lines) else { return nil }
    let node = place.node
    switch edit.change {
    case .set(let value): return setting(value, at: place)
    case .insert(let key, let value, let before):
      if node.treeValue.isEmpty {
        return setting(.map([TreeValue.Field(key, value)]), at: place)
      }
      return isFlow(node)
        ? flow.inserting(key, value, after: before, into: node)
        : block.inserting(key, value, after: before, into: node)
    case .append(let value):
      if node.treeValue.isEmpty { return setting(.list([value]), at: place) }
      return isFlow(node) ? flow.appending(value, to: node) : block.appending(value, to: node)
    case .remove(let step):
      return isFlow(node) ? flow.removing(step, from: node) : block.removing(step, from: node)
    }
  }

  private var flow: FlowSplicing { FlowSplicing(syntax: syntax, lines: lines, style: style, root: root) }
  private var block: BlockSplicing { BlockSplicing(lines: lines, style: style, root: root) }

  private func isFlow(_ node: Node) -> Bool {
    syntax == .json || lines.isFlow(node)
  }

  /// Another value in place of `place.node`.
  private func setting(_ value: TreeValue, at place: Spot) -> [Splice]? {
    let range = place.node.offsets
    if syntax == .json || place.isInFlow {
      let text =
        value.isCompound
        ? flow.text(
          value, lineAt: range.lowerBound, isSpread: syntax == .json && lines.hasBreak(root.offsets))
        : scalar(value, insteadOf: place)
      return [Splice(range, padding(place) + text)]
    }
    guard value.isCompound, !value.isEmpty else {
      if let text = BlockScalar(place.node, lines)?.replacement(for: value) { return text }
      return [Splice(range, padding(place) + scalar(value, insteadOf: place))]
    }
    guard !place.node.treeValue.isCompound || place.node.treeValue.isEmpty else { return nil }
    return block.filling(place, with: value)
  }

  /// Nothing follows the colon or the dash of an empty value, not even a blank.
  private func padding(_ place: Spot) -> String {
    guard place.node.offsets.isEmpty, let byte = lines.byte(place.node.offsets.lowerBound - 1) else {
      return ""
    }
    return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") ? " " : ""
  }

  private func scalar(_ value: TreeValue, insteadOf place: Spot) -> String {
    if syntax == .json { return value.isCompound ? flow.inline(value) : ScalarText.json(value) }
    if value.isCompound { return flow.inline(value) }
    return ScalarText.yaml(value, lines.style(of: place.node) ?? style, inFlow: place.isInFlow)
  }

  /// The lines that a person would put in.
  func byHand(_ edit: TreeEdit) -> [String] {
    let writer = BlockWriter(step: 2, dashIndent: 2, dashWidth: 2)
    switch edit.change {
    case .insert(let key, let value, _):
      return syntax == .json
        ? [ScalarText.doubleQuoted(key) + ": " + flow.inline(value)] : writer.entry(key, value)
    case .append(let value): return syntax == .json ? [flow.inline(value)] : writer.item(value)
    case .remove: return []
    case .set(let value):
      guard syntax == .yaml, case .key(let key)? = edit.pointer.steps.last else {
        return [flow.inline(value)]
      }
      return writer.entry(key, value)
    }
  }
}

/// A value of the file, and what is around it.
struct Spot {
  let node: Node
  /// The map or list that holds it; nil for the whole file.
  let parent: Node?
  /// Some list or map around it is written with brackets.
  let isInFlow: Bool

  init?(_ pointer: JSONPointer, in root: Node, _ lines: TextLines) {
    var node = root
    var parent: Node?
    var isInFlow = false
    for step in pointer.steps {
      let next: Node?
      switch step {
      case .key(let key): next = node[key]
      case .index(let index): next = node.items.indices.contains(index) ? node.items[index] : nil
      }
      guard let next else { return nil }
      isInFlow = isInFlow || lines.isFlow(node)
      parent = node
      node = next
    }
    self.node = node
    self.parent = parent
    self.isInFlow = isInFlow
  }
}

extension Node {
  var offsets: Range<Int> { range.start.offset..<range.end.offset }
}

extension Node.Entry {
  /// From the key to the end of the value.
  var offsets: Range<Int> { keyRange.start.offset..<max(keyRange.end.offset, value.range.end.offset) }
}

extension TextLines {
  /// Written with brackets, as everything in JSON is.
  func isFlow(_ node: Node) -> Bool {
    switch (node.value, byte(node.offsets.lowerBound)) {
    case (.list, UInt8(ascii: "[")), (.map, UInt8(ascii: "{")): true
    default: false
    }
  }

  /// The quotes of a value; nil for a value without them.
  func style(of node: Node) -> ScalarStyle? {
    guard node.isQuoted else { return nil }
    switch byte(node.offsets.lowerBound) {
    case UInt8(ascii: "\""): return .doubleQuoted
    case UInt8(ascii: "'"): return .singleQuoted
    default: return nil
    }
  }
}
