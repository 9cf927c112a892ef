/// The lines of a file whose bytes are at hand; they end with LF, CRLF or CR.
struct TextLines {
  let bytes: [UInt8]
  private let contentStart: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    contentStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func start(_ offset: Int) -> Int {
    var start = offset
    while start > contentStart, !endsLine(start - 1) { start -= 1 }
    return start
  }

  /// Where the line of that byte ends, before its line break.
  func end(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  /// Where the next line begins; the end of the file after the last one.
  func next(_ offset: Int) -> Int {
    let end = end(offset)
    guard end < bytes.count else { return end }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  private func endsLine(_ offset: Int) -> Bool {
    bytes[offset] == 0x0A
      || bytes[offset] == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
  }

  /// Of the line of that byte: the blanks it begins with.
  func indentation(_ offset: Int) -> String {
    let start = start(offset)
    return text(start..<start + bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count)
  }

  /// Nothing but blanks is before it on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[start(offset)..<offset].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  func hasBreak(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func byte(_ offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// As the line of that byte ends; of the last line, as the file's first one does.
  func lineBreak(near offset: Int) -> String {
    for place in [offset, contentStart] {
      let end = end(place)
      if end < bytes.count { return text(end..<next(place)) }
    }
    return "\n"
  }

  /// Whole lines, put in where the next line after that byte begins; what is around them is untouched.
  func inserting(_ lines: [String], afterLineOf offset: Int) -> Splice {
    let lineBreak = lineBreak(near: offset)
    let end = end(offset)
    // The last line of a file may lack its line break; then so does what follows it.
    if end == bytes.count { return .insert(lines.map { lineBreak + $0 }.joined(), at: end) }
    return .insert(lines.map { $0 + lineBreak }.joined(), at: next(offset))
  }
}
