/// What makes an object one of GeoJSON: its type, and the member that the type asks for.
struct GeographicRoot {
  private var found = [false, false, false, false]
  private var type: [UInt8]?
  private var isTypeNext = false
  private var isType = false

  private static let members = ["features", "geometry", "geometries", "coordinates"]

  /// The last key of the outermost object is `features`.
  private(set) var awaitsFeatures = false

  /// A key of the outermost object.
  mutating func take(key: ArraySlice<UInt8>) {
    awaitsFeatures = key.elementsEqual("features".utf8)
    isTypeNext = type == nil && key.elementsEqual("type".utf8)
    for (index, name) in Self.members.enumerated() where key.elementsEqual(name.utf8) { found[index] = true }
  }

  mutating func beginsText(depth: Int) {
    isType = depth == 1 && isTypeNext
    if isType { type = [] }
  }

  /// A part of the last text; the name of a type has no escapes.
  mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard isType, (type?.count ?? 0) < 100 else { return }
    type?.append(contentsOf: bytes)
  }

  var typeName: String? { type.map { String(decoding: $0, as: UTF8.self) } }

  var isGeographic: Bool {
    switch typeName {
    case "FeatureCollection": found[0]
    case "Feature": found[1]
    case "GeometryCollection": found[2]
    case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon": found[3]
    default: false
    }
  }
}
