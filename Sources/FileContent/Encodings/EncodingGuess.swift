/// Guesses the single-byte encoding of a Ukrainian text by the letters that follow each other.
///
/// Feed it the bytes of a file that is not UTF-8; it keeps a sample of the words with bytes above 0x7F.
package struct EncodingGuess {
  /// Bytes of words are enough to be sure; more only cost time.
  private static let sampleLimit = 16 << 10

  private var sample: [UInt8] = []

  package init() {}

  package var isFull: Bool { sample.count >= Self.sampleLimit }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte >= 0x80 || byte | 0x20 == Self.latinI {
        sample.append(byte)
      } else if let last = sample.last, last != 0x20 {
        // Whatever is ASCII divides words; one blank stands for all of it.
        sample.append(0x20)
      }
      if isFull { return }
    }
  }

  /// The most probable encoding and how sure that is; nil without a single byte above 0x7F.
  package func finding() -> EncodingFinding? {
    guard sample.contains(where: { $0 >= 0x80 }) else { return nil }
    return finding(by: ranking)
  }

  /// What `finding` says when that is this encoding and certain; most other texts are told apart with less work.
  package func isCertain(_ encoding: TextEncoding) -> Bool {
    guard sample.contains(where: { $0 >= 0x80 }) else { return false }
    let ranking = ranking
    return ranking[0].encoding == encoding && finding(by: ranking).certainty == .certain
  }

  /// −2 ln of the probability that the bytes are Ukrainian text in an encoding, and how many letters they have.
  static func cost(of bytes: [UInt8], as encoding: TextEncoding) -> (cost: Int, letters: Int) {
    var guess = EncodingGuess()
    guess.add(bytes)
    return (cost(of: guess.sample, as: encoding), guess.sample.count { $0 >= 0x80 })
  }

  /// The most probable first.
  private var ranking: [(encoding: TextEncoding, cost: Int)] {
    Self.candidates.map { (encoding: $0, cost: Self.cost(of: sample, as: $0)) }.sorted { $0.cost < $1.cost }
  }

  private func finding(by ranking: [(encoding: TextEncoding, cost: Int)]) -> EncodingFinding {
    let best = ranking[0]
    let text = best.encoding.decode(sample)
    // Another encoding that reads the same text is not a rival.
    let rival = ranking.dropFirst().first { $0.encoding.decode(sample) != text }
    let lead = (rival?.cost ?? .max) - best.cost
    let letters = sample.count { $0 >= 0x80 }
    let average = Double(best.cost) / Double(letters)
    return EncodingFinding(best.encoding, Self.certainty(lead: lead, letters: letters, average: average))
  }

  /// Code page 866 has no і: people type the Latin one instead.
  private static let latinI = UInt8(ascii: "i")

  /// Encodings in the order of preference when the texts are equal.
  private static let candidates: [TextEncoding] = [.windows1251, .ibm866, .koi8U, .cp1125, .macCyrillic]

  /// `lead` and `average` are in half nats; Ukrainian prose costs 4 to 6 for each letter, the same text in
  /// a wrong encoding 9 and more.
  private static func certainty(lead: Int, letters: Int, average: Double) -> EncodingFinding.Certainty {
    if letters >= 12, lead >= 40, average < 8 { return .certain }
    if letters >= 6, lead >= 16, average < 10 { return .likely }
    return .uncertain
  }

  /// −2 ln of the probability of the sample, roughly.
  private static func cost(of sample: [UInt8], as encoding: TextEncoding) -> Int {
    let classes = ByteClasses.of(encoding)
    var total = 0
    var previous: UInt8 = 0
    var previousIsLower = false
    var capitals = 0
    for (index, byte) in sample.enumerated() {
      let isBesideLetter = { (index: Int) in sample.indices.contains(index) && sample[index] >= 0x80 }
      let letter: UInt8
      if byte >= 0x80 {
        letter = classes.letter[Int(byte & 0x7F)]
      } else {
        let isLetter = byte != 0x20 && (isBesideLetter(index - 1) || isBesideLetter(index + 1))
        letter = isLetter ? classes.latinI : 0
      }
      guard letter > 0, letter < ByteClasses.symbol else {
        if previous > 0 { total += bigram(previous, 0) }
        if letter > 0 { total += letter == ByteClasses.symbol ? 10 : 25 }
        previous = 0
        previousIsLower = false
        capitals = 0
        continue
      }
      total += bigram(previous, letter)
      let isLower = byte >= 0x80 ? classes.isLower[Int(byte & 0x7F)] : byte == latinI
      // Capitals are rarer than small letters at the beginning of a word; «слоВо» and «СЛОво» hardly exist.
      if isLower {
        total += capitals > 1 ? 12 : 0
        capitals = 0
      } else {
        total += previous == 0 ? 2 : previousIsLower ? 16 : 0
        capitals += 1
      }
      previous = letter
      previousIsLower = isLower
    }
    return total
  }

  private static func bigram(_ first: UInt8, _ second: UInt8) -> Int {
    Int(UkrainianBigrams.cost[Int(first) * UkrainianBigrams.size + Int(second)])
  }
}

/// The bytes above 0x7F of an encoding as letters of the table of bigrams.
private struct ByteClasses {
  /// Signs that people type: quotation marks, dashes, №.
  static let symbol: UInt8 = 100
  /// Everything else: frames, mathematics, letters of other alphabets.
  static let stranger: UInt8 = 200

  /// Row of `UkrainianBigrams`, `symbol` or `stranger`.
  let letter: [UInt8]
  let isLower: [Bool]
  /// What a Latin «i» stands for.
  let latinI: UInt8

  static func of(_ encoding: TextEncoding) -> ByteClasses { all[encoding] ?? ByteClasses(encoding) }

  private static let all = Dictionary(
    uniqueKeysWithValues: TextEncoding.allCases.map { ($0, ByteClasses($0)) })

  private init(_ encoding: TextEncoding) {
    let symbols = Set("«»“”„’–—№°…§\u{A0}".unicodeScalars)
    letter = encoding.upperHalf.map { scalar in
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first
      if let index = UkrainianBigrams.alphabet.firstIndex(where: { $0 == lower }) { return UInt8(index + 1) }
      return symbols.contains(scalar) ? Self.symbol : Self.stranger
    }
    let ukrainianI = UkrainianBigrams.alphabet.firstIndex(of: "і").map { UInt8($0 + 1) }
    latinI = encoding == .ibm866 ? ukrainianI ?? 0 : 0
    isLower = encoding.upperHalf.map(\.properties.isLowercase)
  }
}
