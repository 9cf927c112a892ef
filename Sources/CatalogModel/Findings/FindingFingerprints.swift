import FileContent
import Wording

/// Names findings so that one can be known again in a later check, wherever its row or its file has moved.
///
/// A fingerprint is made of the rule, the data set, the key of a value in a passport, and what is said of the value; rows and
/// names of files do not enter it. Findings that are alike in all of that are told apart by their order, so whoever wants
/// the same names has to ask for all findings in the order of the report.
package struct FindingFingerprints {
  private var counts: [String: Int] = [:]

  package init() {}

  /// 32 hexadecimal digits.
  package mutating func next(_ finding: Diagnostic) -> String {
    let message = Self.withoutPlaces(finding.message.uk, of: finding.file)
    let parts = [
      finding.code, finding.dataset ?? "", finding.place.key ?? "", message, finding.found ?? "",
      finding.expected ?? "",
    ]
    let basis = parts.joined(separator: "\u{1F}")
    counts[basis, default: 0] += 1
    let text = basis + "\u{1F}\(counts[basis] ?? 1)"
    return Digest.of(Array(text.utf8)).map { String($0.hex.prefix(32)) } ?? text
  }

  /// The message without the numbers of rows and the name of the file that it speaks of.
  static func withoutPlaces(_ message: String, of file: String) -> String {
    var words: [Substring] = []
    var followsRow = false
    for word in message.split(separator: " ") {
      let isNumber = word.first.map { $0.isASCII && $0.isNumber } ?? false
      if followsRow, isNumber { continue }
      followsRow =
        ["ряд", "(ряд", "клітин", "(клітин"].contains { word.hasPrefix($0) } || followsRow && word == "і"
      words.append(word)
    }
    let name = String(file.lastPathStep)
    let text = words.joined(separator: " ")
    guard name.contains(".") else { return text }
    return pieces(of: text, between: name).joined()
  }

  private static func pieces(of text: String, between separator: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    let (bytes, wanted) = (Array(text.utf8), Array(separator.utf8))
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece = []
        index += wanted.count
      } else {
        piece.append(bytes[index])
        index += 1
      }
    }
    return pieces + [String(decoding: piece, as: UTF8.self)]
  }
}
