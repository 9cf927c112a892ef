/// A Ukrainian bank account number: `UA`, two check digits, six digits of the bank, 19 characters of the account.
package struct IBAN: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case empty
    /// Not `UA`; Cyrillic letters that look like it included.
    case wrongCountry
    case wrongLength(Int)
    case wrongCharacter
    case wrongCheckDigits
  }

  /// 29 characters without blanks.
  package let code: String
  /// Code of the bank (МФО).
  package var bank: Substring { code.dropFirst(4).prefix(6) }

  /// Accepts the blanks of the paper form.
  package init?(_ text: String) {
    guard Self.problem(in: text) == nil else { return nil }
    code = Self.withoutBlanks(text)
  }

  /// The first thing that is wrong; nil for a valid number (ISO 7064: the number modulo 97 is 1).
  package static func problem(in text: String) -> Problem? {
    let code = withoutBlanks(text)
    guard !code.isEmpty else { return .empty }
    guard code.hasPrefix("UA") else { return .wrongCountry }
    guard code.count == 29 else { return .wrongLength(code.count) }
    let bytes = Array(code.utf8)
    guard bytes.allSatisfy({ value(of: $0) != nil }), Digits.values(code.dropFirst(2).prefix(8)) != nil else {
      return .wrongCharacter
    }
    let remainder = (bytes[4...] + bytes[..<4]).reduce(0) { remainder, byte in
      guard let value = value(of: byte) else { return remainder }
      return (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    return remainder == 1 ? nil : .wrongCheckDigits
  }

  /// Digits are themselves, A is 10, Z is 35.
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    default: nil
    }
  }

  private static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
