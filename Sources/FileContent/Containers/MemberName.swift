/// Names of archive members: bytes in an encoding that old archives do not tell.
enum MemberName {
  static func decoded(_ raw: UnsafePointer<CChar>?) -> (String, TextEncoding) {
    guard let raw else { return ("", .utf8) }
    var bytes: [UInt8] = []
    var next = raw
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    let encoding = encoding(of: bytes)
    // Some Windows programs separate folders with a backslash.
    let separated = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return (encoding.decode(separated), encoding)
  }

  /// UTF-8 when the bytes are; else the one of the two code pages of Windows that yields more letters.
  /// A name is too short for the statistics that tell the encoding of a text.
  private static func encoding(of bytes: [UInt8]) -> TextEncoding {
    guard String(validating: bytes, as: UTF8.self) == nil else { return .utf8 }
    func letters(_ encoding: TextEncoding) -> Int {
      let upperHalf = encoding.upperHalf
      return bytes.count { $0 >= 0x80 && (0x400...0x4FF).contains(upperHalf[Int($0 & 0x7F)].value) }
    }
    return letters(.ibm866) > letters(.windows1251) ? .ibm866 : .windows1251
  }

  /// True for what systems and office programs leave beside the files: `__MACOSX`, `Thumbs.db`, `~$book.xlsx`.
  static func isLeaving(_ name: String) -> Bool {
    let last = name.lastPathStep
    return name.hasPrefix("__MACOSX/") || last.hasPrefix(".") || last.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini"].contains(last.lowercased())
  }

  /// True when unpacking could write outside the folder.
  static func escapes(_ name: String) -> Bool {
    let hasDrive = name.utf8.dropFirst().first == UInt8(ascii: ":")
    return name.hasPrefix("/") || hasDrive || name.pathSteps.contains("..")
  }
}
