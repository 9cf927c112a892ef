package import CatalogModel
import FileContent
package import Wording

/// What a person needs to fill in the portal's form for one data set: labels and order of the form, values
/// ready to copy, lengths against the limits, and how the set stands on the day.
package struct DatasetCard: Sendable {
  package struct Field: Hashable, Sendable {
    package let label: LocalizedText
    /// Nil when the passport gives none.
    package let value: String?
    /// The portal expects a value.
    package let isRequired: Bool
    /// Greatest length in Unicode scalars.
    package let limit: Int?
    package let remark: LocalizedText?

    /// Unicode scalars.
    package var length: Int { value?.unicodeScalars.count ?? 0 }

    package var isTooLong: Bool { limit.map { length > $0 } ?? false }
  }

  package enum Standing: Hashable, Sendable {
    case published
    /// Not published yet on the day, or withdrawn by then.
    case notOnTheDay
    case fileMissing
  }

  package struct DocumentLine: Hashable, Sendable {
    package let path: String
    package let title: String
    package let format: String?
    package let bytes: Int?
    package let issued: CalendarDate?
    package let modified: CalendarDate?
    package let standing: Standing
  }

  package struct AnnexLine: Hashable, Sendable {
    package let id: String
    /// Nil for an id that no edition has.
    package let item: AnnexItem?
  }

  package let name: String
  package let title: String
  package let asOf: CalendarDate
  package let fields: [Field]
  /// Those published on the day first, in the order of the passport.
  package let documents: [DocumentLine]
  package let annexItems: [AnnexLine]
  /// Whether the set is published on the day, in words.
  package let standing: LocalizedText
  package let lastUpdate: CalendarDate?
  /// State and term of the next update, in words; nil when the set is not published on the day.
  package let term: LocalizedText?
  /// By which rule the term was counted; nil when there is no term.
  package let termRule: LocalizedText?

  package init(_ dataset: Dataset, in catalog: Catalog, on day: CalendarDate, annex: Annex) {
    name = dataset.name
    title = dataset.title
    asOf = day
    fields = FormFields(passport: dataset.passport, name: dataset.name, publisher: catalog.publisher).all
    let state = DatasetState(of: dataset, on: day)
    documents = Self.documents(of: dataset, state)
    annexItems = (dataset.passport.annexItems.value ?? []).map { AnnexLine(id: $0, item: annex.item(id: $0)) }
    standing = Self.standing(of: dataset, on: day)
    let schedule = state.map { DatasetSchedule(of: $0, settings: catalog.settings) }
    lastUpdate = schedule?.lastUpdate
    term = schedule.map { Self.term($0.state, on: day) }
    termRule = schedule?.state.due == nil ? nil : schedule?.convention.rule
  }

  package var published: [DocumentLine] { documents.filter { $0.standing == .published } }

  private static func documents(of dataset: Dataset, _ state: DatasetState?) -> [DocumentLine] {
    let counted = state?.documents ?? []
    let countedPaths = Set(counted.map(\.path))
    let onTheDay = counted.map { document in
      DocumentLine(
        path: document.path, title: document.title, format: document.formatKey,
        bytes: document.document?.entry?.bytes, issued: document.issued, modified: document.lastChange,
        standing: .published)
    }
    let rest = dataset.documents.filter { !countedPaths.contains($0.path) }.map { document in
      DocumentLine(
        path: document.path, title: document.label, format: document.format.value,
        bytes: document.entry?.bytes,
        issued: document.issued.value?.day ?? dataset.passport.issued.value?.day,
        modified: document.modified.value?.day, standing: document.isThere ? .notOnTheDay : .fileMissing)
    }
    return onTheDay + rest
  }

  private static func standing(of dataset: Dataset, on day: CalendarDate) -> LocalizedText {
    guard let issued = dataset.passport.issued.value?.day else {
      return LocalizedText(
        uk: "чернетка: немає дати першого оприлюднення", en: "draft: no date of first publication")
    }
    if let withdrawn = dataset.passport.withdrawn.value?.day, withdrawn <= day {
      return LocalizedText(uk: "вилучено \(withdrawn.ukrainian)", en: "withdrawn on \(withdrawn.english)")
    }
    if issued <= day, let withheld = dataset.passport.withheld, withheld.holds(on: day) {
      let basis = withheld.basis.map { ": \($0)" } ?? ""
      return LocalizedText(
        uk: "оприлюднення відкладено на час воєнного стану" + basis, en: "deferred by martial law" + basis)
    }
    return issued <= day
      ? LocalizedText(uk: "оприлюднено \(issued.ukrainian)", en: "published on \(issued.english)")
      : LocalizedText(
        uk: "ще не оприлюднено, дата першого оприлюднення: \(issued.ukrainian)",
        en: "not published yet, first publication: \(issued.english)")
  }

  /// The state alone does not name a term that is far off.
  private static func term(_ state: ScheduleState, on day: CalendarDate) -> LocalizedText {
    let text = state.text(on: day)
    guard case .inTime(let due) = state else { return text }
    return LocalizedText(uk: "до \(due.ukrainian), \(text.uk)", en: "due by \(due.english), \(text.en)")
  }
}
