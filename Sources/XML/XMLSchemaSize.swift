/// How large a schema becomes when it is made ready. libxml2 writes out every group wherever it is named and every type
/// with all that it is made from, so that definitions inside definitions can grow a few lines to any size. And it makes
/// automata of patterns and of what an element may hold, which take the third power of what may be left out or
/// repeated there, and more.
struct XMLSchemaSize {
  private static let namespace = "http://www.w3.org/2001/XMLSchema"
  /// Declarations and facets in all; usual schemas have some hundreds.
  private static let mostDeclarations = 50_000
  /// Third powers of the weights of automata, added up: as much as one of about 700 elements that may be left out takes,
  /// a second or two.
  private static let mostWork = 50_000_000_000
  /// Definitions inside each other.
  private static let deepest = 1000

  private struct Name: Hashable {
    enum Kind { case group, attributeGroup, type, innerType, element }
    let kind: Kind
    let local: Substring

    init(_ kind: Kind, _ qualified: some StringProtocol) {
      self.kind = kind
      local = Substring(qualified).split(separator: ":").last ?? Substring(qualified)
    }
  }

  private struct Size {
    var declarations = 0
    /// Of the automaton: 1 for an element, 5 for one that may be left out, 15 for one that may be repeated.
    var weight = 0

    static let largest = Size(declarations: mostDeclarations + 1, weight: 10_000)

    var work: Int { weight * weight * weight }

    static func + (left: Size, right: Size) -> Size {
      Size(
        declarations: min(left.declarations + right.declarations, largest.declarations),
        weight: min(left.weight + right.weight, largest.weight))
    }
  }

  /// The content of a definition.
  private struct Part {
    var own = Size()
    /// Definitions that are named, each as often as it is, and that become a part of the automaton.
    var content: [Name] = []
    /// Those that only give attributes and facets.
    var others: [Name] = []
  }

  /// For each open element the definition that holds it; nil outside of any.
  private var open: [Name?] = []
  private var definitions: [Name: Part] = [:]
  private var rest = Part()
  private var workOfPatterns = 0
  /// The element that another one may replace.
  private var heads: [Substring: Substring] = [:]

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let tag): open.append(begin(tag))
    case .end: if !open.isEmpty { open.removeLast() }
    case .text: break
    }
  }

  /// Returns the definition that holds the content of the element.
  private mutating func begin(_ tag: XMLStartTag) -> Name? {
    let outer = open.last ?? nil
    guard tag.name.namespace == Self.namespace else { return outer }
    switch tag.name.local {
    case "schema", "annotation", "documentation", "appinfo": return outer
    case "complexType":
      return define(tag["name"].map { Name(.type, $0) } ?? Name(.innerType, String(definitions.count)))
    case "simpleType":
      guard let name = tag["name"] else { break }
      return define(Name(.type, name))
    case "group":
      if let name = tag["name"] { return define(Name(.group, name)) }
      change(outer) {
        $0.own.weight += Self.weight(of: tag)
        if let name = tag["ref"] { $0.content.append(Name(.group, name)) }
      }
    case "attributeGroup":
      if let name = tag["name"] { return define(Name(.attributeGroup, name)) }
      if let name = tag["ref"] { change(outer) { $0.others.append(Name(.attributeGroup, name)) } }
    case "extension": change(outer) { $0.content += Self.types(tag["base"]) }
    case "restriction": change(outer) { $0.others += Self.types(tag["base"]) }
    case "list": change(outer) { $0.others += Self.types(tag["itemType"]) }
    case "union": change(outer) { $0.others += Self.types(tag["memberTypes"]) }
    case "element":
      if let name = tag["name"], let head = tag["substitutionGroup"] {
        heads[Substring(name)] = Name(.element, head).local
      }
      change(outer) {
        $0.own.weight += Self.weight(of: tag)
        if let name = tag["ref"] { $0.content.append(Name(.element, name)) }
      }
    case "pattern": addPattern(tag["value"] ?? "")
    case "any", "sequence", "choice", "all": change(outer) { $0.own.weight += Self.weight(of: tag) }
    default: break
    }
    change(outer) { $0.own.declarations += 1 }
    return outer
  }

  private mutating func define(_ name: Name) -> Name {
    definitions[name, default: Part()].own.declarations += 1
    return name
  }

  private static func types(_ names: String?) -> [Name] {
    (names ?? "").split(whereSeparator: \.isWhitespace).map { Name(.type, $0) }
  }

  private static func weight(of tag: XMLStartTag) -> Int {
    let (fewest, most) = (tag["minOccurs"] ?? "1", tag["maxOccurs"] ?? "1")
    if most != "1" && most != "0" { return 15 }
    return fewest == "1" ? 1 : 5
  }

  private mutating func addPattern(_ pattern: String) {
    var size = Size()
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
        size = size + Size(weight: 5)
      case UInt8(ascii: "|"): size = size + Size(weight: 1)
      default: break
      }
    }
    workOfPatterns = min(workOfPatterns + size.work, Self.mostWork + 1)
  }

  private mutating func change(_ definition: Name?, _ body: (inout Part) -> Void) {
    if let definition { body(&definitions[definition, default: Part()]) } else { body(&rest) }
  }

  /// How many elements may replace each one; nil when there are too many steps from one to the next.
  private var substitutes: [Substring: Int]? {
    var counts: [Substring: Int] = [:]
    var steps = 0
    for name in heads.keys {
      var above = heads[name]
      while let head = above {
        steps += 1
        guard steps <= Self.mostDeclarations else { return nil }
        counts[head, default: 0] += 1
        above = heads[head]
      }
    }
    return counts
  }

  var isExcessive: Bool {
    guard let substitutes else { return true }
    var known: [Name: Size] = [:]
    var isOpen: Set<Name> = []
    func size(_ part: Part) -> Size {
      let whole = part.content.reduce(part.own + Size()) { $0 + size(of: $1) }
      return part.others.reduce(whole) { $0 + Size(declarations: size(of: $1).declarations) }
    }
    func size(of name: Name) -> Size {
      if name.kind == .element { return Size(weight: substitutes[name.local] ?? 0) }
      if let size = known[name] { return size }
      // Types of the standard are small, and a definition inside itself is a mistake that libxml2 finds.
      guard let part = definitions[name], isOpen.insert(name).inserted else { return Size(declarations: 1) }
      guard isOpen.count <= Self.deepest else { return .largest }
      let whole = size(part)
      isOpen.remove(name)
      known[name] = whole
      return whole
    }
    var declarations = size(rest).declarations
    var work = workOfPatterns
    for name in definitions.keys {
      let size = size(of: name)
      // A group is written out only where it is named.
      if name.kind == .type || name.kind == .innerType {
        declarations += size.declarations
        work += size.work
      } else if size.declarations > Self.mostDeclarations {
        return true
      }
      guard declarations <= Self.mostDeclarations, work <= Self.mostWork else { return true }
    }
    return declarations > Self.mostDeclarations || work > Self.mostWork
  }
}
