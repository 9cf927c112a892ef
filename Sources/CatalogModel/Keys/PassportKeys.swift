import Wording

extension PassportKey {
  /// Every key that means something to the program, in the order of the exports.
  package static let all = description + terms + holder + portal + unpublished

  private static let description: [PassportKey] = [
    PassportKey(
      "name", element: .identifier, field: Field(20, "URL", "URL", isRequired: true, portalLimit: 100),
      export: PassportExport("name", .attribute, fact: .name)),
    PassportKey("id", element: .identifier, export: PassportExport("id")),
    PassportKey(
      "title", element: .title, column: Column(10, after: ["id", "name"]),
      field: Field(10, "Назва", "Title", isRequired: true), export: PassportExport("title", fact: .title)),
    PassportKey(
      "description", element: .description, column: Column(20, after: ["title"]),
      field: Field(30, "Опис", "Description", isRequired: true), export: PassportExport("description")),
    PassportKey(
      "purpose", element: .purpose, column: Column(30, after: ["description", "title"]),
      field: Field(
        60, "Підстава та призначення збору інформації", "Legal basis and purpose", isRequired: true),
      export: PassportExport("purpose")),
    PassportKey(
      "language", .languages, element: .language, column: Column(40, after: ["purpose", "description"]),
      field: Field(70, "Мова інформації", "Language", isRequired: true),
      export: PassportExport("language", .each("language"))),
    PassportKey(
      .counted, .list, element: .format, export: PassportExport("formats", .absent, fact: .formats)),
    PassportKey(
      .counted, .list, element: .compression,
      export: PassportExport("compression_formats", .absent, fact: .compressionFormats)),
  ]

  private static let terms: [PassportKey] = [
    PassportKey(
      "issued", .date, element: .issued, column: Column(50, after: ["language", "purpose"]),
      export: PassportExport("issued", .attribute, fact: .issued)),
    PassportKey(
      "modified", .date, element: .modified, column: Column(60, after: ["issued"]),
      export: PassportExport("modified", .attribute, fact: .modified)),
    PassportKey(
      "data_as_of", .date, element: .dataAsOf, column: Column(70, after: ["modified", "issued"]),
      export: PassportExport("data_as_of", .attribute, fact: .dataAsOf)),
    PassportKey(
      "update_frequency", .frequency, element: .updateFrequency,
      column: Column(80, after: ["data_as_of", "modified", "issued"]),
      field: Field(50, "Частота оновлення набору даних", "Update frequency", isRequired: true),
      export: PassportExport("update_frequency", .attribute)),
    PassportKey(
      "keywords", .list, element: .keywords, column: Column(90, after: ["update_frequency", "data_as_of"]),
      field: Field(40, "Ключові слова", "Keywords", isRequired: true),
      export: PassportExport("keywords", .each("keyword")), traits: .needsList),
    PassportKey("homepage", element: .link, export: PassportExport("homepage")),
    PassportKey(
      "structure", element: .structure,
      export: PassportExport(
        "structure", .attributeOf(element: "structure", name: "path"), fact: .structure)),
    PassportKey(
      .counted, element: .structure,
      export: PassportExport(
        "structure_url", .attributeOf(element: "structure", name: "url"), fact: .structureAddress)),
  ]

  private static let holder: [PassportKey] = [
    PassportKey(
      .contributor(role: "publisher", key: "title"), element: .publisher, column: Column(100),
      field: Field(80, "Розпорядник", "Publisher", isRequired: true),
      export: PassportExport("publisher_name", .lastingElement("publisher")), inherited: "name"),
    PassportKey(
      "publisher_edrpou", .digits(8), element: .edrpou, column: Column(140, after: ["contributors"]),
      field: Field(140, "Код ЄДРПОУ", "EDRPOU code"),
      export: PassportExport("publisher_edrpou", .attributeOf(element: "publisher", name: "edrpou")),
      inherited: "edrpou"),
    PassportKey(
      "katottg", element: .administrativeCode,
      column: Column(150, after: ["publisher_edrpou", "contributors"]),
      field: Field(160, "Код КАТОТТГ", "KATOTTG code"),
      export: PassportExport("katottg", .attributeOf(element: "publisher", name: "katottg")),
      inherited: "katottg", traits: .numberIsTold),
    PassportKey(
      "koatuu", .digits(10), field: Field(150, "Код КОАТУУ", "KOATUU code"),
      export: PassportExport("koatuu", .attributeOf(element: "publisher", name: "koatuu")),
      inherited: "koatuu"),
    PassportKey(
      "contributors", .people,
      export: PassportExport(
        "maintainers", .each("maintainer"),
        columns: [
          PassportExport.Column("maintainer", "title"), PassportExport.Column("maintainer_email", "email"),
          PassportExport.Column("maintainer_unit", "organization", isWithoutRepeats: true),
        ])),
    PassportKey(
      .contributor(role: "maintainer", key: "title"), element: .responsiblePerson, column: Column(110),
      field: Field(90, "Відповідальна особа", "Responsible person", isRequired: true)),
    PassportKey(
      .contributor(role: "maintainer", key: "email"), element: .responsibleEmail, column: Column(120),
      field: Field(
        100, "Ел. пошта відповідальної особи", "E-mail of the responsible person", isRequired: true)),
    PassportKey(
      .contributor(role: "maintainer", key: "organization"),
      column: Column(130, label: LocalizedText(uk: "Структурний підрозділ", en: "Structural unit"))),
  ]

  private static let portal: [PassportKey] = [
    PassportKey(
      "version", element: .version, column: Column(170, after: ["update_frequency"]),
      field: Field(110, "Версія", "Version", portalLimit: 100), export: PassportExport("version", .attribute),
      traits: .mayBeBlank),
    PassportKey(
      "licenses", .licenses, element: .license, field: Field(120, "Ліцензія", "Licence"),
      export: PassportExport(
        "licenses", .each("license"), columns: [PassportExport.Column("licenses", "name", "path")])),
    PassportKey(
      "theme", .list, element: .theme, column: Column(160, after: ["keywords"]),
      field: Field(130, "Категорія", "Group"), export: PassportExport("theme", .each("theme"))),
    PassportKey("annex_items", .list, export: PassportExport("annex_items", .each("annex_item"))),
  ]

  /// Keys that no export repeats.
  private static let unpublished: [PassportKey] = [
    PassportKey("$schema", traits: [.isForOthers, .mayBeBlank]), PassportKey("profile", .special(.anything)),
    PassportKey("sources", .special(.anything)), PassportKey("image", .special(.anything)),
    PassportKey("created", .date), PassportKey("withdrawn", .date),
    PassportKey("withheld", .special(.withheld)), PassportKey("resources", .special(.resources)),
    PassportKey("withdrawn_documents", .special(.withdrawnDocuments)),
  ]
}

extension PassportKey {
  /// What the value may be.
  fileprivate var shape: KeySchema {
    let shape: KeySchema =
      switch reading {
      case .text: .text
      case .frequency, .digits: .text.with(.numberIsTold)
      case .list: .textList
      case .languages: .textList.with(.numberIsTold)
      case .date: .date
      case .licenses: .maps(["name": .text, "path": .text, "title": .text]).open()
      case .people: .contributors
      case .special(let shape): shape
      }
    return shape.with(isMissingTold ? traits.union(.missingIsTold) : traits)
  }

  /// The rule about missing elements speaks of an element that only this key holds.
  private var isMissingTold: Bool {
    switch element {
    case nil, .identifier, .link, .structure: false
    default: inherited == nil && element.flatMap { PassportElement[$0].severityWhenMissing } != nil
    }
  }
}

extension KeySchema {
  /// The passport: keys of Data Package v1 and v2, and those that No. 835 adds. Others are allowed.
  ///
  /// Kinds are asked for only where the program reads the value. A resource that is no map and its `path` are
  /// faults of the list of resources.
  package static let passport: KeySchema = {
    let keys = PassportKey.all.compactMap { row -> (String, KeySchema)? in
      guard case .key(let key) = row.place else { return nil }
      return (key, row.shape)
    }
    return KeySchema.map(Dictionary(keys) { first, _ in first }).open()
  }()

  private static let freeText = text.with(.mayBeBlank)
  /// Number of bytes.
  private static let size = wholeNumber(in: 0...Int.max)

  fileprivate static let contributors = KeySchema.maps([
    "title": .text, "path": .freeText, "email": .text, "givenName": .text, "familyName": .text,
    "role": .textList.with([.needsOneText, .mayBeBlank]), "roles": .textList.with([.needsList, .mayBeBlank]),
    "organization": .text,
  ]).open().with(.missingIsTold)

  fileprivate static let withheld = KeySchema.map([
    "reason": .text, "decision": .text.with(.missingIsTold), "date": .date.with(.missingIsTold),
    "until": .date,
  ])

  fileprivate static let resources = KeySchema.maps([
    "$schema": .anything, "profile": .anything, "sources": .anything, "licenses": .anything,
    "name": .text.with(.missingIsTold), "path": .textList.with([.missingIsTold, .wrongKindIsTold]),
    "data": .anything, "type": .freeText.with(.isForOthers), "title": .text, "description": .freeText,
    "format": .text.with(.missingIsTold), "mediatype": .freeText, "mimetype": .freeText,
    "encoding": .freeText, "bytes": .size, "hash": .text,
    "dialect": .textOrMap.with([.isForOthers, .mayBeBlank]), "schema": .textOrMap.with(.mayBeBlank),
    "homepage": .anything, "issued": .date, "modified": .date, "withdrawn": .date,
    "compression_format": .freeText, "structure": .text, "withheld": withheld,
  ]).open().with(.missingIsTold)

  fileprivate static let withdrawnDocuments = KeySchema.maps([
    "name": .text, "path": .text.with(.missingIsTold), "title": .text, "format": .text, "issued": .date,
    "withdrawn": .date.with(.missingIsTold), "bytes": .size, "hash": .text,
  ]).open().with(.mayBeBlank)
}
