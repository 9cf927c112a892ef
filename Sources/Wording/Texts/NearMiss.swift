/// A known word that was probably meant: «titel», `update-frequency`, «tіtle» with a Cyrillic і.
package enum NearMiss {
  /// The nearest of `known`; nil when none is near, or when the word is known itself.
  ///
  /// Near is one edit for words up to five letters and two for longer ones. Case, hyphens and blanks in place of
  /// underscores, and Cyrillic letters that look Latin cost nothing. Numbers must be the same: `days-2024` is
  /// not `days-2025`, though `local-35` is `local-035`.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let folded = folded(word)
    let wanted = numbers(word)
    var best: (word: String, distance: Int)?
    for candidate in known {
      if candidate == word { return nil }
      let target = self.folded(candidate)
      let allowed = target.count <= 3 ? 0 : target.count <= 5 ? 1 : 2
      guard abs(target.count - folded.count) <= allowed, numbers(candidate) == wanted else { continue }
      let distance = distance(folded, target)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    let latin = word.lowercased().map { character -> Character in
      "- ".contains(character) ? "_" : Lookalikes.latin[character] ?? character
    }
    return Array(String(latin).unicodeScalars)
  }

  private static func numbers(_ word: String) -> [Int] {
    word.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}

extension String {
  /// Letters and digits in lower case with one blank between words: two spellings of one name or title compare equal.
  package var foldedWords: String {
    var folded = ""
    folded.reserveCapacity(utf8.count)
    var isBetweenWords = false
    for scalar in lowercased().unicodeScalars {
      guard scalar.isApostrophe || scalar.isLetter || scalar.isDigitOrNumber || scalar.isCombiningMark else {
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !folded.isEmpty { folded += " " }
      isBetweenWords = false
      folded.unicodeScalars.append(scalar.isApostrophe ? "'" : scalar)
    }
    return folded
  }
}
