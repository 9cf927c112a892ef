package import Wording

/// What kind of body holds the information: it decides which sections of the annex bind it.
package enum HolderKind: String, CaseIterable, Sendable {
  /// A council of a city, settlement, village or hromada, and its executive bodies.
  case council
  /// A military or military-civil administration of a settlement.
  case militaryAdministration = "military-administration"
  /// A local state administration of an oblast or a raion.
  case stateAdministration = "state-administration"
  /// Everybody else: a municipal company, an institution, a central body.
  case other

  package var title: LocalizedText {
    switch self {
    case .council:
      LocalizedText(uk: "рада або її виконавчий орган", en: "a council or its executive body")
    case .militaryAdministration:
      LocalizedText(
        uk: "військова або військово-цивільна адміністрація",
        en: "a military or military-civil administration")
    case .stateAdministration:
      LocalizedText(uk: "місцева держадміністрація", en: "a local state administration")
    case .other: LocalizedText(uk: "інший розпорядник", en: "another holder")
    }
  }

  package var sections: [AnnexSection] {
    switch self {
    case .council, .militaryAdministration: [.all, .local]
    case .stateAdministration: [.all, .stateAdministration]
    case .other: [.all]
    }
  }

  /// What people must be told beside the sections; nil when the annex names the kind itself.
  package var note: LocalizedText? {
    guard self == .militaryAdministration else { return nil }
    return LocalizedText(
      uk:
        "окремого розділу для військових адміністрацій у переліку немає: застосовано розділ органів місцевого "
        + "самоврядування, повноваження яких вони виконують",
      en:
        "the list has no section for military administrations: that of local self-government is used, whose "
        + "powers they exercise")
  }
}
