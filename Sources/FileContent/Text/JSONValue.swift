/// A JSON value to be written; the keys of an object keep their order.
package indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A decimal number as it is to stand in the file: `48.9045`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// `nil` becomes `null`.
  package static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  package static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  package static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByIntegerLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue {
  /// UTF-8, two spaces of indentation, `\n` at the end; letters are not escaped.
  package var prettyText: String {
    var out: [UInt8] = []
    write(to: &out, indentation: 0)
    out.append(UInt8(ascii: "\n"))
    return String(decoding: out, as: UTF8.self)
  }

  /// As in `prettyText`, inside of something that is indented so far; without an end of line.
  package func appendPretty(to out: inout [UInt8], indentation: Int) {
    write(to: &out, indentation: indentation)
  }

  /// One line without blanks between values.
  package var compactText: String {
    var out: [UInt8] = []
    write(to: &out, indentation: nil)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indentation: Int?) {
    switch self {
    case .null: out += "null".utf8
    case .boolean(let flag): out += (flag ? "true" : "false").utf8
    case .integer(let number): out += String(number).utf8
    case .decimal(let number): out += number.utf8
    case .string(let text): Self.write(text, to: &out)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &out, indentation: indentation) { item, out, inner in
        item.write(to: &out, indentation: inner)
      }
    case .object(let entries):
      Self.write(entries, between: ("{", "}"), to: &out, indentation: indentation) { entry, out, inner in
        Self.write(entry.key, to: &out)
        out += (inner == nil ? ":" : ": ").utf8
        entry.value.write(to: &out, indentation: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to out: inout [UInt8], indentation: Int?,
    each: (Item, inout [UInt8], Int?) -> Void
  ) {
    out += brackets.0.utf8
    let inner = indentation.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      newline(inner, to: &out)
      each(item, &out, inner)
    }
    if !items.isEmpty { newline(indentation, to: &out) }
    out += brackets.1.utf8
  }

  private static func newline(_ indentation: Int?, to out: inout [UInt8]) {
    guard let indentation else { return }
    out.append(UInt8(ascii: "\n"))
    out += repeatElement(UInt8(ascii: " "), count: indentation)
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F:
        out += "\\u00".utf8
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
