/// The text of a cell with placeholders, as written in `columns.csv`.
///
///     {name}  {name/3:arguments}  {name*:arguments}  {=list}
///
/// `/3` lets three rows in a row share a value, `%3` counts inside such a group, `*` makes the value change
/// from document to document, `~` for one object from one document to the next. Placeholders may stand inside
/// the arguments of others.
///
/// - The object: `n` its number, `row` its line in the document, `street`, `house`, `post`, `lat`, `lon`,
///   `registered`, `notional:1` a code.
/// - The document: `period`, `periodtitle`, `year`, `first`, `last`, `asof`, `issued`, `title`, `slug`, `site`,
///   `authority`, `authoritycode`.
/// - Choices: `pick:a|b`, `cycle:a|b` in turn, `variant:a|b` by the document of a period; `pick:=street` from a list.
/// - Numbers: `int:4..900`, `int:1..40:3` in three digits, `dec2:0.5..12`; `of:column:0.8..1.1`, `less:a:b`,
///   `plus:a:b`, `sum:a:b:c`, `rest:36:a:b`, `share:part:whole`, `yearpart:column`; `col:column` the same again.
/// - Moments: `date` of the event, `day:2018-01-01..2018-06-30`, `rising:` the same in order of the objects,
///   `on:column+20..60` days later, `past:` no later than the document, `time:08:00..17:30`, `clock`, `seconds`,
///   `unixtime`.
/// - Organisations: `org:kp,school`, `code`, `orgtype`, `orgstreet`, `orghouse`, `orglat`, `orglon`, `unitcode:1`.
struct ValueTemplate {
  /// When an object has another value than in the document before.
  enum Change {
    case never, always, seldom
  }

  struct Placeholder {
    let name: String
    /// The digits behind the name: decimals.
    let decimals: Int?
    let group: Int?
    let modulus: Int?
    let change: Change
    let arguments: String
    /// The choices between bars, of a placeholder that chooses.
    let options: [ValueTemplate]
    /// The list of choices that the arguments name: `pick:=street`.
    let list: String?
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
        parts.append(.placeholder(try Self.placeholder(inside)))
        (literal, inside) = ("", "")
      default:
        if depth == 0 { literal.append(character) } else { inside.append(character) }
      }
    }
    guard depth == 0 else { throw GenerationFailure("missing } in «\(text)»") }
    if !literal.isEmpty { parts.append(.text(literal)) }
    self.parts = parts
  }

  private static func placeholder(_ text: String) throws -> Placeholder {
    let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var head = pieces[0][...]
    let change: Change = head.last == "*" ? .always : head.last == "~" ? .seldom : .never
    if change != .never { head = head.dropLast() }
    func number(after mark: Character) -> Int? {
      guard let position = head.firstIndex(of: mark) else { return nil }
      defer { head = head[..<position] }
      return Int(head[head.index(after: position)...])
    }
    let modulus = number(after: "%")
    let group = number(after: "/")
    let letters = head.prefix { !$0.isNumber }
    let arguments = pieces.count > 1 ? pieces[1] : ""
    let list = arguments.hasPrefix("=") ? String(arguments.dropFirst()) : nil
    let chooses = ["pick", "cycle", "variant"].contains(letters) && list == nil
    return Placeholder(
      name: String(letters), decimals: Int(head.dropFirst(letters.count)), group: group, modulus: modulus,
      change: change, arguments: arguments,
      options: chooses ? try split(arguments, at: "|").map { try ValueTemplate($0) } : [], list: list)
  }

  /// Splits at a character outside of braces.
  private static func split(_ text: String, at separator: Character) -> [String] {
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
