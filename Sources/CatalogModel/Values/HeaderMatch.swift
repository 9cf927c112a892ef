/// Which column of a table is which of the structure: by name, by title, or by either of them but for blanks, capitals
/// and letters that look alike.
package struct HeaderMatch: Sendable {
  package enum Way: Hashable, Sendable {
    case name
    case title
    /// Cleaned, it is the name or the title.
    case cleaned
  }

  package struct Pair: Sendable {
    /// Of the header, from 0.
    package let column: Int
    package let way: Way
    package let described: Structure.Column
  }

  /// In the order of the header.
  package let pairs: [Pair]
  /// Described, and not in the header.
  package let missing: [Structure.Column]
  /// In the header, and not described; blank ones are left out.
  package let extra: [String]
  /// The described columns stand in the header in another order.
  package let isReordered: Bool

  /// Against the table of the structure that has most in common with the header.
  package init(_ header: [String], in structure: Structure) {
    let candidates = structure.indexes.map { HeaderMatch(header, against: $0) }
    self =
      candidates.dropFirst().reduce(candidates.first ?? HeaderMatch(header, against: ColumnIndex([]))) {
        $1.pairs.count > $0.pairs.count ? $1 : $0
      }
  }

  private init(_ header: [String], against index: ColumnIndex) {
    let described = index.columns
    var found = [(index: Int, way: Way)?](repeating: nil, count: header.count)
    var isTaken = [Bool](repeating: false, count: described.count)
    let header = header.map(trimmed)
    // Most tables begin with the columns as they are described.
    for index in header.indices.prefix(described.count) {
      guard header[index] == described[index].name else { break }
      found[index] = (index, .name)
      isTaken[index] = true
    }
    // A name anywhere weighs more than a title, and that more than a likeness.
    for way in [Way.name, .title, .cleaned] where isTaken.contains(false) {
      for (column, name) in header.enumerated() where found[column] == nil && !name.isEmpty {
        guard let index = index.columns(called: name, way).first(where: { !isTaken[$0] }) else { continue }
        found[column] = (index, way)
        isTaken[index] = true
      }
    }
    pairs = header.indices.compactMap { column in
      found[column].map { Pair(column: column, way: $0.way, described: described[$0.index]) }
    }
    missing = described.indices.filter { !isTaken[$0] }.map { described[$0] }
    extra = header.indices.filter { found[$0] == nil && !header[$0].isEmpty }.map { header[$0] }
    let order = found.compactMap { $0?.index }
    isReordered = order != order.sorted()
  }
}

/// The columns of one described table by their names, titles and what is left of both when they are cleaned.
struct ColumnIndex: Sendable {
  let columns: [Structure.Column]
  private var byName: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byKey: [String: [Int]] = [:]

  init(_ columns: [Structure.Column]) {
    self.columns = columns
    for (index, column) in columns.enumerated() {
      byName[column.name, default: []].append(index)
      byTitle[column.title, default: []].append(index)
      for key in Set([HeaderKey.of(column.name), HeaderKey.of(column.title)]) where !key.isEmpty {
        byKey[key, default: []].append(index)
      }
    }
  }

  /// In their order.
  func columns(called name: String, _ way: HeaderMatch.Way) -> [Int] {
    switch way {
    case .name: byName[name] ?? []
    case .title: byTitle[name] ?? []
    case .cleaned: byKey[HeaderKey.of(name)] ?? []
    }
  }
}

/// A text without what the eye passes over: blanks, quotes, capitals, the alphabet of look-alike letters.
enum HeaderKey {
  static func of(_ text: String) -> String {
    var key = ""
    let text = text.lowercased()
    key.reserveCapacity(text.utf8.count)
    // Marks that belong to the letter before them make one character with it.
    if text.unicodeScalars.contains(where: \.isCombiningMark) {
      for character in text {
        if let scalar = character.unicodeScalars.first, isPassedOver(scalar) { continue }
        key.append(Lookalikes.latin[character] ?? character)
      }
    } else {
      for scalar in text.unicodeScalars where !isPassedOver(scalar) {
        key.unicodeScalars.append(latin(scalar))
      }
    }
    return key
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "`", "\u{200B}": true
    default: scalar.isApostrophe || scalar.isBlank
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard cyrillic.contains(scalar) else { return scalar }
    return latin[Int(scalar.value - cyrillic.lowerBound.value)]
  }

  private static let cyrillic: ClosedRange<Unicode.Scalar> = "\u{400}"..."\u{45F}"
  /// By letter of `cyrillic`.
  private static let latin = (cyrillic.lowerBound.value...cyrillic.upperBound.value).compactMap { value in
    Unicode.Scalar(value).map { Lookalikes.latin[Character($0)]?.unicodeScalars.first ?? $0 }
  }
}
