/// What a plain scalar means by the core schema of YAML 1.2.2, section 10.3.2.
enum YAMLScalar {
  static func value(_ text: String) -> Node.Value {
    guard let first = text.utf8.first, mayStartOther(first) else {
      return text.isEmpty ? .null : .string(text)
    }
    return switch text {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: isNumber(Array(text.utf8)) ? .number(text) : .string(text)
    }
  }

  /// How a scalar begins that is no string: a digit, a sign, a point, or the first letter of a word of the schema.
  private static func mayStartOther(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x7E: true
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, last < 0x80 else { return false }
    if bytes.starts(with: "0x".utf8), bytes.count > 2 { return bytes.dropFirst(2).allSatisfy(isHexDigit) }
    if bytes.starts(with: "0o".utf8), bytes.count > 2 {
      return bytes.dropFirst(2).allSatisfy { $0 &- 48 < 8 }
    }
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    let name = String(decoding: rest, as: UTF8.self)
    if [".inf", ".Inf", ".INF"].contains(name) { return true }
    if rest.count == bytes.count, [".nan", ".NaN", ".NAN"].contains(name) { return true }

    func skipDigits() -> Int {
      let count = rest.prefix { $0 &- 48 < 10 }.count
      rest.removeFirst(count)
      return count
    }
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 6
  }
}
