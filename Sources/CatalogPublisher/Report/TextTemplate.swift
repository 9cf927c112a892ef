import CatalogModel
package import Wording

/// A text with places to fill in, in the syntax of Mustache.
///
/// `{{name}}` and `{{name.part}}` print a value, `{{#name}}…{{/name}}` prints its inside when the value is there, and
/// once for each item of a list, `{{^name}}…{{/name}}` when it is not, `{{! … }}` is a remark. A tag of a section or a
/// remark that stands alone on its line leaves no line behind. Nothing is escaped: the result is plain text.
/// Partials and other delimiters are refused; a name that nobody knows is a fault, whether or not it would be printed.
package struct TextTemplate: Sendable {
  enum Piece: Sendable {
    case text(String)
    case variable([String], Position)
    case section([String], Position, isInverted: Bool, [Piece])
  }

  struct Position: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  /// Sections inside each other: each takes memory of the program while it is read and written.
  static let deepest = 50
  /// Pieces that are written: a list inside a list inside a list can be endless for all practical purposes.
  static let mostPieces = 2_000_000
  static let mostBytes = 64 << 20

  let pieces: [Piece]

  package init(_ text: String) throws(TemplateFault) {
    var parser = TemplateParser(text)
    pieces = try parser.parse()
  }

  /// The text with its values; every name in it must be known to `values`.
  package func text(_ values: [String: TemplateValue]) throws(TemplateFault) -> String {
    try check(pieces, [values])
    var (text, written) = ("", 0)
    try render(pieces, [values], into: &text, &written)
    return text
  }

  // MARK: Names

  private func check(_ pieces: [Piece], _ frames: [[String: TemplateValue]]) throws(TemplateFault) {
    for piece in pieces {
      switch piece {
      case .text: break
      case .variable(let name, let position):
        let value = try known(name, position, frames)
        guard value.isPrintable else {
          throw TemplateFault(.notPrintable(name.joined(separator: ".")), position)
        }
      case .section(let name, let position, let isInverted, let inside):
        let value = try known(name, position, frames)
        try check(inside, isInverted ? frames : frames + [value.names])
      }
    }
  }

  private func known(
    _ name: [String], _ position: Position, _ frames: [[String: TemplateValue]]
  ) throws(TemplateFault) -> TemplateValue {
    if let value = Self.value(name, frames) { return value }
    let head = frames.last { $0[name[0]] != nil }?[name[0]]
    let candidates =
      if name.count > 1, let head {
        head.names.keys.map { name[0] + "." + $0 }
      } else { frames.flatMap(\.keys) }
    let text = name.joined(separator: ".")
    throw TemplateFault(
      .unknownName(text, near: NearNames.of(text, among: Set(candidates).sorted(), limit: 3)), position)
  }

  /// The innermost frame that has the first part decides.
  private static func value(_ name: [String], _ frames: [[String: TemplateValue]]) -> TemplateValue? {
    guard var value = frames.last(where: { $0[name[0]] != nil })?[name[0]] else { return nil }
    for part in name.dropFirst() {
      guard let inner = value.names[part] else { return nil }
      value = inner
    }
    return value
  }

  // MARK: Rendering

  private func render(
    _ pieces: [Piece], _ frames: [[String: TemplateValue]], into out: inout String, _ written: inout Int
  ) throws(TemplateFault) {
    for piece in pieces {
      written += 1
      switch piece {
      case .text(let text): out += text
      case .variable(let name, let position):
        guard written <= Self.mostPieces, out.utf8.count <= Self.mostBytes else {
          throw TemplateFault(.tooLong, position)
        }
        out += Self.value(name, frames)?.text ?? ""
      case .section(let name, let position, let isInverted, let inside):
        guard written <= Self.mostPieces, out.utf8.count <= Self.mostBytes else {
          throw TemplateFault(.tooLong, position)
        }
        guard let value = Self.value(name, frames) else { break }
        try renderSection(value, isInverted: isInverted, inside, frames, into: &out, &written)
      }
    }
  }

  private func renderSection(
    _ value: TemplateValue, isInverted: Bool, _ inside: [Piece], _ frames: [[String: TemplateValue]],
    into out: inout String, _ written: inout Int
  ) throws(TemplateFault) {
    if isInverted {
      if !value.isThere { try render(inside, frames, into: &out, &written) }
      return
    }
    switch value {
    case .list(_, let items):
      for item in items { try render(inside, frames + [item], into: &out, &written) }
    case .choice(let index):
      var forms = ""
      try render(inside, frames, into: &forms, &written)
      out += Self.form(index, of: forms)
    case .text, .flag, .figure:
      if value.isThere { try render(inside, frames + [value.names], into: &out, &written) }
    }
  }

  /// Of «містить|містять» or «набір|набори|наборів» the form with that index, or the last one.
  private static func form(_ index: Int, of text: String) -> String {
    let forms = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return forms[min(index, forms.count - 1)]
  }
}

/// What a name of a template stands for.
package enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  /// Text of a number and the names of its parts; a section on it is printed unless the number is 0 or unknown.
  case figure(String, isThere: Bool, [String: TemplateValue])
  /// Items by the names of their columns; the names are known also when there is no item.
  case list(names: [String], [[String: TemplateValue]])
  /// A section on it is two or three forms of a word, of which the one with this index is printed.
  case choice(Int)

  var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .figure(_, let isThere, _): isThere
    case .list(_, let items): !items.isEmpty
    case .choice: true
    }
  }

  var isPrintable: Bool {
    switch self {
    case .text, .figure: true
    case .flag, .list, .choice: false
    }
  }

  var text: String {
    switch self {
    case .text(let text), .figure(let text, _, _): text
    case .flag, .list, .choice: ""
    }
  }

  /// Names that can be used behind a dot and inside a section.
  var names: [String: TemplateValue] {
    switch self {
    case .figure(_, _, let parts): parts
    case .list(let names, let items):
      items.first ?? Dictionary(names.map { ($0, .text("")) }, uniquingKeysWith: { first, _ in first })
    case .text, .flag, .choice: [:]
    }
  }
}

/// Why a template cannot be used.
package struct TemplateFault: Error, Sendable {
  package enum Kind: Hashable, Sendable {
    case unknownName(String, near: [String])
    /// A list, a flag or a choice of forms where text is asked for.
    case notPrintable(String)
    case unclosedTag
    case emptyTag
    case unclosedSection(String)
    /// `{{/name}}` without its beginning; `open` is the section that it stands in.
    case unopenedSection(String, open: String?)
    /// `{{> file}}`, `{{=<% %>=}}` and the like.
    case unsupportedTag(String)
    case tooDeep(limit: Int)
    /// The text would have no end for all practical purposes.
    case tooLong
  }

  package let kind: Kind
  /// From 1.
  package let line: Int
  /// In characters, from 1.
  package let column: Int

  init(_ kind: Kind, _ position: TextTemplate.Position) {
    self.kind = kind
    line = position.line
    column = position.column
  }

  /// One sentence, to stand behind the name of the template.
  package var message: LocalizedText {
    let text: LocalizedText =
      switch kind {
      case .unknownName(let name, let near):
        LocalizedText(
          uk: "немає назви «\(name)»" + (near.isEmpty ? "" : ", можливо: \(near.joined(separator: ", "))"),
          en: "there is no name “\(name)”"
            + (near.isEmpty ? "" : ", perhaps: \(near.joined(separator: ", "))"))
      case .notPrintable(let name):
        LocalizedText(
          uk: "«\(name)» – не текст: почніть із нього розділ {{#\(name)}}…{{/\(name)}}",
          en: "“\(name)” is no text: begin a section with it, {{#\(name)}}…{{/\(name)}}")
      case .unclosedTag:
        LocalizedText(uk: "після «{{» бракує «}}»", en: "“}}” is missing after “{{”")
      case .emptyTag:
        LocalizedText(uk: "між «{{» і «}}» немає назви", en: "there is no name between “{{” and “}}”")
      case .unclosedSection(let name):
        LocalizedText(uk: "бракує «{{/\(name)}}»", en: "“{{/\(name)}}” is missing")
      case .unopenedSection(let name, nil):
        LocalizedText(
          uk: "«{{/\(name)}}» закриває розділ, якого не відкрито",
          en: "“{{/\(name)}}” closes what was not opened")
      case .unopenedSection(let name, let open?):
        LocalizedText(
          uk: "«{{/\(name)}}» стоїть там, де має бути «{{/\(open)}}»",
          en: "“{{/\(name)}}” stands where “{{/\(open)}}” belongs")
      case .unsupportedTag(let tag):
        LocalizedText(uk: "таких позначок немає: «{{\(tag)}}»", en: "there are no such tags: “{{\(tag)}}”")
      case .tooDeep(let limit):
        LocalizedText(
          uk: "розділів один в одному більше ніж \(limit)",
          en: "there are more than \(limit) sections inside each other")
      case .tooLong:
        LocalizedText(
          uk: "текст вийшов би задовгий: списки в списках",
          en: "the text would be too long: lists within lists")
      }
    return LocalizedText(
      uk: "рядок \(line), стовпчик \(column): \(text.uk)", en: "line \(line), column \(column): \(text.en)")
  }
}
