import CatalogModel
import FileContent
import Wording

/// The rows of one document, and where they lie when it is a map.
struct SampleTable {
  let columns: [SampleColumn]
  let rows: [[String]]
  /// One for each row.
  let places: [TownPlace]
}

/// Makes the rows of the documents of one data set.
struct TableMaker {
  let plan: SamplePlan
  let dataset: PlannedDataset
  let columns: [SampleColumn]

  init(plan: SamplePlan, dataset: PlannedDataset) throws {
    self.plan = plan
    self.dataset = dataset
    columns = try plan.columns.columns(of: dataset)
  }

  func table(of document: PlannedDocument) throws -> SampleTable {
    let subjects = try subjects(of: document)
    var rows: [[String]] = []
    var places: [TownPlace] = []
    for (row, subject) in subjects.enumerated() {
      var context = RowContext(
        dataset: dataset, document: document, plan: plan, entity: subject.entity, row: row,
        date: subject.date, registered: firstSeen(subject.entity),
        changes: changes(of: subject.entity, before: document), columns: columns)
      rows.append(try context.values())
      places.append(context.place)
    }
    if dataset.content == .registry { rows = publishedSets(on: document.entry.issued) }
    return SampleTable(columns: columns, rows: rows, places: places)
  }

  /// The objects or events that a document tells of, with their days.
  private func subjects(of document: PlannedDocument) throws -> [(entity: Int, date: CalendarDate)] {
    let entry = document.entry
    let count = dataset.rowsByPeriod[document.periodIndex]
    switch dataset.content {
    case .objects: return (0..<count).map { ($0, min(entry.period.last, entry.modified)) }
    case .events, .agenda:
      let before = dataset.rowsByPeriod.prefix(document.periodIndex).reduce(0, +)
      return days(of: document, count: count).enumerated().map { (before + $0.offset, $0.element) }
    case .days:
      let last = min(entry.period.last, entry.modified)
      let start = dataset.documents[0].entry.period.first.daysSinceEpoch
      return (entry.period.first.daysSinceEpoch...last.daysSinceEpoch).map {
        ($0 - start, CalendarDate(daysSinceEpoch: $0))
      }
    case .registry, .text, .gtfs: return []
    }
  }

  /// Working days for the rows of a document, in order; the last document keeps to the window of the plan.
  private func days(of document: PlannedDocument, count: Int) -> [CalendarDate] {
    let period = document.entry.period
    let end = dataset.content == .agenda ? period.last : min(period.last, document.entry.modified)
    guard let window = dataset.rowCount.window, document.periodIndex == dataset.rowsByPeriod.count - 1 else {
      return spread(count, from: period.first, to: end)
    }
    return spread(count - window.count, from: period.first, to: window.first.adding(days: -1))
      + spread(window.count, from: window.first, to: min(window.last, end))
  }

  private func spread(_ count: Int, from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
    guard count > 0 else { return [] }
    var days = (first.daysSinceEpoch...max(first, last).daysSinceEpoch)
      .map { CalendarDate(daysSinceEpoch: $0) }.filter(\.isWorkingDay)
    if days.isEmpty { days = [first] }
    return (0..<count).map { index in
      let jitter = SeededChoice(dataset.slug, first.iso, String(index)).index(below: days.count)
      return days[(index * days.count + jitter) / count]
    }
  }

  /// Objects of the first document were registered long before it, later ones since the document before.
  private func firstSeen(_ entity: Int) -> ClosedRange<Int> {
    guard dataset.content == .objects, let index = dataset.rowsByPeriod.firstIndex(where: { $0 > entity }),
      index > 0
    else {
      let end = dataset.issued.adding(months: -12).daysSinceEpoch
      return end - 15 * 365...end
    }
    let issued = { (period: Int) in
      dataset.documents.first { $0.periodIndex == period }?.entry.issued ?? dataset.issued
    }
    let before = issued(index - 1).daysSinceEpoch
    return before...max(before, issued(index).daysSinceEpoch)
  }

  /// Before every document but the first, one of the objects that have always been there changes.
  private func changes(of entity: Int, before document: PlannedDocument) -> Int {
    (0..<document.periodIndex).count { period in
      let changed = SeededChoice(dataset.slug, "changed", String(period))
      return changed.index(below: dataset.rowCount.smallest) == entity
    }
  }

  /// The register of data sets: those published by that day, in the columns of the recommended structure.
  private func publishedSets(on day: CalendarDate) -> [[String]] {
    let published = plan.datasets.filter { $0.issued <= day }
    return published.map { set in
      let values = [
        "uid": set.slug,
        "title": set.title,
        "description":
          "\(set.summary.prefix { $0 != "." }). Документів: \(set.documents.count { $0.entry.issued <= day }).",
        "accrualPeriodicity": UpdateFrequency(rawValue: set.frequency)?.label.uk ?? set.frequency,
        "keywords": set.keywords.joined(separator: ", "),
        "purpose": PassportText.law(of: set),
        "url": PassportText.homepage(of: set),
        "distributionFormat": PassportText.formats(of: set).joined(separator: ", "),
        "publisherName": City.authority(on: day).name,
        "publisherId": City.authority(on: day).code,
        "contactPointName": set.unit,
        "contactPointEmail": plan.units[set.unit]?.mailbox ?? "",
      ]
      return columns.map { values[$0.name] ?? "" }
    }
  }
}
