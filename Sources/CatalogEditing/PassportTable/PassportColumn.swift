import CatalogModel
import FileContent
package import Wording

/// A column of the table of passports: one element, as people see it in a spreadsheet.
package struct PassportColumn: Sendable {
  let place: PassportKey.Place
  let reading: PassportKey.Reading
  /// The label of the portal's form.
  package let label: LocalizedText
  /// After which of these a missing key is put in.
  let neighbours: [String]

  /// Follows the label in the header and finds the column again, whatever its place.
  package var key: String {
    switch place {
    case .key(let key): key
    case .contributor("publisher", _): "publisher"
    case .contributor(_, "title"): "responsible"
    case .contributor(_, "email"): "responsible_email"
    case .contributor(_, let key): "responsible_" + key
    case .counted: ""
    }
  }

  package static let all = PassportKey.ofTable.compactMap { PassportColumn($0) }

  /// Nil for a key that the table of passports does not show.
  private init?(_ key: PassportKey) {
    guard let column = key.column else { return nil }
    place = key.place
    reading = key.reading
    label = column.ownLabel ?? key.element.map { PassportElement[$0].name } ?? LocalizedText(uk: "", en: "")
    neighbours = column.neighbours
  }
}

extension PassportColumn {
  /// The value as a cell shows it; empty when there is none.
  func cell(of root: Node) -> String {
    guard let node = node(in: root) else { return "" }
    switch reading {
    case .list, .languages: return node.textListElement.value?.joined(separator: "; ") ?? ""
    case .frequency:
      let written = node.textElement.value ?? ""
      // A synonym is shown as it is written, so that it is seen and can be corrected.
      return UpdateFrequency(rawValue: written)?.label.uk ?? written
    case .text, .date, .digits, .licenses, .people, .special: return node.textElement.value ?? ""
    }
  }

  func node(in root: Node) -> Node? {
    switch place {
    case .key(let key): root[key]
    case .contributor(_, let key): contributor(in: root).flatMap { root["contributors"]?.items[$0][key] }
    case .counted: nil
    }
  }

  /// Index of the contributor that the column is about.
  func contributor(in root: Node) -> Int? {
    guard case .contributor(let role, _) = place else { return nil }
    let roles = role == "maintainer" ? ["maintainer", "contactPerson"] : [role]
    return root["contributors"]?.items.firstIndex { item in roles.contains(where: item.hasRole) }
  }

  /// The value that a cell asks for, in the form of the passport; nil when it asks for nothing new.
  ///
  /// Spreadsheets turn `2020-10-01` into `01.10.2020` and drop leading zeros: neither is a change.
  func wish(_ cell: String, insteadOf old: String) -> String? {
    let wanted = Self.plain(cell)
    guard !wanted.isEmpty, wanted != Self.plain(old) else { return nil }
    switch reading {
    case .text, .list, .languages, .licenses, .people, .special: return wanted
    case .date:
      guard let day = Self.day(wanted) else { return wanted }
      return day == Self.day(old) ? nil : day.iso
    case .frequency:
      guard let frequency = UpdateFrequency.read(wanted)?.frequency else { return wanted }
      return frequency == UpdateFrequency.read(old)?.frequency ? nil : frequency.rawValue
    case .digits(let count):
      guard wanted.utf8.allSatisfy({ (48...57).contains($0) }), wanted.utf8.count < count else {
        return wanted
      }
      let padded = String(repeating: "0", count: count - wanted.utf8.count) + wanted
      return padded == old ? nil : padded
    }
  }

  /// Line ends and blanks at the ends are the spreadsheet's.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 }).trimmingBlanks
  }

  /// ISO, or day, month and year with dots.
  private static func day(_ text: String) -> CalendarDate? {
    if let date = DateText(text) { return date.day }
    let parts = text.split(separator: ".").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}
