/// Follows JSON or YAML: collects what a tree is made of, and looks at the grammar of JSON of which perhaps none is made.
struct TreeFollower {
  private let limits: ContentLimits
  /// The bytes as written; nil once they are more than the limit.
  private var collected: [UInt8]?
  /// Looks at the grammar as the text comes; nil for YAML, and for JSON that is collected for certain.
  private var json: JSONStream?
  /// The features of GeoJSON of which no tree is made.
  private var features: GeoJSONFeatures?

  /// - Parameters:
  ///   - firstBytes: how many are there already.
  ///   - isWhole: no others will come.
  ///   - isUTF8: asked only when it matters, because it looks at all that is there.
  init(_ format: FileFormat, firstBytes: Int, isWhole: Bool, isUTF8: () -> Bool, limits: ContentLimits) {
    self.limits = limits
    if limits.fileBytes <= limits.treeBytes { collected = [] }
    if TreeReading.isJSON(format), !isWhole || firstBytes > limits.treeBytes {
      json = JSONStream(
        isLines: format == .jsonLines, isUTF8: isUTF8(), maxDepth: limits.nesting,
        faultLimit: limits.faultsOfKind)
    }
  }

  mutating func take(written piece: UnsafeRawBufferPointer) {
    guard let size = collected?.count else { return }
    if size + piece.count <= limits.treeBytes {
      collected?.append(contentsOf: piece)
    } else {
      collected = nil
    }
  }

  mutating func take(_ text: UnsafeRawBufferPointer) {
    guard let before = json?.bytesBefore else { return }
    json?.take(text)
    if features != nil {
      features?.take(text)
    } else if collected == nil, let start = json?.featuresStart, start.offset >= before {
      features = GeoJSONFeatures(at: start, limit: limits.faultsOfKind)
      features?.take(UnsafeRawBufferPointer(rebasing: text[(start.offset - before)...]))
    }
  }

  consuming func finish(_ text: FollowedText, _ findings: inout ContentFindings) {
    if let collected {
      // Broken UTF-8 is one fault, found already: the grammar is looked at as if it were repaired.
      let readable = text.isIntactUTF8 ? collected : Array(text.encoding.decode(collected).utf8)
      TreeReading.read(readable, as: text.format, limits: limits, into: &findings)
    } else if json != nil {
      json?.finish()
      if let json { findings.note(json, features, of: text.format, text.handedOver, limits) }
    } else {
      findings.exceed(.fileTooLarge, limits.treeBytes, at: .file)
    }
  }
}
