import CatalogModel
import FileContent
import Wording

/// Types of Table Schema whose values are texts of a certain shape: JSON, points, durations and others.
struct ShapedText {
  private let shape: Datatype.Shape
  private let format: String?
  private let items: ValueTest.ListItems?

  /// Nil for a format that is not understood.
  init?(_ shape: Datatype.Shape, _ notation: Structure.Notation) {
    self.shape = shape
    format = notation.format.flatMap { ["default", ""].contains($0) ? nil : $0 }
    items = shape == .list ? ValueTest.ListItems(notation) : nil
    let formats: Set<String> =
      switch shape {
      case .geoPoint: ["array", "object"]
      case .geoJSON: ["topojson"]
      case .uuid: ["uuid"]
      case .base64: ["binary"]
      case .object, .array, .list, .duration: []
      }
    guard let format else { return }
    guard formats.contains(format) else { return nil }
  }

  func fits(_ text: String) -> Bool {
    switch shape {
    case .object: if case .map = Self.json(text) { true } else { false }
    case .array: if case .list = Self.json(text) { true } else { false }
    case .list: items?.fit(text) ?? true
    case .geoPoint: isPoint(text)
    case .geoJSON: isGeographic(text)
    case .duration: Self.isDuration(text)
    case .uuid: Self.isUUID(text)
    case .base64: Self.isBase64(text)
    }
  }

  private static func json(_ text: String) -> Node.Value? {
    let tree = JSONTree.read(Array(text.utf8))
    return tree.faults.isEmpty ? tree.root?.value : nil
  }

  /// `30.5, 50.4`: the longitude in front. The format `array` is `[30.5, 50.4]`, `object` names `lon` and `lat`.
  private func isPoint(_ text: String) -> Bool {
    let parts: [String]
    switch format {
    case "array":
      guard case .list(let items) = Self.json(text) else { return false }
      parts = items.compactMap(\.scalarText)
    case "object":
      let root = JSONTree.read(Array(text.utf8)).root
      parts = [root?["lon"], root?["lat"]].compactMap { $0?.scalarText }
    default:
      parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    }
    let numbers = parts.compactMap { Double($0) }
    return parts.count == 2 && numbers.count == 2 && abs(numbers[0]) <= 180 && abs(numbers[1]) <= 90
  }

  private func isGeographic(_ text: String) -> Bool {
    guard let type = JSONTree.read(Array(text.utf8)).root?["type"]?.string else { return false }
    return format == "topojson" ? type == "Topology" : Self.geographic.contains(type)
  }

  private static let geographic: Set<String> = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
    "Feature",
    "FeatureCollection",
  ]

  /// `P1Y2M10DT2H30M`, `P2W` (ISO 8601).
  private static func isDuration(_ text: String) -> Bool {
    var rest = text[...]
    if rest.first == "-" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return false }
    var units = Array("YMWD")[...]
    var hasParts = false
    var isTime = false
    while let first = rest.first {
      if first == "T", !isTime {
        (isTime, units, hasParts) = (true, Array("HMS")[...], false)
        rest.removeFirst()
        continue
      }
      let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      rest = rest.dropFirst(number.count)
      guard !number.isEmpty, let unit = rest.popFirst(), let index = units.firstIndex(of: unit) else {
        return false
      }
      units = units[(index + 1)...]
      hasParts = true
    }
    return hasParts
  }

  /// 8, 4, 4, 4 and 12 hexadecimal digits.
  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }

  private static func isBase64(_ text: String) -> Bool {
    let body = text.prefix { $0 != "=" }
    return text.utf8.count % 4 == 0 && text.count - body.count <= 2
      && body.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "/") }
      && text.dropFirst(body.count).allSatisfy { $0 == "=" }
  }
}

extension ValueTest {
  /// The items of a list in one cell.
  struct ListItems {
    private let delimiter: String
    private let column: Structure.Column?

    init(_ notation: Structure.Notation) {
      delimiter = notation.itemDelimiter
      column = notation.itemType.map { Structure.Column(itemType: $0) }
    }

    func fit(_ text: String) -> Bool {
      guard let column else { return true }
      var test = ValueTest(column)
      return text.split(separator: Character(delimiter.isEmpty ? "," : delimiter)).allSatisfy { item in
        var item = String(item).trimmingBlanks
        return item.withUTF8 { if case .fits = test.answer($0) { true } else { false } }
      }
    }
  }
}
