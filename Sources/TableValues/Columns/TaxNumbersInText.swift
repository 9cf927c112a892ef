package import FileContent
import Privacy
import Wording

/// Tax numbers of people (РНОКПП) in a text that is no table: members of JSON, elements and attributes of XML, sentences.
///
/// A number alone proves nothing, one in 25 passes by chance: within 40 characters before it must stand what it is, as a
/// key, the name of an element or a word.
package struct TaxNumbersInText: Sendable {
  package private(set) var count = 0
  /// Of the first ones.
  package private(set) var places: [Place] = []
  /// The first number, with most of it hidden.
  package private(set) var masked = ""

  private static let mostPlaces = 3

  /// Nil for a file whose text is not looked at, and for one without such numbers.
  ///
  /// - Parameter open: the file from its beginning; asked a second time when there is something to locate.
  package init?(
    _ content: ContentExamination, open: () throws(ReadFault) -> any ByteSource
  ) throws(ReadFault) {
    guard content.status == .examined, let format = content.format, let markup = Markup(format) else {
      return nil
    }
    var scan = NumberScan(markup)
    try content.readText(try open()) {
      scan.take($0)
      return .proceed
    }
    scan.finish()
    guard scan.count > 0 else { return nil }
    count = scan.count
    masked = PersonalMask.masked(scan.first)
    var locator = TextLocator(offsets: Array(scan.offsets.prefix(Self.mostPlaces)))
    try content.readText(try open()) {
      locator.take($0)
      return .proceed
    }
    places = locator.places
  }
}

/// How a text shows where what belongs to a number begins.
private enum Markup {
  case json, xml, lines, sentences

  /// Nil for what is no text, and for tables, whose columns are looked at.
  init?(_ format: FileFormat) {
    switch format {
    case .json, .geoJSON, .jsonLines: self = .json
    case .yaml: self = .lines
    case .txt, .html, .xhtml: self = .sentences
    default:
      guard format == .xml || format.ancestors.contains(.xml) else { return nil }
      self = .xml
    }
  }

  /// Of a value that follows a quote: the attribute's name follows the last blank.
  var bordersOfQuoted: Set<UInt8> { self == .xml ? borders.union(" \n\r\t".utf8) : borders }

  /// Bytes after which something else begins.
  var borders: Set<UInt8> {
    switch self {
    case .json: Set(",{}".utf8)
    case .xml: Set("<".utf8)
    case .lines: Set("\n".utf8)
    case .sentences: []
    }
  }
}

/// Finds runs of ten digits. Of ten bytes one at least is looked at: no run slips through, and most bytes are passed over.
private struct NumberScan {
  private let markup: Markup
  private(set) var count = 0
  /// Of the first digits, in bytes of the text.
  private(set) var offsets: [Int] = []
  private(set) var first = ""
  /// The end of what was seen, as context of what follows.
  private var carry: [UInt8] = []
  /// Of the first byte of `carry`.
  private var start = 0
  /// Runs that begin before this offset are settled.
  private var settled = 0

  /// In bytes, of 40 characters.
  private static let context = 80
  private static let run = 10

  init(_ markup: Markup) {
    self.markup = markup
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    let text = carry + piece
    // A run at the very end may go on in the next piece.
    let end = max(0, text.count - Self.run - 1)
    text.withUnsafeBufferPointer { scan($0, to: end) }
    settled = max(settled, start + end)
    let kept = min(text.count, Self.context + Self.run + 2)
    start += text.count - kept
    carry = Array(text.suffix(kept))
  }

  mutating func finish() {
    let text = carry
    text.withUnsafeBufferPointer { scan($0, to: $0.count) }
  }

  /// Runs that begin from `settled` on and before `end`.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    var index = max(0, settled - start)
    while index < text.count {
      guard Self.isDigit(text[index]) else {
        index += Self.run
        continue
      }
      var first = index
      while first > 0, Self.isDigit(text[first - 1]) { first -= 1 }
      var last = index
      while last + 1 < text.count, Self.isDigit(text[last + 1]) { last += 1 }
      if last - first + 1 == Self.run, first + start >= settled, first < end { judge(text, first) }
      // The next run cannot hold a byte before its tenth, counted from behind this one.
      index = last + 2 + Self.run - 1
    }
  }

  private mutating func judge(_ text: UnsafeBufferPointer<UInt8>, _ first: Int) {
    if first > 0, Self.isASCIILetter(text[first - 1]) { return }
    let number = text[first..<first + Self.run].reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
    guard RNOKPP.isPlausible(number) else { return }
    let written = String(decoding: text[first..<first + Self.run], as: UTF8.self)
    // Numbers of mobile telephones are those of people born before 1928.
    guard PhoneNumber(written)?.isMobile != true else { return }
    let isQuoted = first > 0 && "\"'".utf8.contains(text[first - 1])
    let borders = isQuoted ? markup.bordersOfQuoted : markup.borders
    var begin = first
    func goBack() {
      while begin > 0, first - begin < Self.context, !borders.contains(text[begin - 1]) { begin -= 1 }
    }
    goBack()
    if markup == .xml, begin > 0, text[begin..<first].starts(with: Self.literal) {
      begin -= 1
      goBack()
    }
    // The first character may be cut.
    var before = String(decoding: text[begin..<first].drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
    if markup == .json, before.utf8.contains(UInt8(ascii: "\\")) { before = Self.withoutEscapes(before) }
    guard ColumnTopic.topics(of: String(before.suffix(40))).contains(.taxNumber) else { return }
    count += 1
    if offsets.count < 3 { offsets.append(start + first) }
    if count == 1 { self.first = written }
  }

  /// Begins a text in XML that holds no tags, after the tag that names it.
  private static let literal = Array("![CDATA[".utf8)

  /// Keys of JSON are often written as `\u0440\u043d`.
  private static func withoutEscapes(_ text: String) -> String {
    let pieces = text.split(separator: "\\u", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
      guard let unit = UInt16(piece.prefix(4), radix: 16), let scalar = Unicode.Scalar(unit) else {
        return text + piece
      }
      return text + String(Character(scalar)) + piece.dropFirst(4)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Lines and columns of bytes of a text.
private struct TextLocator {
  private let offsets: [Int]
  private(set) var places: [Place] = []
  private var offset = 0
  private var line = 1
  private var column = 1
  private var previous: UInt8 = 0

  /// - Parameter offsets: ascending.
  init(offsets: [Int]) {
    self.offsets = offsets
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    for byte in piece {
      guard places.count < offsets.count else { return }
      if offset == offsets[places.count] { places.append(.text(line: line, column: column)) }
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: (line, column) = (line + 1, 1)
      case _ where byte & 0xC0 != 0x80: column += 1
      default: break
      }
      previous = byte
      offset += 1
    }
  }
}
