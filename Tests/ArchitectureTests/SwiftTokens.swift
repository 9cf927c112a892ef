/// Words and signs of a Swift source, without comments and the texts of literals.
struct SwiftTokens {
  struct Token: Equatable {
    let text: String
    /// Whether it is the first of its line.
    let startsLine: Bool
  }

  let tokens: [Token]

  init(_ source: String) {
    var reader = Reader(Array(source.unicodeScalars))
    tokens = reader.read()
  }

  /// The modules that are imported, whatever stands around the word: attributes, access, a kind of declaration, another
  /// import on the same line, a comment, a line end.
  var imports: [String] {
    tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index == 0 || tokens[index - 1].text != "." else { return nil }
      var next = index + 1
      let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
      while next < tokens.count, kinds.contains(tokens[next].text) { next += 1 }
      return next < tokens.count ? tokens[next].text : nil
    }
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var startsLine = true
    private var tokens: [Token] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read() -> [Token] {
      while index < scalars.count { step() }
      return tokens
    }

    private mutating func step() {
      let scalar = scalars[index]
      switch scalar {
      case "\n", "\r":
        startsLine = true
        index += 1
      case " ", "\t": index += 1
      case "/" where at(1) == "/": while index < scalars.count, scalars[index] != "\n" { index += 1 }
      case "/" where at(1) == "*": skipComment()
      case "\"", "#": text()
      case "`":
        index += 1
        word()
        index += 1
      case _ where isOfWord(scalar): word()
      default: add(String(scalar))
      }
    }

    private func at(_ offset: Int) -> Unicode.Scalar? {
      index + offset < scalars.count ? scalars[index + offset] : nil
    }

    private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private mutating func add(_ text: String) {
      tokens.append(Token(text: text, startsLine: startsLine))
      startsLine = false
      index += text.unicodeScalars.count
    }

    private mutating func word() {
      var end = index
      while end < scalars.count, isOfWord(scalars[end]) { end += 1 }
      guard end > index else { return }
      add(String(String.UnicodeScalarView(scalars[index..<end])))
    }

    /// Comments stand inside each other.
    private mutating func skipComment() {
      var depth = 0
      repeat {
        if at(0) == "/", at(1) == "*" {
          depth += 1
          index += 2
        } else if at(0) == "*", at(1) == "/" {
          depth -= 1
          index += 2
        } else {
          index += 1
        }
      } while depth > 0 && index < scalars.count
    }

    /// A literal from its marks to the same marks; code in it is read as code.
    private mutating func text() {
      var marks = 0
      while at(marks) == "#" { marks += 1 }
      guard at(marks) == "\"" else { return add("#") }
      // Behind the three marks of a text of several lines the line ends.
      let isLong = at(marks + 1) == "\"" && at(marks + 2) == "\"" && ["\n", "\r"].contains(at(marks + 3))
      let quotes = isLong ? 3 : 1
      add("\"")
      index += marks + quotes - 1
      while index < scalars.count {
        if scalars[index] == "\\", (1..<marks + 1).allSatisfy({ at($0) == "#" }) {
          index += marks + 1
          if at(0) == "(" { interpolation() } else { index += 1 }
        } else if (0..<quotes).allSatisfy({ at($0) == "\"" }),
          (0..<marks).allSatisfy({ at(quotes + $0) == "#" })
        {
          index += quotes + marks
          return
        } else {
          index += 1
        }
      }
    }

    private mutating func interpolation() {
      var depth = 0
      repeat {
        if at(0) == "(" { depth += 1 }
        if at(0) == ")" { depth -= 1 }
        step()
      } while depth > 0 && index < scalars.count
    }
  }
}
