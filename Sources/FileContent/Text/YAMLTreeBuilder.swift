/// Builds the tree from the events, with a stack of its own instead of recursion.
struct YAMLTreeBuilder {
  enum Step {
    case goOn
    case end
    /// Too deep: what follows that byte is not read.
    case giveUp(Int)
  }

  private enum Key {
    case text(String, TextRange)
    /// Its value is read and forgotten.
    case dropped(isMerge: Bool)
  }

  /// A list or map that is still open.
  private struct Frame {
    let isMap: Bool
    let isFlow: Bool
    /// The list or map is written where a key belongs.
    let isKey: Bool
    let start: Int
    /// Where its last part ends.
    var end: Int
    var items: [Node] = []
    var open = OpenEntries()
    var key: Key?

    var expectsKey: Bool { isMap && key == nil }

    mutating func forget(from offset: Int) {
      let entries = open.entries
      let first = entries.firstIndex { $0.value.range.end.offset > offset } ?? entries.count
      if first < entries.count, entries[first].keyRange.start.offset < offset {
        key = .text(entries[first].key, entries[first].keyRange)
      }
      open.removeAll(from: first)
      items.removeAll { $0.range.end.offset > offset }
      if end > offset {
        end = open.entries.last?.value.range.end.offset ?? items.last?.range.end.offset ?? start
      }
    }
  }

  private let text: SourceText
  private let maxDepth: Int
  var faults: FaultList
  private var root: Node?
  private var frames: [Frame] = []
  private var documents = 0
  private var isResuming = false
  private var lastScalar: (range: Range<Int>, isQuoted: Bool)?

  init(text: SourceText, limits: TreeLimits) {
    self.text = text
    maxDepth = limits.maxDepth
    faults = FaultList(text: text, limit: limits.maxFaults)
  }

  /// Of the value that is being read.
  var pointer: JSONPointer {
    JSONPointer(
      frames.compactMap { frame in
        guard frame.isMap else { return .index(frame.items.count) }
        guard case .text(let key, _) = frame.key else { return nil }
        return .key(key)
      })
  }

  /// Nil before the first value.
  var hasTopLevelKeys: Bool? {
    guard let root = frames.first else { return self.root == nil ? nil : false }
    return root.isMap && !root.isFlow && text.position(root.start).column == 1
  }

  func context(_ piece: Range<Int>) -> YAMLContext {
    YAMLContext(
      text: text, end: piece.upperBound, lastScalar: lastScalar, openFlow: frames.last { $0.isFlow }?.start)
  }

  // MARK: Events

  mutating func take(_ event: YAMLEvents.Event) -> Step {
    if isResuming {
      switch event.kind {
      case .documentStart: return .goOn
      case .mapStart(isFlow: false) where frames.count < 2: break
      case .listStart(isFlow: false) where frames.count == 2: break
      default: return .end
      }
      isResuming = false
      if !frames.isEmpty { return .goOn }
    }
    switch event.kind {
    case .documentStart:
      documents += 1
      guard documents > 1 else { return .goOn }
      faults.add(.secondDocument, at: event.range, in: JSONPointer(), losesContent: true)
      return .end
    case .documentEnd: return .goOn
    case .streamEnd: return .end
    case .alias(let name): alias(name, event)
    case .scalar(let value, let style): scalar(value, style, event)
    case .listStart(let isFlow): return begin(isMap: false, isFlow: isFlow, event)
    case .mapStart(let isFlow): return begin(isMap: true, isFlow: isFlow, event)
    case .listEnd, .mapEnd: end(event.range.upperBound)
    }
    return .goOn
  }

  private mutating func alias(_ name: String, _ event: YAMLEvents.Event) {
    if !isUnderMergeKey {
      faults.add(.alias(name), at: event.range, in: pointer, losesContent: true)
    }
    if frames.last?.expectsKey == true {
      setKey(.dropped(isMerge: false), end: event.range.upperBound)
    } else {
      place(Node(.null, range: text.range(event.range)))
    }
  }

  private var isUnderMergeKey: Bool {
    frames.contains { if case .dropped(isMerge: true) = $0.key { true } else { false } }
  }

  private mutating func scalar(
    _ value: String, _ style: YAMLEvents.Event.ScalarStyle, _ event: YAMLEvents.Event
  ) {
    let range = style == .block ? withoutTrailingBlanks(event.range) : event.range
    lastScalar = (range, style == .quoted)
    reportProperties(event)
    if frames.last?.expectsKey == true {
      setKey(key(value, isPlain: style == .plain, range), end: range.upperBound)
    } else {
      place(
        Node(
          style == .plain ? YAMLScalar.value(value) : .string(value), range: text.range(range),
          isQuoted: style != .plain))
    }
  }

  private mutating func key(_ name: String, isPlain: Bool, _ range: Range<Int>) -> Key {
    if isPlain, name == "<<" {
      faults.add(.mergeKey, at: range, in: pointer, losesContent: true)
      return .dropped(isMerge: true)
    }
    if isPlain, name.isEmpty {
      faults.add(.complexKey, at: range, in: pointer, losesContent: true)
      return .dropped(isMerge: false)
    }
    let place = text.range(range)
    if let first = frames[frames.count - 1].open.firstPlace(of: name) {
      var pointer = pointer
      pointer.append(.key(name))
      faults.add(.duplicateKey(name, first: first), at: range, in: pointer, losesContent: false)
    }
    return .text(name, place)
  }

  private mutating func begin(isMap: Bool, isFlow: Bool, _ event: YAMLEvents.Event) -> Step {
    reportProperties(event)
    guard frames.count < maxDepth else {
      faults.add(.tooDeep(limit: maxDepth), at: event.range, in: pointer, losesContent: true)
      return .giveUp(event.range.lowerBound)
    }
    let isKey = frames.last?.expectsKey ?? false
    if isKey { faults.add(.complexKey, at: event.range, in: pointer, losesContent: true) }
    frames.append(
      Frame(
        isMap: isMap, isFlow: isFlow, isKey: isKey, start: event.range.lowerBound,
        end: event.range.upperBound))
    return .goOn
  }

  /// A block ends, for libyaml, where the next token begins; for a reader, with its last part.
  private mutating func end(_ offset: Int) {
    guard let frame = frames.popLast() else { return }
    let range = frame.start..<max(frame.start, frame.isFlow ? offset : frame.end)
    if frame.isKey {
      setKey(.dropped(isMerge: false), end: range.upperBound)
    } else {
      place(Node(frame.isMap ? .map(frame.open.entries) : .list(frame.items), range: text.range(range)))
    }
  }

  private mutating func setKey(_ key: Key, end: Int) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].key = key
    frames[frames.count - 1].end = end
  }

  private mutating func place(_ node: Node) {
    guard !frames.isEmpty else {
      root = node
      return
    }
    let last = frames.count - 1
    frames[last].end = max(frames[last].end, node.range.end.offset)
    if frames[last].isMap {
      if case .text(let key, let range) = frames[last].key {
        frames[last].open.append(Node.Entry(key: key, keyRange: range, value: node))
      }
      frames[last].key = nil
    } else {
      frames[last].items.append(node)
    }
  }

  // MARK: What is never expanded

  private mutating func reportProperties(_ event: YAMLEvents.Event) {
    guard event.anchor != nil || event.hasTag else { return }
    var start = event.range.lowerBound
    for _ in 0..<2 {
      while let byte = text.byte(start), byte <= 0x20 { start += 1 }
      var end = start
      while let byte = text.byte(end), byte > 0x20 { end += 1 }
      switch text.byte(start) {
      case UInt8(ascii: "&"):
        faults.add(.anchor(event.anchor ?? ""), at: start..<end, in: pointer, losesContent: false)
      case UInt8(ascii: "!"):
        faults.add(.tag(text.excerpt(start..<end)), at: start..<end, in: pointer, losesContent: true)
      default: return
      }
      start = end
    }
  }

  private func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, let byte = text.byte(end - 1),
      byte == 0x20 || (0x09...0x0D).contains(byte)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  // MARK: After a mistake

  /// Drops what reaches beyond that byte: a value that holds a mistake is not the one that was meant.
  mutating func forget(from offset: Int) {
    if let end = root?.range.end.offset, end > offset { root = nil }
    while let last = frames.last, last.start >= offset { frames.removeLast() }
    for index in frames.indices { frames[index].forget(from: offset) }
  }

  /// The column of the dashes of the block list that is the value of a key of the file and still open.
  var listColumn: Int? {
    guard frames.count > 1, !frames[1].isMap, !frames[1].isFlow, !frames[1].isKey,
      text.byte(frames[1].start) == UInt8(ascii: "-")
    else { return nil }
    return text.position(frames[1].start).column
  }

  /// The next run begins with a key of the file (`count` 1) or an item of the list under such a key (2).
  mutating func resume(keeping count: Int) {
    close(downTo: count)
    isResuming = true
    if count == 1, !frames.isEmpty { frames[0].key = nil }
  }

  /// What was read, the open lists and maps included.
  mutating func finish() -> Node? {
    close(downTo: 0)
    // A document of nothing but `---`.
    if case .null = root?.value, root?.range.start == root?.range.end { return nil }
    return root
  }

  private mutating func close(downTo count: Int) {
    while frames.count > count {
      frames[frames.count - 1].key = nil
      end(frames[frames.count - 1].end)
    }
  }
}
