import FileContent

/// A text of several lines after `|` or `>`, and its replacement in the same shape.
struct BlockScalar {
  private let node: Node
  private let lines: TextLines
  private let isFolded: Bool

  /// Nil for a value of another shape.
  init?(_ node: Node, _ lines: TextLines) {
    guard node.isQuoted, case .string = node.value else { return nil }
    switch lines.byte(node.offsets.lowerBound) {
    case UInt8(ascii: ">"): isFolded = true
    case UInt8(ascii: "|"): isFolded = false
    default: return nil
    }
    self.node = node
    self.lines = lines
  }

  /// Nil when the text does not go into that shape: then it is quoted.
  func replacement(for value: TreeValue) -> [Splice]? {
    let start = node.offsets.lowerBound
    let contentStart = lines.next(start)
    guard case .text(let text) = value, !text.isEmpty, contentStart < node.offsets.upperBound,
      let indentation = firstIndentation(from: contentStart)
    else { return nil }
    let endsWithBreak = text.hasSuffix("\n")
    let body = endsWithBreak ? String(text.dropLast()) : text
    guard
      let content = isFolded
        ? folded(body, width: width(from: contentStart) - indentation.count) : literal(body)
    else { return nil }
    let header = start + 1..<headerEnd(start + 1)
    let lineBreak = lines.lineBreak(near: start)
    return [
      Splice(header, endsWithBreak ? "" : "-"),
      Splice(
        contentStart..<node.offsets.upperBound, content.map { indentation + $0 }.joined(separator: lineBreak)),
    ]
  }

  /// Behind the marks for what to do with line breaks and indentation; a comment may follow.
  private func headerEnd(_ start: Int) -> Int {
    var end = start
    while let byte = lines.byte(end), "+-0123456789".utf8.contains(byte) { end += 1 }
    return end
  }

  private func firstIndentation(from start: Int) -> String? {
    var line = start
    while line < node.offsets.upperBound, lines.isBlank(line..<lines.end(line)) { line = lines.next(line) }
    let indentation = lines.indentation(line)
    return line < node.offsets.upperBound && !indentation.isEmpty ? indentation : nil
  }

  /// The longest line that is there, within reason.
  private func width(from start: Int) -> Int {
    var longest = 0
    var line = start
    while line < node.offsets.upperBound {
      longest = max(longest, lines.text(line..<lines.end(line)).unicodeScalars.count)
      line = lines.next(line)
    }
    return min(max(longest, 80), 120)
  }

  private func folded(_ text: String, width: Int) -> [String]? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard !words.contains(where: \.isEmpty), !text.contains(where: { $0.isNewline || $0 == "\t" }) else {
      return nil
    }
    var rows: [String] = []
    for word in words {
      if let row = rows.last, row.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        rows[rows.count - 1] = row + " " + word
      } else {
        rows.append(String(word))
      }
    }
    return rows
  }

  private func literal(_ text: String) -> [String]? {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = rows.first, !first.isEmpty, !first.hasPrefix(" "), !text.hasSuffix("\n") else {
      return nil
    }
    return rows
  }
}
