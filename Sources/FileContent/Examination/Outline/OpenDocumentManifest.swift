import XML

/// The list of parts of an OpenDocument file, which says what it is where the member `mimetype` is missing.
enum OpenDocumentManifest {
  private static let formats: [String: FileFormat] = [
    "application/vnd.oasis.opendocument.spreadsheet": .ods,
    "application/vnd.oasis.opendocument.text": .odt,
  ]

  /// Nil for other archives.
  static func format(of bytes: [UInt8]) -> FileFormat? {
    guard let listing = ZIPListing(end: bytes, fileSize: bytes.count) else { return nil }
    let names = Set(listing.members.map { String(decoding: $0.name, as: UTF8.self).lowercased() })
    guard names.isSuperset(of: ["content.xml", "meta-inf/manifest.xml"]) else { return nil }
    let package = OfficePackage(source: .bytes(bytes), limits: SpreadsheetLimits())
    var format: FileFormat?
    _ = package.read("META-INF/manifest.xml") { event in
      guard case .start(let tag) = event, tag.name.local == "file-entry" else { return .proceed }
      func value(_ name: String) -> String? { tag.attributes.first { $0.name.local == name }?.value }
      guard value("full-path") == "/" else { return .proceed }
      format = value("media-type").flatMap { formats[$0] }
      return .stop
    }
    return format
  }
}
