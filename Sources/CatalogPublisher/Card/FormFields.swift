import CatalogModel
import Wording

/// The fields of the portal's form in its order, with the limits that the Regulation and CKAN set.
struct FormFields {
  let passport: Passport
  let name: String
  let publisher: Publisher

  /// CKAN 2.7, in Unicode scalars.
  private static let nameLimit = 100
  private static let versionLimit = 100
  private static let keywordLengths = 2...100

  var all: [DatasetCard.Field] {
    [
      field("Назва", "Title", passport.title.value, limit: limit(of: .title), isRequired: true),
      field("URL", "URL", name, limit: Self.nameLimit, isRequired: true),
      field("Опис", "Description", passport.summary.value, limit: limit(of: .description), isRequired: true),
      field(
        "Ключові слова", "Keywords", list(passport.keywords.value), isRequired: true, remark: keywordRemark),
      field(
        "Частота оновлення набору даних", "Update frequency",
        frequency?.label.uk ?? passport.updateFrequency.value, isRequired: true, remark: frequencyRemark),
      field(
        "Підстава та призначення збору інформації", "Legal basis and purpose", passport.purpose.value,
        limit: limit(of: .purpose), isRequired: true),
      field("Мова інформації", "Language", languages, isRequired: true),
      field(
        "Розпорядник", "Publisher", passport.publisherName.value ?? publisher.name.value, isRequired: true),
      field("Відповідальна особа", "Responsible person", people { $0.name.value }, isRequired: true),
      field(
        "Ел. пошта відповідальної особи", "E-mail of the responsible person", people { $0.email.value },
        isRequired: true),
      field("Версія", "Version", passport.version.value, limit: Self.versionLimit),
      field("Ліцензія", "Licence", list(passport.licenses.value), remark: licenseRemark),
      field("Категорія", "Group", list(passport.themes.value)),
      field("Код ЄДРПОУ", "EDRPOU code", passport.publisherEdrpou.value ?? publisher.edrpou.value),
      field("Код КОАТУУ", "KOATUU code", passport.koatuu.value ?? publisher.koatuu.value),
      field("Код КАТОТТГ", "KATOTTG code", passport.katottg.value ?? publisher.katottg.value),
    ]
  }

  private func field(
    _ uk: String, _ en: String, _ value: String?, limit: Int? = nil, isRequired: Bool = false,
    remark: LocalizedText? = nil
  ) -> DatasetCard.Field {
    DatasetCard.Field(
      label: LocalizedText(uk: uk, en: en), value: value, isRequired: isRequired, limit: limit, remark: remark
    )
  }

  private func limit(of id: PassportElement.ID) -> Int? { PassportElement[id].length?.upperBound }

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

  /// The portal writes `ua` for Ukrainian.
  private var languages: String? {
    list(passport.languages.value?.map { $0.lowercased() == "uk" ? "ua" : $0 })
  }

  private func people(_ value: (Maintainer) -> String?) -> String? {
    list(passport.maintainers.compactMap(value))
  }

  private func list(_ values: [String]?) -> String? {
    guard let values, !values.isEmpty else { return nil }
    return values.joined(separator: ", ")
  }
}
