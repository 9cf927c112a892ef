/// How text is written as bytes.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case koi8U = "koi8-u"
  case ibm866 = "ibm866"
  /// Code page 866 with ґ, і and its own places for є and ї (RST 2018-91); IANA has no name for it.
  case cp1125 = "cp1125"
  case macCyrillic = "x-mac-cyrillic"

  /// The IANA name in lower case, as in every output.
  package var name: String { rawValue }

  /// The encoding with an IANA name, or with one of the names that passports and programs use.
  package init?(named text: String) {
    let name = text.lowercased().filter { $0 != " " && $0 != "_" }
    switch name {
    case "utf8", "utf-8-sig", "utf-8-bom": self = .utf8
    case "utf-16", "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "cp1251", "cp-1251", "windows1251", "win1251", "win-1251", "1251": self = .windows1251
    case "koi8u": self = .koi8U
    case "cp866", "866", "dos-866": self = .ibm866
    case "macintosh-cyrillic", "mac-cyrillic", "maccyrillic": self = .macCyrillic
    default: self.init(rawValue: name)
    }
  }

  /// Every byte is one character and the first 128 are ASCII.
  package var isSingleByte: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1251, .koi8U, .ibm866, .cp1125, .macCyrillic: true
    }
  }

  /// Text of the bytes, a byte order mark included; what is not text becomes U+FFFD.
  package func decode(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
      var decoder = UTF16Decoder(isBigEndian: self == .utf16BigEndian)
      var text: [UInt8] = []
      decoder.append(bytes, to: &text)
      decoder.finish(&text)
      return String(decoding: text, as: UTF8.self)
    case .windows1251, .koi8U, .ibm866, .cp1125, .macCyrillic:
      let upperHalf = upperHalf
      var text = String.UnicodeScalarView()
      for byte in bytes {
        text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte & 0x7F)])
      }
      return String(text)
    }
  }
}

/// A byte order mark at the beginning of a file.
package struct ByteOrderMark: Hashable, Sendable {
  package let encoding: TextEncoding
  /// Bytes.
  package let length: Int

  package init?(_ head: some Collection<UInt8>) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else {
      return nil
    }
  }
}

/// What the encoding of a file was found to be.
package struct EncodingFinding: Hashable, Sendable {
  package enum Certainty: String, Comparable, Sendable {
    case uncertain, likely, certain

    package static func < (one: Self, other: Self) -> Bool {
      let order: [Self] = [.uncertain, .likely, .certain]
      return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
  }

  package let encoding: TextEncoding
  package let certainty: Certainty
  package let hasByteOrderMark: Bool

  package init(_ encoding: TextEncoding, _ certainty: Certainty, hasByteOrderMark: Bool = false) {
    self.encoding = encoding
    self.certainty = certainty
    self.hasByteOrderMark = hasByteOrderMark
  }
}

/// Turns UTF-16 into UTF-8 piece by piece.
package struct UTF16Decoder {
  let isBigEndian: Bool
  private var halfUnit: UInt8?
  private var highSurrogate: UInt32?
  /// Units that are no text: lone surrogates and an odd byte at the end.
  package private(set) var faults = 0

  package init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  package mutating func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      append(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), to: &text)
    }
  }

  package mutating func finish(_ text: inout [UInt8]) {
    if halfUnit != nil || highSurrogate != nil { replace(&text) }
    halfUnit = nil
    highSurrogate = nil
  }

  private mutating func append(_ unit: UInt32, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        encode(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        return
      }
      replace(&text)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: replace(&text)
    default: encode(unit, to: &text)
    }
  }

  private mutating func replace(_ text: inout [UInt8]) {
    faults += 1
    encode(0xFFFD, to: &text)
  }

  private func encode(_ scalar: UInt32, to text: inout [UInt8]) {
    func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
    switch scalar {
    case ..<0x80: text.append(byte(scalar))
    case ..<0x800: text += [byte(0xC0 | scalar >> 6), byte(0x80 | scalar & 0x3F)]
    case ..<0x10000:
      text += [byte(0xE0 | scalar >> 12), byte(0x80 | scalar >> 6 & 0x3F), byte(0x80 | scalar & 0x3F)]
    default:
      text += [
        byte(0xF0 | scalar >> 18), byte(0x80 | scalar >> 12 & 0x3F), byte(0x80 | scalar >> 6 & 0x3F),
        byte(0x80 | scalar & 0x3F),
      ]
    }
  }
}
