/// Reads JSON (RFC 8259) into a tree with the place of every value.
package enum JSONTree {
  /// Strict about what is JSON, and patient: goes on after a mistake and reports all of them.
  /// The tree holds what could be read; nothing is read of a file that is not UTF-8 or too large.
  package static func read(_ bytes: [UInt8], limits: TreeLimits = .init()) -> TextTree {
    do throws(SourceText.Unreadable) {
      let text = try SourceText(bytes, limits: limits)
      return bytes.withUnsafeBufferPointer { buffer in
        var reader = JSONTreeReader(text, JSONLexer(buffer, from: text.contentStart), limits: limits)
        return reader.read()
      }
    } catch {
      return TextTree(root: nil, faults: [error.fault])
    }
  }
}

/// One pass over one file.
struct JSONTreeReader {
  private enum Bracket { case object, array }

  private let text: SourceText
  private let limits: TreeLimits
  private var lexer: JSONLexer
  private var token: JSONLexer.Token
  private var previousEnd: Int
  private var faults: FaultList
  private var pointer = JSONPointer()
  private var open: [Bracket] = []
  /// After a mistake the rest of the entry is read without further blame.
  private var isRecovering = false
  private var isTooDeep = false
  private var isUnbalanced = false
  /// Of the place that was told last.
  private var line = 0

  init(_ text: SourceText, _ lexer: JSONLexer, limits: TreeLimits) {
    self.text = text
    self.limits = limits
    self.lexer = lexer
    faults = FaultList(text: text, limit: limits.maxFaults)
    token = self.lexer.next()
    previousEnd = text.contentStart
  }

  mutating func read() -> TextTree {
    guard token.kind != .end else {
      reportLexerFaults()
      let all = text.contentStart..<text.bytes.count
      faults.add(.empty, at: all.lowerBound..<all.lowerBound, in: pointer, losesContent: true)
      return faults.tree(nil)
    }
    let root = token.beginsValue ? value() : nil
    isRecovering = false
    reportLexerFaults()
    if token.kind != .end, !isUnbalanced {
      report(root == nil ? .other : .textAfterEnd, token.range.lowerBound..<text.bytes.count)
    }
    return faults.tree(root)
  }

  // MARK: Values

  /// The token begins a value.
  private mutating func value() -> Node {
    let first = token
    switch first.kind {
    case .beginObject: return object()
    case .beginArray: return array()
    default: break
    }
    reportLexerFaults()
    let value: Node.Value
    switch first.kind {
    case .string: value = .string(lexer.text(first))
    case .number: value = .number(lexer.text(first))
    case .true: value = .boolean(true)
    case .false: value = .boolean(false)
    case .null: value = .null
    default:
      let isNumber = lexer.looksLikeNumber(first.range)
      report(isNumber ? .badNumber : .badWord, first.range)
      value = isNumber ? .number(lexer.text(first)) : .string(lexer.text(first))
    }
    advance()
    return Node(value, range: range(first.range), isQuoted: first.kind == .string)
  }

  private mutating func object() -> Node {
    let start = token.range
    guard enter(.object) else { return Node(.map([]), range: range(start.lowerBound..<previousEnd)) }
    var map = OpenEntries()
    var separator = Separator()
    while !endsContainer(.object, &separator) {
      guard token.beginsValue, token.kind != .beginObject, token.kind != .beginArray else {
        skipStray(&separator)
        continue
      }
      let last = map.entries.last?.value
      if isDecimalComma(last, separator) {
        report(.badNumber, (last?.range.start.offset ?? 0)..<token.range.upperBound)
        separator = Separator(hasItem: true)
        advance()
        continue
      }
      expectSeparator(&separator)
      guard let entry = entry() else { continue }
      if let first = map.firstPlace(of: entry.key) {
        pointer.append(.key(entry.key))
        let range = entry.keyRange.start.offset..<entry.keyRange.end.offset
        faults.add(.duplicateKey(entry.key, first: first), at: range, in: pointer, losesContent: false)
        pointer.removeLast()
      }
      map.append(entry)
    }
    return Node(.map(map.entries), range: range(start.lowerBound..<previousEnd))
  }

  /// Key, colon, value; nil when there is no value.
  private mutating func entry() -> Node.Entry? {
    let keyToken = token
    let key = lexer.text(keyToken)
    pointer.append(.key(key))
    defer { pointer.removeLast() }
    advance()
    let hasColon = token.kind == .colon
    if keyToken.kind != .string {
      report(hasColon ? .missingQuote : .other, keyToken.range, losesContent: !hasColon)
    }
    if hasColon {
      advance()
    } else {
      report(.missingColon, previousEnd..<previousEnd)
    }
    guard token.beginsValue else {
      if token.kind != .end { report(.other, token.range) }
      return nil
    }
    return Node.Entry(key: key, keyRange: range(keyToken.range), value: value())
  }

  private mutating func array() -> Node {
    let start = token.range
    guard enter(.array) else { return Node(.list([]), range: range(start.lowerBound..<previousEnd)) }
    var items: [Node] = []
    var separator = Separator()
    while !endsContainer(.array, &separator) {
      guard token.beginsValue else {
        skipStray(&separator)
        continue
      }
      expectSeparator(&separator)
      pointer.append(.index(items.count))
      items.append(value())
      pointer.removeLast()
    }
    return Node(.list(items), range: range(start.lowerBound..<previousEnd))
  }

  // MARK: Brackets

  /// Reads what separates the last item from the next one.
  private struct Separator {
    var hasItem = false
    var comma: Range<Int>?
  }

  /// False when the brackets are too deep; then they are passed over with all that they hold.
  private mutating func enter(_ bracket: Bracket) -> Bool {
    guard open.count < limits.maxDepth else {
      if !isTooDeep {
        faults.add(.tooDeep(limit: limits.maxDepth), at: token.range, in: pointer, losesContent: true)
      }
      isTooDeep = true
      skipBrackets()
      return false
    }
    open.append(bracket)
    advance()
    return true
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      switch token.kind {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      default: break
      }
      lexer.faults.removeAll()
      advance()
    } while depth > 0 && token.kind != .end
    // The end inside the brackets that were not read is no second mistake.
    if depth > 0 { isUnbalanced = true }
  }

  /// True after the closing bracket, at the end of the file and before a bracket that closes an outer one.
  private mutating func endsContainer(_ bracket: Bracket, _ separator: inout Separator) -> Bool {
    while true {
      switch token.kind {
      case .comma:
        if separator.hasItem, separator.comma == nil {
          isRecovering = false
        } else {
          report(.trailingComma, token.range, losesContent: false)
        }
        separator.comma = separator.comma ?? token.range
        advance()
      case .end:
        if !isUnbalanced {
          faults.add(.unexpectedEnd, at: previousEnd..<text.bytes.count, in: pointer, losesContent: true)
        }
        isUnbalanced = true
        open.removeLast()
        return true
      case .endObject, .endArray:
        let closes: Bracket = token.kind == .endObject ? .object : .array
        if closes == bracket {
          if separator.hasItem, let comma = separator.comma {
            report(.trailingComma, comma, losesContent: false)
          }
          open.removeLast()
          isRecovering = false
          advance()
          return true
        }
        report(.missingBracket, token.range)
        isUnbalanced = true
        if open.contains(closes) {
          open.removeLast()
          return true
        }
        advance()
      default:
        return false
      }
    }
  }

  private mutating func expectSeparator(_ separator: inout Separator) {
    if separator.hasItem, separator.comma == nil {
      report(.missingComma, previousEnd..<previousEnd, losesContent: false)
    }
    separator = Separator(hasItem: true)
  }

  /// A colon where none belongs, or a value without a key.
  private mutating func skipStray(_ separator: inout Separator) {
    report(.other, token.range)
    separator = Separator(hasItem: true)
    if token.beginsValue { _ = value() } else { advance() }
  }

  /// `1,5`: the comma of a Ukrainian decimal fraction, not of JSON.
  private func isDecimalComma(_ last: Node?, _ separator: Separator) -> Bool {
    guard case .number = last?.value, let comma = separator.comma else { return false }
    return token.kind == .number && last?.range.end.offset == comma.lowerBound
      && comma.upperBound == token.range.lowerBound
  }

  private mutating func range(_ offsets: Range<Int>) -> TextRange {
    let start = text.position(offsets.lowerBound, near: &line)
    return TextRange(start: start, end: text.position(offsets.upperBound, near: &line))
  }

  // MARK: Moving and reporting

  private mutating func advance() {
    reportLexerFaults()
    previousEnd = token.range.upperBound
    token = lexer.next()
  }

  private mutating func reportLexerFaults() {
    guard !lexer.faults.isEmpty else { return }
    let found = lexer.faults
    lexer.faults.removeAll(keepingCapacity: true)
    for fault in found { report(fault.kind, fault.range, losesContent: fault.losesContent) }
  }

  /// An empty range is the place right before what was found.
  private mutating func report(
    _ kind: TreeFault.SyntaxFault, _ range: Range<Int>, losesContent: Bool = true
  ) {
    guard !isRecovering || !kind.mayFollowFromAnother else { return }
    if kind.derails, losesContent { isRecovering = true }
    let found =
      kind == .controlCharacter
      ? String(decoding: text.bytes[range], as: UTF8.self) : text.excerpt(range.isEmpty ? token.range : range)
    faults.add(.syntax(kind, found: found), at: range, in: pointer, losesContent: losesContent)
  }
}

extension TreeFault.SyntaxFault {
  /// What follows such a mistake, up to the next comma, cannot be trusted.
  fileprivate var derails: Bool {
    switch self {
    case .missingColon, .missingQuote, .badWord, .unclosedString, .missingBracket, .other: true
    default: false
    }
  }

  fileprivate var mayFollowFromAnother: Bool {
    derails || self == .missingComma
  }
}
