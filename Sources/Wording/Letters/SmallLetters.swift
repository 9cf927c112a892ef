extension StringProtocol {
  /// As `lowercased()`, but quick for texts in Ukrainian and English, which is what nearly all are in.
  package var inSmallLetters: String {
    var text = Substring(self)
    return text.withUTF8 { Self.inSmallLetters($0) } ?? lowercased()
  }

  /// Nil for a text with letters that it does not know.
  private static func inSmallLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isKnown = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { small in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard byte >= 0x80 else {
          small[index] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
          index += 1
          continue
        }
        guard index + 1 < bytes.count else { break }
        let next = bytes[index + 1]
        switch (byte, next) {
        // Ѐ to Џ, А to П, Р to Я.
        case (0xD0, 0x80...0x8F): (small[index], small[index + 1]) = (0xD1, next + 0x10)
        case (0xD0, 0x90...0x9F): (small[index], small[index + 1]) = (0xD0, next + 0x20)
        case (0xD0, 0xA0...0xAF): (small[index], small[index + 1]) = (0xD1, next - 0x20)
        case (0xD2, 0x90): (small[index], small[index + 1]) = (0xD2, 0x91)
        // Their small ones, «, », the no-break space and the like; no letter but ª, µ and º among them.
        case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x9F), (0xD2, 0x91), (0xC2, _):
          (small[index], small[index + 1]) = (byte, next)
        // Dashes, quotes, the apostrophe; №.
        case (0xE2, 0x80) where index + 2 < bytes.count,
          (0xE2, 0x84) where index + 2 < bytes.count && bytes[index + 2] == 0x96:
          (small[index], small[index + 1], small[index + 2]) = (byte, next, bytes[index + 2])
          index += 1
        default:
          isKnown = false
          return 0
        }
        index += 2
      }
      return index
    }
    return isKnown ? text : nil
  }
}
