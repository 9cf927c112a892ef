/// A value of a JSON or YAML file together with the stretch of text that it was read from.
package struct Node: Sendable {
  package enum Value: Sendable {
    case null
    case boolean(Bool)
    /// A number as it was written: `007`, `1.50` and `1e3` keep their text.
    case number(String)
    case string(String)
    case list([Node])
    /// Entries in the order of the file. A repeated key stays here more than once.
    case map([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keyRange: TextRange
    package let value: Node

    package init(key: String, keyRange: TextRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package let value: Value
  package let range: TextRange
  /// False for a plain YAML scalar and for everything but text: `2020-10-01` without quotes
  /// is a date for other readers of the same file.
  package let isQuoted: Bool

  package init(_ value: Value, range: TextRange, isQuoted: Bool = false) {
    self.value = value
    self.range = range
    self.isQuoted = isQuoted
  }
}

extension Node {
  /// The entries of a map; none for anything else.
  package var entries: [Entry] {
    if case .map(let entries) = value { entries } else { [] }
  }

  /// The items of a list; none for anything else.
  package var items: [Node] {
    if case .list(let items) = value { items } else { [] }
  }

  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// Text of a string, a number or a boolean as written; nil for null, lists and maps.
  package var scalarText: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .list, .map: nil
    }
  }

  /// The value of the first entry with this key.
  package subscript(key: String) -> Node? {
    entry(key)?.value
  }

  package func entry(_ key: String) -> Entry? {
    guard case .map(let entries) = value, let index = entries.indices.first(where: { entries[$0].key == key })
    else { return nil }
    return entries[index]
  }
}

/// What was read of a JSON or YAML file: the tree, as far as it could be read, and every mistake.
package struct TextTree: Sendable {
  /// Nil when nothing could be read.
  package let root: Node?
  /// In the order of the file; at most `TreeLimits.maxFaults`.
  package let faults: [TreeFault]
  /// Faults beyond that limit, as far as they were counted: YAML is not read on from there.
  package let unlistedFaults: Int

  package init(root: Node?, faults: [TreeFault], unlistedFaults: Int = 0) {
    self.root = root
    self.faults = faults
    self.unlistedFaults = unlistedFaults
  }
}

/// A mistake in a JSON or YAML file.
package struct TreeFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The bytes are not UTF-8: the first ones that are not. Nothing else of the file is read.
    case notUTF8
    /// The text breaks the grammar; `found` is the piece of text at the place, at most 40 scalars.
    case syntax(SyntaxFault, found: String)
    /// The file ends inside a value.
    case unexpectedEnd
    case empty
    case duplicateKey(String, first: TextPosition)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    /// YAML only. The feature is not expanded.
    case anchor(String)
    case alias(String)
    case tag(String)
    case mergeKey
    case secondDocument
    /// A key that is not text.
    case complexKey
  }

  /// The grammar mistakes that people make, told apart so that each has its own advice.
  package enum SyntaxFault: String, Hashable, Sendable {
    /// `trailingComma` is every comma too many; `singleQuotes` are also «», “” and other quotes than `"`.
    case missingComma, trailingComma, missingColon, missingBracket, unclosedString, singleQuotes
    case badEscape, controlCharacter, badNumber, badWord, comment, textAfterEnd
    case tabIndentation, badIndentation, missingQuote, other
  }

  package let kind: Kind
  package let range: TextRange
  /// JSON Pointer of the innermost value that holds the mistake; of a repeated key, the key's own.
  package let pointer: String
  /// False when the tree after this mistake is complete (a duplicate key); true when something was not read.
  package let losesContent: Bool

  package init(kind: Kind, range: TextRange, pointer: String, losesContent: Bool) {
    self.kind = kind
    self.range = range
    self.pointer = pointer
    self.losesContent = losesContent
  }
}
