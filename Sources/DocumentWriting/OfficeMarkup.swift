import Wording

/// Pieces of XML for the parts of office documents.
enum OfficeMarkup {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// Text of an OpenDocument paragraph, where runs of blanks, tabs and line ends are elements.
  static func openDocumentText(_ text: String) -> String {
    var out = ""
    var plain = String.UnicodeScalarView()
    var blanks = 0
    func flush() {
      out += MarkupText.escaped(String(plain))
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
    ZIPMember(name: name, bytes: Array((OfficeMarkup.declaration + markup).utf8))
  }
}
