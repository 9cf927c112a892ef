import FileContent
import Wording

/// What a passport gives for one row of the table of keys, as it is written there.
package enum PassportValue: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: String?
  }

  case text(String?)
  case list([String])
  /// A list of maps, each with the same members in the same order.
  case records([[Member]])
}

extension Passport {
  /// - Parameter publisher: what `catalog.yaml` says, for elements that a passport may leave to it.
  package func value(of key: PassportKey, inheritedFrom publisher: Publisher) -> PassportValue {
    switch key.place {
    case .counted: return .text(nil)
    case .contributor("publisher", _):
      return .text(publisherName.value ?? key.inherited.flatMap { publisher[$0] })
    case .contributor(_, "title"): return .list(maintainers.compactMap(\.name.value))
    case .contributor(_, "email"): return .list(maintainers.compactMap(\.email.value))
    case .contributor: return .list(maintainers.compactMap(\.unit.value))
    case .key(let name):
      let node = root[name]
      switch key.reading {
      case .text, .frequency, .digits:
        return .text(node.textElement.value ?? key.inherited.flatMap { publisher[$0] })
      case .date: return .text(node.dateElement.value?.day.iso)
      case .list, .languages: return .list(node.textListElement.value ?? [])
      case .licenses: return .records((node?.items ?? []).map { $0.members("name", "path", "title") })
      case .people: return .records(maintainers.map(\.members))
      case .special: return .text(nil)
      }
    }
  }
}

extension Node {
  fileprivate func members(_ keys: String...) -> [PassportValue.Member] {
    keys.map { PassportValue.Member(key: $0, value: self[$0].textElement.value) }
  }
}

extension Maintainer {
  fileprivate var members: [PassportValue.Member] {
    [
      PassportValue.Member(key: "title", value: name.value),
      PassportValue.Member(key: "email", value: email.value),
      PassportValue.Member(key: "organization", value: unit.value),
    ]
  }
}

extension PassportValue {
  /// Of each map of a list the first of these members that it has.
  package func texts(of members: [String]) -> [String] {
    guard case .records(let records) = self else { return [] }
    return records.compactMap { record in
      members.lazy.compactMap { key in record.first { $0.key == key }?.value }.first
    }
  }
}
