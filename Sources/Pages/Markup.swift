import Wording

/// Piece of a page. Only what stands in the source of the program becomes markup; whatever is put into it is escaped, unless
/// it is markup itself:
///
///     let row: Markup = "<td>\(cell)</td>"
package struct Markup: Sendable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral value: StaticString) { text = "\(value)" }

  package init(stringInterpolation pieces: Pieces) { text = pieces.text }

  /// Nothing.
  package init() { text = "" }

  package struct Pieces: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

    package mutating func appendInterpolation(_ foreign: String) {
      text += MarkupText.escaped(foreign, for: .browser)
    }

    package mutating func appendInterpolation(_ number: Int) { text += "\(number)" }

    package mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

    package mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }

    package mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { text += piece.text }
    }
  }

  package static func += (left: inout Markup, right: Markup) { left.text += right.text }
}
