/// A regular expression of XML Schema for a whole value, as Table Schema has it; what people usually write is
/// understood too: `^…$`, `(?:…)`, `\d`, `\uXXXX`.
///
/// Time grows with the length of the value alone, whatever the expression: it is run as an automaton. What no
/// automaton can do (references back, looking ahead) makes no pattern.
struct TextPattern {
  enum Problem: Error {
    /// Not an expression, or one that is not supported.
    case unreadable
    /// Its repetitions unfold to too many states.
    case tooLarge
  }

  /// Characters that one step takes.
  struct CharacterSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var categories: [Category] = []
    /// Sets inside brackets: `[\w-[\d]]` takes away, `[\D\S]` adds.
    var added: [CharacterSet] = []
    var removed: [CharacterSet] = []
    var isNegated = false

    struct Category: Hashable, Sendable {
      /// `L`, `Lu`, `Nd`…, or a whole class when one letter.
      let name: String
      let isNegated: Bool
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      let isListed =
        ranges.contains { $0.contains(scalar.value) }
        || categories.contains { scalar.isOfCategory($0.name) != $0.isNegated }
        || added.contains { $0.contains(scalar) }
      return isListed != isNegated && !removed.contains { $0.contains(scalar) }
    }
  }

  /// A step of the automaton: numbers are those of the states that follow.
  enum State {
    case take(set: Int, next: Int)
    case split(Int, Int)
    /// Passed only before the first character, or after the last one.
    case start(Int)
    case end(Int)
    case match
  }

  let sets: [CharacterSet]
  let states: [State]
  let first: Int

  /// More distinct sets than this cannot be told apart by one number.
  static let mostSets = 64
  private static let mostStates = 4000

  init(_ text: String) throws(Problem) {
    var parser = PatternParser(text)
    let tree = try parser.parse()
    var compiler = PatternCompiler(limit: Self.mostStates)
    let match = try compiler.add(.match)
    first = try compiler.compile(tree, to: match)
    guard compiler.sets.count <= Self.mostSets else { throw .tooLarge }
    sets = compiler.sets
    states = compiler.states
  }
}

/// An expression as it is read.
indirect enum PatternTree {
  case empty
  case set(TextPattern.CharacterSet)
  case start
  case end
  case sequence([PatternTree])
  case choice([PatternTree])
  case repeated(PatternTree, least: Int, most: Int?)
}

/// Builds the automaton from its end.
private struct PatternCompiler {
  let limit: Int
  /// Parts that were compiled: a part that makes no state can be repeated a million times as well.
  private var parts = 0
  var states: [TextPattern.State] = []
  var sets: [TextPattern.CharacterSet] = []
  private var numbers: [TextPattern.CharacterSet: Int] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ state: TextPattern.State) throws(TextPattern.Problem) -> Int {
    guard states.count < limit else { throw .tooLarge }
    states.append(state)
    return states.count - 1
  }

  /// The state with which the tree begins, when `next` follows it.
  mutating func compile(_ tree: PatternTree, to next: Int) throws(TextPattern.Problem) -> Int {
    parts += 1
    guard parts <= 4 * limit else { throw .tooLarge }
    switch tree {
    case .empty: return next
    case .start: return try add(.start(next))
    case .end: return try add(.end(next))
    case .set(let set): return try add(.take(set: number(of: set), next: next))
    case .sequence(let items):
      var first = next
      for item in items.reversed() { first = try compile(item, to: first) }
      return first
    case .choice(let items):
      var first: Int?
      for item in items.reversed() {
        let start = try compile(item, to: next)
        if let other = first { first = try add(.split(start, other)) } else { first = start }
      }
      return first ?? next
    case .repeated(let item, let least, let most):
      var first = next
      if let most {
        for _ in 0..<(most - least) {
          let start = try compile(item, to: first)
          first = try add(.split(start, next))
        }
      } else {
        // The split is known before what it leads to.
        let split = try add(.split(next, next))
        states[split] = .split(try compile(item, to: split), next)
        first = split
      }
      for _ in 0..<least { first = try compile(item, to: first) }
      return first
    }
  }

  private mutating func number(of set: TextPattern.CharacterSet) -> Int {
    if let number = numbers[set] { return number }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }
}

extension Unicode.Scalar {
  /// By the abbreviations of Unicode; one letter stands for all categories that begin with it.
  fileprivate func isOfCategory(_ name: String) -> Bool {
    let own = properties.generalCategory.abbreviation
    return own == name || name.utf8.count == 1 && own.utf8.first == name.utf8.first
  }
}

extension Unicode.GeneralCategory {
  var abbreviation: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
