import FileContent
package import Wording

/// One number of a report, with the list of what it counts.
package struct ReportFigure: Sendable {
  /// The numbers that every report has; facts of a catalogue have names of their own.
  package enum Name: String, CaseIterable, Sendable {
    case datasets, documents
    case datasetsAtStart = "datasets_at_start"
    case documentsAtStart = "documents_at_start"
    case newDatasets = "new_datasets"
    case newDocuments = "new_documents"
    case updatedDatasets = "updated_datasets"
    case updatedDocuments = "updated_documents"
    case withdrawnDatasets = "withdrawn_datasets"
    case withdrawnDocuments = "withdrawn_documents"
    /// Kept back since some day of the period while martial law lasts; not withdrawn.
    case deferredDatasets = "deferred_datasets"
    case deferredDocuments = "deferred_documents"
    /// Kept back before the period, and published again.
    case returnedDatasets = "returned_datasets"
    case returnedDocuments = "returned_documents"
    /// Kept back on the last day while martial law lasts.
    case withheldDatasets = "withheld_datasets"
    case withheldDocuments = "withheld_documents"
    case emptyDatasets = "empty_datasets"
    case overdueDatasets = "overdue_datasets"
    /// Sets whose term cannot be told.
    case datasetsWithoutTerm = "datasets_without_term"
    case itemsApplicable = "items_applicable"
    case itemsPublished = "items_published"
    case itemsOverdue = "items_overdue"
    case itemsEmpty = "items_empty"
    case itemsAbsentWithReason = "items_absent_with_reason"
    case itemsDeferred = "items_deferred"
    case itemsMissing = "items_missing"
    case itemsNotApplicable = "items_not_applicable"
    /// Consultation letters made in the period, as `history/letters.csv` has them.
    case letters
    case errors, warnings, notes
    case documentsNotChecked = "documents_not_checked"
  }

  package let name: String
  package let title: LocalizedText
  package let noun: CountedNoun?
  /// False when `noun` is known in Ukrainian only.
  package let hasEnglishNoun: Bool
  /// Nil when nothing could be counted: an edition of the list is not known, the documents of a fact are not there.
  package let value: Int?
  /// The same for the period before; nil where it is not known.
  package let previous: Int?
  /// False when one of the two numbers may be too small, so that they are not compared.
  package let isComparable: Bool
  package let list: ReportList

  /// «101 набір даних»; title and number where no noun is known.
  package var counted: LocalizedText? {
    guard let value else { return nil }
    let plain = LocalizedText(
      uk: "\(title.uk): \(NumberText.ukrainian(value))", en: "\(title.en): \(NumberText.english(value))")
    guard let counted = noun?.counted(value) else { return plain }
    return hasEnglishNoun ? counted : LocalizedText(uk: counted.uk, en: plain.en)
  }
}

/// What a number counts, one row for each.
package struct ReportList: Sendable {
  package struct Column: Sendable {
    /// As JSON and templates call it.
    package let key: String
    package let title: LocalizedText
  }

  package enum Cell: Sendable {
    case text(String)
    case localized(LocalizedText)
    case number(Int)
    case day(CalendarDate)
    case none
  }

  package let columns: [Column]
  package let rows: [[Cell]]
  /// Rows that the number counts and that are not listed.
  package let omitted: Int

  init(_ columns: [Column], _ rows: [[Cell]], omitted: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.omitted = omitted
  }

  package var count: Int { rows.count + omitted }
}

extension ReportList.Cell {
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .none }
  static func optional(_ day: CalendarDate?) -> Self { day.map(Self.day) ?? .none }

  package subscript(language: Language) -> String {
    switch self {
    case .text(let text): text
    case .localized(let text): text[language]
    case .number(let number): language == .uk ? NumberText.ukrainian(number) : NumberText.english(number)
    case .day(let day): language == .uk ? day.ukrainian : day.iso
    case .none: ""
    }
  }
}

extension ReportList.Column {
  static let name = Self(key: "name", title: LocalizedText(uk: "Код набору", en: "Name"))
  static let dataset = Self(key: "dataset", title: LocalizedText(uk: "Набір", en: "Data set"))
  static let title = Self(key: "title", title: LocalizedText(uk: "Назва", en: "Title"))
  static let unit = Self(key: "unit", title: LocalizedText(uk: "Підрозділ", en: "Unit"))
  static let responsible = Self(
    key: "responsible", title: LocalizedText(uk: "Відповідальна особа", en: "Responsible person"))
  static let documents = Self(key: "documents", title: LocalizedText(uk: "Документів", en: "Documents"))
  static let path = Self(key: "path", title: LocalizedText(uk: "Файл", en: "File"))
  static let format = Self(key: "format", title: LocalizedText(uk: "Формат", en: "Format"))
  static let issued = Self(key: "issued", title: LocalizedText(uk: "Оприлюднено", en: "Published"))
  static let changed = Self(key: "changed", title: LocalizedText(uk: "Останні зміни", en: "Last change"))
  static let due = Self(key: "due", title: LocalizedText(uk: "Строк", en: "Due"))
  static let state = Self(key: "state", title: LocalizedText(uk: "Стан", en: "State"))
  static let item = Self(key: "item", title: LocalizedText(uk: "Пункт", en: "Item"))
  static let datasets = Self(key: "datasets", title: LocalizedText(uk: "Набори", en: "Data sets"))
  static let reason = Self(key: "reason", title: LocalizedText(uk: "Підстава", en: "Reason"))
  static let place = Self(key: "place", title: LocalizedText(uk: "Місце", en: "Place"))
  static let message = Self(key: "message", title: LocalizedText(uk: "Зауваження", en: "Finding"))
  static let code = Self(key: "code", title: LocalizedText(uk: "Правило", en: "Rule"))
  static let day = Self(key: "day", title: LocalizedText(uk: "Дата", en: "Date"))
  static let email = Self(key: "email", title: LocalizedText(uk: "Адреса", en: "Address"))
  static let answerBy = Self(key: "by", title: LocalizedText(uk: "Відповідь до", en: "Answer by"))
  static let row = Self(key: "row", title: LocalizedText(uk: "Рядок", en: "Row"))
}
