import FileContent

func fuzzJSON(_ bytes: [UInt8]) {
  let tree = JSONTree.read(bytes)
  claimSound(tree, in: bytes)
  if tree.faults.isEmpty, let root = tree.root {
    // What was read, written and read again, is the same.
    let text = root.json.compactText
    let again = JSONTree.read(Array(text.utf8))
    claim(again.faults.isEmpty, "the JSON written has faults: \(again.faults)")
    claim(again.root?.json.compactText == text, "another value was read back")
  }
  claimTablesAgree(bytes, named: "list.json")
  if tree.faults.isEmpty { claimItemsAgree(bytes) }
  _ = examineContent(of: MemorySource(bytes), named: "lines.jsonl", digests: [])
}

/// The rows that are read object by object are those of the tree.
private func claimItemsAgree(_ bytes: [UInt8]) {
  let whole = examineContent(of: MemorySource(bytes), named: "list.json", digests: [])
  guard whole.format == .json else { return }
  let limits = ContentLimits(treeBytes: 1)
  let large = examineContent(of: MemorySource(bytes), named: "list.json", digests: [], limits: limits)
  claim(large.format != .json || large.tables.map(\.header) == whole.tables.map(\.header), "headers differ")
  guard large.format == .json else { return }
  func rows(_ content: ContentExamination, _ limits: ContentLimits) -> [[String]] {
    var rows: [[String]] = []
    try? TableReader.read(MemorySource(bytes), as: content, limits: limits) { row in
      rows.append(row.cells.indices.map { row.cells.text($0) })
      return .proceed
    }
    return rows
  }
  claim(rows(large, limits) == rows(whole, ContentLimits()), "rows differ")
}

func fuzzYAML(_ bytes: [UInt8]) {
  claimSound(YAMLTree.read(bytes), in: bytes)
}

/// Every place lies inside the file and inside what holds it.
private func claimSound(_ tree: TextTree, in bytes: [UInt8]) {
  claim(tree.root != nil || !tree.faults.isEmpty, "neither a tree nor a fault")
  for fault in tree.faults { claimSound(fault.range, in: bytes) }
  var nodes = tree.root.map { [$0] } ?? []
  while let node = nodes.popLast() {
    claimSound(node.range, in: bytes)
    for entry in node.entries {
      claimSound(entry.keyRange, in: bytes)
      claim(entry.keyRange.end.offset <= entry.value.range.start.offset, "a value before its key")
    }
    for child in node.items + node.entries.map(\.value) {
      claim(child.range.end.offset <= node.range.end.offset, "a value that ends behind its list or map")
      nodes.append(child)
    }
  }
}

private func claimSound(_ range: TextRange, in bytes: [UInt8]) {
  let (start, end) = (range.start, range.end)
  claim(
    0 <= start.offset && start.offset <= end.offset && end.offset <= bytes.count, "a place outside: \(range)")
  claim((start.line, start.column) <= (end.line, end.column), "an end before its start: \(range)")
}

extension Node {
  fileprivate var json: JSONValue {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let text): .decimal(text)
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let entries): .object(entries.map { (key: $0.key, value: $0.value.json) })
    }
  }
}
