/// Reads the text of a regular expression.
struct PatternParser {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  private static let deepest = 50
  private static let mostRepetitions = 1000

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
  }

  mutating func parse() throws(TextPattern.Problem) -> PatternTree {
    let tree = try choice()
    guard index == text.count else { throw .unreadable }
    return tree
  }

  private var next: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  // MARK: Structure

  private mutating func choice() throws(TextPattern.Problem) -> PatternTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooLarge }
    var items = [try sequence()]
    while skip("|") { items.append(try sequence()) }
    return items.count == 1 ? items[0] : .choice(items)
  }

  private mutating func sequence() throws(TextPattern.Problem) -> PatternTree {
    var items: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let item = try item()
      items.append(try repeated(item))
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() throws(TextPattern.Problem) -> PatternTree {
    guard let scalar = next else { throw .unreadable }
    index += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(.anyButLineEnds)
    case "[": return .set(try brackets())
    case "\\": return .set(try escape())
    case "(":
      if skip("?") {
        guard skip(":") else { throw .unreadable }
      }
      let tree = try choice()
      guard skip(")") else { throw .unreadable }
      return tree
    case "*", "+", "?", "{", "}", "]": throw .unreadable
    default: return .set(TextPattern.CharacterSet(scalar))
    }
  }

  private mutating func repeated(_ item: PatternTree) throws(TextPattern.Problem) -> PatternTree {
    let least: Int
    let most: Int?
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{":
      index += 1
      least = try count()
      if skip(",") { most = next == "}" ? nil : try count() } else { most = least }
      guard next == "}", most ?? least >= least else { throw .unreadable }
    default: return item
    }
    index += 1
    // Whether as much or as little as possible is taken is all one when the whole value has to fit.
    if skip("+") { throw .unreadable }
    _ = skip("?")
    return .repeated(item, least: least, most: most)
  }

  private mutating func count() throws(TextPattern.Problem) -> Int {
    let start = index
    while let scalar = next, ("0"..."9").contains(scalar) { index += 1 }
    guard let number = Int(String(String.UnicodeScalarView(text[start..<index]))) else { throw .unreadable }
    guard number <= Self.mostRepetitions else { throw .tooLarge }
    return number
  }

  // MARK: Sets

  /// Behind the opening bracket.
  private mutating func brackets() throws(TextPattern.Problem) -> TextPattern.CharacterSet {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooLarge }
    var set = TextPattern.CharacterSet()
    set.isNegated = skip("^")
    var isFirst = true
    while let scalar = next {
      index += 1
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "-", skip("[") {
        set.removed.append(try brackets())
        guard skip("]") else { throw .unreadable }
        return set
      }
      let start: Unicode.Scalar
      if scalar == "\\" {
        let escaped = try escape()
        guard let single = escaped.single else {
          set.added.append(escaped)
          continue
        }
        start = single
      } else {
        start = scalar
      }
      guard next == "-", index + 1 < text.count, text[index + 1] != "]", text[index + 1] != "[" else {
        set.ranges.append(start.value...start.value)
        continue
      }
      index += 1
      let end = try rangeEnd()
      guard start <= end else { throw .unreadable }
      set.ranges.append(start.value...end.value)
    }
    throw .unreadable
  }

  private mutating func rangeEnd() throws(TextPattern.Problem) -> Unicode.Scalar {
    guard let scalar = next else { throw .unreadable }
    index += 1
    guard scalar == "\\" else { return scalar }
    guard let single = try escape().single else { throw .unreadable }
    return single
  }

  /// Behind the backslash.
  private mutating func escape() throws(TextPattern.Problem) -> TextPattern.CharacterSet {
    guard let scalar = next else { throw .unreadable }
    index += 1
    switch scalar {
    case "d": return .category("Nd")
    case "D": return .category("Nd", isNegated: true)
    case "w": return .wordCharacters
    case "W": return .wordCharacters.negated
    case "s": return .blanks
    case "S": return .blanks.negated
    case "n": return TextPattern.CharacterSet("\n")
    case "r": return TextPattern.CharacterSet("\r")
    case "t": return TextPattern.CharacterSet("\t")
    case "p", "P": return try category(isNegated: scalar == "P")
    case "u": return try code(digits: 4)
    case "x": return try code(digits: 2)
    default:
      // Other letters and digits mean what no automaton can do.
      guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
        throw .unreadable
      }
      return TextPattern.CharacterSet(scalar)
    }
  }

  private mutating func category(isNegated: Bool) throws(TextPattern.Problem) -> TextPattern.CharacterSet {
    guard skip("{") else { throw .unreadable }
    let start = index
    while let scalar = next, scalar != "}" { index += 1 }
    let name = String(String.UnicodeScalarView(text[start..<index]))
    guard skip("}") else { throw .unreadable }
    if name == "IsCyrillic" || name == "Cyrillic" || name == "IsCyrillic_Script" {
      var set = TextPattern.CharacterSet()
      set.ranges = [0x400...0x52F]
      set.isNegated = isNegated
      return set
    }
    guard Self.categories.contains(name) else { throw .unreadable }
    return .category(name, isNegated: isNegated)
  }

  private static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
  ]

  private mutating func code(digits: Int) throws(TextPattern.Problem) -> TextPattern.CharacterSet {
    guard index + digits <= text.count,
      let value = UInt32(String(String.UnicodeScalarView(text[index..<index + digits])), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw .unreadable }
    index += digits
    return TextPattern.CharacterSet(scalar)
  }
}

extension TextPattern.CharacterSet {
  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  static let anyButLineEnds: Self = {
    var set = Self()
    set.ranges = [0x0A...0x0A, 0x0D...0x0D]
    return set.negated
  }()

  static let blanks: Self = {
    var set = Self()
    set.ranges = [0x09...0x0A, 0x0D...0x0D, 0x20...0x20]
    return set
  }()

  static let wordCharacters: Self = {
    var set = Self(Unicode.Scalar("_"))
    set.categories = ["L", "M", "N"].map { Category(name: $0, isNegated: false) }
    return set
  }()

  static func category(_ name: String, isNegated: Bool = false) -> Self {
    var set = Self()
    set.categories = [Category(name: name, isNegated: isNegated)]
    return set
  }

  var negated: Self {
    var set = self
    set.isNegated.toggle()
    return set
  }

  /// The only character of the set.
  var single: Unicode.Scalar? {
    guard ranges.count == 1, categories.isEmpty, added.isEmpty, removed.isEmpty, !isNegated,
      ranges[0].count == 1
    else { return nil }
    return Unicode.Scalar(ranges[0].lowerBound)
  }
}
