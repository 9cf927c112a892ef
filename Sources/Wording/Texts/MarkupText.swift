/// Text made safe for the markup that it is put into.
package enum MarkupText {
  /// What the markup is read by: the two differ in how they keep line ends of attributes.
  package enum Reader: Sendable { case xml, browser }

  /// Text for an element or a quoted attribute; a character that XML 1.0 cannot hold becomes U+FFFD.
  ///
  /// For XML tabs and line ends are written as numbers, so that they survive in an attribute; a browser gets them as they
  /// are, and the apostrophe as a number.
  package static func escaped(_ text: String, for reader: Reader = .xml) -> String {
    guard text.utf8.contains(where: needsWork) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch (scalar, reader) {
      case ("&", _): out += "&amp;".unicodeScalars
      case ("<", _): out += "&lt;".unicodeScalars
      case (">", _): out += "&gt;".unicodeScalars
      case ("\"", _): out += "&quot;".unicodeScalars
      case ("'", .browser): out += "&#39;".unicodeScalars
      case ("\t", .xml): out += "&#9;".unicodeScalars
      case ("\n", .xml): out += "&#10;".unicodeScalars
      case ("\r", .xml): out += "&#13;".unicodeScalars
      case ("\t", .browser), ("\n", .browser), ("\r", .browser): out.append(scalar)
      case ("\u{0}"..."\u{1F}", _), ("\u{FFFE}", _), ("\u{FFFF}", _): out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The bytes that a replaced character begins with; 0xEF begins U+FFFE and U+FFFF.
  private static func needsWork(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
      || byte == 0xEF
  }
}
