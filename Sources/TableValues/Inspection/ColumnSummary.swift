import FileContent
import Wording

/// What the values of a column have in common. Described, never judged.
package struct ColumnSummary: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case empty, integer, decimal, date, boolean
    /// Digits that are no quantity: zeros at the beginning, or many digits in every value.
    case code
    case text
  }

  /// As in the header; empty without one.
  package let name: String
  package let kind: Kind
  /// Values that are not blank.
  package let filled: Int
  /// Scalars of the longest value.
  package let longest: Int
  /// As written. Of numbers and days only: texts and codes may be of a person.
  package let smallest: String?
  package let largest: String?
}

/// Follows the values of one column.
struct ColumnSummaryBuilder {
  private var kind: ColumnSummary.Kind?
  private var filled = 0
  private var longest = 0
  private var shortest = Int.max
  private var smallest: (order: Double, text: String)?
  private var largest: (order: Double, text: String)?

  /// Digits from which a column of whole numbers of one length is taken for codes: ЄДРПОУ has eight.
  private static let codeLength = 8

  mutating func take(_ cell: ArraySlice<UInt8>) {
    guard cell.contains(where: { $0 > 0x20 }) else { return }
    filled += 1
    let length = cell.count { $0 & 0xC0 != 0x80 }
    longest = max(longest, length)
    shortest = min(shortest, length)
    // A text makes the column a text: the values after it are only counted.
    guard kind != .text else { return }
    let text = String(decoding: cell, as: UTF8.self)
    let (valueKind, order) = Self.classify(text)
    kind = kind.map { Self.joined($0, valueKind) } ?? valueKind
    guard let order else { return }
    if smallest.map({ order < $0.order }) ?? true { smallest = (order, text) }
    if largest.map({ order > $0.order }) ?? true { largest = (order, text) }
  }

  /// - Parameter hidesValues: the column holds numbers of people.
  func summary(named name: String, hidesValues: Bool) -> ColumnSummary {
    var kind = kind ?? .empty
    if kind == .integer, filled > 1, longest == shortest, longest >= Self.codeLength { kind = .code }
    let hasOrder = [.integer, .decimal, .date].contains(kind) && !hidesValues
    return ColumnSummary(
      name: name, kind: kind, filled: filled, longest: longest, smallest: hasOrder ? smallest?.text : nil,
      largest: hasOrder ? largest?.text : nil)
  }

  private static func joined(_ one: ColumnSummary.Kind, _ other: ColumnSummary.Kind) -> ColumnSummary.Kind {
    if one == other { return one }
    switch Set([one, other]) {
    case [.integer, .decimal]: return .decimal
    case [.integer, .code]: return .code
    default: return .text
    }
  }

  /// The kind of one value, and its rank among values of this kind.
  private static func classify(_ text: String) -> (ColumnSummary.Kind, Double?) {
    let bare = text.filter { $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != " " }
    let digits = bare.hasPrefix("-") ? bare.dropFirst() : bare[...]
    if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
      let isCode = digits.utf8.count > 1 && digits.hasPrefix("0") || digits.utf8.count > 18
      return isCode ? (.code, nil) : (.integer, Double(bare))
    }
    let parts = digits.split(separator: digits.contains(",") ? "," : ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) {
      let order = Double("\(parts[0]).\(parts[1])")
      return (.decimal, order.map { bare.hasPrefix("-") ? -$0 : $0 })
    }
    if let day = DateText(text)?.day ?? CalendarDate(writtenOtherwise: text) {
      return (.date, Double(day.daysSinceEpoch))
    }
    return (["true", "false", "так", "ні"].contains(text.lowercased()) ? .boolean : .text, nil)
  }
}
