/// Looks at the grammar of JSON and YAML texts.
enum TreeReading {
  /// Formats of which a tree is made, so that they must be in memory as a whole.
  static func reads(_ format: FileFormat) -> Bool { isJSON(format) || format == .yaml }

  /// - Parameter text: the file in UTF-8.
  static func read(
    _ text: [UInt8], as format: FileFormat, limits: ContentLimits, into findings: inout ContentFindings
  ) {
    let treeLimits = TreeLimits(maxDepth: limits.nesting, maxBytes: .max, maxFaults: limits.faultsOfKind)
    if format == .jsonLines { return readLines(text, treeLimits, into: &findings) }
    let tree =
      format == .yaml ? YAMLTree.read(text, limits: treeLimits) : JSONTree.read(text, limits: treeLimits)
    findings.note(tree.faults)
    findings.unlistedTreeFaults = tree.unlistedFaults
    guard isJSON(format) else { return }
    if let root = tree.root, tree.faults.isEmpty, let kind = AbsentData.kind(of: root) {
      findings.faults.add(kind, at: .file)
      // No row of the answer of a server is a row of the data.
      if kind.tag == .serverError {
        findings.format = .json
        return
      }
    }
    findings.format = isGeographic(tree.root) ? .geoJSON : .json
    if findings.format == .geoJSON, let root = tree.root, !tree.faults.contains(where: \.losesContent) {
      findings.faults.merge(GeoJSONCheck.faults(of: root, limit: limits.faultsOfKind))
    }
    var isTooWide = false
    if let table = tree.root.flatMap({ JSONTable($0) { isTooWide = true } }) {
      findings.tables = [table.shape]
      findings.rows = .objects(table)
    }
    if isTooWide { findings.exceed(.tooManyCells, JSONTable.mostBlankCells, at: .file) }
  }

  static func isJSON(_ format: FileFormat) -> Bool {
    format == .json || format == .geoJSON || format == .jsonLines
  }

  /// Pages have a document type declaration, which the reader of XML refuses.
  static func isXML(_ format: FileFormat) -> Bool {
    format == .xml || format != .xhtml && format.ancestors.contains(.xml)
  }

  /// An object of one of the types of RFC 7946.
  private static func isGeographic(_ root: Node?) -> Bool {
    guard let root, let type = root["type"]?.string else { return false }
    switch type {
    case "FeatureCollection": return root.entry("features") != nil
    case "Feature": return root.entry("geometry") != nil
    case "GeometryCollection": return root.entry("geometries") != nil
    case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon":
      return root.entry("coordinates") != nil
    default: return false
    }
  }

  /// Reads a text of one JSON value on each line; blank lines are passed over.
  private static func readLines(_ text: [UInt8], _ limits: TreeLimits, into findings: inout ContentFindings) {
    var line = 0
    for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard piece.contains(where: { $0 > 0x20 }) else { continue }
      let tree = JSONTree.read(Array(piece), limits: limits)
      let moved = tree.faults.map { $0.moved(lines: line - 1, bytes: piece.startIndex) }
      let listed = moved.prefix(limits.maxFaults - findings.treeFaults.count)
      findings.note(Array(listed))
      findings.unlistedTreeFaults += moved.count - listed.count + tree.unlistedFaults
    }
  }
}

extension ContentFindings {
  /// What was found in JSON of which no tree is made: its grammar, and the outline of its table, whose rows are read one
  /// by one when they are asked for. Of GeoJSON, collections of features can be looked at so.
  mutating func note(
    _ json: JSONStream, _ features: GeoJSONFeatures?, of format: FileFormat, _ encoding: TextEncoding,
    _ limits: ContentLimits
  ) {
    note(json.faults)
    unlistedTreeFaults = json.unlistedFaults
    if json.isGeographic { self.format = .geoJSON }
    guard format != .jsonLines, !json.isBroken else { return }
    let table = json.outline.isTooLarge ? nil : json.outline.table(in: encoding)
    if json.isGeographic {
      // All that is in the array must have been handed over, and be objects.
      guard json.isFeatureCollection, let features, let table, table.place.pointer == "/features",
        features.count == table.shape.rows,
        features.header.count <= JSONOutline.mostColumns,
        encoding == .utf8
      else { return exceed(.fileTooLarge, limits.treeBytes, at: .file) }
      faults.merge(features.faults)
      guard !features.header.isEmpty else { return }
      tables = [
        TableShape(
          headerRow: nil, header: features.header, firstRow: 1, rows: table.shape.rows,
          columns: features.header.count, isWholeFile: table.shape.isWholeFile, faults: ContentFaults())
      ]
      objects = table.place
    } else if json.outline.isTooLarge {
      exceed(.fileTooLarge, limits.treeBytes, at: .file)
    } else if let table {
      tables = [table.shape]
      objects = table.place
    }
  }

  /// What lies deeper than is read is no mistake of the file, but it was not looked at.
  mutating func note(_ faults: [TreeFault]) {
    for fault in faults {
      guard case .tooDeep(let limit) = fault.kind else {
        treeFaults.append(fault)
        continue
      }
      exceed(.nestingTooDeep, limit, at: Place(fault.range.start))
    }
  }
}

extension TreeFault {
  /// This fault as one of a text that begins further down in the file.
  fileprivate func moved(lines: Int, bytes: Int) -> TreeFault {
    func moved(_ position: TextPosition) -> TextPosition {
      TextPosition(line: position.line + lines, column: position.column, offset: position.offset + bytes)
    }
    return TreeFault(
      kind: kind, range: TextRange(start: moved(range.start), end: moved(range.end)), pointer: pointer,
      losesContent: losesContent)
  }
}
