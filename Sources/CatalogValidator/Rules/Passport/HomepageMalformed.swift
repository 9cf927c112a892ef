import CatalogModel
import FileContent
import Wording

/// The page of a data set is no address that a browser could open.
struct HomepageMalformed: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "хибна адреса сторінки набору", en: "a malformed address of the page"),
    reason: LocalizedText(
      uk: "Портали роблять із цієї адреси посилання: хибне нікуди не веде.",
      en: "Portals make a link of this address: a malformed one leads nowhere."),
    cure: LocalizedText(
      uk: "Запишіть адресу повністю, з https://, як її показує браузер після копіювання.",
      en: "Write the whole address with https://, as a browser gives it when it is copied."),
    basis: .passportElement(.link))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    guard case .value(let text, let range) = passport.homepage else { return }
    if !Self.hasScheme(text) {
      findings.add(
        LocalizedText(
          uk: "homepage: адреса не починається з https://",
          en: "homepage: the address has no https:// in front"),
        in: passport.file, at: range, pointer: "/homepage", found: text.excerpt, basis: .recommendation)
    } else if text.utf8.contains(where: { Self.isForbidden($0) }) {
      findings.add(
        LocalizedText(
          uk: "homepage: в адресі є пробіл або знак, якого в адресах не буває",
          en: "homepage: the address has a blank or a sign that addresses do not have"),
        in: passport.file, at: range, pointer: "/homepage", found: text.excerpt, basis: .recommendation)
    } else if text.utf8.contains(where: { $0 >= 0x80 }) {
      findings.add(
        LocalizedText(
          uk: "homepage: не латинські літери в адресі інші програми чекають у відсотковому записі",
          en: "homepage: other programs expect letters that are not Latin in percent encoding"),
        in: passport.file, at: range, pointer: "/homepage", expected: Self.encoded(text), found: text.excerpt,
        severity: .note, basis: .recommendation, fix: .safe)
    }
  }

  /// RFC 3986: a letter, then letters, digits, `+`, `-` and `.` as far as the colon, and something after it.
  private static func hasScheme(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, let first = parts[0].utf8.first, isLetter(first) else {
      return false
    }
    return parts[0].utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      out += byte < 0x80 ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: out, as: UTF8.self)
  }
}
