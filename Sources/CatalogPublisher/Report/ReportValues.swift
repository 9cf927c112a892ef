import CatalogModel
import FileContent
import Wording

extension PeriodReport {
  /// The names that a template can use; every figure is one.
  func templateValues(_ language: Language) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "as_of": .text(moment.day[language]),
      "state_sentence": .text(moment.sentence[language]),
      "changes_known": .flag(changes != nil),
      "changes": .text(changes?[language] ?? ""),
      "coverage_sentence": .text(coverageSentence?[language] ?? ""),
      "from": .text(period.from.localized[language]),
      "to": .text(period.to.localized[language]),
      "period": .text(period.name[language]),
      "in_period": .text(period.phrase[language]),
      "previous_period": .text(period.previous.name[language]),
      "publisher": .text(publisher ?? ""),
      "all_updated_in_time": .flag(isAllUpdatedInTime),
      "all_published_in_time": .flag(isAllPublishedInTime),
      "coverage_known": .flag(edition != nil),
      "uk": .flag(language == .uk),
      "en": .flag(language == .en),
      "remarks": .list(names: ["text"], remarks.map { ["text": .text($0[language])] }),
      "units": unitValues(language),
      "facts": Self.factValues(factFigures, language),
      "state_facts": factValues(ofPeriod: false, language),
      "period_facts": factValues(ofPeriod: true, language),
    ]
    for figure in figures + factFigures where values[figure.name] == nil {
      values[figure.name] = figure.templateValue(language)
    }
    return values
  }

  private func factValues(ofPeriod isOfPeriod: Bool, _ language: Language) -> TemplateValue {
    // What could not be counted, and what is zero, is not told.
    let wanted = zip(facts, factFigures).filter { $0.0.isOfPeriod == isOfPeriod && ($0.1.value ?? 0) > 0 }
      .map(\.1)
    return Self.factValues(wanted, language)
  }

  private static func factValues(_ figures: [ReportFigure], _ language: Language) -> TemplateValue {
    let items = figures.enumerated().map { index, figure in
      var item = figure.templateValue(language).names
      item["name"] = .text(figure.name)
      item["first"] = .flag(index == 0)
      item["last"] = .flag(index == figures.count - 1)
      return item
    }
    return .list(names: ReportFigure.partNames + ["name", "first", "last"], items)
  }

  private func unitValues(_ language: Language) -> TemplateValue {
    .list(
      names: UnitColumn.allCases.map(\.rawValue),
      units.map { part in
        Dictionary(
          uniqueKeysWithValues: UnitColumn.allCases.map { ($0.rawValue, .text($0.cell(of: part)[language])) })
      })
  }
}

extension ReportFigure {
  static let partNames = [
    "number", "title", "counted", "word", "none", "plural", "previous", "change", "list",
  ]

  /// `{{name}}` is the number; a section on it is printed when there is something to count.
  func templateValue(_ language: Language) -> TemplateValue {
    let unknown = Self.notCounted[language]
    let number = value.map { $0.text(language) } ?? UnknownNumber.mark
    let columns = list.columns.map(\.key)
    let items = list.rows.map { row in
      Dictionary(zip(columns, row.map { TemplateValue.text($0[language]) })) { first, _ in first }
    }
    return .figure(
      number, isThere: (value ?? 0) > 0,
      [
        "number": .text(number),
        "title": .text(title[language]),
        "counted": .text(counted?[language] ?? UnknownNumber.mark),
        "word": .text(value.flatMap { noun?.form($0)[language] } ?? ""),
        "none": .text(noun?.none[language] ?? "0"),
        "plural": .choice(value.map { Self.formIndex($0, language) } ?? 2),
        "previous": .text(previous.map { $0.text(language) } ?? unknown),
        "change": .text(change.map { $0.signed(language) } ?? unknown),
        "list": .list(names: columns, items),
      ])
  }

  /// What the number has more than in the period before; nil where one of them is not known.
  var change: Int? {
    guard let value, let previous, isComparable else { return nil }
    return value - previous
  }

  static let notCounted = LocalizedText(uk: "не визначено", en: "not determined")

  private static func formIndex(_ number: Int, _ language: Language) -> Int {
    guard language == .uk else { return number.magnitude == 1 ? 0 : 1 }
    return switch UkrainianPlural(number) {
    case .one: 0
    case .few: 1
    case .many: 2
    }
  }
}

extension Int {
  func text(_ language: Language) -> String {
    language == .uk ? NumberText.ukrainian(self) : NumberText.english(self)
  }

  /// «+3», «−2», «0»: with a true minus sign.
  func signed(_ language: Language) -> String {
    let number = Int(magnitude).text(language)
    return self > 0 ? "+" + number : self < 0 ? "−" + number : number
  }
}

extension PeriodReport {
  /// Those that are known: without an edition of the list there are no items.
  var unitColumns: [UnitColumn] {
    UnitColumn.allCases.filter { column in column.figure.map { figure($0)?.value != nil } ?? true }
  }
}

/// The columns of the table by unit.
enum UnitColumn: String, CaseIterable {
  case unit, datasets
  case overdueDatasets = "overdue_datasets"
  case documents
  case newDocuments = "new_documents"
  case updatedDocuments = "updated_documents"
  case withdrawnDocuments = "withdrawn_documents"
  case itemsApplicable = "items_applicable"
  case itemsPublished = "items_published"

  /// Those that begin with a small letter go on with what the column before them counts.
  var title: LocalizedText {
    switch self {
    case .unit: LocalizedText(uk: "Підрозділ", en: "Unit")
    case .datasets: LocalizedText(uk: "Наборів", en: "Data sets")
    case .overdueDatasets: LocalizedText(uk: "не оновлено в строк", en: "not updated in time")
    case .documents: LocalizedText(uk: "Документів", en: "Documents")
    case .newDocuments: LocalizedText(uk: "додано", en: "added")
    case .updatedDocuments: LocalizedText(uk: "оновлено", en: "updated")
    case .withdrawnDocuments: LocalizedText(uk: "вилучено", en: "withdrawn")
    case .itemsApplicable: LocalizedText(uk: "Пунктів переліку", en: "Items of the list")
    case .itemsPublished: LocalizedText(uk: "оприлюднено", en: "published")
    }
  }

  func cell(of part: PeriodReport.UnitPart) -> ReportList.Cell {
    switch self {
    case .unit:
      part.unit.map(ReportList.Cell.text) ?? .localized(LocalizedText(uk: "не зазначено", en: "not stated"))
    default:
      number(of: part).map(ReportList.Cell.number) ?? .localized(ReportFigure.notCounted)
    }
  }

  /// Nil for the name of the unit, and for what is not known.
  func number(of part: PeriodReport.UnitPart) -> Int? {
    switch self {
    case .unit: nil
    case .datasets: part.datasets
    case .documents: part.documents
    case .newDocuments: part.newDocuments
    case .updatedDocuments: part.updatedDocuments
    case .withdrawnDocuments: part.withdrawnDocuments
    case .overdueDatasets: part.overdueDatasets
    case .itemsApplicable: part.itemsApplicable
    case .itemsPublished: part.itemsPublished
    }
  }

  /// The figure that the column adds up to.
  var figure: ReportFigure.Name? { ReportFigure.Name(rawValue: rawValue) }
}
