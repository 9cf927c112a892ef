package import FileContent
import Wording

/// An element that a passport lacks, or has without a value.
package struct PassportGap: Sendable {
  package let element: PassportElement.ID
  /// The key in words, such as `contributors, role maintainer: email`.
  package let key: String
  /// JSON Pointer of the value, or of what should hold it.
  package let pointer: String
  /// The range of the empty value, or of what should hold the element.
  package let range: TextRange?
  package let isBlank: Bool

  /// Makes a gap of an element; nil when it has a value.
  init?<Value>(
    _ id: PassportElement.ID, _ key: String, _ element: Element<Value>, in holder: TextRange? = nil,
    pointer: String? = nil
  ) {
    guard element.isMissing else { return nil }
    self.element = id
    self.key = key
    self.pointer = pointer ?? "/" + key
    range = element.range ?? holder
    isBlank = element.range != nil
  }
}

extension Passport {
  /// What is missing of an element; nil too for formats, links and the structure, which stand in other places.
  ///
  /// - Parameter publisher: of the catalogue, which gives what passports need not repeat.
  package func gap(of id: PassportElement.ID, publisher: Publisher) -> PassportGap? {
    let person = maintainers.first
    switch id {
    case .identifier:
      guard name.isMissing, self.id.isMissing else { return nil }
      return PassportGap(id, "name", name)
    case .title: return PassportGap(id, "title", title)
    case .description: return PassportGap(id, "description", summary)
    case .purpose: return PassportGap(id, "purpose", purpose)
    case .language: return PassportGap(id, "language", languages)
    case .issued: return PassportGap(id, "issued", issued)
    case .modified: return PassportGap(id, "modified", modified)
    case .dataAsOf: return PassportGap(id, "data_as_of", dataAsOf)
    case .updateFrequency: return PassportGap(id, "update_frequency", updateFrequency)
    case .keywords: return PassportGap(id, "keywords", keywords)
    case .publisher:
      guard publisher.name.isMissing, !contributors.isOfWrongKind else { return nil }
      return PassportGap(
        id, "contributors, role publisher", publisherName, in: contributors.range, pointer: "/contributors")
    case .responsiblePerson:
      guard !contributors.isOfWrongKind else { return nil }
      return PassportGap(
        id, "contributors, role maintainer: title", person?.name ?? .absent,
        in: person?.range ?? contributors.range, pointer: "/contributors")
    case .responsibleEmail:
      guard let person else { return nil }
      return PassportGap(
        id, "contributors, role maintainer: email", person.email, in: person.range, pointer: "/contributors")
    case .edrpou:
      guard publisherEdrpou.isMissing, publisher.edrpou.isMissing else { return nil }
      return PassportGap(id, "publisher_edrpou", publisherEdrpou)
    case .administrativeCode:
      let codes = [koatuu, katottg, publisher.koatuu, publisher.katottg]
      guard codes.allSatisfy(\.isMissing) else { return nil }
      return PassportGap(id, "katottg", katottg)
    case .license: return PassportGap(id, "licenses", licenses)
    case .theme: return PassportGap(id, "theme", themes)
    case .format, .compression, .link, .structure, .version: return nil
    }
  }
}
