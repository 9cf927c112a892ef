/// An act of law that a text names: «Закон України «Про доступ до публічної інформації»».
package struct ActReference: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case constitution
    case code
    case law
    case decree
    case resolution
    case order
    case disposition
    case decision
    case regulation
    case procedure
    case treaty
  }

  package let kind: Kind
  /// The word as it is written in the text.
  package let word: String
  /// `835`, `2939-VI`, `106р`.
  package let number: String?
  /// As written: `21.10.2015`, `21 жовтня 2015`.
  package let date: String?
  /// The name in quotes, without them; for a law also «про …» without quotes.
  package let name: String?

  /// The acts that `text` names, in its order.
  ///
  /// A word alone names none («відповідно до закону»): it takes a number, a date or a name near it. A code takes
  /// the adjective before it («Бюджетний кодекс»), the Constitution nothing.
  package static func found(in text: String) -> [ActReference] {
    let scan = ActScan(text)
    var found: [ActReference] = []
    var index = 0
    while index < scan.words.count {
      guard let (reference, end) = scan.reference(at: index) else {
        index += 1
        continue
      }
      found.append(reference)
      index = end
    }
    return found
  }

  package static func isNamed(in text: String) -> Bool {
    let scan = ActScan(text)
    return scan.words.indices.contains { scan.reference(at: $0) != nil }
  }
}

/// The words of a text, and what follows each.
private struct ActScan {
  struct Word {
    /// As written, without signs at both ends.
    let text: String
    let folded: String
    /// A quote opens before it.
    let opensQuote: Bool
    /// How many quotes are open around it, and after it.
    let depth: Int
    let depthBehind: Int
  }

  let words: [Word]

  private static func opens(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "«", "“", "„", "\"": true
    default: false
    }
  }

  private static func closes(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "»", "”", "\"": true
    default: false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "(", ")", "–", "—", "-", "!", "?": true
    default: opens(scalar) || closes(scalar)
    }
  }

  /// How many words after the kind are looked at: «постанова Кабінету Міністрів України від 21 жовтня 2015 р. № 835».
  private static let reach = 16

  init(_ text: String) {
    // «№835» and «№ 835» are the same.
    let spaced = text.unicodeScalars.split(separator: "№", omittingEmptySubsequences: false).map(String.init)
      .joined(separator: " № ")
    var depth = 0
    words = spaced.unicodeScalars.split(whereSeparator: \.isBlank).compactMap { piece in
      let core = piece.drop(while: Self.isSign)
      var trimmed = core
      while let last = trimmed.last, Self.isSign(last) { trimmed.removeLast() }
      let opened = piece[..<core.startIndex].count(where: Self.opens)
      let closed = piece[trimmed.endIndex...].count(where: Self.closes)
      depth += opened
      defer { depth = max(0, depth - closed) }
      guard !trimmed.isEmpty else { return nil }
      let word = String(trimmed)
      return Word(
        text: word, folded: word.inSmallLetters, opensQuote: opened > 0, depth: depth,
        depthBehind: max(0, depth - closed))
    }
  }

  /// The act whose kind is at `index`, and the index of the word after its name.
  func reference(at index: Int) -> (ActReference, end: Int)? {
    guard let kind = kind(of: words[index].folded) else { return nil }
    let depth = words[index].depth
    let behind = words[(index + 1)...].prefix(Self.reach)
      .prefix { $0.depth > depth || self.kind(of: $0.folded) == nil }
    let outside = behind.filter { $0.depth <= depth }[...]
    let number = number(in: outside)
    let date = date(in: outside)
    let quoted = quotedName(in: behind).flatMap { kind.mayBeNamed($0.name) ? $0 : nil }
    let name = quoted?.name ?? (kind.takesPlainName ? plainName(in: behind) : nil)
    let reference = ActReference(kind: kind, word: words[index].text, number: number, date: date, name: name)
    let end = quoted?.end ?? index + 1
    if number != nil || date != nil || name != nil { return (reference, end) }
    switch kind {
    case .constitution: return (reference, end)
    case .code: return index > 0 && isAdjective(words[index - 1].folded) ? (reference, end) : nil
    default: return nil
    }
  }

  private static let stems: [(stem: String, kind: ActReference.Kind)] = [
    ("конституці", .constitution), ("кодекс", .code), ("закон", .law), ("указ", .decree), ("декрет", .decree),
    ("постанов", .resolution), ("наказ", .order), ("розпоряджен", .disposition), ("рішен", .decision),
    ("положен", .regulation), ("поряд", .procedure), ("регламент", .regulation), ("статут", .regulation),
    ("правил", .procedure), ("інструкці", .procedure), ("угод", .treaty),
    ("конвенці", .treaty),
  ]

  /// Endings of the cases; «законодавство», «указаний», «положення» of a valve are other matters.
  private static let endings: Set<String> = [
    "", "а", "у", "ом", "ові", "і", "и", "ів", "ам", "ами", "ах", "я", "ю", "ею", "єю", "ї", "й", "ям", "ями",
    "ях", "ня", "ню", "ням", "ні", "нь", "нями", "нях", "ок", "ку", "ком", "ки", "ків", "кові", "ою",
  ]

  private func kind(of folded: String) -> ActReference.Kind? {
    // Bytes: a comparison of letters costs a hundred times as much, and every word of every purpose comes here.
    Self.stems.first {
      folded.utf8.starts(with: $0.stem.utf8)
        && Self.endings.contains(String(folded.dropFirst($0.stem.count)))
    }?
    .kind
  }

  private func isAdjective(_ folded: String) -> Bool {
    [
      "ний", "ного", "ному", "ним", "ські", "ський", "ського", "ському", "ським", "вий", "вого", "вому",
      "вим",
    ]
    .contains { folded.hasSuffix($0) }
  }

  /// `№ 835`, `N 835`, `2939-VI`, `106-р` after «від».
  private func number(in words: ArraySlice<Word>) -> String? {
    for (sign, word) in zip(words, words.dropFirst()) {
      guard ["№", "n", "no", "номер", "номером"].contains(sign.folded), let first = word.text.first,
        first.isNumber
      else { continue }
      return word.text
    }
    return words.first { isLawNumber($0.text) }?.text
  }

  /// `2939-VI`, `280/97-ВР`, `106-р`: digits, a dash, a few letters.
  private func isLawNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let head = parts.first, let tail = parts.last else { return false }
    return head.count > 1 && head.allSatisfy { $0.isNumber || $0 == "/" } && (1...6).contains(tail.count)
      && tail.allSatisfy { "IVXІХВРрп".contains($0) }
  }

  private func date(in words: ArraySlice<Word>) -> String? {
    for (index, word) in zip(words.indices, words) {
      let parts = word.text.split(whereSeparator: { ".-/".contains($0) })
      let sizes = parts.map(\.count)
      if parts.allSatisfy({ Digits.values($0) != nil }),
        [[2, 2, 4], [1, 2, 4], [4, 2, 2], [2, 2, 2]].contains(sizes)
      {
        return word.text
      }
      guard MonthNames.ukrainianGenitive.contains(word.folded), index > words.startIndex,
        index + 1 < words.endIndex,
        Digits.values(words[index - 1].text) != nil, let year = Digits.values(words[index + 1].text),
        year.count == 4
      else { continue }
      return "\(words[index - 1].text) \(word.text) \(words[index + 1].text)"
    }
    return nil
  }

  /// The name in quotes, nested ones included, and the index of the word after it.
  private func quotedName(in behind: ArraySlice<Word>) -> (name: String, end: Int)? {
    guard let start = behind.firstIndex(where: \.opensQuote) else { return nil }
    let rest = words[start...].prefix(Self.longestName)
    guard let last = rest.firstIndex(where: { $0.depthBehind < words[start].depth }) else {
      // The text ends before the quote does.
      return (rest.prefix(6).map(\.text).joined(separator: " "), start + 1)
    }
    return (words[start...last].map(\.text).joined(separator: " "), last + 1)
  }

  private static let longestName = 80

  /// «Закону України Про звернення громадян»: up to five words from «про» on.
  private func plainName(in words: ArraySlice<Word>) -> String? {
    guard let start = words.prefix(4).firstIndex(where: { $0.folded == "про" }), start + 1 < words.endIndex
    else {
      return nil
    }
    return words[start...].prefix(6).map(\.text).joined(separator: " ")
  }
}

extension ActReference.Kind {
  /// «розпорядження у розділі «Відкриті дані»» has no name: those of acts begin with «Про», «Деякі», «Питання».
  fileprivate func mayBeNamed(_ quoted: String) -> Bool {
    switch self {
    case .regulation, .procedure, .treaty, .code, .constitution: true
    case .law, .decree, .resolution, .order, .disposition, .decision:
      ["про ", "деякі ", "питання "].contains { quoted.lowercased().hasPrefix($0) }
    }
  }

  /// Kinds that are known by a name alone; «рішення про ремонт» is no act until it has a number or a date.
  fileprivate var takesPlainName: Bool {
    switch self {
    case .law, .regulation: true
    default: false
    }
  }
}
