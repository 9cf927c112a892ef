/// Turns text of another encoding into UTF-8, piece by piece.
package struct Transcoder {
  private var utf16: UTF16Decoder?
  /// UTF-8 of the bytes 0x80 to 0xFF.
  private let upperHalf: [[UInt8]]

  package init(from encoding: TextEncoding) {
    upperHalf = encoding.upperHalf.map { Array(String(Character($0)).utf8) }
    if !encoding.isSingleByte, encoding != .utf8 {
      utf16 = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
    }
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    if utf16 != nil {
      utf16?.append(bytes, to: &text)
    } else if upperHalf.isEmpty {
      text.append(contentsOf: bytes)
    } else {
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: upperHalf[Int(byte & 0x7F)]) }
      }
    }
    return text
  }

  package mutating func finish() -> [UInt8] {
    var text: [UInt8] = []
    utf16?.finish(&text)
    return text
  }
}

extension TextEncoding {
  /// Bytes of the mark of this encoding at the beginning of a file.
  package var byteOrderMarkLength: Int {
    switch self {
    case .utf8: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    default: 0
    }
  }
}
