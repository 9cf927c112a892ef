/// Looks whether GeoJSON is what RFC 7946 describes, and whether its positions lie in Ukraine.
struct GeoJSONCheck {
  private(set) var faults: ContentFaults
  private var pointer = JSONPointer()
  /// Where the text begins from which the nodes were read.
  private var begin = TextPosition.start

  static func faults(of root: Node, limit: Int) -> ContentFaults {
    var check = GeoJSONCheck(limit: limit)
    check.take(root)
    return check.faults
  }

  init(limit: Int) { faults = ContentFaults(limit: limit) }

  /// A feature of a collection, read by itself.
  mutating func take(feature: Node, number: Int, begin: TextPosition) {
    self.begin = begin
    inside(.key("features")) { $0.inside(.index(number)) { $0.takeFeature(feature) } }
  }

  /// How deep the positions of each type lie in its coordinates.
  private static let depths: [String: Int] = [
    "Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3,
  ]

  private mutating func take(_ object: Node) {
    switch object["type"]?.string {
    case "FeatureCollection":
      guard let features = object["features"], case .list(let items) = features.value else {
        return add(.geometryBroken, .features, object)
      }
      inside(.key("features")) { check in
        for (index, item) in items.enumerated() {
          check.inside(.index(index)) { $0.takeFeature(item) }
        }
      }
    case "Feature": takeFeature(object)
    default: takeGeometry(object)
    }
  }

  private mutating func inside(_ step: JSONPointer.Step, _ work: (inout GeoJSONCheck) -> Void) {
    pointer.append(step)
    work(&self)
    pointer.removeLast()
  }

  private mutating func takeFeature(_ feature: Node) {
    guard feature["type"]?.string == "Feature" else { return add(.geometryBroken, .type, feature) }
    if feature["properties"] == nil { add(.geometryBroken, .properties, feature) }
    guard let geometry = feature["geometry"] else { return add(.geometryBroken, .geometry, feature) }
    // An object whose place is not known.
    if case .null = geometry.value { return }
    inside(.key("geometry")) { $0.takeGeometry(geometry) }
  }

  private mutating func takeGeometry(_ geometry: Node) {
    if geometry["type"]?.string == "GeometryCollection" {
      guard let geometries = geometry["geometries"], case .list(let items) = geometries.value else {
        return add(.geometryBroken, .geometries, geometry)
      }
      return inside(.key("geometries")) { check in
        for (index, item) in items.enumerated() {
          check.inside(.index(index)) { $0.takeGeometry(item) }
        }
      }
    }
    guard let type = geometry["type"]?.string, let depth = Self.depths[type] else {
      return add(.geometryBroken, .type, geometry)
    }
    guard let coordinates = geometry["coordinates"] else {
      return add(.geometryBroken, .coordinates, geometry)
    }
    let kind: Shape = type.hasSuffix("Polygon") ? .area : type.hasSuffix("LineString") ? .line : .points
    inside(.key("coordinates")) { $0.take(coordinates, depth, kind) }
  }

  private enum Shape { case points, line, area }

  /// - Parameter number: of a ring in its polygon; the first one is the outline, the others are holes.
  private mutating func take(_ node: Node, _ depth: Int, _ shape: Shape, number: Int = 0) {
    guard case .list(let items) = node.value else { return add(.geometryBroken, .coordinates, node) }
    guard depth > 0 else { return takePosition(items, node) }
    if depth == 1 {
      switch shape {
      case .points: break
      case .line: if items.count < 2 { add(.geometryBroken, .coordinates, node) }
      case .area: takeRing(items, node, isHole: number > 0)
      }
    }
    for (index, item) in items.enumerated() {
      inside(.index(index)) { $0.take(item, depth - 1, shape, number: index) }
    }
  }

  /// Section 3.1.6: closed, of four positions and more, the outline against the clock and holes with it.
  private mutating func takeRing(_ items: [Node], _ node: Node, isHole: Bool) {
    let points = items.compactMap(Self.position)
    guard items.count >= 4, let first = points.first, let last = points.last, first == last,
      points.count == items.count
    else {
      // A position that is none is told of itself.
      if points.count == items.count { add(.ringBroken, items.count, node) }
      return
    }
    // Twice the area with its sign, from the first point on so that no digits are lost.
    var area = 0.0
    for (one, next) in zip(points, points.dropFirst()) {
      area += (one.x - first.x) * (next.y - first.y) - (next.x - first.x) * (one.y - first.y)
    }
    if area != 0, (area < 0) != isHole { add(.ringTurned, isHole ? .hole : .outline, node) }
  }

  private struct Position: Equatable {
    let x: Double
    let y: Double
  }

  /// Longitude, then latitude; a height may follow.
  private static func position(_ node: Node) -> Position? {
    let items = node.items
    guard items.count >= 2 else { return nil }
    var numbers: [Double] = []
    for item in items {
      guard case .number(let text) = item.value, let number = Double(text) else { return nil }
      numbers.append(number)
    }
    return Position(x: numbers[0], y: numbers[1])
  }

  private mutating func takePosition(_ numbers: [Node], _ node: Node) {
    guard let position = Self.position(node) else { return add(.geometryBroken, .coordinates, node) }
    guard !Ukraine.contains(longitude: position.x, latitude: position.y) else { return }
    let isSwapped = Ukraine.contains(longitude: position.y, latitude: position.x)
    let written = WrittenPosition(first: numbers[0].scalarText ?? "", second: numbers[1].scalarText ?? "")
    add(isSwapped ? .coordinatesSwapped : .coordinatesOutside, written, node)
  }

  private mutating func add<Detail>(_ kind: FaultKind<Detail>, _ detail: Detail, _ node: Node) {
    let pointer = pointer
    let begin = begin
    faults.add(kind, detail, at: .pointer(pointer.description, at: begin.moved(node.range.start)))
  }
}

/// The rectangle around the state territory, in degrees of WGS 84, with a margin of a tenth.
package enum Ukraine {
  package static let longitudes = 22.0...40.4
  package static let latitudes = 44.1...52.5

  package static func contains(longitude: Double, latitude: Double) -> Bool {
    longitudes.contains(longitude) && latitudes.contains(latitude)
  }
}
