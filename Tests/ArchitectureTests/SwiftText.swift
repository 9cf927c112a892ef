/// Swift source without comments and without the text of string literals; code inside them, and every line end, stays.
struct SwiftText {
  /// In UTF-8.
  let code: [UInt8]

  init(_ source: String) {
    var stripper = Stripper(Array(source.utf8))
    code = stripper.strip()
  }

  var lines: [ArraySlice<UInt8>] {
    code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Identifiers, and those of them before which a dot stands.
  var identifiers: (words: Set<String>, members: Set<String>) {
    var words: Set<ArraySlice<UInt8>> = []
    var members: Set<ArraySlice<UInt8>> = []
    for word in Self.words(in: code[...]) {
      words.insert(word)
      if word.startIndex > 0, code[word.startIndex - 1] == UInt8(ascii: ".") { members.insert(word) }
    }
    return (Set(words.map(Self.text)), Set(members.map(Self.text)))
  }

  static func words(in code: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    code.split { !isOfWord($0) }
  }

  static func text(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}

/// Walks over the source once. Strings may hold code, and that code strings again.
private struct Stripper {
  private let source: [UInt8]
  private var index = 0
  private var kept: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let hash = UInt8(ascii: "#")
  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let lineEnd = UInt8(ascii: "\n")

  init(_ source: [UInt8]) { self.source = source }

  mutating func strip() -> [UInt8] {
    code(isInString: false)
    return kept
  }

  /// Zero after the end.
  private func byte(_ offset: Int) -> UInt8 {
    index + offset < source.count ? source[index + offset] : 0
  }

  /// Up to the end, or to the parenthesis that closes the code in a string.
  private mutating func code(isInString: Bool) {
    var depth = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case Self.slash where self.byte(1) == Self.slash:
        while index < source.count, source[index] != Self.lineEnd { index += 1 }
        continue
      case Self.slash where self.byte(1) == Self.star:
        comment()
        continue
      case Self.quote, Self.hash:
        let hashes = countHashes()
        if self.byte(hashes) == Self.quote {
          string(hashes)
          continue
        }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0, isInString { return }
        depth -= 1
      default: break
      }
      kept.append(byte)
      index += 1
    }
  }

  /// Comments may stand inside each other.
  private mutating func comment() {
    var depth = 0
    repeat {
      if byte(0) == Self.slash, byte(1) == Self.star {
        (depth, index) = (depth + 1, index + 2)
      } else if byte(0) == Self.star, byte(1) == Self.slash {
        (depth, index) = (depth - 1, index + 2)
      } else {
        keepLineEnd()
        index += 1
      }
    } while depth > 0 && index < source.count
  }

  private func countHashes() -> Int {
    var count = 0
    while byte(count) == Self.hash { count += 1 }
    return count
  }

  private mutating func string(_ hashes: Int) {
    index += hashes
    let quotes = byte(1) == Self.quote && byte(2) == Self.quote ? 3 : 1
    index += quotes
    kept.append(Self.quote)
    while index < source.count, !closes(quotes, hashes) {
      guard byte(0) == UInt8(ascii: "\\"), (0..<hashes).allSatisfy({ byte($0 + 1) == Self.hash }) else {
        keepLineEnd()
        index += 1
        continue
      }
      index += 1 + hashes
      guard byte(0) == UInt8(ascii: "(") else {
        keepLineEnd()
        index += 1
        continue
      }
      index += 1
      kept.append(UInt8(ascii: "("))
      code(isInString: true)
      kept.append(UInt8(ascii: ")"))
      index += 1
    }
    index += quotes + hashes
    kept.append(Self.quote)
  }

  private func closes(_ quotes: Int, _ hashes: Int) -> Bool {
    byte(0) == Self.quote && (0..<quotes).allSatisfy { byte($0) == Self.quote }
      && (0..<hashes).allSatisfy { byte(quotes + $0) == Self.hash }
  }

  private mutating func keepLineEnd() {
    if byte(0) == Self.lineEnd { kept.append(Self.lineEnd) }
  }
}
