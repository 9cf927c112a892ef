/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
  case uk
  case en
}

/// One text in both languages, written where it is used.
package struct LocalizedText: Hashable, Sendable {
  package let uk: String
  package let en: String

  package init(uk: String, en: String) {
    self.uk = uk
    self.en = en
  }

  /// What both languages share, such as a name.
  package static func same(_ text: String) -> LocalizedText { LocalizedText(uk: text, en: text) }

  package subscript(language: Language) -> String {
    switch language {
    case .uk: uk
    case .en: en
    }
  }

  package func map(_ transform: (String) -> String) -> LocalizedText {
    LocalizedText(uk: transform(uk), en: transform(en))
  }
}
