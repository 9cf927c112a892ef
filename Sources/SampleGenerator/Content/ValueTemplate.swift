/// The text of a cell with placeholders, as written in `plan-columns.csv`.
///
///     {name}  {name/3:arguments}  {name*:arguments}  {=list}
///
/// `/3` lets three rows in a row share a value, `%3` counts inside such a group, `*` makes the value change
/// from document to document. Placeholders may stand inside the arguments of others.
struct ValueTemplate {
  struct Placeholder {
    let name: String
    /// The digits behind the name: decimals.
    let decimals: Int?
    let group: Int?
    let modulus: Int?
    let varies: Bool
    let arguments: String

    /// The choices between bars at the top level.
    var options: [String] { ValueTemplate.split(arguments, at: "|") }
  }

  enum Part {
    case text(String)
    case placeholder(Placeholder)
  }

  let parts: [Part]

  init(_ text: String) throws {
    var parts: [Part] = []
    var literal = ""
    var inside = ""
    var depth = 0
    for character in text {
      switch character {
      case "{":
        depth += 1
        if depth > 1 { inside.append(character) }
      case "}":
        depth -= 1
        guard depth >= 0 else { throw GenerationFailure("stray } in «\(text)»") }
        guard depth == 0 else {
          inside.append(character)
          continue
        }
        if !literal.isEmpty { parts.append(.text(literal)) }
        parts.append(.placeholder(Self.placeholder(inside)))
        (literal, inside) = ("", "")
      default:
        if depth == 0 { literal.append(character) } else { inside.append(character) }
      }
    }
    guard depth == 0 else { throw GenerationFailure("missing } in «\(text)»") }
    if !literal.isEmpty { parts.append(.text(literal)) }
    self.parts = parts
  }

  private static func placeholder(_ text: String) -> Placeholder {
    let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var head = pieces[0][...]
    let varies = head.last == "*"
    if varies { head = head.dropLast() }
    func number(after mark: Character) -> Int? {
      guard let position = head.firstIndex(of: mark) else { return nil }
      defer { head = head[..<position] }
      return Int(head[head.index(after: position)...])
    }
    let modulus = number(after: "%")
    let group = number(after: "/")
    let letters = head.prefix { !$0.isNumber }
    return Placeholder(
      name: String(letters), decimals: Int(head.dropFirst(letters.count)), group: group, modulus: modulus,
      varies: varies, arguments: pieces.count > 1 ? pieces[1] : "")
  }

  /// Splits at a character outside of braces.
  static func split(_ text: String, at separator: Character) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == separator, depth == 0 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
