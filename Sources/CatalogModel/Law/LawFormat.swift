package import FileContent
import Wording

/// A data format that the Regulation names.
package struct LawFormat: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case text
    case structured
    case graphic
    case video
    case audio
    case flash
    case archive
    case geospatial
  }

  package let kind: Kind
  /// As the table words it: «PDF (text content, not a scanned image)».
  package let name: String
  /// Without dot, lower case.
  package let extensions: [String]
  package let mediaType: String
  /// «Відкритий формат»; look at `openConfidence` before relying on it.
  package let isOpen: Bool
  /// Editions of the Regulation that name it, in words.
  package let edition: String
  package let confidence: Confidence
  package let openConfidence: Confidence

  /// The name without the remark in brackets: `PDF`, `GeoJSON`.
  package var label: String {
    guard let bracket = name.firstIndex(of: "(") else { return name }
    return name[..<bracket].trimmingBlanks
  }

  /// The label in upper case, as passports and counts write it: `CSV`, `GEOJSON`, `GZIP`.
  package var key: String { label.uppercased() }

  package static let all: [LawFormat] = LawTable(EmbeddedLawTables.formatsCSV).rowsWithConfidence
    .compactMap { row, confidence in
      guard let kind = Kind(rawValue: row["kind"]) else { return nil }
      let remark = row["confidence"]
      let isOpenMarkWeak =
        remark.contains("memory for the open mark") || remark.contains("open mark unverified")
      return LawFormat(
        kind: kind, name: row["format"], extensions: row.list("extensions", separator: "|"),
        mediaType: row["media_type"], isOpen: row["open"] == "yes", edition: row["in_edition"],
        confidence: confidence, openConfidence: isOpenMarkWeak ? .memory : confidence)
    }

  /// Formats of that key, whatever the case; two where the Regulation names one in two groups.
  package static func named(_ label: String) -> [LawFormat] {
    byKey[label.uppercased()] ?? []
  }

  private static let byKey = Dictionary(grouping: all, by: \.key)

  /// Formats that are written with that extension, without dot, whatever the case.
  package static func withExtension(_ fileExtension: String) -> [LawFormat] {
    let wanted = fileExtension.lowercased()
    return all.filter { $0.extensions.contains(wanted) }
  }
}

extension FileFormat {
  /// The rows of the table that allow this format, those of a more general one included: a TSV file is CSV.
  package var lawFormats: [LawFormat] { Self.lawRows[self] ?? [] }

  private static let lawRows = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.rowsOfLaw) })

  private var rowsOfLaw: [LawFormat] {
    let own = LawFormat.named(key)
    guard own.isEmpty else { return own }
    let byExtension = extensions.first.map { LawFormat.withExtension($0) } ?? []
    // Every format made of characters is text; that does not make it an allowed one.
    return byExtension + ancestors.filter { $0 != .txt }.flatMap { LawFormat.named($0.key) }
  }

  /// Whether the Regulation calls it an open format; nil when it does not name the format.
  package var isOpen: Bool? {
    let rows = lawFormats
    return rows.isEmpty ? nil : rows.contains(where: \.isOpen)
  }
}
