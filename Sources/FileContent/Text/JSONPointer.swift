/// The address of a value inside a JSON or YAML tree (RFC 6901); `""` is the whole file.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// The index of an item, from 0.
    case index(Int)
  }

  package private(set) var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  package mutating func append(_ step: Step) { steps.append(step) }
  package mutating func removeLast() { steps.removeLast() }

  /// `/resources/0/path`; `~` in a key is written `~0` and `/` is written `~1`.
  package var description: String {
    var out = ""
    for step in steps {
      out += "/"
      switch step {
      case .key(let key): out += Self.escaped(key)
      case .index(let index): out += String(index)
      }
    }
    return out
  }

  package static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    var out = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": out.append(contentsOf: "~0".unicodeScalars)
      case "/": out.append(contentsOf: "~1".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  fileprivate static func unescaped(_ token: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var isEscape = false
    for byte in token {
      switch (isEscape, byte) {
      case (false, UInt8(ascii: "~")):
        isEscape = true
        continue
      case (true, UInt8(ascii: "0")): out.append(UInt8(ascii: "~"))
      case (true, UInt8(ascii: "1")): out.append(UInt8(ascii: "/"))
      case (true, _): out += [UInt8(ascii: "~"), byte]
      case (false, _): out.append(byte)
      }
      isEscape = false
    }
    if isEscape { out.append(UInt8(ascii: "~")) }
    return String(decoding: out, as: UTF8.self)
  }
}

extension Node {
  /// The value at a JSON Pointer; of a repeated key the first. Nil when there is none.
  package func node(at pointer: String) -> Node? {
    guard !pointer.isEmpty else { return self }
    let tokens = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard tokens[0].isEmpty else { return nil }
    var node = self
    for token in tokens.dropFirst() {
      let next: Node?
      switch node.value {
      case .map: next = node[JSONPointer.unescaped(token)]
      case .list(let items): next = Self.index(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
      case .null, .boolean, .number, .string: next = nil
      }
      guard let next else { return nil }
      node = next
    }
    return node
  }

  private static func index(_ token: Substring.UTF8View) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard token.allSatisfy(digits.contains), token.count == 1 || token.first != digits.lowerBound else {
      return nil
    }
    return Int(String(decoding: token, as: UTF8.self))
  }
}
