import CatalogModel
import FileContent
package import Wording

/// A column of the table of passports: one element, as people see it in a spreadsheet.
package struct PassportColumn: Sendable {
  /// Where the value stands in a passport.
  enum Place: Sendable {
    case key(String)
    /// `title`, `email` or `organization` of the first contributor with that role.
    case contributor(role: String, key: String)
  }

  enum Kind: Sendable {
    case text
    case list
    case date
    case frequency
    /// A code of so many digits whose leading zeros spreadsheets lose.
    case digits(Int)
  }

  let place: Place
  let kind: Kind
  /// The label of the portal's form.
  package let label: LocalizedText
  /// After which of these a missing key is put in.
  let neighbours: [String]

  /// Stands in the header behind the label and finds the column again, whatever its place.
  package var key: String {
    switch place {
    case .key(let key): key
    case .contributor("publisher", _): "publisher"
    case .contributor(_, "title"): "responsible"
    case .contributor(_, "email"): "responsible_email"
    case .contributor(_, let key): "responsible_" + key
    }
  }

  package static let all: [PassportColumn] = [
    element(.title, .key("title"), after: ["id", "name"]),
    element(.description, .key("description"), after: ["title"]),
    element(.purpose, .key("purpose"), after: ["description", "title"]),
    element(.language, .key("language"), .list, after: ["purpose", "description"]),
    element(.issued, .key("issued"), .date, after: ["language", "purpose"]),
    element(.modified, .key("modified"), .date, after: ["issued"]),
    element(.dataAsOf, .key("data_as_of"), .date, after: ["modified", "issued"]),
    element(
      .updateFrequency, .key("update_frequency"), .frequency, after: ["data_as_of", "modified", "issued"]),
    element(.keywords, .key("keywords"), .list, after: ["update_frequency", "data_as_of"]),
    element(.publisher, .contributor(role: "publisher", key: "title")),
    element(.responsiblePerson, .contributor(role: "maintainer", key: "title")),
    element(.responsibleEmail, .contributor(role: "maintainer", key: "email")),
    PassportColumn(
      place: .contributor(role: "maintainer", key: "organization"), kind: .text,
      label: LocalizedText(uk: "Структурний підрозділ", en: "Structural unit"), neighbours: []),
    element(.edrpou, .key("publisher_edrpou"), .digits(8), after: ["contributors"]),
    element(.administrativeCode, .key("katottg"), after: ["publisher_edrpou", "contributors"]),
    element(.theme, .key("theme"), .list, after: ["keywords"]),
    element(.version, .key("version"), after: ["update_frequency"]),
  ]

  private static func element(
    _ id: PassportElement.ID, _ place: Place, _ kind: Kind = .text, after neighbours: [String] = []
  ) -> PassportColumn {
    PassportColumn(place: place, kind: kind, label: PassportElement[id].name, neighbours: neighbours)
  }
}

extension PassportColumn {
  /// The value as a cell shows it; empty when there is none.
  func cell(of root: Node) -> String {
    guard let node = node(in: root) else { return "" }
    switch kind {
    case .list: return node.textListElement.value?.joined(separator: "; ") ?? ""
    case .frequency:
      let written = node.textElement.value ?? ""
      // A synonym is shown as it is written, so that it is seen and can be corrected.
      return UpdateFrequency(rawValue: written)?.label.uk ?? written
    case .text, .date, .digits: return node.textElement.value ?? ""
    }
  }

  func node(in root: Node) -> Node? {
    switch place {
    case .key(let key): root[key]
    case .contributor(_, let key): contributor(in: root).flatMap { root["contributors"]?.items[$0][key] }
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
    switch kind {
    case .text, .list: return wanted
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
