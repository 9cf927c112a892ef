/// How a single value is to be written.
enum ScalarStyle: Hashable {
  /// Plain where that is safe, or quoted as the value beside it.
  case asNeighbour
  case singleQuoted
  case doubleQuoted
}

/// Single values as they are written in a JSON or YAML file.
enum ScalarText {
  static func json(_ value: TreeValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .text(let text): doubleQuoted(text)
    case .list, .map: ""
    }
  }

  static func yaml(_ value: TreeValue, _ style: ScalarStyle, inFlow: Bool) -> String {
    guard case .text(let text) = value else { return json(value) }
    switch style {
    case .asNeighbour: return isPlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
    case .singleQuoted: return singleQuoted(text) ?? doubleQuoted(text)
    case .doubleQuoted: return doubleQuoted(text)
    }
  }

  static func key(_ key: String, inFlow: Bool) -> String {
    isPlain(key, inFlow: inFlow) ? key : doubleQuoted(key)
  }

  /// True when readers of YAML 1.1 and 1.2 alike take the bare text for this very text.
  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
      !last.properties.isWhitespace, last != ":", !"-?:,[]{}#&*!|>'\"%@`~=<".unicodeScalars.contains(first),
      !text.hasPrefix("..."), scalars.allSatisfy(isPrintable)
    else { return false }
    if inFlow, scalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
      previous = scalar
    }
    return !wordsWithMeaning.contains(text.lowercased()) && !looksLikeNumber(scalars)
  }

  /// Line breaks, controls, and the marks that YAML reads as breaks are not.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }

  /// YAML 1.1, «Language-Independent Types»: booleans, null and what numbers may be called.
  private static let wordsWithMeaning: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", ".nan", "+.inf",
  ]

  /// Numbers in any base, dates, times and base 60: a digit, a sign or a dot first, and nothing but what
  /// these are made of.
  private static func looksLikeNumber(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, "0123456789+.".unicodeScalars.contains(first) else { return false }
    return scalars.allSatisfy { "0123456789+-.:,_ abcdefoxtzABCDEFOXTZ".unicodeScalars.contains($0) }
  }

  private static func singleQuoted(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy(isPrintable) else { return nil }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  static func doubleQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where isPrintable(scalar): out.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      }
    }
    return out + "\""
  }
}
