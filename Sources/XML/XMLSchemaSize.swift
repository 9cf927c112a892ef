/// How large a schema becomes when it is made ready. libxml2 writes out every group wherever it is named and every type
/// with all that it is made from, and goes from each element of a substitution group to all above it: definitions inside
/// definitions can grow a few lines to any size.
struct XMLSchemaSize {
  private static let namespace = "http://www.w3.org/2001/XMLSchema"
  /// Declarations and facets in all; usual schemas have some hundreds.
  private static let most = 50_000
  /// Definitions inside each other.
  private static let deepest = 1000

  /// What stands inside a definition.
  private struct Part {
    var own = 0
    /// Definitions that are named, each as often as it is.
    var names: [Name] = []
  }

  private struct Name: Hashable {
    enum Kind { case group, attributeGroup, type }
    let kind: Kind
    let local: Substring

    init(_ kind: Kind, _ qualified: some StringProtocol) {
      self.kind = kind
      local = Substring(qualified).split(separator: ":").last ?? Substring(qualified)
    }
  }

  /// The definitions in which the open elements stand; nil outside of any.
  private var open: [Name?] = []
  private var definitions: [Name: Part] = [:]
  private var rest = Part()
  /// The element in whose place another may stand.
  private var heads: [Substring: Substring] = [:]

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let tag): open.append(begin(tag))
    case .end: if !open.isEmpty { open.removeLast() }
    case .text: break
    }
  }

  /// Returns the definition in which the content of the element stands.
  private mutating func begin(_ tag: XMLStartTag) -> Name? {
    let outer = open.last ?? nil
    guard tag.name.namespace == Self.namespace else { return outer }
    switch tag.name.local {
    case "group": return name(.group, of: tag, in: outer)
    case "attributeGroup": return name(.attributeGroup, of: tag, in: outer)
    case "complexType", "simpleType":
      change(outer) { $0.own += 1 }
      return tag["name"] == nil ? outer : name(.type, of: tag, in: outer)
    case "extension", "restriction": change(outer) { $0.names += Self.types(tag["base"]) }
    case "list": change(outer) { $0.names += Self.types(tag["itemType"]) }
    case "union": change(outer) { $0.names += Self.types(tag["memberTypes"]) }
    case "schema", "annotation", "documentation", "appinfo": break
    case "element":
      change(outer) { $0.own += 1 }
      if let name = tag["name"], let head = tag["substitutionGroup"] {
        heads[Substring(name)] = Name(.type, head).local
      }
    default: change(outer) { $0.own += 1 }
    }
    return outer
  }

  private mutating func name(_ kind: Name.Kind, of tag: XMLStartTag, in outer: Name?) -> Name? {
    if let referenced = tag["ref"] {
      change(outer) { $0.names.append(Name(kind, referenced)) }
    } else if let name = tag["name"] {
      let name = Name(kind, name)
      definitions[name, default: Part()].own += 1
      return name
    }
    return outer
  }

  private static func types(_ names: String?) -> [Name] {
    (names ?? "").split(whereSeparator: \.isWhitespace).map { Name(.type, $0) }
  }

  private mutating func change(_ definition: Name?, _ body: (inout Part) -> Void) {
    if let definition { body(&definitions[definition, default: Part()]) } else { body(&rest) }
  }

  /// More steps from elements to those that they stand for than elements are allowed.
  private var hasLongSubstitutions: Bool {
    var steps = 0
    for name in heads.keys {
      var above = heads[name]
      while let head = above, steps <= Self.most {
        steps += 1
        above = heads[head]
      }
    }
    return steps > Self.most
  }

  var isExcessive: Bool {
    if hasLongSubstitutions { return true }
    var known: [Name: Int] = [:]
    var isOpen: Set<Name> = []
    func size(_ part: Part) -> Int {
      part.names.reduce(min(part.own, Self.most + 1)) { min($0 + size(of: $1), Self.most + 1) }
    }
    func size(of definition: Name) -> Int {
      if let size = known[definition] { return size }
      // Types of the standard are small, and a definition inside itself is a mistake that libxml2 finds.
      guard let part = definitions[definition], isOpen.insert(definition).inserted else { return 1 }
      guard isOpen.count <= Self.deepest else { return Self.most + 1 }
      let whole = size(part)
      isOpen.remove(definition)
      known[definition] = whole
      return whole
    }
    let total = definitions.keys.reduce(size(rest)) { total, name in
      let size = size(of: name)
      // A group is written out only where it is named.
      return name.kind == .type || size > Self.most ? min(total + size, Self.most + 1) : total
    }
    return total > Self.most
  }
}
