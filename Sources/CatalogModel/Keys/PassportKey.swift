package import Wording

/// One key of a passport, or one element that several keys hold, as every part of the program sees it.
///
/// What the checks ask of the value, the column of the spreadsheet, the field of the card and the names in the
/// exports are made from these rows. A new key is a row here and its description in `Schemas/`.
package struct PassportKey: Sendable {
  package enum Place: Hashable, Sendable {
    case key(String)
    /// `title`, `email` or `organization` of the contributors with that role.
    case contributor(role: String, key: String)
    /// In no key: the exports count it from the documents.
    case counted
  }

  /// How a written value is understood.
  package enum Reading: Sendable {
    case text
    case list
    case date
    /// A code of `UpdateFrequency`, a label of the portal or a synonym.
    case frequency
    /// Codes of ISO 639-1; the portal writes `ua` for `uk`.
    case languages
    /// A code of so many digits, whose zeros at the front spreadsheets lose.
    case digits(Int)
    case licenses
    /// The contributors who answer for publication.
    case people
    /// Read by one place of the program only, which knows the value better than this table.
    case special(KeySchema)

    /// Several texts; in a cell of a spreadsheet they follow one another.
    package var isList: Bool {
      switch self {
      case .list, .languages: true
      case .text, .date, .frequency, .digits, .licenses, .people, .special: false
      }
    }
  }

  /// A column of the table of passports (`dani passports`).
  package struct Column: Sendable {
    package let order: Int
    /// After which of these a missing key is put in.
    package let neighbours: [String]
    /// When no element of the Regulation names the column.
    package let ownLabel: LocalizedText?

    init(_ order: Int, after neighbours: [String] = [], label: LocalizedText? = nil) {
      self.order = order
      self.neighbours = neighbours
      ownLabel = label
    }
  }

  /// A field of the portal's form, as the card shows it (`dani show`).
  package struct Field: Sendable {
    package let order: Int
    package let label: LocalizedText
    /// The portal expects a value.
    package let isRequired: Bool
    /// Greatest length in Unicode scalars where the Regulation sets none: a bound of CKAN 2.7.
    let portalLimit: Int?

    init(_ order: Int, _ uk: String, _ en: String, isRequired: Bool = false, portalLimit: Int? = nil) {
      self.order = order
      label = LocalizedText(uk: uk, en: en)
      self.isRequired = isRequired
      self.portalLimit = portalLimit
    }
  }

  package let place: Place
  package let reading: Reading
  package let element: PassportElement.ID?
  package let column: Column?
  package let field: Field?
  package let export: PassportExport?
  /// The key under `publisher` of `catalog.yaml` that holds for a passport which gives no value.
  package let inherited: String?
  let traits: KeySchema.Traits

  init(
    _ place: Place, _ reading: Reading = .text, element: PassportElement.ID? = nil, column: Column? = nil,
    field: Field? = nil, export: PassportExport? = nil, inherited: String? = nil,
    traits: KeySchema.Traits = []
  ) {
    self.place = place
    self.reading = reading
    self.traits = traits
    self.element = element
    self.column = column
    self.field = field
    self.export = export
    self.inherited = inherited
  }

  init(
    _ key: String, _ reading: Reading = .text, element: PassportElement.ID? = nil, column: Column? = nil,
    field: Field? = nil, export: PassportExport? = nil, inherited: String? = nil,
    traits: KeySchema.Traits = []
  ) {
    self.init(
      .key(key), reading, element: element, column: column, field: field, export: export,
      inherited: inherited, traits: traits)
  }

  /// Greatest length of the field in Unicode scalars.
  package var limit: Int? {
    field?.portalLimit ?? element.flatMap { PassportElement[$0].length?.upperBound }
  }

  /// Those with a field on the card, in the order of the portal's form.
  package static let ofCard = all.filter { $0.field != nil }
    .sorted { ($0.field?.order ?? 0) < ($1.field?.order ?? 0) }

  /// Those with a column in the table of passports, in its order.
  package static let ofTable = all.filter { $0.column != nil }
    .sorted { ($0.column?.order ?? 0) < ($1.column?.order ?? 0) }

  /// Those that the exports write, in their order.
  package static let exported: [(key: PassportKey, export: PassportExport)] = all.compactMap { key in
    key.export.map { (key, $0) }
  }
}

/// How one element of the passport appears in `catalog.json`, `datasets.csv` and `catalog.xml`.
package struct PassportExport: Sendable {
  package enum XMLForm: Sendable {
    /// Of the element `dataset`.
    case attribute
    case attributeOf(element: String, name: String)
    case element(String)
    /// Written without a value too, because it carries attributes.
    case lastingElement(String)
    /// One element for each item of a list.
    case each(String)
    case absent
  }

  /// What the exports know better than the passport: they speak of one day and of the documents that count on it.
  package enum KnownByExport: Sendable {
    case name
    case title
    case issued
    case modified
    case dataAsOf
    case formats
    case compressionFormats
    case structure
    case structureAddress
  }

  /// A column of `datasets.csv` about a list of maps.
  package struct Column: Sendable {
    package let name: String
    /// The first of these members that an item has.
    package let members: [String]
    package let isWithoutRepeats: Bool

    init(_ name: String, _ members: String..., isWithoutRepeats: Bool = false) {
      self.name = name
      self.members = members
      self.isWithoutRepeats = isWithoutRepeats
    }
  }

  /// The key in `catalog.json` and, but for lists of maps, the column of `datasets.csv`.
  package let name: String
  package let xml: XMLForm
  /// Nil for what the passport says.
  package let fact: KnownByExport?
  /// Of lists of maps only.
  package let columns: [Column]

  init(_ name: String, _ xml: XMLForm? = nil, fact: KnownByExport? = nil, columns: [Column] = []) {
    self.name = name
    self.xml = xml ?? .element(name)
    self.fact = fact
    self.columns = columns
  }
}
