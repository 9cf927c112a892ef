/// How large a schema becomes when it is made ready: libxml2 writes out every group wherever it is named, so that groups
/// inside groups can grow a few lines to any size, and it goes from each element of a substitution group to all above it.
struct XMLSchemaSize {
  private static let namespace = "http://www.w3.org/2001/XMLSchema"
  /// Elements and attributes in all; usual schemas have some hundreds.
  private static let most = 50_000
  /// Groups inside each other.
  private static let deepest = 1000

  /// What stands inside a definition.
  private struct Part {
    var own = 0
    /// Groups that are named, each as often as it is.
    var groups: [String] = []
  }

  /// The groups that are being defined, by the elements that are open; nil outside of any.
  private var open: [String?] = []
  private var groups: [String: Part] = [:]
  private var rest = Part()
  /// The element in whose place another may stand.
  private var heads: [String: String] = [:]

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let tag): open.append(begin(tag))
    case .end: if !open.isEmpty { open.removeLast() }
    case .text: break
    }
  }

  /// Returns the group in which the content of the element stands.
  private mutating func begin(_ tag: XMLStartTag) -> String? {
    let outer = open.last ?? nil
    guard tag.name.namespace == Self.namespace else { return outer }
    let kind = tag.name.local
    switch kind {
    case "group", "attributeGroup":
      if let named = tag["ref"] {
        let name = named.split(separator: ":").last.map(String.init) ?? named
        change(outer) { $0.groups.append(kind + " " + name) }
      } else if let name = tag["name"] {
        groups[kind + " " + name] = Part()
        return kind + " " + name
      }
    case "element", "any", "sequence", "choice", "all", "attribute": change(outer) { $0.own += 1 }
    default: break
    }
    if kind == "element", let name = tag["name"], let head = tag["substitutionGroup"] {
      heads[name] = head.split(separator: ":").last.map(String.init) ?? head
    }
    return outer
  }

  private mutating func change(_ group: String?, _ body: (inout Part) -> Void) {
    if let group { body(&groups[group, default: Part()]) } else { body(&rest) }
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
    var known: [String: Int] = [:]
    var isOpen: Set<String> = []
    func size(_ part: Part) -> Int {
      part.groups.reduce(min(part.own, Self.most + 1)) { min($0 + size(of: $1), Self.most + 1) }
    }
    func size(of group: String) -> Int {
      if let size = known[group] { return size }
      // A group inside itself is a mistake that libxml2 finds.
      guard let part = groups[group], isOpen.insert(group).inserted else { return 1 }
      guard isOpen.count <= Self.deepest else { return Self.most + 1 }
      let whole = size(part)
      isOpen.remove(group)
      known[group] = whole
      return whole
    }
    return size(rest) > Self.most || groups.keys.contains { size(of: $0) > Self.most }
  }
}
