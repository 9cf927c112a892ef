/// The text of an RTF document (Rich Text Format 1.9.1), without fonts, pictures and other things beside it.
///
/// A small reader: groups, control words, signs by their code page and by Unicode, ends of paragraphs and of cells. What it
/// does not know it passes over, as the format asks.
package struct RTFText {
  /// The text in UTF-8; a paragraph, a line or a row of a table ends with a line feed, a cell with a tab.
  package private(set) var text: [UInt8] = []
  /// The groups do not match, or there is more text than is read.
  package private(set) var isCut = false

  private struct Group {
    /// Nothing of it is text.
    var isSkipped = false
    /// Signs that follow one in Unicode for readers that know none.
    var substitutes = 1
    /// A destination that a reader need not know follows.
    var isOptional = false
  }

  private var groups: [Group] = []
  private var group = Group()
  /// Bytes beyond ASCII of one code page, until they are decoded together.
  private var pending: [UInt8] = []
  private var toSkip = 0
  /// The first half of a sign in two parts of UTF-16.
  private var highSurrogate: UInt32?
  private let limit: Int

  /// Groups inside each other that are followed.
  private static let mostGroups = 1000
  /// Destinations without text of the document.
  private static let skipped: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
    "pict", "object",
    "objdata", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "filetbl",
    "fldinst", "bkmkstart",
    "bkmkend", "mmathPr", "pgptbl", "shppict", "nonshppict", "blipuid",
  ]

  /// - Parameter limit: bytes of text that are read.
  package init(_ bytes: [UInt8], limit: Int = 64 << 20) {
    self.limit = limit
    var index = 0
    while index < bytes.count, !isCut {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"):
        flush()
        guard groups.count < Self.mostGroups else {
          isCut = true
          break
        }
        groups.append(group)
        group.isOptional = false
        index += 1
      case UInt8(ascii: "}"):
        flush()
        guard let outer = groups.popLast() else {
          isCut = true
          break
        }
        group = outer
        index += 1
      case UInt8(ascii: "\\"): takeControl(bytes, &index)
      case 0x0A, 0x0D, 0x00: index += 1
      default:
        takeByte(byte)
        index += 1
      }
      if text.count > limit { isCut = true }
    }
    flush()
    if !groups.isEmpty { isCut = true }
  }

  private mutating func takeControl(_ bytes: [UInt8], _ index: inout Int) {
    index += 1
    guard index < bytes.count else { return }
    let first = bytes[index]
    guard first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return takeSign(bytes, &index) }
    var word = ""
    while index < bytes.count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A, word.utf8.count < 32
    {
      word.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    var number: Int?
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      number = min((number ?? 0) * 10 + Int(bytes[index] - 0x30), 1 << 40)
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    take(word, number.map { isNegative ? -$0 : $0 }, bytes, &index)
  }

  /// A control of one sign: `\'ab`, `\~`, `\*`.
  private mutating func takeSign(_ bytes: [UInt8], _ index: inout Int) {
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "'"):
      guard index + 1 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index...(index + 1)], as: UTF8.self), radix: 16)
      else { return }
      index += 2
      takeByte(byte)
    case UInt8(ascii: "~"): append(" ")
    case UInt8(ascii: "_"): append("-")
    case UInt8(ascii: "*"): group.isOptional = true
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): takeByte(sign)
    case 0x0A, 0x0D: append("\n")
    default: break
    }
  }

  private mutating func take(_ word: String, _ number: Int?, _ bytes: [UInt8], _ index: inout Int) {
    if group.isOptional || Self.skipped.contains(word) {
      group.isOptional = false
      group.isSkipped = true
    }
    switch word {
    case "par", "line", "row", "sect", "page": append("\n")
    case "tab", "cell", "nestcell": append("\t")
    case "emdash", "endash": append("–")
    case "lquote", "rquote": append("’")
    case "ldblquote": append("«")
    case "rdblquote": append("»")
    case "uc": group.substitutes = max(0, number ?? 1)
    case "u": if let number { takeUnicode(number) }
    case "bin": index = min(bytes.count, index + max(0, number ?? 0))
    default: break
    }
  }

  /// A unit of UTF-16, negative beyond 32,767.
  private mutating func takeUnicode(_ number: Int) {
    let unit = UInt32(truncatingIfNeeded: number & 0xFFFF)
    toSkip = 0
    switch unit {
    case 0xD800..<0xDC00: highSurrogate = unit
    case 0xDC00..<0xE000:
      if let high = highSurrogate,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
      {
        append(String(Character(scalar)))
      }
      highSurrogate = nil
    default: if let scalar = Unicode.Scalar(unit) { append(String(Character(scalar))) }
    }
    toSkip = group.substitutes
  }

  private mutating func takeByte(_ byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    guard !group.isSkipped else { return }
    if byte < 0x80 {
      flush()
      text.append(byte)
    } else {
      pending.append(byte)
    }
  }

  private mutating func append(_ sign: String) {
    flush()
    toSkip = 0
    if !group.isSkipped { text.append(contentsOf: sign.utf8) }
  }

  /// Documents of Ukrainian offices are in code page 1251, whatever page their first words name.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    text.append(contentsOf: TextEncoding.windows1251.decode(pending).utf8)
    pending.removeAll(keepingCapacity: true)
  }
}
