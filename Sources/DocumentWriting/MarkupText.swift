/// Pieces of XML for the parts of office documents.
enum MarkupText {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// Text for an element or a quoted attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    let needsWork = text.utf8.contains {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xEF
    }
    guard needsWork else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "\t": out += "&#9;".unicodeScalars
      case "\n": out += "&#10;".unicodeScalars
      case "\r": out += "&#13;".unicodeScalars
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Text of an OpenDocument paragraph, where runs of blanks, tabs and line ends are elements.
  static func openDocumentText(_ text: String) -> String {
    var out = ""
    var plain = String.UnicodeScalarView()
    var blanks = 0
    func flush() {
      out += escaped(String(plain))
      plain = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        blanks += 1
        continue
      }
      flushBlanks(isLast: false)
      switch scalar {
      case "\n":
        flush()
        out += "<text:line-break/>"
      case "\t":
        flush()
        out += "<text:tab/>"
      default: plain.append(scalar)
      }
    }
    flushBlanks(isLast: true)
    flush()
    return out

    func flushBlanks(isLast: Bool) {
      // One blank between words is itself; at the edge of a paragraph, and every further one, would be dropped.
      if blanks == 1, !isLast, !(plain.isEmpty && out.isEmpty) {
        plain.append(" ")
      } else if blanks > 0 {
        flush()
        out += #"<text:s text:c="\#(blanks)"/>"#
      }
      blanks = 0
    }
  }
}

extension ZIPMember {
  /// An XML part of an office document.
  static func part(_ name: String, _ markup: String) -> ZIPMember {
    ZIPMember(name: name, bytes: Array((MarkupText.declaration + markup).utf8))
  }
}
