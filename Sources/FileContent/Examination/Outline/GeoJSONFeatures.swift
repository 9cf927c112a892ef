/// Looks at the features of a large GeoJSON one by one, as they pass by, so that no tree of the whole is made.
struct GeoJSONFeatures {
  private var items: JSONItems
  private var check: GeoJSONCheck
  private var properties = ObjectHeader()
  private var isOver = false
  private(set) var count = 0

  /// - Parameter start: of the array of features in the text.
  init(at start: TextPosition, limit: Int) {
    items = JSONItems(arrayAt: start)
    check = GeoJSONCheck(limit: limit)
  }

  /// - Parameter text: in UTF-8; the first piece begins with the array.
  mutating func take(_ text: UnsafeRawBufferPointer) {
    guard !isOver else { return }
    let step = items.take(text) { feature, begin in
      check.take(feature: feature, number: count, begin: begin)
      count += 1
      properties.add(feature["properties"] ?? feature)
      return properties.all.count > JSONOutline.mostColumns ? .stop : .proceed
    }
    isOver = step == .stop
  }

  var faults: ContentFaults { check.faults }
  /// The names of their properties.
  var header: [String] { properties.all }
}
