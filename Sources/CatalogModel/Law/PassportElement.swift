package import Wording

/// One element of «паспорт набору даних»: 1 to 17 are of the Regulation, the rest is portal practice.
package struct PassportElement: Sendable {
  /// The number in the passport.
  package enum ID: Int, CaseIterable, Sendable {
    case identifier = 1
    case title
    case description
    case purpose
    case language
    case format
    case compression
    case issued
    case modified
    case dataAsOf
    case updateFrequency
    case keywords
    case link
    case structure
    case publisher
    case responsiblePerson
    case responsibleEmail
    case edrpou
    case administrativeCode
    case version
    case license
    case theme
  }

  package let id: ID
  /// Ukrainian as the Regulation or the portal words it.
  package let name: LocalizedText
  /// Where it is in a passport, in words: `title`, `resources[].path and homepage`.
  package let keyPath: String
  package let isRequired: Bool
  /// Least and greatest length in Unicode scalars, blanks at both ends left out.
  package let length: ClosedRange<Int>?
  /// The shape of the value, in words.
  package let shape: String
  /// How bad it is when the element is missing; nil when nothing is said. Confidence has been applied.
  package let severityWhenMissing: Severity?
  /// The same in the words of the table, with its conditions: «warning when compressed».
  package let whenMissing: String
  package let notes: String
  /// The field of the portal's API, in words.
  package let portalField: String
  package let confidence: Confidence

  package var order: Int { id.rawValue }

  package var legalBasis: LegalBasis {
    confidence == .portalPractice ? .portalPractice : .passportElement(id)
  }

  /// In the order of the passport; every id is there.
  package static let all: [PassportElement] = {
    let fields = rowsByOrder(LawTable(EmbeddedLawTables.passportFieldsCSV))
    let keys = rowsByOrder(LawTable(EmbeddedLawTables.passportKeysCSV))
    return ID.allCases.map { id in
      PassportElement(id: id, field: fields[id.rawValue], key: keys[id.rawValue])
    }
  }()

  package static subscript(id: ID) -> PassportElement { all[id.rawValue - 1] }

  private init(id: ID, field: LawTable.Row?, key: LawTable.Row?) {
    self.id = id
    name = LocalizedText(uk: field?["name_uk"] ?? "", en: id.englishName)
    keyPath = key?["key"] ?? ""
    isRequired = field?["required"] == "yes"
    shape = key?["type"] ?? ""
    length = Self.length(in: shape)
    whenMissing = key?["when_missing"] ?? ""
    notes = key?["notes"] ?? ""
    portalField = field?["ckan_field"] ?? ""
    let confidence = Confidence(reading: field?["confidence"] ?? "") ?? .memory
    self.confidence = confidence
    severityWhenMissing = Self.severity(in: whenMissing).map { min($0, confidence.maximumSeverity) }
  }

  private static func rowsByOrder(_ table: LawTable) -> [Int: LawTable.Row] {
    Dictionary(table.rows.map { (Int($0["order"]) ?? 0, $0) }) { first, _ in first }
  }

  /// `string, 1-254 Unicode scalars` is 1…254; only whole strings have a length here, not items of lists.
  private static func length(in shape: String) -> ClosedRange<Int>? {
    guard shape.hasPrefix("string, ") else { return nil }
    let bounds = shape.dropFirst("string, ".count).prefix { $0.isNumber || $0 == "-" }
      .split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    return bounds[0]...bounds[1]
  }

  /// The first severity that the text names.
  private static func severity(in text: String) -> Severity? {
    text.split { !$0.isLetter }.lazy.compactMap { Severity(rawValue: String($0)) }.first
  }
}

extension PassportElement.ID {
  fileprivate var englishName: String {
    switch self {
    case .identifier: "Identification number of the data set"
    case .title: "Title of the data set"
    case .description: "Short description of the contents"
    case .purpose: "Legal basis and purpose of collecting the information"
    case .language: "Language of the information"
    case .format: "Format or formats in which the data set is available"
    case .compression: "Compression format, if compressed"
    case .issued: "Date and time of first publication"
    case .modified: "Date and time of the last changes"
    case .dataAsOf: "Date as of which the data are valid"
    case .updateFrequency: "Update frequency"
    case .keywords: "Keywords"
    case .link: "Link to the data set (file or API)"
    case .structure: "Link to the structure of the data set"
    case .publisher: "Holder of the information"
    case .responsiblePerson: "Person responsible for publication"
    case .responsibleEmail: "E-mail address of the responsible person"
    case .edrpou: "EDRPOU code"
    case .administrativeCode: "KOATUU code"
    case .version: "Version"
    case .license: "Licence"
    case .theme: "Thematic group"
    }
  }
}
