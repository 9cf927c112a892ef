package import FileContent
package import Wording

/// The metadata of one data set: a Frictionless Data Package with the elements that No. 835 adds.
///
/// Keys: `law/passport-keys.csv`. Every element keeps its place, so that a finding can point to it.
package final class Passport: Sendable {
  /// Path of the file, relative to the opened folder.
  package let file: String
  /// The whole file; keys that the program does not know stay here.
  package let root: Node

  package let name: Element<String>
  package let id: Element<String>
  package let title: Element<String>
  package let summary: Element<String>
  package let purpose: Element<String>
  package let languages: Element<[String]>
  /// First publication; a set without it is a draft. `created` stands in for a missing `issued`.
  package let issued: Element<DateText>
  package let modified: Element<DateText>
  package let dataAsOf: Element<DateText>
  package let withdrawn: Element<DateText>
  /// The whole set is kept back while martial law lasts.
  package let withheld: Withholding?
  /// As written: a code, a label of the portal or a synonym.
  package let updateFrequency: Element<String>
  package let keywords: Element<[String]>
  package let homepage: Element<String>
  package let version: Element<String>
  package let licenses: Element<[String]>
  package let themes: Element<[String]>
  package let annexItems: Element<[String]>
  package let publisherName: Element<String>
  package let publisherEdrpou: Element<String>
  package let koatuu: Element<String>
  package let katottg: Element<String>
  /// Responsible persons, the first one first.
  package let maintainers: [Maintainer]
  /// The key for several data in one element: where a missing maintainer would be.
  package let contributors: Element<Int>
  package let structure: Element<String>
  package let resources: Element<Int>

  package init(root: Node, file: String) {
    self.file = file
    self.root = root
    name = root["name"].textElement
    id = root["id"].textElement
    title = root["title"].textElement
    summary = root["description"].textElement
    purpose = root["purpose"].textElement
    languages = root["language"].textListElement
    issued = (root["issued"] ?? root["created"]).dateElement
    modified = root["modified"].dateElement
    dataAsOf = root["data_as_of"].dateElement
    withdrawn = root["withdrawn"].dateElement
    withheld = Withholding(root["withheld"])
    updateFrequency = root["update_frequency"].textElement
    keywords = root["keywords"].textListElement
    homepage = root["homepage"].textElement
    version = root["version"].textElement
    licenses = Self.licenses(of: root["licenses"])
    themes = root["theme"].textListElement
    annexItems = root["annex_items"].textListElement
    publisherEdrpou = root["publisher_edrpou"].textElement
    koatuu = root["koatuu"].textElement
    katottg = root["katottg"].textElement
    structure = root["structure"].textElement
    contributors = Self.count(of: root["contributors"])
    resources = Self.count(of: root["resources"])
    let people = root["contributors"]?.items ?? []
    publisherName = people.first { $0.hasRole("publisher") }.map { $0["title"].textElement } ?? .absent
    let named = people.filter { $0.hasRole("maintainer") || $0.hasRole("contactPerson") }
    maintainers = named.map {
      Maintainer(
        name: $0.personName, email: $0["email"].textElement, unit: $0["organization"].textElement,
        range: $0.range)
    }
  }
}

/// The person who answers for publication, and the structural unit.
package struct Maintainer: Sendable {
  package let name: Element<String>
  package let email: Element<String>
  package let unit: Element<String>
  package let range: TextRange
}

extension Passport {
  /// `{name}` or `{path}` of each licence.
  private static func licenses(of node: Node?) -> Element<[String]> {
    guard let node else { return .absent }
    guard case .list(let items) = node.value else {
      return node.textElement.isMissing ? .blank(node.range) : .wrongKind(expected: .mapList, node.range)
    }
    let names = items.compactMap { $0["name"]?.textElement.value ?? $0["path"]?.textElement.value }
    return names.isEmpty ? .blank(node.range) : .value(names, node.range)
  }

  private static func count(of node: Node?) -> Element<Int> {
    guard let node else { return .absent }
    switch node.value {
    case .list(let items): return items.isEmpty ? .blank(node.range) : .value(items.count, node.range)
    case .null: return .blank(node.range)
    case .boolean, .number, .string, .map: return .wrongKind(expected: .mapList, node.range)
    }
  }

  /// Where a finding about an absent key belongs: the first key of the file.
  package var start: TextPosition {
    root.entries.first?.keyRange.start ?? root.range.start
  }
}

extension Node {
  /// Roles of Data Package v2 (`roles: […]`) and v1 (`role: …`).
  package func hasRole(_ role: String) -> Bool {
    let roles = (self["roles"]?.textListElement.value ?? []) + (self["role"]?.textListElement.value ?? [])
    return roles.contains(role)
  }

  /// `title`, or the family and given names of Data Package v2.
  fileprivate var personName: Element<String> {
    let title = self["title"].textElement
    guard title.isMissing, let family = self["familyName"]?.textElement.value else { return title }
    let given = self["givenName"]?.textElement.value
    return .value([family, given].compactMap { $0 }.joined(separator: " "), range)
  }
}
