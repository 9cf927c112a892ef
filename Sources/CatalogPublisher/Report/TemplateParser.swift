import CatalogModel
import FileContent
import Wording

/// Takes a template apart.
struct TemplateParser {
  private typealias Piece = TextTemplate.Piece
  private typealias Position = TextTemplate.Position

  private enum Token {
    case text(String)
    case tag(kind: Character?, name: String, Position)
  }

  private let signs: [Character]

  init(_ text: String) {
    signs = Array(text)
  }

  mutating func parse() throws(TemplateFault) -> [TextTemplate.Piece] {
    var tokens = try tokens()
    Self.removeStandaloneLines(&tokens)
    var rest = tokens[...]
    return try Self.pieces(&rest, inside: nil, depth: 0)
  }

  // MARK: Tags

  private func tokens() throws(TemplateFault) -> [Token] {
    var tokens: [Token] = []
    var text = ""
    var index = 0
    var line = 1
    var lineStart = 0
    func starts(_ mark: String, at place: Int) -> Bool {
      place + mark.count <= signs.count && signs[place..<place + mark.count].elementsEqual(mark)
    }
    while index < signs.count {
      guard starts("{{", at: index) else {
        text.append(signs[index])
        if signs[index].isNewline {
          line += 1
          lineStart = index + 1
        }
        index += 1
        continue
      }
      let position = Position(line: line, column: index - lineStart + 1)
      let isTriple = starts("{{{", at: index)
      let close = isTriple ? "}}}" : "}}"
      let begin = index + close.count
      guard let end = (begin..<max(begin, signs.count)).first(where: { starts(close, at: $0) }) else {
        throw TemplateFault(.unclosedTag, position)
      }
      if !text.isEmpty { tokens.append(.text(text)) }
      text = ""
      tokens.append(try Self.tag(String(signs[begin..<end]), isTriple: isTriple, position))
      for place in index..<end where signs[place].isNewline {
        line += 1
        lineStart = place + 1
      }
      index = end + close.count
    }
    if !text.isEmpty { tokens.append(.text(text)) }
    return tokens
  }

  private static func tag(_ inside: String, isTriple: Bool, _ position: Position) throws(TemplateFault)
    -> Token
  {
    let bare = inside.trimmingBlanks
    guard let first = bare.first else { throw TemplateFault(.emptyTag, position) }
    if first == "!" { return .tag(kind: "!", name: "", position) }
    let kind: Character? = "#^/&".contains(first) && !isTriple ? first : nil
    let name = kind == nil ? bare : String(bare.dropFirst()).trimmingBlanks
    guard !name.isEmpty else { throw TemplateFault(.emptyTag, position) }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }),
      name.first != ".", name.last != ".", !name.contains("..")
    else { throw TemplateFault(.unsupportedTag(bare), position) }
    return .tag(kind: kind == "&" ? nil : kind, name: name, position)
  }

  // MARK: Lines

  /// A section tag or a remark alone on its line takes the line with it, as Mustache has it.
  private static func removeStandaloneLines(_ tokens: inout [Token]) {
    let original = tokens
    for (index, token) in original.enumerated() {
      guard case .tag(let kind?, _, _) = token, "#^/!".contains(kind) else { continue }
      let before = index == 0 ? "" : text(original[index - 1])
      let after = index + 1 == original.count ? "" : text(original[index + 1])
      guard let before, let after, let indent = indentation(before, isFirst: index == 0 || index == 1),
        let rest = restOfLine(after, isLast: index + 1 == original.count || index + 2 == original.count)
      else { continue }
      if index > 0, case .text(let current) = tokens[index - 1] {
        tokens[index - 1] = .text(String(current.dropLast(indent)))
      }
      if index + 1 < tokens.count, case .text(let current) = tokens[index + 1] {
        tokens[index + 1] = .text(String(current.dropFirst(rest)))
      }
    }
  }

  private static func text(_ token: Token) -> String? {
    if case .text(let text) = token { text } else { nil }
  }

  /// Blanks behind the last line end; nil when something else stands there.
  private static func indentation(_ text: String, isFirst: Bool) -> Int? {
    let tail = text.reversed().prefix { !$0.isNewline }
    guard tail.allSatisfy({ $0 == " " || $0 == "\t" }) else { return nil }
    return tail.count < text.count || isFirst ? tail.count : nil
  }

  /// Blanks before the first line end, and that line end; nil when something else stands there.
  private static func restOfLine(_ text: String, isLast: Bool) -> Int? {
    let head = text.prefix { !$0.isNewline }
    guard head.allSatisfy({ $0 == " " || $0 == "\t" }) else { return nil }
    return head.count < text.count ? head.count + 1 : isLast ? head.count : nil
  }

  // MARK: Sections

  private static func pieces(
    _ tokens: inout ArraySlice<Token>, inside section: (name: String, position: Position)?, depth: Int
  ) throws(TemplateFault) -> [Piece] {
    var pieces: [Piece] = []
    while let token = tokens.popFirst() {
      switch token {
      case .text(let text): pieces.append(.text(text))
      case .tag("!", _, _): break
      case .tag("/", let name, let position):
        guard name == section?.name else {
          throw TemplateFault(.unopenedSection(name, open: section?.name), position)
        }
        return pieces
      case .tag(nil, let name, let position): pieces.append(.variable(parts(name), position))
      case .tag(let kind, let name, let position):
        guard depth < TextTemplate.deepest else {
          throw TemplateFault(.tooDeep(limit: TextTemplate.deepest), position)
        }
        let inside = try Self.pieces(&tokens, inside: (name, position), depth: depth + 1)
        pieces.append(.section(parts(name), position, isInverted: kind == "^", inside))
      }
    }
    if let section { throw TemplateFault(.unclosedSection(section.name), section.position) }
    return pieces
  }

  private static func parts(_ name: String) -> [String] { name.split(separator: ".").map(String.init) }
}
