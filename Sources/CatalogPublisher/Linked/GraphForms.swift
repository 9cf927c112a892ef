import FileContent
import Wording

extension Graph {
  /// RDF 1.1 Turtle.
  var turtle: String {
    var text = Self.namespaces.map { "@prefix \($0.prefix): <\($0.address)> .\n" }.joined()
    for subject in subjects {
      let lines = Self.grouped(subject.statements).map { predicate, values in
        let name = predicate == "rdf:type" ? "a" : predicate
        return "  \(name) " + values.map(Self.turtle).joined(separator: ", ")
      }
      text += "\n\(Self.turtle(subject.node))\n" + lines.joined(separator: " ;\n") + " .\n"
    }
    return text
  }

  /// JSON-LD 1.1, flattened: things beside each other under `@graph`.
  var jsonLD: String {
    let context = JSONValue.object(
      Self.namespaces.dropFirst().map { (key: $0.prefix, value: JSONValue.string($0.address)) })
    let things = subjects.map { subject -> JSONValue in
      var entries: [(key: String, value: JSONValue)] = [("@id", .string(Self.name(subject.node)))]
      for (predicate, values) in Self.grouped(subject.statements) {
        if predicate == "rdf:type" {
          entries.append(("@type", .strings(values.map(Self.className))))
        } else {
          entries.append((predicate, .array(values.map(Self.json))))
        }
      }
      return .object(entries)
    }
    return JSONValue.object([(key: "@context", value: context), (key: "@graph", value: .array(things))])
      .prettyText
  }

  /// RDF 1.1 XML.
  var rdfXML: String {
    let spaces = Self.namespaces.map { " xmlns:\($0.prefix)=\"\($0.address)\"" }.joined()
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF\(spaces)>\n"
    for subject in subjects {
      let about =
        switch subject.node {
        case .address(let address): "rdf:about=\"\(MarkupText.escaped(address))\""
        case .blank(let number): "rdf:nodeID=\"b\(number)\""
        }
      text += "<rdf:Description \(about)>\n"
      text += subject.statements.map { "  \(Self.xml($0.predicate, $0.value))\n" }.joined()
      text += "</rdf:Description>\n"
    }
    return text + "</rdf:RDF>\n"
  }

  /// Values of one predicate together, in the order of the first of each.
  private static func grouped(
    _ statements: [(predicate: String, value: Value)]
  ) -> [(predicate: String, values: [Value])] {
    var groups: [(predicate: String, values: [Value])] = []
    for (predicate, value) in statements {
      if let index = groups.firstIndex(where: { $0.predicate == predicate }) {
        groups[index].values.append(value)
      } else {
        groups.append((predicate, [value]))
      }
    }
    return groups
  }

  private static func turtle(_ node: Node) -> String {
    switch node {
    case .address(let address): short(address) ?? "<\(address)>"
    case .blank(let number): "_:b\(number)"
    }
  }

  private static func turtle(_ value: Value) -> String {
    switch value {
    case .node(let node): turtle(node)
    case .text(let text, let language): quoted(text) + (language.map { "@\($0)" } ?? "")
    case .typed(let text, let datatype): quoted(text) + "^^\(datatype)"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func name(_ node: Node) -> String {
    switch node {
    case .address(let address): address
    case .blank(let number): "_:b\(number)"
    }
  }

  private static func className(_ value: Value) -> String {
    if case .node(.address(let address)) = value { short(address) ?? address } else { "" }
  }

  private static func json(_ value: Value) -> JSONValue {
    switch value {
    case .node(let node): ["@id": .string(name(node))]
    case .text(let text, nil): ["@value": .string(plain(text))]
    case .text(let text, let language?): ["@value": .string(plain(text)), "@language": .string(language)]
    case .typed(let text, let datatype): ["@value": .string(text), "@type": .string(datatype)]
    }
  }

  private static func xml(_ predicate: String, _ value: Value) -> String {
    switch value {
    case .node(.address(let address)): "<\(predicate) rdf:resource=\"\(MarkupText.escaped(address))\"/>"
    case .node(.blank(let number)): "<\(predicate) rdf:nodeID=\"b\(number)\"/>"
    case .text(let text, let language):
      "<\(predicate)\(language.map { " xml:lang=\"\($0)\"" } ?? "")>\(MarkupText.escaped(text))</\(predicate)>"
    case .typed(let text, let datatype):
      "<\(predicate) rdf:datatype=\"\(full(datatype))\">\(MarkupText.escaped(text))</\(predicate)>"
    }
  }

  /// The text as the other two forms can hold it, so that all three say the same.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar)
          return isControl || ["\u{FFFE}", "\u{FFFF}"].contains(scalar) ? "\u{FFFD}" : scalar
        }))
  }
}
