/// A format as people write it in passports: `XLSX`, `.xlsx`, `Excel (.xlsx)`, `XLXS`, `.сsv`, `text/csv`.
package struct DeclaredFormat: Hashable, Sendable {
  /// The name as written.
  package let text: String
  /// The formats meant: several for `XLS XLSX`, none for words that name no format.
  package let formats: [FileFormat]
  /// Cyrillic letters were written for Latin ones.
  package let hasLookalikes: Bool

  package init(_ text: String) {
    self.text = text
    let folded = LatinTwins.fold(text)
    hasLookalikes = folded.changed
    formats = Self.formats(in: folded.text.lowercased())
  }

  /// The first format meant.
  package var format: FileFormat? { formats.first }

  /// Written exactly as it should be.
  package var isCanonical: Bool { formats.count == 1 && formats[0].key == text }

  private static func formats(in text: String) -> [FileFormat] {
    let bare = text.trimmed { " .*\"'«»".unicodeScalars.contains($0) }
    let mediaType = bare.split(separator: ";").first.map(String.init) ?? ""
    if let format = byMediaType[mediaType] ?? byWord[bare] { return [format] }
    var formats: [FileFormat] = []
    var vague: [FileFormat] = []
    for word in bare.unicodeScalars.split(whereSeparator: { " ()[],;/|.+&*\"'«»".unicodeScalars.contains($0) }
    ) {
      let word = String(word)
      if let format = byWord[word] {
        if !formats.contains(format) { formats.append(format) }
      } else if let several = byProgram[word], vague.isEmpty {
        vague = several
      }
    }
    return formats.isEmpty ? vague : formats
  }

  /// Extensions, keys and common misspellings.
  private static let byWord: [String: FileFormat] = {
    var words = misspellings
    // An extension belongs to the first format that has it: `zip` to ZIP, not to GTFS.
    for format in FileFormat.allCases {
      for name in format.extensions where words[name] == nil { words[name] = format }
    }
    for format in FileFormat.allCases where words[format.key.lowercased()] == nil {
      words[format.key.lowercased()] = format
    }
    return words
  }()

  private static let misspellings: [String: FileFormat] = [
    "xlxs": .xlsx, "xslx": .xlsx, "xlx": .xlsx, "xsls": .xlsx, "xlss": .xlsx, "excel2007": .xlsx,
    "cvs": .csv, "scv": .csv, "jeson": .json, "jsn": .json, "geo json": .geoJSON, "geo-json": .geoJSON,
    "json lines": .jsonLines, "docs": .docx, "doxc": .docx, "odc": .ods, "text": .txt, "shape": .shapefile,
    "shapefile": .shapefile, "7zip": .sevenZip, "7-zip": .sevenZip, "gzip": .gzip, "bzip2": .bzip2,
    "mapinfo": .midMif, "xml/gml": .gml, "mid/mif": .midMif, "turtle": .turtle, "n-triples": .nTriples,
  ]

  /// Names of programs, which write more than one format.
  private static let byProgram: [String: [FileFormat]] = [
    "excel": [.xlsx, .xls], "exel": [.xlsx, .xls], "word": [.docx, .doc],
    "opendocument": [.ods, .odt], "libreoffice": [.ods, .odt],
  ]

  private static let byMediaType: [String: FileFormat] = {
    var types: [String: FileFormat] = [
      "application/csv": .csv, "text/xml": .xml, "text/json": .json, "text/yaml": .yaml,
      "application/x-yaml": .yaml, "text/rtf": .rtf, "application/x-zip-compressed": .zip,
      "application/x-rar-compressed": .rar, "application/x-gzip": .gzip, "application/x-ndjson": .jsonLines,
      "application/vnd.geo+json": .geoJSON, "image/jpg": .jpeg, "audio/x-wav": .wav, "video/x-matroska": .mkv,
      "application/x-shapefile": .shapefile, "application/excel": .xls,
    ]
    for format in FileFormat.allCases where types[format.mediaType] == nil {
      types[format.mediaType] = format
    }
    types["application/octet-stream"] = nil
    return types
  }()

  /// The format of an extension, lower case and Latin.
  fileprivate static func format(ofExtension name: String) -> FileFormat? { byWord[name] }
}

/// The extension of a file name.
package struct PathExtension: Hashable, Sendable {
  /// The extension as written, without the dot: `СSV`.
  package let written: String
  /// Lower case, Cyrillic look-alikes made Latin: `csv`.
  package let name: String
  package let hasLookalikes: Bool

  /// Nil for a name without an extension.
  package init?(path: String) {
    let file = path.lastPathStep
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot > file.startIndex else { return nil }
    let written = String(file[file.index(after: dot)...])
    guard !written.isEmpty else { return nil }
    let folded = LatinTwins.fold(written)
    self.written = written
    name = folded.text.lowercased()
    hasLookalikes = folded.changed
  }

  /// The format that the extension is used for first; nil for an unknown one.
  package var format: FileFormat? { DeclaredFormat.format(ofExtension: name) }

  /// Whether files of this format may have the extension. `gtfs.zip` and `layers.zip` may.
  package func fits(_ format: FileFormat) -> Bool {
    format.extensions.contains(name) || self.format.map { format.ancestors.contains($0) } == true
  }
}

/// Cyrillic letters that look like Latin ones.
enum LatinTwins {
  /// The text with the Latin letters, if that makes it ASCII; otherwise as it was.
  static func fold(_ text: String) -> (text: String, changed: Bool) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return (text, false) }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(latin[scalar] ?? scalar) }
    guard folded.contains(where: { $0.isASCII && $0.properties.isAlphabetic }),
      !folded.contains(where: { !$0.isASCII && $0.properties.isAlphabetic })
    else { return (text, false) }
    return (String(folded), String(folded) != text)
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = zip(
      "АВСЕНІІКМОРТХУЅЈавсеікморхуѕјԁ".unicodeScalars, "ABCEHIIKMOPTXYSJabceikmopxysjd".unicodeScalars)
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  fileprivate func trimmed(_ isCut: (Unicode.Scalar) -> Bool) -> String {
    guard let start = unicodeScalars.firstIndex(where: { !isCut($0) }),
      let last = unicodeScalars.lastIndex(where: { !isCut($0) })
    else { return "" }
    return String(unicodeScalars[start...last])
  }
}
