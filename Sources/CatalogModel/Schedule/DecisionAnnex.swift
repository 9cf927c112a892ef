import FileContent
package import Wording

/// «Додаток до рішення розпорядника»: which set, which unit, which person, how often. Made of the passports, and
/// compared with the decision in force, `decision.terms` of `catalog.yaml`.
package struct DecisionAnnex: Sendable {
  package struct Row: Hashable, Sendable {
    /// Name of the set.
    package let dataset: String
    /// Nil for a set that is gone.
    package let title: String?
    package let unit: String?
    package let responsible: String?
    package let email: String?
    /// A code of `UpdateFrequency`, or what is written there when it is none.
    package let frequency: String?

    /// As the annex prints it: «Щокварталу».
    package func term(_ language: Language) -> String {
      frequency.flatMap { UpdateFrequency(rawValue: $0) }?.label[language] ?? frequency
        ?? UpdateFrequency.notStated[language]
    }
  }

  package enum Field: String, CaseIterable, Sendable {
    case unit
    case responsible
    case email
    case frequency

    package var label: LocalizedText {
      switch self {
      case .unit: LocalizedText(uk: "структурний підрозділ", en: "unit")
      case .responsible: LocalizedText(uk: "відповідальна особа", en: "responsible person")
      case .email: LocalizedText(uk: "електронна пошта", en: "e-mail")
      case .frequency: LocalizedText(uk: "строк оновлення", en: "update term")
      }
    }
  }

  package enum Change: Hashable, Sendable {
    case added(Row)
    case removed(Row)
    case changed(Field, from: Row, to: Row)
  }

  package let asOf: CalendarDate
  /// In the order of the decision in force; sets that it does not know after them.
  package let rows: [Row]
  package let changes: [Change]
  /// Number and date of the decision in force; nil where it is not recorded.
  package let formerNumber: String?
  package let formerDate: CalendarDate?

  package init(of catalog: Catalog, on day: CalendarDate) {
    let settings = catalog.settings
    asOf = day
    formerNumber = settings.decisionNumber.value
    formerDate = settings.decisionDate.value?.day
    let sets = CatalogState(of: catalog, on: day).datasets.map(\.dataset)
    let former = settings.terms.compactMap { Row($0) }
    let formerByName = Dictionary(former.map { ($0.dataset, $0) }) { first, _ in first }
    let current = sets.map { Row($0, formerly: formerByName[$0.name]) }
    let currentByName = Dictionary(current.map { ($0.dataset, $0) }) { first, _ in first }
    var seen: Set<String> = []
    let kept = former.compactMap { row in seen.insert(row.dataset).inserted ? currentByName[row.dataset] : nil
    }
    let added = current.filter { formerByName[$0.dataset] == nil }
    rows = kept + added
    let changed = kept.flatMap { row -> [Change] in
      guard let before = formerByName[row.dataset] else { return [] }
      return Field.allCases.filter { !Self.agree(before[$0], row[$0]) }.map {
        .changed($0, from: before, to: row)
      }
    }
    var gone: Set<String> = []
    changes =
      changed + added.map { .added($0) }
      + former.filter { currentByName[$0.dataset] == nil && gone.insert($0.dataset).inserted }.map {
        .removed($0)
      }
  }

  /// The same words, the beginning of them (a name, and the position after it), or two wordings of one frequency.
  package static func agree(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right, left != right else { return left == right }
    let words = (left.foldedWords, right.foldedWords)
    if (words.0 + " ").hasPrefix(words.1 + " ") || (words.1 + " ").hasPrefix(words.0 + " ") { return true }
    guard let frequency = UpdateFrequency(reading: left) else { return false }
    return frequency == UpdateFrequency(reading: right)
  }
}

extension DecisionAnnex.Row {
  package subscript(field: DecisionAnnex.Field) -> String? {
    switch field {
    case .unit: unit
    case .responsible: responsible
    case .email: email
    case .frequency: frequency
    }
  }

  fileprivate init?(_ term: CatalogSettings.Term) {
    guard let dataset = term.dataset.value else { return nil }
    self.init(
      dataset: dataset, title: nil, unit: term.unit.value, responsible: term.responsible.value,
      email: term.email.value,
      frequency: term.frequency.value.map { UpdateFrequency(reading: $0)?.rawValue ?? $0 })
  }

  /// The decision names positions, which passports leave out: where both agree, its longer words stay.
  fileprivate init(_ dataset: Dataset, formerly row: DecisionAnnex.Row?) {
    let person = dataset.passport.maintainers.first
    func longer(_ own: String?, _ former: String?) -> String? {
      guard let own, let former, DecisionAnnex.agree(own, former) else { return own ?? former }
      return former.count > own.count ? former : own
    }
    self.init(
      dataset: dataset.name, title: dataset.title, unit: longer(person?.unit.value, row?.unit),
      responsible: longer(person?.name.value, row?.responsible),
      email: longer(person?.email.value, row?.email),
      frequency: dataset.passport.updateFrequency.value.map { UpdateFrequency(reading: $0)?.rawValue ?? $0 }
        ?? row?.frequency)
  }
}
