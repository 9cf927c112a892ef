import CatalogModel
import FileContent
import Wording

/// A list where text belongs, text where a list belongs, and the like.
struct ValueOfWrongKind: KeyedFileRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "значення не того виду", en: "a value of the wrong kind"),
    reason: LocalizedText(
      uk: "Значення є, але прочитати його не можна: воно рахується як відсутнє.",
      en: "The value is there but cannot be read: it counts as missing."),
    cure: LocalizedText(
      uk: "Запишіть значення так, як потребує його ключ: текст, список, дату чи число.",
      en: "Write the value as its key asks: a text, a list, a date or a number."),
    basis: .recommendation)

  func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values where !value.hasExpectedKind && !isResource(value) {
      guard let kind = value.shape.kind else { continue }
      findings.add(
        LocalizedText(
          uk: "\(value.key): тут \(value.found.uk), а має бути \(kind.name.uk)",
          en: "\(value.key): here is \(value.found.en), but \(kind.name.en) belongs here"),
        in: file.path, at: .value(value), found: value.node.scalarText)
    }
  }

  /// Whether the value is an item of `resources`, which other rules judge as a document.
  private func isResource(_ value: ShapedValue) -> Bool {
    value.key == "resources" && value.shape.kind == .map
  }
}

extension ValueKind {
  fileprivate var name: LocalizedText {
    switch self {
    case .text: LocalizedText(uk: "текст", en: "text")
    case .textList: LocalizedText(uk: "список текстів", en: "a list of texts")
    case .date: LocalizedText(uk: "дата", en: "a date")
    case .wholeNumber: LocalizedText(uk: "ціле число", en: "a whole number")
    case .map: LocalizedText(uk: "запис із ключами", en: "a map of keys")
    case .mapList: LocalizedText(uk: "список записів із ключами", en: "a list of maps")
    case .flag: LocalizedText(uk: "true або false", en: "true or false")
    }
  }
}

extension ShapedValue {
  fileprivate var found: LocalizedText {
    switch node.value {
    case .null: LocalizedText(uk: "порожньо", en: "nothing")
    case .boolean: LocalizedText(uk: "true або false", en: "true or false")
    case .number: LocalizedText(uk: "число", en: "a number")
    case .string: LocalizedText(uk: "текст", en: "a text")
    case .list where shape.kind == .textList:
      LocalizedText(uk: "список не лише текстів", en: "a list not of texts alone")
    case .list: LocalizedText(uk: "список", en: "a list")
    case .map: LocalizedText(uk: "запис із ключами", en: "a map of keys")
    }
  }
}
