/// A position in a text file.
package struct TextPosition: Hashable, Sendable {
  /// Line, from 1.
  package let line: Int
  /// Column in Unicode scalars, from 1.
  package let column: Int
  /// Bytes before it, a byte order mark included.
  package let offset: Int

  package static let start = TextPosition(line: 1, column: 1, offset: 0)

  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension TextPosition {
  /// A position in a text that begins here.
  func moved(_ inner: TextPosition) -> TextPosition {
    TextPosition(
      line: line + inner.line - 1, column: inner.line == 1 ? column + inner.column - 1 : inner.column,
      offset: offset + inner.offset)
  }
}

/// A stretch of a text file: `start` belongs to it, `end` does not.
package struct TextRange: Hashable, Sendable {
  package let start: TextPosition
  package let end: TextPosition

  package init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }
}
