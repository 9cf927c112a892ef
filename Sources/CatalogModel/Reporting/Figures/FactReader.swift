import FileContent
import Privacy
import Wording

/// Counts the figures that `catalog.yaml` defines.
package struct FactReader: Sendable {
  let catalog: Catalog
  let tree: any FileTree
  /// What is wrong with the definitions.
  package let definitionProblems: [FactProblem]

  package init(_ opened: OpenedCatalog) {
    catalog = opened.catalog
    tree = opened.tree
    definitionProblems = FactDefinition.problems(in: opened.catalog)
  }

  /// Every figure with a name of its own, in the order of `catalog.yaml`.
  ///
  /// Documents are those that count on the last day of the period.
  package func facts(in period: ReportPeriod) -> [Fact] {
    let state = CatalogState(of: catalog, on: period.to)
    let misnamed = definitionProblems.filter(\.isAboutName)
    return catalog.facts.filter { fact in !misnamed.contains { $0.concerns(fact.pointer) } }
      .map { fact($0, in: period, state) }
  }

  private func fact(_ definition: FactDefinition, in period: ReportPeriod, _ state: CatalogState) -> Fact {
    let name = definition.name.value ?? ""
    let title = definition.title.value ?? name
    let own = definitionProblems.filter { $0.concerns(definition.pointer) }
    var count = RowCount(
      fact: name, period: period, limits: catalog.settings.contentLimits, problems: own)
    for source in definition.sources where !own.contains(where: { $0.concerns(source.pointer) }) {
      count.add(source, of: state, catalog: catalog, tree: tree)
    }
    let isOfPeriod = definition.sources.contains { $0.dateColumn.value != nil }
    // Rows with dates tell of a past period; rows without tell of the day on which they are counted.
    let isUndetermined = !isOfPeriod && !count.changedSince.isEmpty
    let titles = LocalizedText(uk: title, en: definition.englishTitle.value ?? title)
    return Fact(
      name: name, title: titles, noun: definition.forms.noun(title: titles),
      hasEnglishNoun: definition.forms.hasEnglish,
      isOfPeriod: isOfPeriod, value: count.isCounted && !isUndetermined ? count.value : nil,
      rows: isUndetermined ? [] : count.rows, problems: count.problems, changedSince: count.changedSince,
      noRecords: count.noRecords, lonely: count.lonely, isUndetermined: isUndetermined)
  }
}

extension FactProblem {
  fileprivate var isAboutName: Bool {
    switch kind {
    case .noName, .malformedName, .nameTaken: true
    default: false
    }
  }
}

/// Adds up the rows of the sources of one figure.
private struct RowCount {
  let fact: String
  let period: ReportPeriod
  let limits: ContentLimits
  var problems: [FactProblem]
  var value = 0
  var isCounted = false
  var rows: [Fact.Row] = []
  var changedSince: [String] = []
  var noRecords: [Fact.OddRows] = []
  var lonely: [Fact.OddRows] = []

  mutating func add(
    _ source: FactDefinition.Source, of state: CatalogState, catalog: Catalog, tree: any FileTree
  ) {
    guard let name = source.dataset.value, let path = source.path.value else { return }
    guard let set = state.datasets.first(where: { $0.dataset.name == name }) else {
      let isUnread = catalog.unread.contains { $0.name == name }
      problems.append(
        source.problem(
          isUnread ? .unreadDataset(name) : .notPublished(dataset: name, state.asOf), of: fact, "/dataset",
          source.dataset.range))
      return
    }
    let documents = source.documents(of: set)
    if documents.isEmpty {
      problems.append(
        source.problem(.noDocument(dataset: name, path: path), of: fact, "/path", source.path.range))
    }
    for document in documents { count(document, of: set, source, tree) }
  }

  private mutating func count(
    _ document: CountedDocument, of set: DatasetState, _ source: FactDefinition.Source, _ tree: any FileTree
  ) {
    let path = set.dataset.path(document.path)
    guard let entry = document.document?.entry else {
      problems.append(source.problem(.unreadable, in: path, of: fact))
      return
    }
    if let changed = document.document?.modified.value?.day, changed > period.to { changedSince.append(path) }
    let wanted = source.columns.map { $0.name.trimmingBlanks }
    var judges: [Int: RowJudge] = [:]
    var undated: (text: String, place: Place, count: Int)?
    var (noRecords, lonely) = (0, 0)
    var hasRecords: Set<Int> = []
    do throws(DocumentRows.Failure) {
      try DocumentRows.read(
        entry, declared: document.document?.declaredFormat?.format, columns: wanted, in: tree,
        limits: limits
      ) { table, row in
        guard row.nonRecord(in: table.shape, isFirst: !hasRecords.contains(table.index)) == nil else {
          noRecords += 1
          return
        }
        hasRecords.insert(table.index)
        let judge = judges[table.index] ?? RowJudge(source, table.header, period)
        judges[table.index] = judge
        switch judge.verdict(row) {
        case .counts(let day):
          value += 1
          if table.shape.columns > 2, row.filledCells == 1 { lonely += 1 }
          guard rows.count < Fact.listedRows else { return }
          rows.append(
            Fact.Row(
              dataset: set.dataset.name, path: path, place: row.place(of: 0), day: day, text: judge.text(row))
          )
        case .undated(let text):
          let first = undated ?? (text, row.place(of: judge.dateColumn ?? 0), 0)
          undated = (first.text, first.place, first.count + 1)
        case .other: break
        }
      }
      isCounted = true
      if noRecords > 0 { self.noRecords.append(Fact.OddRows(path: path, count: noRecords)) }
      if lonely > 0 { self.lonely.append(Fact.OddRows(path: path, count: lonely)) }
    } catch {
      problems.append(source.problem(error, in: path, of: fact))
    }
    if let undated {
      problems.append(
        source.problem(
          .unreadableDate(undated.text, document: path, undated.place, rows: undated.count), of: fact,
          "/date_column",
          source.dateColumn.range))
    }
  }
}

/// Whether a row of a table counts.
private struct RowJudge {
  enum Verdict {
    case counts(CalendarDate?)
    case other
    /// It would count, if its date could be read.
    case undated(String)
  }

  let dateColumn: Int?
  private let filter: [(column: Int, values: Set<String>)]
  private let exclude: [(column: Int, values: Set<String>)]
  private let period: ReportPeriod

  init(_ source: FactDefinition.Source, _ header: [String], _ period: ReportPeriod) {
    func conditions(_ list: [FactDefinition.Condition]) -> [(column: Int, values: Set<String>)] {
      list.compactMap { condition in
        header.firstIndex(of: condition.column.trimmingBlanks).map { ($0, Set(condition.values)) }
      }
    }
    self.period = period
    dateColumn = source.dateColumn.value.flatMap { header.firstIndex(of: $0) }
    filter = conditions(source.filter)
    exclude = conditions(source.exclude)
  }

  func verdict(_ row: TableRow) -> Verdict {
    func cell(_ column: Int) -> String {
      row.cells.indices.contains(column) ? row.cells.text(column).trimmingBlanks : ""
    }
    guard filter.allSatisfy({ $0.values.contains(cell($0.column)) }),
      !exclude.contains(where: { $0.values.contains(cell($0.column)) })
    else { return .other }
    guard let dateColumn else { return .counts(nil) }
    let text = cell(dateColumn)
    guard let day = DateText(text)?.day ?? CalendarDate(writtenOtherwise: text) else { return .undated(text) }
    return period.contains(day) ? .counts(day) : .other
  }

  /// The cells that hold something, at most 200 signs.
  func text(_ row: TableRow) -> String {
    let filled = row.cells.indices.filter { $0 != dateColumn && !row.cells.isBlank($0) }
    let cells = filled.map { column in
      let text = row.cells.text(column).trimmingBlanks
      return RNOKPP(text)?.masked ?? text
    }
    let line = String(cells.joined(separator: " · ").map { $0.isNewline ? " " : $0 })
    return line.count <= 200 ? line : line.prefix(199) + "…"
  }
}
