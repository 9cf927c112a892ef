/// A number format that shows all digits of a code, such as `00000000` and `"+380"000000000`: what a sheet shows by it is
/// not what it stores.
struct DigitMask: Sendable {
  private enum Token: Equatable {
    case digit
    case literal(Character)
  }

  private let tokens: [Token]

  /// Nil for formats of quantities, of days, and with words such as units.
  init?(code: String) {
    var tokens: [Token] = []
    var isQuoted = false
    var isEscaped = false
    scan: for character in code {
      if isEscaped || isQuoted && character != "\"" {
        tokens.append(.literal(character))
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "\\": isEscaped = true
      case "0": tokens.append(.digit)
      case "-", "+", "(", ")", " ", "/": tokens.append(.literal(character))
      case ";": break scan
      default: return nil
      }
    }
    let literals = tokens.compactMap { token in
      if case .literal(let character) = token { character } else { nil }
    }
    guard tokens.count(where: { $0 == .digit }) > 1,
      literals.allSatisfy({ $0.isASCII && !$0.isLetter || $0 == "№" || $0 == "\u{A0}" })
    else { return nil }
    self.tokens = tokens
  }

  /// What the sheet shows of a whole number; nil for any other.
  func shown(_ stored: String) -> String? {
    guard let value = UInt64(stored) else { return nil }
    var digits = String(value)
    let places = tokens.count { $0 == .digit }
    if digits.count < places { digits = String(repeating: "0", count: places - digits.count) + digits }
    // Digits for which there is no place come before the first one.
    var extra = digits.prefix(digits.count - places)
    var rest = digits.dropFirst(extra.count)
    var text = ""
    for token in tokens {
      switch token {
      case .literal(let character): text.append(character)
      case .digit:
        text += extra
        extra = ""
        if let digit = rest.popFirst() { text.append(digit) }
      }
    }
    return text
  }
}
