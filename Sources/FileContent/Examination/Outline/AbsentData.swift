import XML

/// Texts that can be read and hold no data: lists without items, documents without elements, and what stands in place of
/// the data, a pointer of Git LFS or the answer of a server that failed.
enum AbsentData {
  /// The file that Git LFS keeps in the place of a large one: three lines, of which the first is always the same.
  static func isPointer(_ head: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    let first = "version https://git-lfs.github.com/spec/"
    return isWhole && head.count < 1024 && head.starts(with: first.utf8)
  }

  // MARK: JSON

  /// Nil when there are data.
  static func kind(of root: Node) -> FaultKind<NoDetail>? {
    if isServerError(root) { return .serverError }
    return holdsNothing(root) || isEmptyEnvelope(root) ? .empty : nil
  }

  private static func holdsNothing(_ node: Node) -> Bool {
    switch node.value {
    case .null: true
    case .string(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .list(let items): items.allSatisfy(holdsNothing)
    case .map: node.entries.allSatisfy { holdsNothing($0.value) }
    case .number, .boolean: false
    }
  }

  /// A list without items beside what is only said about it, as in `{"count": 0, "data": []}`.
  private static func isEmptyEnvelope(_ root: Node) -> Bool {
    let lists = root.entries.filter { if case .list = $0.value.value { true } else { false } }
    if ["FeatureCollection", "GeometryCollection"].contains(root["type"]?.string ?? "") {
      let parts = lists.filter { ["features", "geometries"].contains($0.key) }
      return !parts.isEmpty && parts.allSatisfy { holdsNothing($0.value) }
    }
    return !lists.isEmpty
      && root.entries.allSatisfy {
        holdsNothing($0.value) || wordsAboutLists.contains($0.key.lowercased()) && $0.value.isScalar
      }
  }

  private static let wordsAboutLists: Set<String> = [
    "count", "total", "totalcount", "total_count", "success", "status", "ok", "code", "page", "pages",
    "limit", "offset",
    "size", "next", "previous", "help", "version", "timestamp", "message",
  ]

  private static func isServerError(_ root: Node) -> Bool {
    guard case .map = root.value else { return false }
    func value(_ keys: [String]) -> Node? { root.entries.first { keys.contains($0.key.lowercased()) }?.value }
    let errors = ["error", "errors", "fault"]
    let holdsElse = root.entries.contains { entry in
      !errors.contains(entry.key.lowercased()) && !entry.value.isScalar && !holdsNothing(entry.value)
    }
    guard !holdsElse else { return false }
    if case .boolean(false)? = value(["success"])?.value { return true }
    if let error = value(errors) {
      switch error.value {
      case .boolean(let flag): return flag
      case .string(let text): return !text.isEmpty
      case .map, .list: return !holdsNothing(error)
      case .number, .null: return false
      }
    }
    guard let code = value(["status", "statuscode", "status_code", "code"])?.scalarText.flatMap({ Int($0) }),
      value(["message", "detail", "msg", "title"])?.string != nil
    else { return false }
    return (400...599).contains(code)
  }

  // MARK: XML

  /// Nil when there are data.
  ///
  /// - Parameter text: of the whole document.
  static func kind(ofXML text: [UInt8], _ format: FileFormat) -> FaultKind<NoDetail>? {
    var root: String?
    var (hasContent, hasFeatures) = (false, false)
    let faults = XMLReader.read(text) { event in
      switch event {
      case .start(let tag):
        if root == nil { root = tag.name.local }
        hasFeatures = hasFeatures || features.contains(tag.name.local)
        hasContent = hasContent || tag.attributes.contains { $0.name.namespace != schemaInstance }
      case .text(let text): hasContent = hasContent || text.utf8.contains { $0 > 0x20 }
      case .end: break
      }
      return .proceed
    }
    guard faults.isEmpty, let root else { return nil }
    switch format {
    case .kml, .gpx: return hasFeatures ? nil : .empty
    default: return serverErrors.contains(root.lowercased()) ? .serverError : hasContent ? nil : .empty
    }
  }

  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  /// What KML and GPX are about.
  private static let features: Set<String> = [
    "Placemark", "GroundOverlay", "PhotoOverlay", "ScreenOverlay", "NetworkLink", "Tour", "wpt", "rte", "trk",
  ]

  /// Elements that whole answers of storage, map and web services consist of.
  private static let serverErrors: Set<String> = [
    "error", "errors", "fault", "exceptionreport", "serviceexceptionreport", "serviceexception",
    "errorresponse",
  ]
}

extension Node {
  fileprivate var isScalar: Bool {
    switch value {
    case .list, .map: false
    case .null, .boolean, .number, .string: true
    }
  }
}
