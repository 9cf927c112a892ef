import Wording

/// A number that could not be counted: it takes the sentence in which it stands away with it.
///
/// A template puts a mark where the number would be, and the sentences with marks go when the text is whole.
enum UnknownNumber {
  /// Characters for private use, in an order that no text has.
  static let mark = "\u{E000}\u{E0B1}\u{E000}"

  static func withoutItsSentences(_ text: String) -> String {
    guard text.contains(mark) else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.contains(mark) else { return String(line) }
      return sentences(of: line).filter { !$0.contains(mark) }.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  /// Parts that end with a stop and go before a capital letter, a digit or an opening quote. A stop behind a short word
  /// in small letters, as in «ім. Шевченка», ends nothing.
  private static func sentences(of line: Substring) -> [String] {
    let words = line.split(separator: " ")
    var sentences: [String] = []
    var current: [Substring] = []
    for (index, word) in words.enumerated() {
      current.append(word)
      guard let next = words[(index + 1)...].first?.first else { continue }
      let ends = word.hasSuffix(".") || word.hasSuffix("!") || word.hasSuffix("?")
      let isShort = word.count <= 5 && word.dropLast().allSatisfy { $0.isLowercase }
      let begins = next.isUppercase || next.isNumber || next == "«" || next == mark.first
      if ends, !isShort, begins {
        sentences.append(current.joined(separator: " "))
        current = []
      }
    }
    if !current.isEmpty { sentences.append(current.joined(separator: " ")) }
    return sentences
  }
}
