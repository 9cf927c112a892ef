import FileContent
package import Wording

/// Everything that a report of a period says: each number with its list, and the same for the period before.
///
/// The state at the end is that of the evening of the last day, the state at the beginning that of the evening before
/// the first: end = start + new + returned − withdrawn − deferred. A term is missed when it ended by the last day, that
/// day included, without an update.
package struct PeriodReport: Sendable {
  /// What one structural unit answers for; the sets without a unit are one part.
  ///
  /// An item of the list belongs to the unit of the first set that meets it; one that no set meets to none.
  package struct UnitPart: Sendable {
    package let unit: String?
    package let datasets: Int
    package let documents: Int
    package let newDocuments: Int
    package let updatedDocuments: Int
    package let withdrawnDocuments: Int
    package let overdueDatasets: Int
    /// Nil when no edition of the list is known for the day.
    package let itemsApplicable: Int?
    package let itemsPublished: Int?
  }

  package let period: ReportPeriod
  /// What is said of the day.
  package let moment: ReportMoment
  /// What came and went in the period: «додано 3 документи, вилучено 1 документ»; nil when nothing did.
  package let changes: LocalizedText?
  /// Of the sets not updated in time, those whose term ended before the last day, and on it.
  package let overdueParts: (before: Int, onTheLastDay: Int)
  package let publisher: String?
  /// Those that every report has, in the order of `ReportFigure.Name`.
  package let figures: [ReportFigure]
  /// Those that the catalogue defines, with their rows.
  package let facts: [Fact]
  package let factFigures: [ReportFigure]
  /// Parts of the figures: every column adds up to its figure.
  package let units: [UnitPart]
  /// Nil when no edition of the list is known for the day.
  package let edition: AnnexEdition?
  /// How many items of the list concern the holder, and for how many of them data sets are published.
  package let coverageSentence: LocalizedText?
  /// By which rule update terms are counted.
  package let convention: ScheduleConvention
  /// No set is past its term, and the term of each can be told.
  package let isAllUpdatedInTime: Bool
  /// Every item of the list that concerns the holder is published, and everything is updated in time.
  package let isAllPublishedInTime: Bool
  /// What a reader of the numbers has to know.
  package let remarks: [LocalizedText]
  package let unreadable: [UnreadDataset]
  package let factProblems: [FactProblem]
  /// Files beside the data sets that could not be read, and whose numbers are not there.
  package let unreadableRecords: [String]

  /// A part of the numbers is too small, or not there.
  package var isPartial: Bool {
    !unreadable.isEmpty || !factProblems.isEmpty || !unreadableRecords.isEmpty
  }

  /// Titles of the numbers that the data kept do not tell any more.
  package let undetermined: [LocalizedText]

  package func figure(_ name: ReportFigure.Name) -> ReportFigure? {
    figures.first { $0.name == name.rawValue }
  }
}

extension PeriodReport {
  /// - Parameters:
  ///   - check: of the same catalogue, on the last day of the period.
  ///   - written: the day of writing, which changes no figure.
  package init(
    of opened: OpenedCatalog, in period: ReportPeriod, check: CheckReport, written: CalendarDate? = nil
  ) {
    let catalog = opened.catalog
    let now = PeriodCount(of: opened, in: period)
    let before = PeriodCount(of: opened, in: period.previous)
    let reader = FactReader(opened)
    self.period = period
    moment = ReportMoment(catalog, period, now.end, written: written)
    changes = now.change.words
    overdueParts = (now.overdue.count - now.overdueSinceTheLastDay, now.overdueSinceTheLastDay)
    // A check looks at files as they are: of a day after which they were changed it tells nothing.
    let tellsOfTheDay = now.isUnchangedSince(catalog)
    publisher = catalog.publisher.name.value
    let figures = ReportFigure.Name.allCases.map { name in
      let list = now.list(of: name) ?? (tellsOfTheDay ? check.list(of: name) : nil)
      return ReportFigure(
        name: name.rawValue, title: name.title, noun: name.noun, hasEnglishNoun: true, value: list?.count,
        previous: before.list(of: name)?.count, isComparable: now.isWhole(name) && before.isWhole(name),
        list: list ?? ReportList([], []))
    }
    self.figures = figures
    facts = reader.facts(in: period)
    let earlier = Dictionary(reader.facts(in: period.previous).map { ($0.name, $0) }) { first, _ in first }
    factFigures = facts.map { fact in
      let past = earlier[fact.name].flatMap { $0.isPartial ? nil : $0.value }
      return ReportFigure(
        name: fact.name, title: fact.title, noun: fact.noun,
        hasEnglishNoun: fact.hasEnglishNoun, value: fact.value, previous: past, isComparable: true,
        list: fact.list)
    }
    let needEdition: Set<String> = Set(
      ReportFigure.Name.allCases.filter { $0.rawValue.hasPrefix("items_") }.map(\.rawValue))
    undetermined =
      figures.filter { figure in
        figure.value == nil && figure.name != ReportFigure.Name.letters.rawValue
          && !(now.coverage == nil && needEdition.contains(figure.name))
      }.map(\.title) + facts.filter(\.isUndetermined).map(\.title)
    units = Self.units(of: now)
    edition = now.coverage?.edition
    coverageSentence = now.coverage?.sentence
    convention = now.schedule.convention
    unreadable = catalog.uncounted
    factProblems = reader.problems(of: facts)
    unreadableRecords = opened.history.letters == nil ? [LetterLog.file] : []
    let isInTime =
      !period.isRunning && now.overdue.isEmpty && now.withoutTerm.isEmpty && unreadable.isEmpty
      && !now.end.datasets.isEmpty
    isAllUpdatedInTime = isInTime
    isAllPublishedInTime = isInTime && now.coverage?.isCertainlyFull == true
    remarks = now.remarks(facts: facts)
  }

  /// Names that figures of a catalogue cannot have: those that every report has, and what templates call other things.
  package static let reservedNames: Set<String> = Set(ReportFigure.Name.allCases.map(\.rawValue)).union([
    "as_of", "from", "to", "period", "in_period", "previous_period", "publisher", "facts", "state_facts",
    "period_facts", "units", "state_sentence", "changes", "changes_known", "coverage_sentence",
    "all_updated_in_time", "all_published_in_time", "coverage_known", "remarks",
    "uk", "en",
  ])

  private static func units(of count: PeriodCount) -> [UnitPart] {
    func amounts(_ units: [String?]) -> [String?: Int] {
      Dictionary(units.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let datasets = amounts(count.end.datasets.map(\.dataset.unit))
    let documents = amounts(count.end.documents.map(\.set.dataset.unit))
    let new = amounts(count.change.newDocuments.map(\.set.dataset.unit))
    let updated = amounts(count.updatedDocuments.map(\.set.dataset.unit))
    let withdrawn = amounts(count.change.withdrawnDocuments.map(\.set.dataset.unit))
    let sets = count.end.datasets.map(\.dataset) + count.end.withheld
    let unitsByName = Dictionary(sets.map { ($0.name, $0.unit) }, uniquingKeysWith: { first, _ in first })
    func unit(_ name: String?) -> String? { name.flatMap { unitsByName[$0] ?? nil } }
    let overdue = amounts(count.overdue.map { unit($0.name) })
    let items = count.coverage?.items.filter { $0.status != .notApplicable } ?? []
    let applicable = amounts(items.map { unit($0.datasets.first) })
    let published = amounts(
      items.filter { $0.status == .published || $0.status == .overdue }.map { unit($0.datasets.first) })
    let names = Set(
      [datasets, documents, new, updated, withdrawn, overdue, applicable].flatMap(\.keys))
    return names.sorted { left, right in
      guard let left, let right else { return left != nil }
      return UkrainianOrder.precedes(left, right)
    }.map { unit in
      UnitPart(
        unit: unit, datasets: datasets[unit] ?? 0, documents: documents[unit] ?? 0,
        newDocuments: new[unit] ?? 0,
        updatedDocuments: updated[unit] ?? 0, withdrawnDocuments: withdrawn[unit] ?? 0,
        overdueDatasets: overdue[unit] ?? 0,
        itemsApplicable: count.coverage.map { _ in applicable[unit] ?? 0 },
        itemsPublished: count.coverage.map { _ in published[unit] ?? 0 })
    }
  }
}

extension FactReader {
  /// Those of the definitions and those of the documents, each once.
  fileprivate func problems(of facts: [Fact]) -> [FactProblem] {
    let found = facts.flatMap(\.problems).filter { !$0.isOfDefinition }
    return definitionProblems + found
  }
}

extension Fact {
  fileprivate var list: ReportList {
    ReportList(
      [.dataset, .path, .place, .day, .row],
      rows.map { row in
        [
          .text(row.dataset), .text(row.path), row.place.text.map(ReportList.Cell.localized) ?? .none,
          .optional(row.day), .text(row.text),
        ]
      }, omitted: max(0, (value ?? 0) - rows.count))
  }
}

extension Fact {
  fileprivate var rowRemarks: [LocalizedText] {
    func places(_ odd: [OddRows]) -> String {
      odd.map { "\($0.path): \($0.count)" }.joined(separator: ", ")
    }
    var remarks: [LocalizedText] = []
    if !noRecords.isEmpty {
      remarks.append(
        LocalizedText(
          uk:
            "«\(title.uk.withInnerQuotes)»: не враховано рядків, що не є записами (підсумок, повторений заголовок): "
            + "\(places(noRecords)).",
          en: "“\(title.en)”: rows that are no records (totals, a repeated header) are not counted: "
            + "\(places(noRecords))."))
    }
    if !lonely.isEmpty {
      remarks.append(
        LocalizedText(
          uk:
            "«\(title.uk.withInnerQuotes)»: пораховано й рядки, у яких заповнено лише одну клітинку: \(places(lonely)). "
            + "Перевірте, чи це не назви розділів.",
          en: "“\(title.en)”: rows with one filled cell are counted as well: \(places(lonely)). "
            + "Make sure that they are no headings of sections."))
    }
    return remarks
  }
}

extension Coverage {
  /// True when the list is known in full for the day, and everything on it that concerns the holder is published.
  fileprivate var isCertainlyFull: Bool { isFull && isCertain }
}

extension PeriodCount {
  fileprivate func remarks(facts: [Fact]) -> [LocalizedText] {
    var remarks = [schedule.convention.rule]
    if period.isRunning {
      remarks.append(
        LocalizedText(
          uk: "Період ще триває: пораховано до \(period.to.ukrainian) включно.",
          en: "The period is not over yet: counted to the end of \(period.to.english)."))
    }
    if let note = coverage?.note { remarks.append(note) }
    if let lack = coverage?.lackOfLaterChanges { remarks.append(lack) }
    if coverage == nil {
      remarks.append(
        LocalizedText(
          uk: "Редакцію переліку на цю дату не встановлено, тому пункти переліку не пораховано.",
          en: "No edition of the list is established for the day, so its items are not counted."))
    }
    if !changedSince.isEmpty {
      remarks.append(
        LocalizedText(
          uk:
            "Документів, змінених пізніше: \(changedSince.count). Чи оновлювали їх у цей період, паспорти вже не "
            + "показують, тому оновлення не визначено.",
          en:
            "Documents changed later: \(changedSince.count). Whether they were updated in this period, the passports "
            + "do not show any more, so updates are not determined."))
    }
    if !end.drafts.isEmpty {
      remarks.append(
        LocalizedText(
          uk: "Чернеток (немає дати першого оприлюднення, не враховано): \(end.drafts.count).",
          en: "Drafts (no date of first publication, not counted): \(end.drafts.count)."))
    }
    for fact in facts where !fact.changedSince.isEmpty {
      let paths = Set(fact.changedSince).sorted().joined(separator: ", ")
      remarks.append(
        fact.isUndetermined
          ? LocalizedText(
            uk: "«\(fact.title.uk.withInnerQuotes)» не визначено: документи змінено пізніше: \(paths).",
            en: "“\(fact.title.en)” is not determined, documents were changed later: \(paths).")
          : LocalizedText(
            uk:
              "«\(fact.title.uk.withInnerQuotes)» пораховано за документами в їхньому нинішньому стані: \(paths).",
            en: "“\(fact.title.en)” is counted from documents as they are now: \(paths)."))
    }
    return remarks + facts.flatMap(\.rowRemarks)
  }
}

// MARK: What the check found

extension CheckReport {
  fileprivate func list(of name: ReportFigure.Name) -> ReportList? {
    switch name {
    case .errors: list(of: .error)
    case .warnings: list(of: .warning)
    case .notes: list(of: .note)
    case .documentsNotChecked:
      ReportList(
        [.dataset, .path, .reason],
        documents.compactMap { document in
          guard case .notChecked(let reason) = document.status else { return nil }
          return [.optional(document.dataset), .text(document.path), .localized(reason.text)]
        })
    default: nil
    }
  }

  private func list(of severity: Severity) -> ReportList {
    let rows: [[ReportList.Cell]] = diagnostics.filter { $0.severity == severity }.map { finding in
      [
        .optional(finding.dataset), .text(finding.file),
        finding.place.text.map(ReportList.Cell.localized) ?? .none, .localized(finding.message),
        .text(finding.code),
      ]
    }
    return ReportList(
      [.dataset, .path, .place, .message, .code], rows, omitted: max(0, total(severity) - rows.count))
  }
}
