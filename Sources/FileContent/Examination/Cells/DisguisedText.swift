import CByteScan

/// Text in KOI8-U that was read as code page 1251 and saved as UTF-8: «рПМЙЛМЙОЙЛБ». Its words are Cyrillic too, only
/// the order of their letters tells.
struct DisguisedText {
  /// Bytes of text that are enough to be sure.
  private static let most = 8 << 10

  private var text: [UInt8] = []
  private var firstPlace: Place?

  /// More text tells nothing new.
  var isFull: Bool { text.count >= Self.most }

  /// A cell with letters beyond ASCII.
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> Place) {
    guard !isFull else { return }
    if firstPlace == nil { firstPlace = place() }
    text.append(contentsOf: cell)
    text.append(0x20)
  }

  /// Where such text begins; nil when the text is what it looks like.
  var place: Place? {
    // KOI8-U keeps small letters where code page 1251 has capitals.
    guard let firstPlace, isMostlyCapitals else { return nil }
    var guess = EncodingGuess()
    guess.add(MisreadText.bytes(of: String(decoding: text, as: UTF8.self), in: .windows1251))
    return guess.isCertain(.koi8U) ? firstPlace : nil
  }

  private var isMostlyCapitals: Bool {
    let letters = dani_count_cyrillic(text, text.count)
    return letters.capitals > letters.smalls
  }
}
