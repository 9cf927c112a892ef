import CatalogEditing
import CatalogModel
import FileContent
import FileWriting
import Wording

/// What `dani add` is about to do: looked at, decided and edited, with nothing written yet.
struct AddPlan {
  let target: DatasetTarget
  private(set) var additions: [DocumentAddition] = []
  /// The files of the additions as the user named them.
  private var names: [String] = []
  /// Files that are documents already.
  private(set) var present: [String] = []
  private(set) var plan = WritePlan()
  /// What a draft still lacks after this; nil for a set that is published, or is with this.
  private(set) var gaps: [DraftGap]?
  /// The day that the data are of is not known: neither the user nor the period of a document tells it.
  private(set) var lacksDayOfData = false
  /// The day of the addition.
  let date: CalendarDate
  /// The columns as the first file shows them, where nobody has described them yet.
  private var structure: StructureDraft?
  /// The passport as it will be.
  private var passportBytes: [UInt8] = []

  init(
    _ files: [AddedFile], to target: DatasetTarget, _ said: AddWishes, _ request: CatalogRequest,
    today: CalendarDate, publishingDraft: Bool = false
  ) throws(Stop) {
    self.target = target
    let date = try request.day(said.date, option: "--date", notAfter: today) ?? today
    self.date = date
    if let issued = target.dataset.passport.issued.value?.day, date < issued {
      throw Stop(.beforePublication(issued), of: target)
    }
    let dataAsOf = try request.day(said.dataAsOf, option: "--data-as-of", notAfter: today)
    let wishes = try DocumentAddition.Wishes(said, on: date)
    var passport = try target.passport()
    let old = passport.bytes
    for file in files { try look(at: file, wishes) }
    let days = additions.map { dataAsOf ?? $0.dayOfData(notAfter: today) }
    lacksDayOfData = !days.isEmpty && days.allSatisfy { $0 == nil }
    gaps = gaps(knowingDayOfData: !lacksDayOfData)
    let isDraft = gaps != nil
    for (addition, day) in zip(additions, days) {
      addition.copy(into: &plan, target: location(addition.path))
      try target.edit { () throws(EditFault) in
        try addition.record(
          in: &passport, of: target.dataset, on: date, dataAsOf: day, isPublished: !isDraft)
      }
    }
    // A draft that lacks nothing else is published with its last document when the user says so.
    if publishingDraft, gaps?.areClosedByPublishing == true {
      gaps = nil
      try target.edit { () throws(EditFault) in try FirstPublication.record(on: date, in: &passport) }
    }
    if target.hasEmptyStructure, let file = files.first, !additions.isEmpty {
      structure = try StructureDraft(describing: file.path, target.language)
      if let structure { try target.write(structure, in: &plan) }
    }
    passportBytes = passport.bytes
    plan.replace(old, with: passport.bytes, at: target.passportPath)
    // Last of all: until then the rows stand in two places, never in none.
    for file in files { target.emptyTemplate(at: file.name, in: &plan) }
  }

  /// Finds what becomes of one file.
  private mutating func look(at file: AddedFile, _ wishes: DocumentAddition.Wishes) throws(Stop) {
    var source = try file.source(target.language)
    source.isTemplate = target.template(at: file.name) != nil
    var wishes = wishes
    wishes.takenTitles = Set(additions.map(\.title))
    do throws(DocumentAddition.Obstacle) {
      let addition = try DocumentAddition(
        source, to: target.dataset, wishes: wishes, digestOf: digest(ofDocument:))
      guard !additions.contains(where: { $0.path == addition.path }) else {
        throw .occupied(path: addition.path)
      }
      additions.append(addition)
      names.append(file.name)
    } catch {
      guard case .present(let path) = error else { throw Stop(error, file: file.name, of: target) }
      present.append(path)
    }
  }

  /// What a draft lacks when the documents are there; nil for a set that was published.
  private func gaps(knowingDayOfData isKnown: Bool) -> [DraftGap]? {
    let dataset = target.dataset
    guard dataset.passport.issued.isMissing, !additions.isEmpty else { return nil }
    let lacksDay = dataset.passport.dataAsOf.isMissing && !isKnown
    var gaps = dataset.gaps(publisher: target.opened.catalog.publisher).filter { gap in
      ![.document, .element(.modified), .element(.dataAsOf), .element(.issued)].contains(gap)
    }
    if lacksDay { gaps.append(.element(.dataAsOf)) }
    return gaps + [.element(.issued)]
  }

  /// The catalogue with the set as it will be; nil when its passport could not be read then.
  func outcome() -> OpenedCatalog? {
    let dataset = target.dataset
    var files: [String: OverlayTree.Content] = [dataset.passport.file: .bytes(passportBytes)]
    if let structure { files[target.structurePath] = .bytes(Array(structure.text.utf8)) }
    for addition in additions {
      files[dataset.path(addition.path)] = .file(addition.source.path, bytes: addition.source.bytes)
    }
    return target.opened.rereading(dataset, in: OverlayTree(target.opened.tree, files))
  }

  /// Paths of the documents inside the catalogue, with the names of the files that the user gave.
  var namesByPath: [String: String] {
    Dictionary(
      zip(additions, names).map { (target.dataset.path($0.path), $1) },
      uniquingKeysWith: { first, _ in first })
  }

  var isPeriodGuessed: Bool { additions.contains(where: \.isPeriodGuessed) }

  private func location(_ path: String) -> String {
    target.opened.location(of: target.dataset.path(path))
  }

  private func digest(ofDocument path: String) -> DigestText? {
    guard let source = try? target.opened.tree.open(target.dataset.path(path)) else { return nil }
    return DigestText(of: source)
  }

  /// What will be done, before it is done.
  func preview(_ suggestion: DatasetSuggestion?, _ language: Language) -> String {
    let reason = suggestion.map { ": " + $0.reason[language] } ?? ""
    let title = LocalizedText(
      uk: "Набір «\(target.dataset.title)» (\(target.dataset.name))\(reason)\n",
      en: "Data set “\(target.dataset.title)” (\(target.dataset.name))\(reason)\n")
    let there = present.map { path in
      LocalizedText(uk: "  уже є: \(path)\n", en: "  there already: \(path)\n")[language]
    }
    let documents = zip(additions, names).map { addition, name in
      let verb =
        switch addition.action {
        case .new: LocalizedText(uk: "додати", en: "add")
        case .list: LocalizedText(uk: "записати в паспорт", en: "list in the passport")
        case .update: LocalizedText(uk: "оновити", en: "update")
        }
      let guess = LocalizedText(
        uk: "    період узято наступний за останнім документом: \(addition.period?.code ?? "")\n",
        en: "    the period is taken to be the next one: \(addition.period?.code ?? "")\n")
      return "  \(verb[language]): \(name) → \(addition.path)\n    \(addition.title)\n"
        + (addition.isPeriodGuessed ? guess[language] : "")
    }
    let described = structure.map { structure in
      let heading = LocalizedText(
        uk: "  стовпці описано за файлом (\(structure.columns.count)): \(target.structurePath)\n",
        en: "  columns described by the file (\(structure.columns.count)): \(target.structurePath)\n")
      return heading[language] + structure.lines(language).map { "  \($0)\n" }.joined()
    }
    let templates = plan.steps.filter {
      $0.path.hasSuffix(".csv") && $0.step.isReplacement
        && $0.path != target.opened.location(of: target.structurePath)
    }
    let emptied = templates.map { path, _ in
      LocalizedText(
        uk: "  лишити в шаблоні тільки заголовок: \(path)\n",
        en: "  leave only the header in the template: \(path)\n")[
          language]
    }
    return title[language]
      + (there + documents + [described].compactMap { $0 } + emptied + remarks(language)).joined()
      + plan.changes(in: target.opened)
  }
}

extension AddPlan {
  /// What the user has to know: dates that nothing tells, and what a draft still lacks.
  private func remarks(_ language: Language) -> [String] {
    guard !additions.isEmpty else { return [] }
    var remarks: [LocalizedText] = []
    if lacksDayOfData {
      remarks.append(
        LocalizedText(
          uk: "  дату актуальності даних не записано: додайте --data-as-of ДЕНЬ\n",
          en: "  the day that the data are of is not recorded: add --data-as-of DAY\n"))
    }
    if let gaps {
      remarks.append(
        gaps.areClosedByPublishing
          ? LocalizedText(
            uk: "  чернетка, усе заповнено: оприлюднить її dani publish\n",
            en: "  a draft, all is filled in: dani publish will publish it\n")
          : LocalizedText(
            uk: "  чернетка, бракує: \(gaps.filter { $0 != .element(.issued) }.words.uk)\n",
            en: "  a draft, it lacks: \(gaps.filter { $0 != .element(.issued) }.words.en)\n"))
    }
    return remarks.map { $0[language] }
  }
}

extension DocumentAddition {
  /// The last day of the period that title, name or series tell; nil where none does, and while the period goes on.
  fileprivate func dayOfData(notAfter today: CalendarDate) -> CalendarDate? {
    period?.lastDay.flatMap { $0 <= today ? $0 : nil }
  }
}

extension DatasetTarget {
  /// The table of `dani init` that the path leads to, when it belongs to the set and was filled in.
  func template(at path: String) -> TreeEntry? {
    guard let real = FolderEntries.resolved(path) else { return nil }
    return dataset.filledTemplates.first { FolderEntries.resolved(opened.location(of: $0.path)) == real }
  }

  /// Leaves the header alone, for the next time: the rows are a document now.
  func emptyTemplate(at path: String, in plan: inout WritePlan) {
    guard let template = template(at: path), let bytes = try? opened.tree.read(template.path),
      let header = CSVTable.header(of: bytes)
    else { return }
    plan.replace(bytes, with: header, at: opened.location(of: template.path))
  }
}
