import FileContent
package import Wording

/// What is wrong in a list of required data sets that a catalogue brings along.
package struct AnnexListFault: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notUTF8
    case noItems
    case columnMissing(String)
    case wrongCellCount(found: Int, expected: Int)
    case cellEmpty(column: String)
    case unknownSection(String)
    case wrongNumber(String)
    case wrongDate(column: String, String)
    case datesReversed(from: String, to: String)
    /// The dates differ from those of the rows of the same edition above.
    case datesDisagree(edition: String)
    case repeatedID(String)
    /// The id stands for an item of another edition already.
    case idTaken(String, edition: String)
  }

  /// From 1; the line on which the record begins.
  package let line: Int
  package let problem: Problem

  package init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  package var message: LocalizedText {
    switch problem {
    case .notUTF8:
      LocalizedText(uk: "перелік не в кодуванні UTF-8", en: "the list is not in UTF-8")
    case .noItems:
      LocalizedText(uk: "у переліку немає жодного набору даних", en: "the list holds no data sets")
    case .columnMissing(let name):
      LocalizedText(uk: "у переліку немає стовпця «\(name)»", en: "the list has no column “\(name)”")
    case .wrongCellCount(let found, let expected):
      LocalizedText(
        uk: "значень у рядку: \(found), стовпців у заголовку: \(expected)",
        en: "values in the row: \(found), columns in the header: \(expected)")
    case .cellEmpty(let column):
      LocalizedText(uk: "порожнє значення у стовпці «\(column)»", en: "empty value in column “\(column)”")
    case .unknownSection(let text):
      LocalizedText(
        uk: "невідомий розділ «\(text)», має бути all, local або state_administration",
        en: "unknown section “\(text)”, expected all, local or state_administration")
    case .wrongNumber(let text):
      LocalizedText(
        uk: "номер «\(text)» не є цілим числом від 1", en: "number “\(text)” is not a whole number from 1")
    case .wrongDate(let column, let text):
      LocalizedText(
        uk: "дата «\(text)» у стовпці «\(column)» не має вигляду РРРР-ММ-ДД",
        en: "date “\(text)” in column “\(column)” is not of the form YYYY-MM-DD")
    case .datesReversed(let from, let to):
      LocalizedText(
        uk: "кінець чинності \(to) не пізніший за початок \(from)",
        en: "the end \(to) is not later than the beginning \(from)")
    case .datesDisagree(let edition):
      LocalizedText(
        uk: "дати чинності редакції «\(edition)» інші, ніж у рядках вище",
        en: "the dates of edition “\(edition)” differ from those of the rows above")
    case .repeatedID(let id):
      LocalizedText(uk: "ідентифікатор «\(id)» повторюється", en: "id “\(id)” is repeated")
    case .idTaken(let id, let edition):
      LocalizedText(
        uk: "ідентифікатор «\(id)» уже належить редакції «\(edition)»",
        en: "id “\(id)” already belongs to edition “\(edition)”")
    }
  }
}

extension Annex {
  /// The annex with the editions of another list, whose columns are those of `required-datasets.csv`.
  ///
  /// An edition that the list names replaces the known one of that name; another is added. A row with a
  /// fault is left out and told; the rest counts.
  package func adding(list bytes: [UInt8]) -> (annex: Annex, faults: [AnnexListFault]) {
    let list = AnnexList(bytes: bytes)
    let names = Set(list.editions.map(\.name))
    let kept = items.filter { !names.contains($0.edition) }
    let taken = Dictionary(kept.map { ($0.id, $0.edition) }) { first, _ in first }
    var faults = list.faults
    let added = list.items.filter { item in
      guard let edition = taken[item.id] else { return true }
      faults.append(
        AnnexListFault(line: list.lines[item.id] ?? 1, problem: .idTaken(item.id, edition: edition)))
      return false
    }
    let annex = Annex(
      editions: editions.filter { !names.contains($0.name) } + list.editions, items: kept + added,
      crosswalk: crosswalk)
    return (annex, faults.sorted { $0.line < $1.line })
  }
}

/// A list of required data sets, read row by row; a row is an item or a fault.
struct AnnexList {
  private(set) var editions: [AnnexEdition] = []
  private(set) var items: [AnnexItem] = []
  private(set) var faults: [AnnexListFault] = []
  /// Line of each item.
  private(set) var lines: [String: Int] = [:]

  private static let neededColumns = ["id", "edition", "holder_group", "order", "name_uk"]

  /// A table that the tests vouch for.
  init(_ table: LawTable) {
    for (row, confidence) in table.rowsWithConfidence { read(row, confidence: confidence, line: 1) }
  }

  init(bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      faults.append(AnnexListFault(line: 1, problem: .notUTF8))
      return
    }
    let records = CSVText.records(in: bytes)
    let starts = Self.recordLines(in: bytes)
    let table = LawTable(records: records)
    let header = (records.first ?? []).map(\.trimmingBlanks)
    let missing = Self.neededColumns.filter { !header.contains($0) }
    guard missing.isEmpty else {
      faults = missing.map { AnnexListFault(line: starts.first ?? 1, problem: .columnMissing($0)) }
      return
    }
    for (index, row) in table.rows.enumerated() {
      let line = index + 1 < starts.count ? starts[index + 1] : 1
      guard records[index + 1].count == header.count else {
        faults.append(
          AnnexListFault(
            line: line, problem: .wrongCellCount(found: records[index + 1].count, expected: header.count)))
        continue
      }
      // The holder vouches for the list; only a word in the column makes it weaker.
      let stated = row["confidence"]
      let confidence = stated.isEmpty ? Confidence.secondary : Confidence(reading: stated) ?? .inferred
      read(row, confidence: confidence, line: line)
    }
    if items.isEmpty, faults.isEmpty { faults.append(AnnexListFault(line: 1, problem: .noItems)) }
  }

  private mutating func read(_ row: LawTable.Row, confidence: Confidence, line: Int) {
    func fault(_ problem: AnnexListFault.Problem) -> AnnexListFault {
      AnnexListFault(line: line, problem: problem)
    }
    let empty = Self.neededColumns.filter { row[$0].isEmpty }
    guard empty.isEmpty else { return faults.append(contentsOf: empty.map { fault(.cellEmpty(column: $0)) }) }
    guard let section = AnnexSection(rawValue: row["holder_group"]) else {
      return faults.append(fault(.unknownSection(row["holder_group"])))
    }
    guard let order = Int(row["order"]), order > 0 else {
      return faults.append(fault(.wrongNumber(row["order"])))
    }
    guard lines[row["id"]] == nil else { return faults.append(fault(.repeatedID(row["id"]))) }
    guard let edition = edition(of: row, fault: { faults.append(fault($0)) }) else { return }
    if !editions.contains(edition) { editions.append(edition) }
    lines[row["id"]] = line
    // The name of a folder: what a list of the user's own says here may hold anything.
    let shortName = Transliteration.slug(row["short_name"])
    items.append(
      AnnexItem(
        id: row["id"], edition: edition.name, section: section, order: order, title: row["name_uk"],
        shortName: shortName.isEmpty ? nil : shortName, frequency: UpdateFrequency(reading: row["frequency"]),
        confidence: confidence, source: row["source"]))
  }

  /// Nil when the dates of the row are faulty.
  private func edition(of row: LawTable.Row, fault: (AnnexListFault.Problem) -> Void) -> AnnexEdition? {
    var days: [CalendarDate?] = []
    for column in ["in_force_from", "in_force_to"] {
      let text = row[column]
      let day = DateText(text)?.day
      guard text.isEmpty || day != nil else {
        fault(.wrongDate(column: column, text))
        return nil
      }
      days.append(day)
    }
    if let from = days[0], let to = days[1], to <= from {
      fault(.datesReversed(from: from.iso, to: to.iso))
      return nil
    }
    let edition = AnnexEdition(name: row["edition"], from: days[0], until: days[1])
    if let known = editions.first(where: { $0.name == edition.name }), known != edition {
      fault(.datesDisagree(edition: edition.name))
      return nil
    }
    return edition
  }

  /// The line on which each record begins, blank lines left out as `CSVText.records` leaves them out.
  private static func recordLines(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var line = 1
    var start = 1
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      switch byte {
      case 0x22:
        isQuoted.toggle()
        isBlank = false
      case 0x0A:
        line += 1
        guard !isQuoted else { continue }
        if !isBlank { starts.append(start) }
        start = line
        isBlank = true
      case 0x0D: break
      default: isBlank = false
      }
    }
    if !isBlank { starts.append(start) }
    return starts
  }
}
