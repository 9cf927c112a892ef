import FileContent
import Synchronization
import Wording

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
  /// The described columns are in the header in another order.
  package let isReordered: Bool

  fileprivate init(_ header: [String], against index: ColumnIndex) {
    let described = index.columns
    var found = [(index: Int, way: Way)?](repeating: nil, count: header.count)
    var isTaken = [Bool](repeating: false, count: described.count)
    let header = header.map(\.trimmingBlanks)
    // Most tables begin with the columns as they are described.
    for index in header.indices.prefix(described.count) {
      guard header[index] == described[index].name else { break }
      found[index] = (index, .name)
      isTaken[index] = true
    }
    // A name anywhere weighs more than a title, and that more than a likeness.
    for way in [Way.name, .title, .cleaned] where isTaken.contains(false) {
      let left = header.indices.filter { found[$0] == nil && !header[$0].isEmpty }
      if left.isEmpty { break }
      let called = index.columns(way)
      for column in left {
        let key = way == .cleaned ? HeaderKey.of(header[column]) : header[column]
        guard let index = called[key]?.first(where: { !isTaken[$0] }) else { continue }
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

extension Structure {
  /// Against the table of the structure that has most in common with the header.
  package func match(_ header: [String]) -> HeaderMatch {
    lastMatch.match(header) {
      let candidates = indexes.map { HeaderMatch(header, against: $0) }
      return candidates.dropFirst().reduce(candidates.first ?? HeaderMatch(header, against: ColumnIndex([])))
      {
        $1.pairs.count > $0.pairs.count ? $1 : $0
      }
    }
  }
}

/// The header that was matched last, and how: the documents of a series have the same.
final class LastMatch: Sendable {
  private let last = Mutex<(header: [String], match: HeaderMatch)?>(nil)

  func match(_ header: [String], _ make: () -> HeaderMatch) -> HeaderMatch {
    if let last = last.withLock({ $0 }), last.header == header { return last.match }
    let match = make()
    last.withLock { $0 = (header, match) }
    return match
  }
}

/// The columns of one described table by their names, titles and what is left of both when they are cleaned.
struct ColumnIndex: Sendable {
  let columns: [Structure.Column]
  private let byName = Lazy<[String: [Int]]>()
  private let byTitle = Lazy<[String: [Int]]>()
  private let byKey = Lazy<[String: [Int]]>()

  init(_ columns: [Structure.Column]) { self.columns = columns }

  /// The columns by what they are called, in their order. Made when first asked for: most headers are the names as
  /// they are described.
  func columns(_ way: HeaderMatch.Way) -> [String: [Int]] {
    switch way {
    case .name: byName.value { index { [$0.name] } }
    case .title: byTitle.value { index { [$0.title] } }
    case .cleaned:
      byKey.value { index { Set([HeaderKey.of($0.name), HeaderKey.of($0.title)]).filter { !$0.isEmpty } } }
    }
  }

  private func index(by keys: (Structure.Column) -> some Sequence<String>) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (index, column) in columns.enumerated() {
      for key in keys(column) { found[key, default: []].append(index) }
    }
    return found
  }
}

/// A text without what the eye passes over: blanks, quotes, capitals, the alphabet of look-alike letters.
package enum HeaderKey {
  package static func of(_ text: String) -> String {
    var key = ""
    let text = text.inSmallLetters
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
