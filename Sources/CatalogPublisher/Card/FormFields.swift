import CatalogModel
import Wording

/// The fields of the portal's form in its order, with the limits that the Regulation and CKAN set.
struct FormFields {
  let passport: Passport
  let name: String
  let publisher: Publisher

  /// CKAN 2.7, in Unicode scalars.
  private static let keywordLengths = 2...100

  var all: [DatasetCard.Field] {
    PassportKey.ofCard.compactMap { key in
      key.field.map {
        DatasetCard.Field(
          label: $0.label, value: value(of: key), isRequired: $0.isRequired, limit: key.limit,
          remark: remark(on: key))
      }
    }
  }

  /// The portal shows the words of a frequency and writes `ua` for Ukrainian.
  private func value(of key: PassportKey) -> String? {
    // The folder names the set, whatever its passport says.
    if key.element == .identifier { return name }
    let value = passport.value(of: key, inheritedFrom: publisher)
    switch (key.reading, value) {
    case (.frequency, .text(let text)): return frequency?.label.uk ?? text
    case (.languages, .list(let codes)): return list(codes.map { $0.lowercased() == "uk" ? "ua" : $0 })
    case (_, .text(let text)): return text
    case (_, .list(let texts)): return list(texts)
    case (_, .records): return list(value.texts(of: key.export?.columns.first?.members ?? []))
    }
  }

  private func remark(on key: PassportKey) -> LocalizedText? {
    switch key.element {
    case .keywords: keywordRemark
    case .updateFrequency: frequencyRemark
    case .license: licenseRemark
    default: nil
    }
  }

  private var keywordRemark: LocalizedText? {
    let words = passport.keywords.value ?? []
    let odd = words.filter { !Self.keywordLengths.contains($0.unicodeScalars.count) || $0.contains(",") }
    if let odd = list(odd) {
      return LocalizedText(
        uk: "кожне слово – від 2 до 100 знаків, без коми; перегляньте: \(odd)",
        en: "each keyword has 2 to 100 characters and no comma; look at: \(odd)")
    }
    return list(words.filter { word in word.contains { "'’ʼ".contains($0) } }).map {
      LocalizedText(
        uk: "портал відхиляє апостроф у ключових словах: \($0)",
        en: "the portal refuses apostrophes in keywords: \($0)")
    }
  }

  private var frequency: UpdateFrequency? {
    passport.updateFrequency.value.flatMap { UpdateFrequency(reading: $0) }
  }

  private var frequencyRemark: LocalizedText? {
    frequency.map {
      LocalizedText(uk: "в API порталу: \($0.ckanValue)", en: "in the portal’s API: \($0.ckanValue)")
    }
  }

  private var licenseRemark: LocalizedText? {
    guard passport.licenses.value == nil else { return nil }
    return LocalizedText(uk: "портал сам ставить cc-by", en: "the portal itself sets cc-by")
  }

  private func list(_ values: [String]?) -> String? {
    guard let values, !values.isEmpty else { return nil }
    return values.joined(separator: ", ")
  }
}
