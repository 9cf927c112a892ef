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

  init(
    _ files: [AddedFile], to target: DatasetTarget, _ said: AddWishes, _ request: CatalogRequest,
    today: CalendarDate
  ) throws(Stop) {
    self.target = target
    let date = try request.day(said.date, option: "--date", notAfter: today) ?? today
    if let issued = target.dataset.passport.issued.value?.day, date < issued {
      throw Stop(.beforePublication(issued), of: target)
    }
    let dataAsOf = try request.day(said.dataAsOf, option: "--data-as-of", notAfter: today) ?? date
    let wishes = try DocumentAddition.Wishes(said, on: date)
    var passport = try target.passport()
    let old = passport.bytes
    for file in files { try look(at: file, wishes) }
    for addition in additions {
      addition.copy(into: &plan, target: location(addition.path))
      try target.edit { () throws(EditFault) in
        try addition.record(in: &passport, of: target.dataset, on: date, dataAsOf: dataAsOf)
      }
    }
    plan.replace(old, with: passport.bytes, at: target.passportPath)
    // Last of all: until then the rows stand in two places, never in none.
    for file in files { target.emptyTemplate(at: file.name, in: &plan) }
  }

  /// Finds what becomes of one file.
  private mutating func look(at file: AddedFile, _ wishes: DocumentAddition.Wishes) throws(Stop) {
    var source = try file.source(target.language)
    source.isTemplate = target.template(at: file.name) != nil
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
    let emptied = plan.steps.filter { $0.path.hasSuffix(".csv") && $0.step.isReplacement }.map { path, _ in
      LocalizedText(
        uk: "  лишити в шаблоні тільки заголовок: \(path)\n",
        en: "  leave only the header in the template: \(path)\n")[
          language]
    }
    return title[language] + (there + documents + emptied).joined() + plan.changes(in: target.opened)
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
