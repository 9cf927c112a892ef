/// What kind of text a file holds, by its beginning.
package enum TextSignature {
  /// - Parameters:
  ///   - head: the beginning of the text, in an encoding that contains ASCII, without a byte order mark.
  ///   - expected: what the passport or else the extension says.
  /// - Returns: nil for text without a structure of its own: a table or prose.
  package static func format(of head: UnsafeRawBufferPointer, expected: FileFormat?) -> FileFormat? {
    guard let start = head.firstIndex(where: { $0 > 0x20 }) else { return nil }
    let text = head[start...]
    switch text.first {
    case UInt8(ascii: "<"):
      return Markup(text, mayBeHTML: expected.map { $0 != .xml && !$0.ancestors.contains(.xml) } ?? true)
        .format
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if beginsJSON(text) || expected.map(isJSON) == true { return jsonKind(text) }
      return nil
    case UInt8(ascii: "@"):
      return begins(text, "@prefix") || begins(text, "@base") ? .turtle : nil
    case UInt8(ascii: "0"):
      return isDXF(text) ? .dxf : nil
    case UInt8(ascii: "%"):
      return begins(text, "%YAML") ? .yaml : nil
    default:
      return nil
    }
  }

  private static func isJSON(_ format: FileFormat) -> Bool {
    format == .json || format == .geoJSON || format == .jsonLines
  }

  private static func begins(_ text: Slice<UnsafeRawBufferPointer>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      text.prefix(word.count).elementsEqual(word) { ($0 | 0x20) == ($1 | 0x20) }
    }
  }

  /// A bracket and what may follow it: `[section]` and `{name}` are no JSON.
  private static func beginsJSON(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let next = text.dropFirst().first(where: { $0 > 0x20 }) else { return true }
    if text.first == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
    return "[]{\"-0123456789tfn".utf8.contains(next)
  }

  /// One value on each line is JSON Lines.
  private static func jsonKind(_ text: Slice<UnsafeRawBufferPointer>) -> FileFormat {
    guard let end = text.firstIndex(of: 0x0A),
      let last = text[..<end].last(where: { $0 > 0x20 }),
      let next = text[end...].first(where: { $0 > 0x20 })
    else { return .json }
    let closing = text.first == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    return last == closing && next == text.first ? .jsonLines : .json
  }

  /// Group code 0, then `SECTION`.
  private static func isDXF(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    let rest = text.dropFirst().drop { $0 <= 0x20 }
    return text.dropFirst().first.map { $0 == 0x0A || $0 == 0x0D } == true && begins(rest, "SECTION")
  }
}

/// The beginning of an XML or HTML text as far as the name of the root element.
private struct Markup {
  private var rest: Slice<UnsafeRawBufferPointer>
  private(set) var format: FileFormat?

  /// `mayBeHTML` decides about elements such as `<table>`, which both have.
  init(_ text: Slice<UnsafeRawBufferPointer>, mayBeHTML: Bool) {
    rest = text
    var isXML = false
    var isHTML = false
    prologue: while true {
      rest = rest.drop { $0 <= 0x20 }
      if take("<?xml") {
        isXML = true
        skip(past: "?>")
      } else if take("<?") {
        skip(past: "?>")
      } else if take("<!--") {
        skip(past: "-->")
      } else if take("<!doctype") {
        rest = rest.drop { $0 <= 0x20 }
        isHTML = take("html")
        let hasSubset = rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "["))
        skip(past: hasSubset ? "]>" : ">")
      } else {
        break prologue
      }
    }
    let root = take("<") ? name() : ""
    if isHTML || root.lowercased() == "html" {
      format = isXML ? .xhtml : .html
    } else if !isXML, mayBeHTML, Self.htmlElements.contains(root.lowercased()) {
      format = .html
    } else {
      format = root.isEmpty && !isXML ? nil : Self.format(root: root)
    }
  }

  private static func format(root: String) -> FileFormat {
    let local = root.split(separator: ":").last.map(String.init) ?? ""
    return switch local {
    case "RDF": .rdf
    case "kml": .kml
    case "gpx": .gpx
    case "svg": .svg
    case "loc": .loc
    case "AIXMBasicMessage": .aixm
    case "FeatureCollection" where root != local: .gml
    default: .xml
    }
  }

  /// Elements with which pages and pieces of pages begin.
  private static let htmlElements: Set<String> = [
    "head", "body", "title", "meta", "script", "style", "div", "table", "p", "span", "center", "h1", "h2",
    "font", "a", "b", "br", "img", "pre", "ul", "form",
  ]

  private mutating func name() -> String {
    let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let isName = name.first.map { $0 == 0x5F || $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) } == true
    return isName && name.count <= 200 ? String(decoding: name, as: UTF8.self) : ""
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { word in
      rest.prefix(word.count).elementsEqual(word) { ($0 | 0x20) == ($1 | 0x20) }
    }
    if isThere { rest = rest.dropFirst(word.utf8CodeUnitCount) }
    return isThere
  }

  private mutating func skip(past word: StaticString) {
    let start = word.withUTF8Buffer { word in
      rest.indices.first { rest[$0...].starts(with: word) }
    }
    rest = start.map { rest[($0 + word.utf8CodeUnitCount)...] } ?? rest.suffix(0)
  }
}
