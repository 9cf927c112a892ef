package import FileContent
package import Wording

/// A value of a passport or of `catalog.yaml` as it was read, with its place.
///
/// Missing, empty and unusable are told apart, because each asks something else of the reader.
package enum Element<Value: Sendable>: Sendable {
  case absent
  /// The key is there without a value: null, blanks, an empty list.
  case blank(TextRange)
  /// Another kind of value was expected, for example a list where there is text.
  case wrongKind(expected: ValueKind, TextRange)
  /// The right kind of value, but it cannot be read: `01.10.2020` where a date belongs.
  case unreadable(String, TextRange)
  case value(Value, TextRange)

  package var value: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  /// Where the value is; nil only when there is none.
  package var range: TextRange? {
    switch self {
    case .absent: nil
    case .blank(let range), .wrongKind(_, let range), .unreadable(_, let range), .value(_, let range): range
    }
  }

  /// True when nothing usable was written: no key, or a key without a value.
  package var isMissing: Bool {
    switch self {
    case .absent, .blank: true
    case .wrongKind, .unreadable, .value: false
    }
  }

  /// True for a value that is there and of another kind than the key asks.
  package var isOfWrongKind: Bool {
    if case .wrongKind = self { true } else { false }
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Element<Other> {
    switch self {
    case .absent: .absent
    case .blank(let range): .blank(range)
    case .wrongKind(let expected, let range): .wrongKind(expected: expected, range)
    case .unreadable(let text, let range): .unreadable(text, range)
    case .value(let value, let range): .value(transform(value), range)
    }
  }
}

/// The kinds of values that a key can ask for.
package enum ValueKind: String, Hashable, Sendable {
  case text
  case textList
  case date
  case wholeNumber
  case textOrMap
  case map
  case mapList
  case flag
}

extension Node {
  /// A single text. Numbers and booleans count as text: `version: 1.0` is what people write.
  package var textElement: Element<String> {
    switch value {
    case .null: return .blank(range)
    case .list, .map: return .wrongKind(expected: .text, range)
    case .string, .number, .boolean:
      let text = (scalarText ?? "").trimmingBlanks
      return text.isEmpty ? .blank(range) : .value(text, range)
    }
  }

  /// A list of texts, or one text in place of a list of one. Blank entries are dropped.
  package var textListElement: Element<[String]> {
    switch value {
    case .null: return .blank(range)
    case .map: return .wrongKind(expected: .textList, range)
    case .string, .number, .boolean: return textElement.map { [$0] }
    case .list(let items):
      let texts = items.map(\.textElement)
      for case .wrongKind(_, let range) in texts { return .wrongKind(expected: .textList, range) }
      let values = texts.compactMap(\.value)
      return values.isEmpty ? .blank(range) : .value(values, range)
    }
  }

  package var dateElement: Element<DateText> {
    switch textElement {
    case .absent: .absent
    case .blank(let range): .blank(range)
    case .wrongKind(_, let range): .wrongKind(expected: .date, range)
    case .unreadable(let text, let range): .unreadable(text, range)
    case .value(let text, let range):
      DateText(text).map { .value($0, range) } ?? .unreadable(text, range)
    }
  }

  package var wholeNumberElement: Element<Int> {
    switch value {
    case .null: .blank(range)
    case .number(let text), .string(let text):
      Int(text).map { .value($0, range) } ?? .unreadable(text, range)
    case .boolean, .list, .map: .wrongKind(expected: .wholeNumber, range)
    }
  }
}

extension Node? {
  package var textElement: Element<String> { self?.textElement ?? .absent }
  package var textListElement: Element<[String]> { self?.textListElement ?? .absent }
  package var dateElement: Element<DateText> { self?.dateElement ?? .absent }
  package var wholeNumberElement: Element<Int> { self?.wholeNumberElement ?? .absent }
}

extension Element<DateText> {
  /// False when there is no date.
  package func isOnOrBefore(_ day: CalendarDate) -> Bool {
    value.map { $0.day <= day } ?? false
  }
}
