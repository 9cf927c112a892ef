/// Text in one encoding of a byte for each letter that was read as another and saved as UTF-8: «рПМЙЛМЙОЙЛБ», «▀ъ∙ю тш эх».
/// Its words are made of letters too, only their order tells.
struct DisguisedText {
  /// Bytes of text that are enough to be sure.
  private static let most = 4 << 10

  private var cells: [(text: [UInt8], place: Place)] = []
  private var bytes = 0

  /// More text tells nothing new.
  var isFull: Bool { bytes >= Self.most }

  /// A cell with letters beyond ASCII.
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> Place) {
    guard !isFull else { return }
    cells.append((Array(cell), place()))
    bytes += cell.count
  }

  /// The cells with such text; none when the text is what it looks like.
  var places: [Place] {
    guard let mistake = mistake else { return [] }
    return cells.filter { Self.isMisread($0.text, mistake) }.map(\.place)
  }

  private typealias Mistake = (written: TextEncoding, readAs: TextEncoding)

  /// Half nats for each letter: Ukrainian prose costs 4 to 6, names and abbreviations up to 8.
  private static let usualCost = 7

  private var mistake: Mistake? {
    let text: [UInt8] = cells.flatMap { cell -> [UInt8] in cell.text + [0x20] }
    let (asItIs, letters) = EncodingGuess.cost(
      of: MisreadText.bytes(of: text, in: .windows1251), as: .windows1251)
    let isOdd = letters < 6 || asItIs > letters * Self.usualCost || Self.hasFrames(text)
    guard isOdd else { return nil }
    for wrong in [TextEncoding.windows1251, .ibm866] {
      let bytes = MisreadText.bytes(of: text, in: wrong)
      let (cost, letters) = EncodingGuess.cost(of: bytes, as: wrong)
      let others = [TextEncoding.windows1251, .ibm866, .koi8U].filter { $0 != wrong }
        .map { (encoding: $0, cost: EncodingGuess.cost(of: bytes, as: $0).cost) }
      guard let best = others.min(by: { $0.cost < $1.cost }), letters >= 12, cost - best.cost >= 40,
        best.cost < letters * 8
      else { continue }
      return (written: best.encoding, readAs: wrong)
    }
    return nil
  }

  private static func isMisread(_ text: [UInt8], _ mistake: Mistake) -> Bool {
    let bytes = MisreadText.bytes(of: text, in: mistake.readAs)
    return bytes.contains { $0 >= 0x80 }
      && EncodingGuess.cost(of: bytes, as: mistake.written).cost
        < EncodingGuess.cost(of: bytes, as: mistake.readAs).cost
  }

  /// U+2500 to U+25FF, which begin with E2 94 to E2 97.
  private static func hasFrames(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == 0xE2 && (0x94...0x97).contains($1) }
  }
}
