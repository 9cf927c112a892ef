/// Text that was read in a wrong encoding and saved as UTF-8: «РЈРєСЂР°С—РЅР°», «Ð£ÐºÑ€», «Óêðà¿íà».
enum MisreadText {
  /// What the text said before; nil when it is not misread.
  static func restored(_ text: String) -> String? {
    for wrong in [TextEncoding.windows1251, .ibm866, .koi8U] {
      if let bytes = encode(text, table(wrong)), let right = cyrillic(bytes) { return right }
    }
    guard let bytes = encode(text, western) else { return nil }
    return cyrillic(bytes) ?? legacy(text, bytes)
  }

  /// The bytes as UTF-8 when they are mostly that, and Cyrillic.
  private static func cyrillic(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let letters = text.unicodeScalars.count { (0x400...0x4FF).contains($0.value) }
    let broken = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return letters >= 3 && broken * 5 <= letters ? text : nil
  }

  /// Code page 1251 read as the Western one: whole words of letters with accents, a long one or all of three and more.
  private static func legacy(_ text: String, _ bytes: [UInt8]) -> String? {
    let words = text.split { $0.isWhitespace || $0.isPunctuation && $0 != "¿" || $0.isNumber && $0 != "³" }
    let accented = words.filter { word in
      word.unicodeScalars.allSatisfy {
        (0xC0...0xFF).contains($0.value) || "¿³º´¯²ª¥".unicodeScalars.contains($0)
      }
    }
    let isOne = accented.contains { $0.unicodeScalars.count >= 4 }
    let areAll =
      accented.count >= 3 && accented.count == words.count
      && accented.contains { $0.unicodeScalars.count >= 3 }
    return isOne || areAll ? TextEncoding.windows1251.decode(bytes) : nil
  }

  /// The bytes of a text in another encoding, without the characters that it lacks.
  static func bytes(of text: [UInt8], in encoding: TextEncoding) -> [UInt8] {
    bytes(of: String(decoding: text, as: UTF8.self), in: encoding)
  }

  /// The same of a string.
  static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8] {
    let table = table(encoding)
    return text.unicodeScalars.compactMap { $0.isASCII ? UInt8($0.value) : table[$0] }
  }

  /// A sign of which frames are drawn stands inside a word or at its edge: «в╙тер». The signs of straight lines may stand
  /// around words.
  static func hasFrameInWord(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    func isLetter(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x400...0x4FF).contains(scalars[index].value)
    }
    return scalars.indices.contains { index in
      let value = scalars[index].value
      guard (0x2500...0x2593).contains(value), ![0x2500, 0x2502, 0x2550, 0x2551].contains(value) else {
        return false
      }
      return isLetter(index - 1) || isLetter(index + 1) && (index == 0 || scalars[index - 1] == " ")
    }
  }

  /// Nil when a character has no byte.
  private static func encode(_ text: String, _ table: [Unicode.Scalar: UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let byte = table[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  private static func table(_ encoding: TextEncoding) -> [Unicode.Scalar: UInt8] { tables[encoding] ?? [:] }

  private static let tables = Dictionary(
    uniqueKeysWithValues: [TextEncoding.windows1251, .ibm866, .koi8U].map { encoding in
      let bytes = encoding.upperHalf.enumerated().map { ($0.element, UInt8($0.offset + 0x80)) }
      return (encoding, Dictionary(bytes) { first, _ in first })
    })

  /// Windows-1252, and Latin-1 where it has no character.
  private static let western: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF { table[Unicode.Scalar(byte)] = byte }
    let windows: [(UInt8, Unicode.Scalar)] = [
      (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"),
      (0x89, "‰"), (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"),
      (0x94, "”"), (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"),
      (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
    ]
    for (byte, scalar) in windows { table[scalar] = byte }
    return table
  }()
}
